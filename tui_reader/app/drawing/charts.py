"""Bars and columns of block signs, or of ASCII signs."""

from __future__ import annotations

from collections.abc import Sequence

_ACROSS = " ▏▎▍▌▋▊▉█"
_UPWARDS = " ▁▂▃▄▅▆▇█"
_PLAIN = " #"


def bar(value: int, most: int, cells: int, *, ascii_only: bool) -> str:
    """A bar of `cells` cells for the value `most`; any value above 0 shows something."""
    return "".join(_filled(value, most, cells, _PLAIN if ascii_only else _ACROSS)).rstrip()


def columns(values: Sequence[int], height: int, *, ascii_only: bool) -> list[str]:
    """Columns side by side as `height` lines, the uppermost first; any value above 0 shows something."""
    most = max(values, default=0)
    signs = _PLAIN if ascii_only else _UPWARDS
    upright = [_filled(value, most, height, signs) for value in values]
    return ["".join(line).rstrip() for line in zip(*upright, strict=True)][::-1] if upright else []


def _filled(value: int, most: int, cells: int, signs: str) -> list[str]:
    """The signs of one bar from its foot on, blank where it does not reach; `signs` stand for parts of a cell."""
    parts = len(signs) - 1
    reach = max(value * cells * parts // max(most, 1), min(value, 1))
    return [signs[min(max(reach - cell * parts, 0), parts)] for cell in range(cells)]


def squeezed(values: Sequence[int], room: int) -> tuple[list[int], int]:
    """The values as at most `room` sums of neighbours, and how many neighbours each sum has."""
    step = -(-len(values) // max(room, 1)) or 1
    return [sum(values[at : at + step]) for at in range(0, len(values), step)], step
