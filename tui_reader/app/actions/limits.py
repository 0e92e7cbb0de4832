"""Limits: showing a part of the thread alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui_reader.app.finding.limits import Limits

if TYPE_CHECKING:
    from tui_reader.app.actions.action import Action
    from tui_reader.app.reader import Reader


def _limit(reader: Reader, _count: int | None) -> None:
    reader.limiter.begin()


def _around(reader: Reader, _count: int | None) -> None:
    if reader.reading.limits:
        reader.limiter.change(Limits.cycle)
    else:
        reader.say(f"Nothing is limited; {reader.key_of('limit')} limits.")


def widen(reader: Reader, _count: int | None = None) -> None:
    """Take the last limit away."""
    if reader.reading.limits:
        reader.limiter.change(Limits.widen)
    else:
        reader.say(f"Nothing is limited; {reader.key_of('limit')} limits.")


ACTIONS: dict[str, Action] = {"limit": _limit, "limit_around": _around, "widen": widen}
