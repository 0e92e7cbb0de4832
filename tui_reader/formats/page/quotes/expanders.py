"""Quotes whose end a page prints: `Ann said:` to `Click to expand...`, and `[quote="Ann, post:3"]` to `[/quote]`."""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Callable, Iterator

from tui_reader.formats.page.languages import EXPANDERS
from tui_reader.model import Mark, MarkKind, SafeText
from tui_reader.text.attribution import attributions
from tui_reader.text.clean import clean_line

EXPANDER_LINE = 60
"""Characters of the longest line that ends a folded quote."""

_TAG = re.compile(
    r'\[(?:quote(?:="?(?P<name>[^",\]\n]{0,60})(?P<rest>[^\]\n]{0,120})\]|\])|(?P<end>/quote\]))', re.IGNORECASE
)
_BREAK = re.compile(r"[ \t\u00a0]*\n")
_POST = re.compile(r"\bpost(?:_id)?[:=](\d{1,12})")

Known = Callable[[str, str], bool]
"""Whether a post of this file has this id and this author."""


def expanded(text: SafeText) -> Iterator[Mark]:
    """QUOTE and ATTRIBUTION marks of folded quotes, and NOTE marks of the lines that end them; nested by order."""
    ends = list(_expanders(text))
    if not ends:
        return
    open_: list[tuple[int, SafeText | None]] = []
    leads = deque(lead for lead in attributions(text) if lead.name)
    for start, end in ends:
        while leads and leads[0].end <= start:
            lead = leads.popleft()
            name = clean_line(lead.name)
            yield Mark(lead.start, lead.end, MarkKind.ATTRIBUTION, len(open_), name)
            open_.append((_past_break(text, lead.end), name))
        if open_:
            begin, who = open_.pop()
            yield Mark(begin, before_break(text, begin, start), MarkKind.QUOTE, len(open_) + 1, who)
        yield Mark(start, end, MarkKind.NOTE)


def tagged(text: SafeText, known: Known) -> Iterator[Mark]:
    """QUOTE marks between quote tags and ATTRIBUTION marks of the tags; `ref` where `known` confirms the post."""
    open_: list[tuple[int, SafeText | None, SafeText | None]] = []
    for tag in _TAG.finditer(text):
        if not tag["end"]:
            name = clean_line(tag["name"] or "") or None
            post = _POST.search(tag["rest"] or "")
            ref = clean_line(post[1]) if post and name and known(post[1], name) else None
            yield Mark(tag.start(), tag.end(), MarkKind.ATTRIBUTION, len(open_), name)
            open_.append((_past_break(text, tag.end()), name, ref))
        elif open_:
            begin, name, ref = open_.pop()
            yield Mark(begin, before_break(text, begin, tag.start()), MarkKind.QUOTE, len(open_) + 1, name, ref)
            yield Mark(tag.start(), tag.end(), MarkKind.NOTE)


def _expanders(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for line in text.split("\n"):
        end = start + len(line)
        if len(line.strip()) <= EXPANDER_LINE and line.strip().lower().startswith(EXPANDERS):
            yield end - len(line.lstrip()), end
        start = end + 1


def _past_break(text: str, at: int) -> int:
    """The start of the next line when nothing else stands on this one."""
    found = _BREAK.match(text, at)
    return found.end() if found else at


def before_break(text: str, begin: int, at: int) -> int:
    """The end of what stands before an offset, without the white space between."""
    while at > begin and text[at - 1].isspace():
        at -= 1
    return at
