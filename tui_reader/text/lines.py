"""What of a text holds something, without a look at the rest."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache


def lines_holding(signs: tuple[str, ...], text: str) -> list[tuple[int, int]]:
    """The starts and ends of the lines that hold one of some words, in order; no word may hold a line feed."""
    held = _held(signs, text)
    if len(held) > 1:
        return sorted({line for sign in held for line in _holding(sign, text)})
    return list(_holding(held[0], text)) if held else []


def holds_more(signs: tuple[str, ...], text: str, known: Iterable[tuple[int, int]]) -> bool:
    """Whether a text holds one of some words, or a colon outside of spans, which are in order."""
    colons = done = 0
    for start, end in known:
        colons += text.count(":", max(start, done), end)
        done = max(done, end)
    return text.count(":") != colons or bool(_held(signs, text))


def _held(signs: tuple[str, ...], text: str) -> list[str]:
    return [word for rare, word in _rarest(signs) if rare in text and word in text]


@cache
def _rarest(signs: tuple[str, ...]) -> list[tuple[str, str]]:
    """The words, each behind the first of its signs that is no small letter, which is soon looked for, or itself."""
    return [(next((sign for sign in word if not sign.islower()), word), word) for word in signs]


def _holding(sign: str, text: str) -> Iterator[tuple[int, int]]:
    at = text.find(sign)
    while at >= 0:
        end = text.find("\n", at)
        end = len(text) if end < 0 else end
        yield text.rfind("\n", 0, at) + 1, end
        at = text.find(sign, end)
