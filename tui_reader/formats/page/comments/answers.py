"""Questions with answers and comments, each signed below: pages of Stack Exchange."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import islice

from tui_reader.formats.document import ROOT, UNKNOWN
from tui_reader.formats.page.comments.cards import Card, find_cards
from tui_reader.formats.page.heads.anchors import Anchor, Anchors
from tui_reader.formats.page.heads.header import Head
from tui_reader.formats.page.heads.shapes import Form, Parts
from tui_reader.formats.page.heads.template import Template
from tui_reader.formats.page.lines import HEADER_LIMIT, Page, header_text, plain
from tui_reader.formats.page.reading import Reading

SCORE = 15.0
"""The score of such a page: nothing else prints these cards."""
LEAST = 2
"""How many posts a page must have, one of them a question or an answer with the name of its author."""
NEAR = 4
"""How many lines above the statistics of a question its title stands at the most."""

_STATISTIC = re.compile(r"(?:Asked|Active|Modified|Viewed) \d.*|(?:Asked|Active|Modified) (?:today|yesterday)")
_BETWEEN = re.compile(
    r"[+-]?\d{0,6}$|\|? ?show \d+ more comments?|add a comment|\d{1,4} answers?$|sorted by:|highest score|date modified"
    r"|date created|reset to default|up ?vote|down ?vote|votes$|oldest$|active$|trending|accepted$|✓$|\(button\)",
    re.IGNORECASE,
)
"""What stands between the posts: votes, the number of answers, and the ways to sort them."""


def find_answers(page: Page) -> Reading | None:
    """The question, the answers and the comments of a page; None when nobody signs so."""
    cards = list(find_cards(page))
    if len(cards) < LEAST or not any(card.name for card in cards if card.what != "commented"):
        return None
    start = _statistics(page, cards[0].foot)
    starts = [start[1], *(card.end for card in cards[:-1])]
    heads = [_head(page, *each) for each in zip(starts, cards, strict=True)]
    anchors = [
        Anchor(head.top, None, Parts((), head.date, head.author, None), card.line)
        for head, card in zip(heads, cards, strict=True)
    ]
    return Reading(
        page,
        anchors=Anchors(Form(""), SCORE, anchors, falling=False),
        template=Template(frozenset()),
        heads=heads,
        score=SCORE,
        title=_title(page, start[0]),
        parents=_parents(cards),
    )


def _statistics(page: Page, stop: int) -> tuple[int, int]:
    """From which line to before which the page tells when a question was asked and how often it was viewed."""
    found = [at for at in page.filled(0, stop) if _STATISTIC.match(plain(page.lines[at][:HEADER_LIMIT]))]
    return (found[0], found[-1] + 1) if found else (0, 0)


def _title(page: Page, line: int) -> str | None:
    above = (header_text(page.lines[at]) for at in page.above(line, 0, NEAR))
    return next((text for text in above if text.lower() != "ask question"), None)


def _head(page: Page, start: int, card: Card) -> Head:
    filled = page.filled(start, card.foot)
    body = next((at for at in filled if not _BETWEEN.match(header_text(page.lines[at]))), card.foot)
    return Head(body, body, None, card.name, None, card.date, foot=card.foot)


def _parents(cards: Sequence[Card]) -> list[int]:
    """Answers answer the question, where it is on the page; comments the question or answer above them."""
    question = 0 if cards[0].what == "asked" else UNKNOWN
    parents, last = [ROOT], 0
    for place, card in islice(enumerate(cards), 1, None):
        parents.append(last if card.what == "commented" else question)
        last = last if card.what == "commented" else place
    return parents
