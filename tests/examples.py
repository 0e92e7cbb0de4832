"""The examples in the pages for readers: what follows `$ tui-reader ...` in a console block is what the command prints.

python -m tests.examples

writes into the pages what the commands print now.
"""

from __future__ import annotations

import os
import re
import shlex
import tempfile
from collections.abc import Iterator
from pathlib import Path

from tests.cli.shell import run
from tui_reader.formats.reading import read
from tui_reader.formats.source import open_source
from tui_reader.opening import begin
from tui_reader.state import Session, open_store

ROOT = Path(__file__).parents[1]
PAGES = (ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").glob("*.md")))
PROMPT = "$ tui-reader "
VISITED = ROOT / "sample_threads" / "tram_forum.txt"
"""The thread of which something is kept while the examples run."""
_OPENED = re.compile(r"^\d{4}-\d\d-\d\d \d\d:\d\d(?=  )", re.MULTILINE)
_BLOCK = re.compile(r"(?<=^```console\n)(.*?)(?=^```$)", re.MULTILINE | re.DOTALL)


def filled(page: str) -> str:
    """A page with what its commands print; they run in the folder of the project, after a visit to one thread."""
    _visit()
    return _BLOCK.sub(lambda block: "".join(_played(block[1])), page)


def _played(block: str) -> Iterator[str]:
    for line in block.split("\n"):
        if line.startswith(PROMPT):
            ran = run(*shlex.split(line[len(PROMPT) :]))
            yield f"{line}\n{_OPENED.sub('2026-05-01 20:15', ran.out)}{ran.err}"


def _visit() -> None:
    """Read some posts of a thread, with a bookmark and a note."""
    thread = begin(read(open_source(VISITED), None), source=VISITED.name)
    session = Session(open_store(), thread)
    session.mark_read(range(12))
    session.bookmark(9, True)
    session.notes.write(thread, (9, 0, 0), "ask the depot")
    session.save()


def main() -> None:
    """Write the pages anew; the marks of the one who writes them stay out of it."""
    os.chdir(ROOT)
    for page in PAGES:
        with tempfile.TemporaryDirectory() as folder:
            os.environ["TUI_READER_STATE"] = folder
            page.write_text(filled(page.read_text("utf-8")), "utf-8", newline="\n")


if __name__ == "__main__":
    main()
