"""`read` on a terminal: the reader itself."""

from __future__ import annotations

import os

from tui_reader.app.run import run
from tui_reader.cli.loading import Request
from tui_reader.formats.source import open_sources


def open_reader(request: Request, *, color: str, ascii_: bool) -> int:
    """Open the reader on a file or several; raises a `ReaderError` when one cannot be read."""
    if color == "never":
        os.environ["NO_COLOR"] = "1"
    source = open_sources(request.files, request.encoding)
    return run(source, format=request.format, which=request.thread, ascii=ascii_)
