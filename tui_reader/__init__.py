"""A reader for one discussion: who answers whom, and what exactly.

    import tui_reader
    thread = tui_reader.open_thread("page.txt")

Names are imported when they are first used, so that importing the package costs next to nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tui_reader.errors import ChoiceError, FormatError, QueryError, ReaderError, SourceError
    from tui_reader.model import (
        Content,
        Evidence,
        Ground,
        Mark,
        MarkKind,
        Place,
        Post,
        Quote,
        Reply,
        SafeText,
        Stage,
        Thread,
        Tree,
    )
    from tui_reader.opening import open_thread

    __version__: str

__all__ = [
    "ChoiceError",
    "Content",
    "Evidence",
    "FormatError",
    "Ground",
    "Mark",
    "MarkKind",
    "Place",
    "Post",
    "QueryError",
    "Quote",
    "ReaderError",
    "Reply",
    "SafeText",
    "SourceError",
    "Stage",
    "Thread",
    "Tree",
    "open_thread",
]

_ERRORS = frozenset(name for name in __all__ if name.endswith("Error"))


def _home(name: str) -> str:
    if name == "open_thread":
        return "tui_reader.opening"
    return "tui_reader.errors" if name in _ERRORS else "tui_reader.model"


def _version() -> str:
    from importlib.metadata import PackageNotFoundError, version

    try:
        return version("tui-reader")
    except PackageNotFoundError:  # run from its source, without being installed
        return "0+source"


def __getattr__(name: str) -> object:
    if name == "__version__":
        return _version()
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    value = getattr(import_module(_home(name)), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted([*globals(), *__all__, "__version__"])
