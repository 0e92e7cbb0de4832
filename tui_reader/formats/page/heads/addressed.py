"""Names with whom they answer behind them, as comment services print them: `Ann > Bob`, `Ann  Bob`."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from tui_reader.formats.page.heads.header import Head

FEW, SHARE = 3, 0.2
"""Posts, and their share, that must bear two names without a mark between: somebody may be called `Ann Bob`."""

Splits = Callable[[str], list[tuple[str, str]]]
"""Gives the ways in which what a header calls its author may be two names."""
_MARK = re.compile(r" (?:>|▶|►|→|➜|›) ")


def without_addressed(heads: Sequence[Head]) -> list[Head]:
    """The headers with the first of two names, where the second is of somebody who has written above."""
    names = {head.author for head in heads if head.author}
    marked = any(map(_MARK.search, names))
    if not marked and not any(other in names for name in names for _, other in _glued(name)):
        return list(heads)
    writers = list(_writers(heads, _marked if marked else _glued))
    changed = sum(head.author != writer for head, writer in zip(heads, writers, strict=True))
    if not changed or (not marked and changed < max(FEW, SHARE * len(heads))):
        return list(heads)
    return [head._replace(author=writer) for head, writer in zip(heads, writers, strict=True)]


def _writers(heads: Sequence[Head], splits: Splits) -> Iterator[str | None]:
    above: set[str] = set()
    for head in heads:
        writer = next((one for one, other in splits(head.author or "") if other in above), head.author)
        if writer:
            above.add(writer)
        yield writer


def _marked(author: str) -> list[tuple[str, str]]:
    one, *other = _MARK.split(author, maxsplit=1)
    return [(one, other[0])] if other else []


def _glued(author: str) -> list[tuple[str, str]]:
    """The ways to part a name into two, the longest second name first."""
    words = author.split(" ")
    return [(" ".join(words[:at]), " ".join(words[at:])) for at in range(1, len(words))]
