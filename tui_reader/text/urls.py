"""URLs written in a text, as people write them: between words, in brackets, before a full stop."""

from __future__ import annotations

import re
from collections.abc import Iterator

_SIGNS = r"[^\s<>\"“”„«»\u3000-\u3002]+"
_URL = re.compile(rf"(?<![A-Za-z0-9+])(?:[A-Za-z][A-Za-z0-9+]{{0,20}}://|mailto:|www\.){_SIGNS}")
"""A scheme with `//`, `mailto:` or `www.`, and all that follows up to a space, a quotation mark or an angle bracket."""
_MORE = re.compile(_SIGNS)
_LEAD = re.compile(r"[> \t]*")
"""What stands before the words of a line: the marks of a quote, an indent."""
_WRAP = re.compile(r"\n[> \t]*")
MOST_LINES = 12
"""Lines over which one URL goes at most: 2,000 signs, which is what servers take, have fewer."""
_LAST = frozenset(".,;:!?'*_~’‘…，；：！？")
"""Signs that end a sentence rather than a URL."""
_PAIRS = {")": "(", "]": "[", "}": "{", "）": "（", "】": "【", "」": "「"}


def urls(text: str) -> Iterator[tuple[int, int]]:
    """The span of each URL, in order.

    One that was opened by an angle bracket goes on over ends of lines to the bracket that closes it (RFC 3986,
    appendix C), if nothing but the rest of it stands there; `unwrapped` takes such ends out.
    """
    done = 0
    for match in _URL.finditer(text):
        start, end = match.span()
        if start < done:
            continue
        done = _closed(text, start, end) or start + _length(match[0])
        if done - start > text.find(":", start, end) - start + len("://"):
            yield start, done


def unwrapped(url: str) -> str:
    """A URL as it was before it was wrapped, the marks of a quote before its lines taken out."""
    return _WRAP.sub("", url)


def _closed(text: str, start: int, end: int) -> int:
    """Where a URL in angle brackets that reaches the end of its line is closed on a later one; 0 when it is not."""
    if text[end : end + 1] != "\n" or not text.endswith(("<", "<URL:"), max(start - 5, 0), start):
        return 0
    marks = _marks(text, text.rfind("\n", 0, start) + 1)
    for _ in range(MOST_LINES):
        more = _MORE.match(text, _LEAD.match(text, end + 1).end())  # type: ignore[union-attr]  # it matches anywhere
        if more is None or _marks(text, end + 1) != marks:
            return 0
        end = more.end()
        if text[end : end + 1] != "\n":
            return end if text[end : end + 1] == ">" else 0
    return 0


def _marks(text: str, line: int) -> int:
    """How many marks of a quote stand before the words of a line."""
    return text.count(">", line, _LEAD.match(text, line).end())  # type: ignore[union-attr]  # it matches anywhere


def _length(url: str) -> int:
    """How much of a URL is its own: neither a sign of the sentence, nor a bracket opened before it."""
    missing = {closing: url.count(opening) - url.count(closing) for closing, opening in _PAIRS.items()}
    end = len(url)
    while end and (url[end - 1] in _LAST or missing.get(url[end - 1], 0) < 0):
        end -= 1
        if url[end] in missing:
            missing[url[end]] += 1
    return end
