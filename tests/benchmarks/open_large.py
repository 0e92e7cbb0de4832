"""Report how long a large mailbox takes to open, stage by stage, and the memory it needs.

python -m tests.benchmarks.open_large [MESSAGES | FILE]
"""

from __future__ import annotations

import resource
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from tests.benchmarks.generate import write_mailbox
from tui_reader.formats.reading import read
from tui_reader.formats.source import open_source
from tui_reader.opening import begin, complete

T = TypeVar("T")


def staged(name: str, work: Callable[[], T]) -> T:
    """Do one stage and print its time and the peak of memory so far (Linux counts it in KiB)."""
    start = time.perf_counter()
    result = work()
    took = time.perf_counter() - start
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"{name:<28} {took:8.3f} s   {peak:8.0f} MiB")
    return result


def report(path: Path) -> None:
    """Open the file as the reader does."""
    print(f"{path.name}: {path.stat().st_size / 1e6:.1f} MB")
    source = staged("file", lambda: open_source(path))
    document = staged("posts and stated links", lambda: read(source))
    thread = staged("tree: the first screen", lambda: begin(document, 0, source.name))
    thread = staged("quotes and inferred links", lambda: complete(thread))
    print(f"{len(thread)} posts, {sum(map(len, thread.quotes))} quotes")


def main(what: str) -> None:
    """Report on a file, or on a generated mailbox of so many messages."""
    if not what.isdecimal():
        report(Path(what))
        return
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "generated.mbox"
        write_mailbox(path, int(what))
        report(path)


if __name__ == "__main__":
    main(sys.argv[1] if len(sys.argv) > 1 else "10000")
