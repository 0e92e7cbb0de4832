"""`read` on a terminal: the reader itself."""

from __future__ import annotations

import os
from dataclasses import replace
from typing import Any

from tui_reader.app.background.loading import Wanted
from tui_reader.app.background.stamps import stamp_of
from tui_reader.app.run import run
from tui_reader.app.settings.file import load_config
from tui_reader.cli.loading import Request
from tui_reader.formats.source import open_sources

STDIN = "-"


def open_reader(request: Request, *, color: str, ascii_: bool, words: bool, **asked: Any) -> int:
    """Open the reader on a file or several; raises a `ReaderError` when one cannot be read.

    `asked` holds settings by key that go before those of the user's file; None asks for nothing.
    """
    if color == "never":
        os.environ["NO_COLOR"] = "1"
    stamp = stamp_of(request.files)
    source = open_sources(request.files, request.encoding)
    wanted = Wanted(source, request.format, request.thread, _readable_again(request.files), stamp, request.fresh)
    chosen = load_config()
    asked |= {"ascii": ascii_ or None, "words": words or None}
    chosen.settings = replace(chosen.settings, **{key: value for key, value in asked.items() if value is not None})
    return run(wanted, chosen)


def _readable_again(files: tuple[str, ...]) -> tuple[str, ...]:
    """The files, unless one is standard input, which is gone once it was read."""
    return () if STDIN in files else files
