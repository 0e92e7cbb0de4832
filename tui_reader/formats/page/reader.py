"""A forum page copied as text: find the posts, and say what was cut around them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tui_reader.errors import FormatError
from tui_reader.formats.collector import collector_at_rest
from tui_reader.formats.document import ROOT, UNKNOWN, Document, Draft
from tui_reader.formats.page.comments.cards import break_before_names
from tui_reader.formats.page.cuts.cutting import Cut, cut_page
from tui_reader.formats.page.cuts.doubles import without_doubles
from tui_reader.formats.page.dumps import undumped
from tui_reader.formats.page.heads.anchors import Anchors
from tui_reader.formats.page.heads.choosing import read_best
from tui_reader.formats.page.lines import Page, page_of
from tui_reader.formats.page.memory import forget
from tui_reader.formats.page.posts import Posts
from tui_reader.formats.page.reading import Reading
from tui_reader.formats.page.records import begins_record, is_record
from tui_reader.formats.page.titles import common_subject, find_title
from tui_reader.formats.source import Source
from tui_reader.model import SafeText
from tui_reader.text.clean import clean, clean_line

SURE = 14.0
"""The score of an anchor from which on a page is as sure as a page can be."""
SUREST = 0.85
"""The highest `sniff`: below that of formats that are known by a signature."""

TOLD = 2**17
"""How many characters of a page tell whether it is one."""

_OTHERS = re.compile(
    r"\s*(?:<[!?a-zA-Z]|\{\s*[\"}]|\[\s*[\[{\"\]]|From \S|commit [0-9a-f]{40}\s)|[\s\S]{0,4000}?^Message-ID:",
    re.IGNORECASE | re.MULTILINE,
)
"""HTML, JSON, mailboxes and mails, which other formats read, and the log of git."""


class PageFormat:
    """A page of a forum, saved or copied as plain text."""

    name = "page"
    title = "a forum page as text"
    gives = "posts with ids, authors and dates where the page prints them"

    def sniff(self, source: Source) -> float:
        """How surely lines of one shape head the posts of the text."""
        try:
            head = source.text()[:TOLD]
        except FormatError:
            return 0.0
        found = None if _OTHERS.match(head) or begins_record(head) else read_best(_page(clean(head)))
        if found is None or (found.parents is None and is_record(found)):
            return 0.0
        return min(SUREST, SUREST * found.score / SURE)

    def read(self, source: Source) -> Document:
        """One draft with the posts of the page in the order in which they were written.

        Raises:
            FormatError: when no line recurs that could head posts.
        """
        try:
            with collector_at_rest():
                return _read(clean(source.text()), source.name)
        finally:
            forget()


def _read(text: SafeText, name: str) -> Document:
    found = read_best(_page(text))
    if found is None:
        raise FormatError("no posts were found: no line of one shape recurs with rising numbers, dates or names")
    return _document(found.page, found, name, marks=text.count("[") - found.page.text.count("["))


def _page(text: SafeText) -> Page:
    return break_before_names(page_of(*undumped(text)))


def _document(page: Page, found: Reading, name: str, *, marks: int) -> Document:
    """The posts of a page; `marks` is how many marks of a program were left out of its text."""
    anchors = found.anchors
    cut = cut_page(page, found.heads, found.template)
    if not (found.parents or cut.parents):
        cut = without_doubles(page, cut)
    heads = cut.heads
    title = found.title or find_title(page.lines[: heads[0].top], common_subject(head.subject for head in heads))
    order = range(len(heads))[:: -1 if anchors.falling else 1]
    draft = Draft(
        title=clean_line(title or name),
        posts=Posts(page, cut, order),
        parents=tuple(found.parents or _stated(cut, order)),
    )
    said = [
        f"posts {_shown(page, anchors)}; {len(heads)} found",
        *cut.said,
    ]
    if marks > 0:
        said.append(f"left out {marks} marks of the program that made the text, such as numbers of links")
    if anchors.falling:
        said.append("the newest post stands first in the file; the order was turned round")
    return Document("page", (draft,), explained=tuple(map(clean_line, said)))


def _stated(cut: Cut, order: Sequence[int]) -> list[int]:
    """The parents, in the order of the posts, where the page shows their words above their replies."""
    places = {at: place for place, at in enumerate(order)}
    return [
        ROOT if not place else places[cut.parents[at]] if at in cut.parents else UNKNOWN for at, place in places.items()
    ]


def _shown(page: Page, anchors: Anchors) -> str:
    first = next(head for head in anchors.heads if head.number != 0 or head is anchors.heads[-1])
    line, side = (first.line, "begin") if first.foot is None else (first.foot, "end")
    return f"{side} with lines like “{page.lines[line].strip()}”"
