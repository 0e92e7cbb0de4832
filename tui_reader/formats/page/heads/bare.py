"""Names without the words that a page prints around all of them: `Beitrag von Ann`, `Ann wrote`, `Ann (ann)`."""

from __future__ import annotations

import re
from collections.abc import Set as AbstractSet

from tui_reader.formats.page.words import BYLINES

LEAST = 3
"""Different names that must share a word, which is else part of a name: two people may be called `The`."""
SHARED = 3
"""Words before the names, and behind them, that are looked at."""

_ACCOUNT = re.compile(r" ?\([\w.@~-]{1,40}\)$")
_LETTER = re.compile(r"[^\W\d_]")
_SIGNS = " :,·•|»«-–—"


def without_shared(names: AbstractSet[str]) -> dict[str, str]:
    """What each of several names is without the words that all of them share; nothing when they share none."""
    bare = {name: name for name in names}
    for _ in range(SHARED):
        leads = {name.partition(" ")[0] for name in bare.values()}
        known = {lead.lower() for lead in leads} <= set(BYLINES)
        if not _all_share(leads, [name.partition(" ")[2] for name in bare.values()], known=known):
            break
        bare = {name: value.partition(" ")[2].lstrip(_SIGNS) for name, value in bare.items()}
    for _ in range(SHARED):
        if not _all_share(
            {name.rpartition(" ")[2] for name in bare.values()}, [name.rpartition(" ")[0] for name in bare.values()]
        ):
            break
        bare = {name: value.rpartition(" ")[0].rstrip(_SIGNS) for name, value in bare.items()}
    if len(bare) >= LEAST and all(map(_ACCOUNT.search, bare.values())):
        bare = {name: _ACCOUNT.sub("", value) or value for name, value in bare.items()}
    return {} if all(name == value for name, value in bare.items()) else bare


def _all_share(words: AbstractSet[str], rests: list[str], *, known: bool = False) -> bool:
    """Whether all names have one word at an end, which is of the page, and what is left still differs."""
    enough = known and len(words) == 1 and len(rests) > 1
    enough = enough or (len(words) == 1 and len(rests) >= LEAST)
    return enough and len(set(rests)) == len(rests) and all(map(_LETTER.search, rests))
