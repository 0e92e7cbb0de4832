"""The lines of a text that hold something, without a look at the others."""

from __future__ import annotations

from collections.abc import Iterator


def lines_holding(signs: tuple[str, ...], text: str) -> list[tuple[int, int]]:
    """The starts and ends of the lines that hold one of some words, in order; no word may hold a line feed."""
    held = [sign for sign in signs if sign in text]
    if len(held) > 1:
        return sorted({line for sign in held for line in _holding(sign, text)})
    return list(_holding(held[0], text)) if held else []


def _holding(sign: str, text: str) -> Iterator[tuple[int, int]]:
    at = text.find(sign)
    while at >= 0:
        end = text.find("\n", at)
        end = len(text) if end < 0 else end
        yield text.rfind("\n", 0, at) + 1, end
        at = text.find(sign, end)
