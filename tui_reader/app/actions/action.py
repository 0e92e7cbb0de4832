"""The shape of an action."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from tui_reader.app.reader import Reader

Action: TypeAlias = "Callable[[Reader, int | None], None]"
"""Given the reader and the count typed before the keys, None when there was none."""
