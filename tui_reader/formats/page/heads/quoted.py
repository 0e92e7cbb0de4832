"""The names that a page itself gives to its writers: above quotes, and where it says who began the thread."""

from __future__ import annotations

import re

from tui_reader.text.attribution import attributions

_AGE = re.compile(r"^.{0,40} ago, ")
_DATED = re.compile(r"^\([^()]{0,40}\) ?")
_STARTER = re.compile(
    r"\b(?:started by|thread starter|topic starter|themenstarter|erstellt von|ersteller)\b:? (?P<name>[^\n,;]{2,40})",
    re.IGNORECASE,
)
_HEAD = 20_000
"""Characters of the start of a page within which it says who began the thread."""


def named_writers(text: str) -> set[str]:
    """The names above quotes and of who began the thread, case-folded."""
    quoted = {_bare(one.name) for one in attributions(text)}
    started = {match["name"].strip() for match in _STARTER.finditer(text, 0, _HEAD)}
    return {name.casefold() for name in quoted | started if name}


def _bare(name: str) -> str:
    """A quoted name without the sign of a mention, and without the date that a board prints before it."""
    return _AGE.sub("", _DATED.sub("", name)).lstrip("@) ")
