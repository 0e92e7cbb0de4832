"""`read` on a terminal: the reader itself."""

from __future__ import annotations

import os

from tui_reader.app.loading import Wanted
from tui_reader.app.run import run
from tui_reader.app.stamps import stamp_of
from tui_reader.cli.loading import Request
from tui_reader.formats.source import open_sources

STDIN = "-"


def open_reader(request: Request, *, color: str, ascii_: bool) -> int:
    """Open the reader on a file or several; raises a `ReaderError` when one cannot be read."""
    if color == "never":
        os.environ["NO_COLOR"] = "1"
    stamp = stamp_of(request.files)
    source = open_sources(request.files, request.encoding)
    wanted = Wanted(source, request.format, request.thread, _readable_again(request.files), stamp, request.fresh)
    return run(wanted, ascii=ascii_)


def _readable_again(files: tuple[str, ...]) -> tuple[str, ...]:
    """The files, unless one is standard input, which is gone once it was read."""
    return () if STDIN in files else files
