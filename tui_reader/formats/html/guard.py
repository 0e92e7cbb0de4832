"""Make HTML harmless before it is parsed: the parser's time and memory are not linear in nested floods.

Three things cost more than they weigh in lexbor: elements nested thousands deep, formatting elements that are
never closed (each block below opens them all again), and thousands of attributes in one tag. They are dropped
here, the text stays. The pass knows where tags begin and end exactly as the parser does, because whatever could
be read in two ways is rewritten first: comments, scripts, and tags with `<` or `>` between quotes. SVG, MathML
and frame sets, in which other rules hold, become elements of no meaning (`x-svg`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from tui_reader.errors import FormatError
from tui_reader.formats.html.nesting import Nesting, TooTangledError

ATTRIBUTES = 512
"""Attributes kept in one tag; the parser compares each with all before it."""
LONG_TAG = 4096
"""Characters of a tag that is looked into for the number of its attributes."""
OPENED = 2_000_000
"""Elements that unclosed formatting may open again, besides 8 for each tag of the file."""
FORMATS = (1 << 30, 32, 4, 0)
"""Formatting elements that may be open at once; the next number is tried where one opens too many again."""

EMPTY = "<!---->"
"""What stands in place of a tag that is dropped, so that what was around it does not become a tag."""

_RAW = ("script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes")
_ODD = re.compile(
    r"<(?:[!?]|/[^a-zA-Z]"
    rf"|/?[a-zA-Z][^<>]{{0,{LONG_TAG}}}+(?!>)"
    rf"|(?=[sStTxXiInNpP])(?i:{'|'.join((*_RAW, 'plaintext'))})(?![^\s/>]))"
    r"""|=\s*+(?:"[^"<>]*+|'[^'<>]*+)[<>]"""
)
"""What is rewritten. When the parser is between quotes at the first `>` of a tag, the last such quote there
follows a `=`: the last two forms find those tags, and some harmless ones."""
_TAG_NAME = re.compile(r"</?[a-zA-Z][^\s/>]*+")
_NAME = re.compile(r"[\s/]*+((?:[^\s/>][^\s/>=]*+)?)")
_VALUE = re.compile(r"""\s*+=\s*+(?:"([^"]*+)(?:"|\Z)|'([^']*+)(?:'|\Z)|([^\s>]*+))""")
_PLAIN_NAME = re.compile(r"[^<>\"'=]*")
_RAW_END = {name: re.compile(rf"</{name}(?![^\s/>])", re.IGNORECASE) for name in _RAW}
_DATA = re.compile(r"type\s*=\s*[\"']?[a-z]+/(?:[a-z]+\+)?json", re.IGNORECASE)
_FOREIGN_NAMES = frozenset({"svg", "math", "frameset"})
_FOREIGN = re.compile(rf"<(/?)({'|'.join(_FOREIGN_NAMES)})(?![^\s/>])", re.IGNORECASE)
_TOKEN = re.compile(r"<(/?[a-zA-Z][^\s/>]*+)")
_WHOLE = re.compile(r"<(/?[a-zA-Z][^\s/>]*+)[^>]*+>?")


def harmless(html: str) -> str:
    """The page without scripts, styles and whatever would cost the parser more than it weighs.

    Scripts that hold JSON stay. The text of the page and the order of its elements do not change.

    Raises:
        FormatError: when the tags are so tangled that no reading of them is worth its time.
    """
    plain = "".join(_rewritten(html.replace("\0", "\ufffd")))
    tokens = _TOKEN.findall(plain)
    if not _FOREIGN_NAMES.isdisjoint(map(str.lower, set(tokens))):
        plain = _FOREIGN.sub(r"<\1x-\2", plain)
        tokens = _TOKEN.findall(plain)
    dropped = _dropped(tokens)
    return _without(plain, dropped) if dropped else plain


def _rewritten(html: str) -> Iterator[str]:
    """The page in pieces, each tag ending at its first `>`."""
    at = 0
    while odd := _ODD.search(html, at):
        start = html.rfind("<", at, odd.start()) if odd[0][0] == "=" else odd.start()
        if start < 0 or (odd[0][0] == "=" and ">" in html[start : odd.start()]):
            yield html[at : odd.end() - 1]
            at = odd.end() - 1
            if html[at] == ">":
                yield ">"
                at += 1
            continue
        yield html[at:start]
        piece, at = _rewrite(html, start)
        yield piece
    yield html[at:]


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


def _dropped(tokens: list[str]) -> set[int]:
    """The places of the tags that nest too deep, or that would be opened again too often."""
    for formats in FORMATS:
        nesting = Nesting(formats, OPENED + 8 * len(tokens))
        try:
            return nesting.read(tokens)
        except TooTangledError:
            continue
    raise FormatError("its tags are tangled beyond what a page of a forum needs")


def _without(html: str, dropped: set[int]) -> str:
    places = iter(range(html.count("<") + 1))
    return _WHOLE.sub(lambda tag: EMPTY if next(places) in dropped else tag[0], html)
