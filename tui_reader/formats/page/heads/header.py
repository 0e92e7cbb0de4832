"""The lines around an anchor that belong to the header of a post, and what they say.

Labels that stand above or below most anchors are learnt first, then each header is measured with them.
Above an anchor only lines with learnt labels belong to it. Below, lines without a label belong to it as well
when a learnt label follows: an author's name and rank. Where nothing names the authors, their names are
looked for at one place beside all headers.
"""

from __future__ import annotations

from collections.abc import Container, Sequence
from dataclasses import replace
from typing import NamedTuple

from tui_reader.formats.page.dates import find_date
from tui_reader.formats.page.heads.anchors import Anchor, Anchors
from tui_reader.formats.page.heads.kinds import TEXT, TEXT_LIMIT, Kinds
from tui_reader.formats.page.heads.labels import AUTHORS, NAME_LIMIT, PROFILE, Label, of_profile
from tui_reader.formats.page.heads.name_line import read_name, without_badges
from tui_reader.formats.page.heads.named import Bounds, Named
from tui_reader.formats.page.heads.names import find_names
from tui_reader.formats.page.heads.shapes import DATE, is_number
from tui_reader.formats.page.heads.template import (
    REACH,
    REQUIRED,
    SAMPLE,
    UNLABELLED,
    Template,
    learn_above,
    learn_below,
)
from tui_reader.formats.page.lines import BULLETED, Page, header_text, is_longer, plain
from tui_reader.formats.page.memory import remembered
from tui_reader.formats.page.words import PROFILE_FIELDS, SUBJECT_FIELDS

FILLED = 0.5
"""Share of the posts that must hold text below their headers; more than half say nothing on no page."""
_ABOVE, _STATED, _DATES = AUTHORS | {PROFILE}, AUTHORS - PROFILE_FIELDS, frozenset((DATE,))
"""The fields that name the author above an anchor and below it, and those that give the date."""


class Head(NamedTuple):
    """A header: its lines run from `top` to before `body`; `foot` is the line below the post that belongs to it."""

    top: int
    body: int
    number: int | None
    author: str | None
    subject: str | None
    date: str | None
    foot: int | None = None


def read_heads(page: Page, anchors: Anchors) -> tuple[Template, list[Head]]:
    """The headers of all anchors, and what they have in common.

    What all anchors name alike is a word of the page's own where names that differ stand beside them.
    """
    if (
        len(anchors.heads) > 2
        and anchors.heads[-1].foot is None
        and len({head.parts.name or "" for head in anchors.heads} - {""}) == 1
    ):
        nameless = [head._replace(parts=head.parts._replace(name=None)) for head in anchors.heads]
        template, heads = _read_heads(page, replace(anchors, heads=nameless))
        if len({head.author for head in heads} - {None}) > 1:
            return template, heads
    return _read_heads(page, anchors)


def _read_heads(page: Page, anchors: Anchors) -> tuple[Template, list[Head]]:
    kinds = Kinds(page)
    template = learn_above(kinds, anchors)
    lines = [anchor.line for anchor in anchors.heads]
    floors = [-1, *lines[:-1]]
    above = [template.labels_above(kinds, line, floor) for line, floor in zip(lines, floors, strict=True)]
    tops = [labels[-1][0] if labels else line for labels, line in zip(above, lines, strict=True)]
    over = _names_above(page, anchors, above, tops)
    opened = _openings(page, over, floors)
    tops = [top if first is None else min(top, first) for top, first in zip(tops, opened, strict=True)]
    ends = [*tops[1:], len(page.lines)]
    ceilings = [end if head.foot is None else head.foot for head, end in zip(anchors.heads, ends, strict=True)]
    template = learn_below(kinds, template, lines, ceilings)
    below = _below(kinds, template, lines, ceilings)
    heads = [_head(page, *parts) for parts in zip(anchors.heads, tops, above, below, strict=True)]
    heads = [_named(*each) for each in zip(heads, over, opened, strict=True)]
    heads = _completed(page, heads) if any(over) else _with_authors(page, heads, lines)
    return template, [head if head.author is None or head.foot is None else _past_name(page, head) for head in heads]


def _below(
    kinds: Kinds, template: Template, lines: Sequence[int], ceilings: Sequence[int]
) -> list[list[tuple[int, Label | None]]]:
    """The lines of the headers below their anchors; none where these would leave most posts without a word."""
    labels = template.labelled(kinds)
    reach = zip(lines, ceilings, strict=True)
    below = [template.lines_below(kinds.page, labels, line + 1, ceiling) for line, ceiling in reach]
    some = list(zip(below, lines, ceilings, strict=True))[:SAMPLE]
    bodies = [(found[-1][0] + 1 if found else line + 1, ceiling) for found, line, ceiling in some]
    filled = sum(any(kinds.page.filled(*body)) for body in bodies)
    return below if filled >= FILLED * len(some) else [[] for _ in lines]


def _names_above(
    page: Page, anchors: Anchors, above: list[list[tuple[int, Label]]], tops: list[int]
) -> list[Named | None]:
    """The author's lines above the anchors, where most have one and neither the anchors nor labels name the authors."""
    lines = [head.line for head in anchors.heads]
    if anchors.form.alone:
        return [Named(head.line, head.parts.name, None) if head.parts.name else None for head in anchors.heads]
    nobody: list[Named | None] = [None] * len(lines)
    labelled = [not AUTHORS.isdisjoint([label.field for _, label in labels]) for labels in above]
    said = [label or head.parts.name is not None for head, label in zip(anchors.heads, labelled, strict=True)]
    if sum(said) >= REQUIRED * len(said):
        return nobody
    bounds = _bounds(anchors.heads, lines, tops, [line + 1 for line in lines], len(page.lines))
    named = find_names(page, bounds, reach=UNLABELLED) or nobody
    found = [one if one and one.line < line else None for one, line in zip(named, lines, strict=True)]
    return found if sum(map(bool, found)) >= REQUIRED * len(found) else nobody


def _bounds(
    heads: Sequence[Anchor | Head], lines: list[int], tops: list[int], bodies: list[int], end: int
) -> list[Bounds]:
    floors, ceilings = [0, *(line + 1 for line in lines[:-1])], [*tops[1:], end]
    if heads[-1].foot is not None:
        floors = [line + 1 for line in lines]  # what stands above such a line belongs to the post that it ends
    return [Bounds(*each) for each in zip(floors, tops, lines, bodies, ceilings, strict=True)]


def _with_authors(page: Page, heads: list[Head], lines: list[int]) -> list[Head]:
    """The headers with the names that stand beside them, where most name nobody."""
    if sum(head.author is not None for head in heads) >= REQUIRED * len(heads):
        return _completed(page, heads)
    bounds = _bounds(heads, lines, [head.top for head in heads], [head.body for head in heads], len(page.lines))
    named = find_names(page, bounds) or [None] * len(heads)
    opened = _openings(page, named, [-1, *lines[:-1]])
    return [_named(*each) for each in zip(heads, named, opened, strict=True)]


def _completed(page: Page, heads: list[Head]) -> list[Head]:
    """The headers, with the names right above those that name nobody, if other headers name the same."""
    names = {head.author for head in heads} - {None}
    over = [None if head.author or not head.top else read_name(page.lines[head.top - 1]) for head in heads]
    return [
        head._replace(top=head.top - 1, author=read[0]) if read and read[0] in names else head
        for head, read in zip(heads, over, strict=True)
    ]


def _openings(page: Page, named: Sequence[Named | None], floors: Sequence[int]) -> list[int | None]:
    """The first lines of the headers in which names stand; None for a header without."""
    return [one and _opening(page, one, floor) for one, floor in zip(named, floors, strict=True)]


def _opening(page: Page, named: Named, floor: int) -> int:
    """The first line of a header: the name alone, some lines above, or the letter that stands for a picture."""
    top, begins = named.line, (named.name[:1], named.name[:1].upper()[:1])
    for at in page.above(top, floor + 1, REACH):
        line = page.lines[at]
        if is_longer(line, 2 * TEXT_LIMIT) or len(header_text(line)) > TEXT_LIMIT:
            break
        first = line.lstrip()[:1]
        if (first in begins or first in BULLETED) and _says_again(header_text(line), named.name):
            top = at
    return top


def _says_again(line: str, name: str) -> bool:
    """Whether a line is a name, or the letter that stands for its picture, or both."""
    letter = name[:1].upper()
    return without_badges(line) in {name, letter, f"{name}{letter}", f"{name} {letter}"}


def _named(head: Head, named: Named | None, opening: int | None) -> Head:
    if named is None or opening is None:
        return head
    top, body, number, _, subject, date, foot = head
    top, body = min(top, opening), max(body, named.line + 1)
    return Head(top, body, number, named.name or None, subject, date or named.date, foot)


def _past_name(page: Page, head: Head) -> Head:
    """The header of a post that its foot signs, with the line above the post that says the same name."""
    lines = page.below(head.body, len(page.lines), 2)
    named = next((at for at in lines if (read_name(page.lines[at]) or ("",))[0] == head.author), None)
    if named is None or not all(is_number(page.lines[at]) for at in lines if at < named):
        return head
    return head._replace(body=named + 1)


def _head(
    page: Page, anchor: Anchor, top: int, above: list[tuple[int, Label]], below: list[tuple[int, Label | None]]
) -> Head:
    over = [label for _, label in above]
    under = [label for _, label in below if label]
    free = _free(page, below)
    named = _value([label for label in over if label.value or label.field != PROFILE], _ABOVE)
    name, stamp = _name_and_date(anchor.parts.name or named or free or _value(under, _STATED) or "")
    return Head(
        top=top if anchor.foot is None else anchor.line + 1,
        body=below[-1][0] + 1 if below else anchor.line + 1,
        number=anchor.number,
        author=name,
        subject=anchor.parts.subject or _value(under + over, SUBJECT_FIELDS),
        date=anchor.parts.date or stamp or _value(over + under, _DATES),
        foot=anchor.foot,
    )


def _value(labels: Sequence[Label], fields: Container[str]) -> str | None:
    """The value of the first label that is of some fields."""
    for label in labels:
        if label.field in fields:
            return label.value
    return None


def _free(page: Page, below: list[tuple[int, Label | None]]) -> str | None:
    """The line right below an anchor, if it may name the author: it has no label, or the same name above a profile."""
    for line, label in below:
        if label is not None and not (label.key.startswith(TEXT) and any(of_profile(one) for _, one in below if one)):
            break
        if label is None or find_date(page.lines[line]) is None:
            return page.lines[line]
    return None


@remembered
def _name_and_date(value: str) -> tuple[str | None, str | None]:
    """A name, and the date that a by-line may hold behind it; a line that holds more than these names nobody."""
    value, stamp = plain(value), None
    if (span := find_date(value)) and span[1] == len(value):
        value, stamp = value[: span[0]].rstrip(" »|·•,-–—@"), value[slice(*span)]
    value = without_badges(value)
    named = 0 < len(value) <= NAME_LIMIT and ": " not in value
    return (value if named else None), stamp
