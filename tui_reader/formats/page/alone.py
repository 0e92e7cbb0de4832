"""Posts below nothing but the name of their author, in a paragraph of its own: pages that Flarum's server sends.

Copies of other pages may have lost all but the names as well. A word alone is often a heading, so the page as a whole
has to show that the words are names: they recur, look like names of accounts, and people call each other by them.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import islice, pairwise

from tui_reader.formats.page.anchors import Anchor, Anchors
from tui_reader.formats.page.header import Head
from tui_reader.formats.page.labels import label_of
from tui_reader.formats.page.lines import Page
from tui_reader.formats.page.reading import Reading
from tui_reader.formats.page.shapes import Form, Parts
from tui_reader.formats.page.template import Template
from tui_reader.formats.page.words import BODY_LABELS, LABELS, PROFILE_FIELDS, RANKS

SCORE = 7.0
"""The score of such a page: enough to be read, though no line of it is sure."""
LEAST = 6
"""How many posts a page must have."""
PEOPLE = 4
"""How many names there must be."""
RECURRING = 0.5
"""Share of the posts whose author must have written another."""
ACCOUNTS = 2
"""How many of the names that recur must look like an account's."""
CALLS = 2
"""How many lines must begin with one of the names, as an answer does, where no byline holds one."""
NEAR = 2
"""How many lines below a name are looked at for labels."""
PROSE = 3
"""Words of a line that is text and no heading, of which each post must have one."""
LABELLED = 0.2
"""Share of the names below which a rank, a date or a label stands from which on the page is one of a board."""
RULED = 0.8
"""Share of the names below a rule from which on those without a rule are none."""

_OF_PAGES = LABELS | RANKS | PROFILE_FIELDS | BODY_LABELS
"""Words that stand alone on pages of boards."""
_NAME = re.compile(r"[\w.-]{1,29}[\w-]$")
_NUMBER = re.compile(r"[\d.-]+$")
_ACCOUNT = re.compile(r"[a-z]|[^\W\d_]{0,29}[a-z][A-Z]|.{0,29}[\d_]")
"""No word that a sentence or a heading begins with: `ann`, `AnnB`, `Ann7`."""
_CALL = re.compile(r"@?(?P<name>[\w.-]{2,30}):? \S")
_BYLINE = re.compile(r"(?:via|[Bb]y|(?:[Ss]ubmitted|[Pp]osted|[Ss]tarted) by) (?P<name>[\w.-]{2,30})$")
_WORD = re.compile(r"\w+")
_NO_WORDS = re.compile(r"[\W_]*$")


def find_alone(page: Page) -> Reading | None:
    """The posts below names alone; None when a page does not show that they are names."""
    words = [at for at in page.filled(0, len(page.lines)) if _stands_alone(page, at)]
    lines = _below_rules(page, _without_items(page, words))
    names = [page.lines[at].strip() for at in lines]
    if len(lines) < LEAST or not _are_names(page, names):
        return None
    ends = [_text_end(page, at + 1, end) for at, end in zip(lines, [*lines[1:], len(page.lines)], strict=True)]
    labelled = sum(_labelled(page, at) for at in lines)
    if labelled > LABELLED * len(lines) or not all(_has_prose(page, *span) for span in zip(lines, ends, strict=True)):
        return None
    heads = [
        Head(at, at + 1, None, name, None, None, foot=end) for at, name, end in zip(lines, names, ends, strict=True)
    ]
    anchors = [Anchor(at, None, Parts((), None, name, None)) for at, name in zip(lines, names, strict=True)]
    story = _story(page, lines[0])
    heads = [*story, *heads]
    return Reading(page, Anchors(Form(""), SCORE, anchors, falling=False), Template(frozenset()), heads, SCORE)


def _story(page: Page, first: int) -> list[Head]:
    """The post above the first, where a line `via ann` begins it."""
    found = ((at, _BYLINE.match(page.lines[at].strip())) for at in range(first - 1, -1, -1))
    return next(([Head(at, at + 1, None, said["name"], None, None, foot=first)] for at, said in found if said), [])


def _stands_alone(page: Page, at: int) -> bool:
    line = page.lines[at].strip()
    apart = at + 1 < len(page.lines) and not page.lines[at + 1] and (at == 0 or _NO_WORDS.match(page.lines[at - 1]))
    named = _NAME.match(line) and not _NUMBER.match(line) and line.lower() not in _OF_PAGES
    return bool(apart and named)


def _without_items(page: Page, lines: list[int]) -> list[int]:
    """The lines without those right below another, whose name a post begins with, and the last items of lists."""
    counts = Counter(page.lines[at].strip() for at in lines)
    kept: dict[int, None] = {}
    for at in lines:
        above = next(page.filled(at - 1, -1, -1), None)
        known = counts[page.lines[at].strip()] > 1
        if above is None or (above not in kept and (known or not _ends_in_list(page.lines[above]))):
            kept[at] = None
    return list(kept)


def _ends_in_list(line: str) -> bool:
    """Whether an item of a list may follow: below a colon, or below a word or two that may be one."""
    item = len(_WORD.findall(line)) < PROSE and line[-1].isalnum() and not _BYLINE.match(line.strip())
    return item or line.endswith(":")


def _below_rules(page: Page, lines: list[int]) -> list[int]:
    """The lines right below rules, and the first, where nearly all stand so."""
    ruled = [at for above, at in pairwise(lines) if _rule_between(page, above, at)]
    return [*lines[:1], *ruled] if ruled and len(ruled) >= RULED * (len(lines) - 1) else lines


def _rule_between(page: Page, above: int, at: int) -> bool:
    line = next((page.lines[up] for up in range(at - 1, above, -1) if page.lines[up]), "")
    return bool(line) and _NO_WORDS.match(line) is not None


def _are_names(page: Page, names: Sequence[str]) -> bool:
    counts = Counter(names)
    recurring = [name for name, count in counts.items() if count > 1]
    if len(counts) < PEOPLE or sum(counts[name] for name in recurring) < RECURRING * len(names):
        return False
    if sum(_ACCOUNT.match(name) is not None for name in recurring) < ACCOUNTS:
        return False
    calls = (_CALL.match(line.lstrip()) for line in page.lines)
    bylines = (_BYLINE.match(line.strip()) for line in page.lines)
    return any(said and said["name"] in counts for said in bylines) or (
        sum(call is not None and call["name"] in counts for call in calls) >= CALLS
    )


def _text_end(page: Page, first: int, stop: int) -> int:
    """Where a post ends, without the rule below it."""
    while stop > first and _NO_WORDS.match(page.lines[stop - 1]):
        stop -= 1
    return stop


def _labelled(page: Page, name: int) -> bool:
    """Whether a line near below a name is one of the header of a post, so that more than the name heads it."""
    lines = (page.lines[at].strip() for at in islice(page.filled(name + 1, len(page.lines)), NEAR))
    return any(line.lower() in RANKS or label_of(line) for line in lines)


def _has_prose(page: Page, name: int, end: int) -> bool:
    return any(page.lines[at].count(" ") >= PROSE - 1 for at in range(name + 1, end))
