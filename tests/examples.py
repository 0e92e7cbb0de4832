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

ROOT = Path(__file__).parents[1]
PAGES = (ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").glob("*.md")))
PROMPT = "$ tui-reader "
_BLOCK = re.compile(r"(?<=^```console\n)(.*?)(?=^```$)", re.MULTILINE | re.DOTALL)


def filled(page: str) -> str:
    """A page with what its commands print; they run in the folder of the project."""
    return _BLOCK.sub(lambda block: "".join(_played(block[1])), page)


def _played(block: str) -> Iterator[str]:
    for line in block.split("\n"):
        if line.startswith(PROMPT):
            ran = run(*shlex.split(line[len(PROMPT) :]))
            yield f"{line}\n{ran.out}{ran.err}"


def main() -> None:
    """Write the pages anew; the marks of the one who writes them stay out of it."""
    with tempfile.TemporaryDirectory() as folder:
        os.environ["TUI_READER_STATE"] = folder
        os.chdir(ROOT)
        for page in PAGES:
            page.write_text(filled(page.read_text("utf-8")), "utf-8", newline="\n")


if __name__ == "__main__":
    main()
