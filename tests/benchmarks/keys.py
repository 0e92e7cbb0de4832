"""Report the time to the first useful frame and from a key to the frame it makes, in a terminal of 120x40.

python -m tests.benchmarks.keys [MESSAGES | FILE]
"""

from __future__ import annotations

import os
import statistics
import sys
import tempfile
from collections.abc import Iterable
from pathlib import Path

from tests.benchmarks.generate import write_mailbox
from tests.benchmarks.terminal import Terminal
from tui_reader.formats.reading import read
from tui_reader.formats.source import open_source

READER = "import sys; from tui_reader.cli import main; sys.exit(main())"
PAIRS = (
    (("next post", "j"), ("previous post", "k")),
    (("tree page down", "\x06"), ("tree page up", "\x02")),
    (("last post", "G"), ("first post", "g")),
    (("fold all", "zM"), ("open all", "zR")),
)
"""Keys of which each undoes the other, so that every press makes a frame."""
ROUNDS = 20
SLOW = 0.95
SEEN = 12
"""Signs of the title over the tree that make a frame useful."""
AT_REST = 2.0
"""Seconds of silence after which the work behind the first frame is taken to be done."""


def report(path: Path, state: Path) -> None:
    """Open the file, press each key some times, print the times."""
    title = read(open_source(path)).drafts[0].title
    env = os.environ | {"TUI_READER_STATE": str(state)}
    with Terminal([sys.executable, "-c", READER, "read", str(path)], env) as terminal:
        print(f"{'first useful frame':<20} {terminal.wait_for(title[:SEEN]) * 1000:8.1f} ms")
        print(f"{'at rest':<20} {(terminal.settle(AT_REST) - terminal.started) * 1000:8.1f} ms")
        for pair in PAIRS:
            _report_pair(terminal, pair)


def _report_pair(terminal: Terminal, pair: Iterable[tuple[str, str]]) -> None:
    pressed = [[terminal.press(key) * 1000 for _, key in pair] for _ in range(ROUNDS)]
    for (name, _), times in zip(pair, zip(*pressed, strict=True), strict=True):
        slow = sorted(times)[int(ROUNDS * SLOW) - 1]
        print(f"{name:<20} {statistics.median(times):8.1f} ms   {SLOW:.0%} within {slow:8.1f} ms")


def main(what: str) -> None:
    """Report on a file, or on a generated mailbox of so many messages."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(what)
        if what.isdecimal():
            path = Path(folder) / "generated.mbox"
            write_mailbox(path, int(what))
        report(path, Path(folder) / "state")


if __name__ == "__main__":
    main(sys.argv[1] if len(sys.argv) > 1 else "10000")
