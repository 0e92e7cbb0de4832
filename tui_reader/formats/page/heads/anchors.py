"""Find the lines that head the posts of a page: lines of one shape that recur with rising numbers or dates.

Candidates are scored by signs, weighted as in the induction of record boundaries from repeated line shapes;
the best one above `ENOUGH` wins. Nothing is known beforehand of the site or its software.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property, partial
from typing import NamedTuple, TypeVar

from tui_reader.formats.page.dates import find_date
from tui_reader.formats.page.heads.bare import without_shared
from tui_reader.formats.page.heads.labels import is_edit_note, leads_quote, says_now
from tui_reader.formats.page.heads.shapes import DATE, MARKED, NUMBER, WORDS, Form, Parts, Texts, shape_of
from tui_reader.formats.page.heads.signs import Candidate, dates_rise, longest, sampled, stamps
from tui_reader.formats.page.heads.signs import score as score_of
from tui_reader.formats.page.languages import QUOTE_HEADS
from tui_reader.formats.page.lines import HEADER_LIMIT, Page, header_text, holds_digit
from tui_reader.formats.page.memory import alike
from tui_reader.formats.page.words import ENDING

T = TypeVar("T")

LEAST = 1.0
"""The lowest score of a shape that may head posts."""
KEPT = 6
"""How many shapes are looked at more closely."""
LARGE, LEARNT = 20_000, 4_000
"""Lines from which on a page is large, and those of its beginning from which its shapes are learnt."""
FEW = 3
"""How many of these are looked at more closely."""
TRIED = 16
"""How many shapes are scored, those with most lines first."""

BEHIND = f" {DATE} "
"""How the date stands in a shape that goes on behind it."""
QUOTED = (">", "|", *QUOTE_HEADS)
"""How the lines begin that are quoted, or say who is."""

_CLOCK = re.compile(r"\d[:.h]\d\d(?!\d)")
_AGO = re.compile(r"\bago\b")


class Anchor(NamedTuple):
    """The line that heads a post, with what it says; `number` is None where the order rests on dates.

    `foot` is the line that ends the post, where that is what says these things.
    """

    line: int
    number: int | None
    parts: Parts
    foot: int | None = None


@dataclass(frozen=True, slots=True)
class Anchors:
    """The heads of all posts in the order of the lines; `falling` when the newest stands first."""

    form: Form
    score: float
    heads: Sequence[Anchor]
    falling: bool


@dataclass(frozen=True)
class Likely:
    """A shape that may head posts; `find` is asked for the heads when they are wanted, which may be none."""

    form: Form
    score: float
    find: Callable[[], Anchors]

    @cached_property
    def anchors(self) -> Anchors:
        """The heads of all posts, if the shape is theirs."""
        return self.find()


def likely_shapes(page: Page) -> list[Likely]:
    """The shapes that may head the posts of a page, the likeliest first; at most `KEPT`.

    They are learnt from the beginning of a page that is large.
    """
    numbered = Texts(_numbered(page))
    if len(page.lines) > LARGE:
        first = page.lines[:LEARNT]
        learnt = likely_shapes(replace(page, lines=first, distinct=dict.fromkeys(first)))[:FEW]
        found = [replace(one, find=partial(_all_anchors, page, one.form, numbered, one.score)) for one in learnt]
        if any(one.anchors.heads for one in found):
            return found
    short = Texts(_placed(page, numbered.lines))
    groups: dict[str, list[int]] = defaultdict(list)
    for at, line in short.lines.items():
        groups[shape_of(line)].append(at)
    longer = {f"{shape.partition(BEHIND)[0]} {DATE}" for shape in groups if BEHIND in shape}
    recurring = (shape for shape in groups if len(groups[shape]) > 1 or (shape in longer and Form(shape).labelled))
    common = sorted(filter(_may_head, recurring), key=lambda s: -len(groups[s]))
    forms = [(Form(shape), _of_shape(shape, groups, short)) for shape in common[:TRIED]]
    tried = [_candidate(page, form, form.read_all(texts)) for form, texts in forms]
    scored = sorted(((score_of(one), one) for one in tried if one.run), key=lambda pair: -pair[0])
    likely = [(score, one) for score, one in scored[:KEPT] if score >= LEAST]
    return [Likely(one.form, score, partial(_widened, page, one, short, score)) for score, one in likely]


def _all_anchors(page: Page, form: Form, numbered: Texts[str], score: float) -> Anchors:
    return _anchors(_candidate(page, form, _placed(page, form.read_all(numbered))), score)


def _of_shape(shape: str, groups: Mapping[str, Sequence[int]], short: Texts[int]) -> Texts[int]:
    """The lines of a shape; all lines for a shape of one, as others may go on behind its date."""
    return Texts({at: short.lines[at] for at in groups[shape]}) if len(groups[shape]) > 1 else short


def _widened(page: Page, one: Candidate, short: Texts[int], score: float) -> Anchors:
    """The candidate with the lines of its form whose names hold digits or label words, if these keep the order."""
    widened = _candidate(page, one.form, one.form.read_all(short))
    fits = one.slot == widened.slot and len(widened.run) >= len(one.run)
    if one.slot is None:
        fits = fits and dates_rise(widened) == dates_rise(one) and (dates_rise(one) or one.form.labelled)
    return _anchors(widened if fits else one, score)


def _numbered(page: Page) -> dict[str, str]:
    """The lines that may head posts, with a digit or an age, and each as headers are compared."""
    fitting = (line for line in page.short if len(line) <= HEADER_LIMIT)
    told = [line for line in fitting if holds_digit(line) or ("ago" in line and _AGO.search(line))]
    return {line: text for same in alike(told) if not _is_beside(same[0]) for line, text in _header_texts(same)}


def _placed(page: Page, found: Mapping[str, T]) -> dict[int, T]:
    """What was found out about lines, by the numbers of these; without the dates of quotes."""
    lines, places = page.lines, page.places(found)
    above = alike({lines[at - 1] for at in places if at})
    leads = {line for same in above if _belongs_above(same[0]) for line in same}
    return {at: found[lines[at]] for at in places if not (at and lines[at - 1] in leads)}


def _header_texts(same: Sequence[str]) -> Iterable[tuple[str, str]]:
    """Lines that are alike, and each as headers are compared, but for blank ones."""
    text = header_text(same[0])
    if not text:
        return ()
    return zip(same, same if text == same[0] else map(header_text, same), strict=True)


def _is_beside(line: str) -> bool:
    """Whether a line is quoted, the note of an edit, or the head of a quote."""
    return line.lstrip().startswith(QUOTED) or is_edit_note(line) or leads_quote(line)


def _belongs_above(line: str) -> bool:
    """Whether what follows a line is its date: that of a quote, or of an edit."""
    return (leads_quote(line) and not says_now(line)) or (is_edit_note(line) and find_date(line[:HEADER_LIMIT]) is None)


def _may_head(shape: str) -> bool:
    """Whether a shape holds a marked number or a date at its edge or behind a label."""
    tokens = shape.split(" ")
    if tokens[0] in ENDING:
        return False
    firm = [at for at, token in enumerate(tokens) if token in {MARKED, DATE}]
    sides = ((tokens[:at], tokens[at + 1 :]) for at in firm)
    edged = any(WORDS not in left or WORDS not in right or left[-1] != WORDS for left, right in sides)
    return shape == NUMBER or Form(shape).byline or edged


def _candidate(page: Page, form: Form, read: Mapping[int, Parts]) -> Candidate:
    ats, each = list(read), list(read.values())
    for slot in _slots(form):
        run, falling = longest([parts.numbers[slot] for parts in each], strict=True)
        if len(run) > 1 and len(run) >= 0.8 * len(each):
            return Candidate(page, form, ats, each, slot, run, falling)
    run, falling = _by_date(each) if DATE in form.tokens or form.byline else ([], False)
    return Candidate(page, form, ats, each, None, run, falling)


def _slots(form: Form) -> list[int]:
    """The numbers that may be a post's, marked ones first."""
    kinds = [token for token in form.tokens if token in {NUMBER, MARKED}]
    return sorted(range(len(kinds)), key=lambda slot: kinds[slot] != MARKED)


def _by_date(parts: list[Parts]) -> tuple[list[int], bool]:
    """All lines; in a tree of replies the dates need not be in order. Two alone must be, to the minute."""
    some = sampled(parts)
    run, falling = longest(stamps(some), strict=False)
    enough = len(parts) > 2 or (len(run) == len(parts) > 1 and all(_CLOCK.search(part.date or "") for part in parts))
    return list(range(len(parts))) if enough else [], falling and len(run) >= 0.9 * len(some)


def _anchors(found: Candidate, score: float) -> Anchors:
    parts = _without_byline([found.parts[at] for at in found.run])
    heads = [
        Anchor(found.lines[at], None if found.slot is None else each.numbers[found.slot], each)
        for at, each in zip(found.run, parts, strict=True)
    ]
    return Anchors(found.form, score, heads, found.falling)


def _without_byline(parts: list[Parts]) -> list[Parts]:
    """The parts, their names without the `von` before all of them, or other words that all of them share."""
    shown = {part.name or "" for part in parts}
    bare = without_shared(shown)
    return [part._replace(name=bare[part.name] or None) if part.name else part for part in parts] if bare else parts
