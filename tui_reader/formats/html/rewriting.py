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

EMPTY = "<!---->"
"""What stands in place of a tag that is dropped, so that what was around it does not become a tag."""

_RAW = ("script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes")
RAW = frozenset({*_RAW, "plaintext"})
"""Elements in which no tag but their end is read."""
_ODD = re.compile(
    rf"<(?:\?|!(?!--[^<>]*+(?<=--)>)|/[^a-zA-Z]|/?[a-zA-Z][^<>]{{0,{LONG_TAG}}}+(?!>)"
    rf"|(?=[sStTxXiInNpP])(?i:(?!title>[^<]*+</title>)(?:{'|'.join(sorted(RAW))}))(?![^\s/>]))"
)
"""What is rewritten: all that does not end at its first `>`, and elements that hold raw text."""
QUOTED = re.compile(r"""=\s*+(?:"[^"<>]*+|'[^'<>]*+)[<>]""")
"""Where a tag may be longer. When the parser is between quotes at the first `>` of a tag, the last such quote there
follows a `=`: this finds those tags, and some harmless ones."""
_TAG_NAME = re.compile(r"</?[a-zA-Z][^\s/>]*+")
_NAME = re.compile(r"[\s/]*+((?:[^\s/>][^\s/>=]*+)?)")
_VALUE = re.compile(r"""\s*+=\s*+(?:"([^"]*+)(?:"|\Z)|'([^']*+)(?:'|\Z)|([^\s>]*+))""")
_PLAIN_NAME = re.compile(r"[^<>\"'=]*")
_RAW_END = {name: re.compile(rf"</{name}(?![^\s/>])", re.IGNORECASE) for name in _RAW}
_DATA = re.compile(r"type\s*=\s*[\"']?[a-z]+/(?:[a-z]+\+)?json", re.IGNORECASE)


def rewritten(html: str, at: int, stop: int) -> tuple[str, int]:
    """What stands in place of the part of a page from `at` to `stop` or a little further, and where it ends.

    Both are places where a tag may begin; in the result each tag ends at its first `>`.
    """
    parts: list[str] = []
    next_odd = _odd(html, at, stop + 1)  # what stands at the end tells whether a tag before it has ended
    while odd := next_odd(at):
        start = html.rfind("<", at, odd.start()) if odd[0][0] == "=" else odd.start()
        if start < 0 or (odd[0][0] == "=" and ">" in html[start : odd.start()]):
            end = odd.end() - (odd[0][-1] == "<")
            parts.append(html[at:end])
            at = end
            continue
        parts.append(html[at:start])
        piece, at = _rewrite(html, start)
        parts.append(piece)
    parts.append(html[at:stop])
    return "".join(parts), max(at, stop)


def _odd(html: str, start: int, stop: int) -> Callable[[int], re.Match[str] | None]:
    """What gives the first place from `at` on that must be looked into; it is asked with rising places.

    Two searches take half the time of one for both patterns.
    """
    tag, quoted = _ODD.search(html, start, stop), QUOTED.search(html, start, stop)

    def first(at: int) -> re.Match[str] | None:
        nonlocal tag, quoted
        if tag is not None and tag.start() < at:
            tag = _ODD.search(html, at, stop)
        if quoted is not None and quoted.start() < at:
            quoted = QUOTED.search(html, at, stop)
        if tag is None or quoted is None:
            return tag or quoted
        return min(tag, quoted, key=re.Match.start)

    return first


def _rewrite(html: str, start: int) -> tuple[str, int]:
    """What stands in place of a comment, a declaration or a tag with its raw text, and where it ends."""
    if html.startswith("<!--", start):
        inner, end = _until(html, start + 4, "-->")
        return f"<!--{inner.replace('<', '&lt;').replace('>', '&gt;')}-->", end
    name = _TAG_NAME.match(html, start)
    if name is None:
        inner, end = _until(html, start + 1, ">")
        return ("<!doctype html>" if inner[:8].lower() == "!doctype" else EMPTY), end
    tag, end = _tag(html, name)
    raw = name[0][1:].lower()
    if raw not in _RAW_END or not tag:
        return (EMPTY if raw == "plaintext" else tag), end
    close = _RAW_END[raw].search(html, end)
    stop = close.start() if close else len(html)
    return f"{tag}{_raw_text(raw, tag, html[end:stop])}</{raw}>", _until(html, stop, ">")[1]


def _until(html: str, start: int, mark: str) -> tuple[str, int]:
    """What stands before the next `mark`, or before the end, and where the search goes on."""
    found = html.find(mark, start)
    return (html[start:], len(html)) if found < 0 else (html[start:found], found + len(mark))


def _raw_text(name: str, tag: str, text: str) -> str:
    if name == "script":
        return text.replace("<", "\\u003c") if _DATA.search(tag) else ""
    return text.replace("<", "&lt;") if name in ("title", "textarea") else ""


def _tag(html: str, name: re.Match[str]) -> tuple[str, int]:
    """A tag written anew with its first attributes, and where it ends; nothing when it does not."""
    parts, at = [name[0]], name.end()
    while attribute := _NAME.match(html, at):
        at = attribute.end()
        if at >= len(html):
            return "", at
        if not attribute[1]:
            return "".join(parts) + ">", at + 1
        value = _VALUE.match(html, at)
        at = value.end() if value else at
        if len(parts) <= ATTRIBUTES and _PLAIN_NAME.fullmatch(attribute[1]):
            held = next((group for group in value.groups() if group is not None), "") if value else ""
            parts.append(f' {attribute[1]}="{_escaped(held)}"')
    return "", at


def _escaped(value: str) -> str:
    return value.replace('"', "&quot;").replace("<", "&lt;").replace(">", "&gt;")
