"""A writer's own words inside an original that no signs mark: Outlook can put `[Ada Moss]` before each comment."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

LEAST = 2
"""Comments with the same name from which on they are told from other words in brackets."""

_TAG = re.compile(r"^[ \t\u00a0]{0,8}\[([^\[\]\n]{2,40})\](?=[ \t\u00a0:]{0,4}\S)", re.MULTILINE)
_SIGNS = re.compile(r"[,.'’-]")
"""What stands in names beside letters."""
_WORDS = 4
_SHOUTED = 4
"""Letters of the longest initials; longer words in capitals are warnings such as EXTERNAL."""


def comments(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The spans of the paragraphs within a span that begin with a name in brackets, the same more than once."""
    tags = [tag for tag in _TAG.finditer(text, start, end) if _is_name(tag[1])] if "[" in text else []
    times = Counter(tag[1] for tag in tags)
    for tag in tags:
        if times[tag[1]] >= LEAST:
            stop = text.find("\n\n", tag.end(), end)
            yield tag.start(), end if stop < 0 else stop


def _is_name(called: str) -> bool:
    words = _SIGNS.sub("", called).split(" ")
    if called[0].islower() or (called.isupper() and len(called) > _SHOUTED):
        return False
    return len(words) <= _WORDS and all(map(str.isalpha, words))
