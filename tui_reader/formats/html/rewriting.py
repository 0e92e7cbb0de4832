"""Write whatever a page holds that can be read in two ways so that each tag ends at its first `>`.

Comments, scripts, and tags with `<` or `>` between quotes are written anew; the rest stays as it is.
"""

from __future__ import annotations

import re
from collections.abc import Callable

ATTRIBUTES = 512
"""Attributes kept in one tag; the parser compares each with all before it."""
LONG_TAG = 4096
"""Characters of a tag that is looked into for the number of its attributes."""

EMPTY = b"<!---->"
"""What stands in place of a tag that is dropped, so that what was around it does not become a tag."""

_RAW = (b"script", b"style", b"textarea", b"title", b"xmp", b"iframe", b"noembed", b"noframes")
RAW = frozenset({*_RAW, b"plaintext"})
"""Elements in which no tag but their end is read."""
_ODD = re.compile(
    rb"<(?:\?|!(?!--[^<>]*+(?<=--)>)|/[^a-zA-Z]|/?[a-zA-Z][^<>]{0,%d}+(?!>)"
    rb"|(?=[sStTxXiInNpP])(?i:(?!title>[^<]*+</title>)(?:%b))(?![^\s/>]))" % (LONG_TAG, b"|".join(sorted(RAW)))
)
"""What is rewritten: all that does not end at its first `>`, and elements that hold raw text."""
QUOTED = re.compile(rb"""=\s*+(?:"[^"<>]*+|'[^'<>]*+)[<>]""")
"""Where a tag may be longer. When the parser is between quotes at the first `>` of a tag, the last such quote there
follows a `=`: this finds those tags, and some harmless ones."""
_TAG_NAME = re.compile(rb"</?[a-zA-Z][^\s/>]*+")
_NAME = re.compile(rb"[\s/]*+((?:[^\s/>][^\s/>=]*+)?)")
_VALUE = re.compile(rb"""\s*+=\s*+(?:"([^"]*+)(?:"|\Z)|'([^']*+)(?:'|\Z)|([^\s>]*+))""")
_PLAIN_NAME = re.compile(rb"[^<>\"'=]*")
_RAW_END = {name: re.compile(rb"</%b(?![^\s/>])" % name, re.IGNORECASE) for name in _RAW}
_DATA = re.compile(rb"type\s*=\s*[\"']?[a-z]+/(?:[a-z]+\+)?json", re.IGNORECASE)


def rewritten(html: bytes, at: int, stop: int) -> tuple[bytes, int]:
    """What stands in place of the part of a page from `at` to `stop` or a little further, and where it ends.

    Both are places where a tag may begin; in the result each tag ends at its first `>`.
    """
    parts: list[bytes] = []
    next_odd = _odd(html, at, stop + 1)  # what stands at the end tells whether a tag before it has ended
    while odd := next_odd(at):
        start = html.rfind(b"<", at, odd.start()) if odd[0][:1] == b"=" else odd.start()
        if start < 0 or (odd[0][:1] == b"=" and b">" in html[start : odd.start()]):
            end = odd.end() - odd[0].endswith(b"<")
            parts.append(html[at:end])
            at = end
            continue
        parts.append(html[at:start])
        piece, at = _rewrite(html, start)
        parts.append(piece)
    parts.append(html[at:stop])
    return b"".join(parts), max(at, stop)


def _odd(html: bytes, start: int, stop: int) -> Callable[[int], re.Match[bytes] | None]:
    """What gives the first place from `at` on that must be looked into; it is asked with rising places.

    Two searches take half the time of one for both patterns.
    """
    tag, quoted = _ODD.search(html, start, stop), QUOTED.search(html, start, stop)

    def first(at: int) -> re.Match[bytes] | None:
        nonlocal tag, quoted
        if tag is not None and tag.start() < at:
            tag = _ODD.search(html, at, stop)
        if quoted is not None and quoted.start() < at:
            quoted = QUOTED.search(html, at, stop)
        if tag is None or quoted is None:
            return tag or quoted
        return min(tag, quoted, key=re.Match.start)

    return first


def _rewrite(html: bytes, start: int) -> tuple[bytes, int]:
    """What stands in place of a comment, a declaration or a tag with its raw text, and where it ends."""
    if html.startswith(b"<!--", start):
        inner, end = _until(html, start + 4, b"-->")
        return b"<!--%b-->" % inner.replace(b"<", b"&lt;").replace(b">", b"&gt;"), end
    name = _TAG_NAME.match(html, start)
    if name is None:
        inner, end = _until(html, start + 1, b">")
        return (b"<!doctype html>" if inner[:8].lower() == b"!doctype" else EMPTY), end
    tag, end = _tag(html, name)
    raw = name[0][1:].lower()
    if raw not in _RAW_END or not tag:
        return (EMPTY if raw == b"plaintext" else tag), end
    close = _RAW_END[raw].search(html, end)
    stop = close.start() if close else len(html)
    return b"%b%b</%b>" % (tag, _raw_text(raw, tag, html[end:stop]), raw), _until(html, stop, b">")[1]


def _until(html: bytes, start: int, mark: bytes) -> tuple[bytes, int]:
    """What stands before the next `mark`, or before the end, and where the search goes on."""
    found = html.find(mark, start)
    return (html[start:], len(html)) if found < 0 else (html[start:found], found + len(mark))


def _raw_text(name: bytes, tag: bytes, text: bytes) -> bytes:
    if name == b"script":
        return text.replace(b"<", b"\\u003c") if _DATA.search(tag) else b""
    return text.replace(b"<", b"&lt;") if name in (b"title", b"textarea") else b""


def _tag(html: bytes, name: re.Match[bytes]) -> tuple[bytes, int]:
    """A tag written anew with its first attributes, and where it ends; nothing when it does not."""
    parts, at = [name[0]], name.end()
    while attribute := _NAME.match(html, at):
        at = attribute.end()
        if at >= len(html):
            return b"", at
        if not attribute[1]:
            return b"".join(parts) + b">", at + 1
        value = _VALUE.match(html, at)
        at = value.end() if value else at
        if len(parts) <= ATTRIBUTES and _PLAIN_NAME.fullmatch(attribute[1]):
            held = next((group for group in value.groups() if group is not None), b"") if value else b""
            parts.append(b' %b="%b"' % (attribute[1], _escaped(held)))
    return b"", at


def _escaped(value: bytes) -> bytes:
    return value.replace(b'"', b"&quot;").replace(b"<", b"&lt;").replace(b">", b"&gt;")
