"""The names that a page itself gives to its writers: above quotes, in notes of edits, and as who began the thread."""

from __future__ import annotations

import re
from itertools import chain

from tui_reader.text.attribution import attributions
from tui_reader.text.lines import lines_holding

_AGE = re.compile(r"^.{0,40} ago, ")
_DATED = re.compile(r"^\([^()]{0,40}\) ?")
_STARTER = re.compile(
    r"\b(?:started by|thread starter|topic starter|themenstarter|erstellt von|ersteller)\b:? (?P<name>[^\n,;]{2,40})",
    re.IGNORECASE,
)
_EDITED = re.compile(
    r"(?:^\W{0,12}(?:last |zuletzt )?(?:edited|bearbeitet|geändert)\b|this post was last modified)"
    r".{0,80}?\b(?:by|von):? (?P<name>[^;:,()]{2,40}?)(?=\.? ?(?:$|[;:,()]|\. | on | at | am | - | » ))",
)
_EDITS = ("edited", "bearbeitet", "geändert", "last modified")
"""The notes of edits that name somebody, in lower case, and the words that they hold."""
_HEAD = 20_000
"""Characters of the start of a page within which it says who began the thread."""


def named_writers(text: str) -> set[str]:
    """The names above quotes, of who edited posts and of who began the thread, case-folded."""
    quoted = (_bare(one.name) for one in attributions(text))
    return {name.casefold() for name in quoted if name} | told_writers(text)


def told_writers(text: str) -> set[str]:
    """The names of who edited posts and of who began the thread, case-folded."""
    lower = text.lower()
    notes = (lower[start:end] for start, end in lines_holding(_EDITS, lower))
    told = (*_STARTER.finditer(text, 0, _HEAD), *chain.from_iterable(map(_EDITED.finditer, notes)))
    return {name.casefold() for match in told if (name := match["name"].strip())}


def _bare(name: str) -> str:
    """A quoted name without the sign of a mention, and without the date that a board prints before it."""
    return _AGE.sub("", _DATED.sub("", name)).lstrip("@) ")
