"""The one line that is shown to who opens the reader for the first time."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from tui_reader.app.keys.names import show_key
from tui_reader.app.text.signs import Signs

_TOLD = {"help": "shows the keys", "search": "searches", "quit": "leaves"}


def first_hint(keys: Mapping[str, Sequence[str]], signs: Signs) -> str:
    """The keys in force without which nobody gets on."""
    told = ((keys[command][0], does) for command, does in _TOLD.items() if keys[command])
    return ", ".join(f"{show_key(key, ascii_only=signs.ascii)} {does}" for key, does in told)
