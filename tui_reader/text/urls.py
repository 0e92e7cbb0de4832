"""URLs written in a text, as people write them: between words, in brackets, before a full stop."""

from __future__ import annotations

import re
from collections.abc import Iterator

_URL = re.compile(r"(?<![A-Za-z0-9+])(?:[A-Za-z][A-Za-z0-9+]{0,20}://|mailto:|www\.)[^\s<>\"“”„«»\u3000-\u3002]+")
"""A scheme with `//`, `mailto:` or `www.`, and all that follows up to a space, a quotation mark or an angle bracket."""
_LAST = frozenset(".,;:!?'*_~’‘…，；：！？")
"""Signs that end a sentence rather than a URL."""
_PAIRS = {")": "(", "]": "[", "}": "{", "）": "（", "】": "【", "」": "「"}


def urls(text: str) -> Iterator[tuple[int, int]]:
    """The span of each URL, in order."""
    for match in _URL.finditer(text):
        start, end = match.span()
        end = start + _length(match[0])
        if end - start > text.find(":", start, end) - start + len("://"):
            yield start, end


def _length(url: str) -> int:
    """How much of a URL is its own: neither a sign of the sentence, nor a bracket opened before it."""
    missing = {closing: url.count(opening) - url.count(closing) for closing, opening in _PAIRS.items()}
    end = len(url)
    while end and (url[end - 1] in _LAST or missing.get(url[end - 1], 0) < 0):
        end -= 1
        if url[end] in missing:
            missing[url[end]] += 1
    return end
