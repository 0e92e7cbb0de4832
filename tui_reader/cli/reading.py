"""`read` on a terminal: the reader itself."""

from __future__ import annotations

import os

from tui_reader.app.run import run
from tui_reader.formats.source import open_source


def open_reader(
    file: str, format_: str | None, encoding: str | None, thread: str | None, *, color: str, ascii_: bool
) -> int:
    """Open the reader on a file; raises a `ReaderError` when it cannot be read."""
    if color == "never":
        os.environ["NO_COLOR"] = "1"
    return run(open_source(file, encoding), format=format_, which=thread, ascii=ascii_)
