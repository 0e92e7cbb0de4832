"""The signs of the map."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class MapSigns:
    """`many` stands for twice as many posts with each sign, from two on."""

    read: str
    unread: str
    many: str
    line: str
    cut: str
    tick: str
    ellipsis: str
    ascii: bool


UNICODE = MapSigns("○", "●", "▂▃▄▅▆▇█", "─", "≈", "╷", "…", False)
ASCII = MapSigns("o", "*", "23456789#", "-", "~", "|", "...", True)


def sign_of(posts: int, unread: int, signs: MapSigns) -> str:
    """The sign of a cell: one post read or not; of several, their number or how many they are about."""
    if posts == 1:
        return signs.unread if unread else signs.read
    step = posts - 2 if signs.ascii else posts.bit_length() - 2
    return signs.many[min(step, len(signs.many) - 1)]
