"""Find the lines that head the posts of a page: lines of one shape that recur with rising numbers or dates.

Candidates are scored by signs, weighted as in the induction of record boundaries from repeated line shapes;
the best one above `ENOUGH` wins. Nothing is known beforehand of the site or its software.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from tui_reader.formats.page.dates import day_comes_first, find_date, read_date
from tui_reader.formats.page.labels import is_edit_note, label_of, leads_quote, says_now
from tui_reader.formats.page.lines import HEADER_LIMIT, Page, header_text
from tui_reader.formats.page.rising import longest_rising
from tui_reader.formats.page.shapes import DATE, MARKED, NUMBER, WORDS, Form, Parts, shape_of
from tui_reader.formats.page.words import ENDING, PROFILE_FIELDS

LEAST = 1.0
"""The lowest score of a shape that may head posts."""
KEPT = 6
"""How many shapes are looked at more closely."""
AGED = 4
"""How many lines that tell an age are no chance."""
TRIED = 16
"""How many shapes are scored, those with most lines first."""
SAMPLE = 200
"""How many lines of a shape are looked around for neighbours."""

_TELLING = re.compile(r"\d|\bago\b")


@dataclass(frozen=True, slots=True)
class Anchor:
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


@dataclass(frozen=True, slots=True)
class _Candidate:
    """Lines of one shape; `run` are the indices of those in order, `slot` which number orders them, if any."""

    page: Page
    form: Form
    lines: list[int]
    parts: list[Parts]
    slot: int | None
    run: list[int]
    falling: bool

    def numbers(self) -> list[int]:
        return [] if self.slot is None else [self.parts[index].numbers[self.slot] for index in self.run]


def find_anchors(page: Page) -> list[Anchors]:
    """What may head the posts of a page, the likeliest first; at most `KEPT`."""
    short = {at: line for at in _numbered(page) if (line := header_text(page.lines[at]))}
    groups: dict[str, list[int]] = defaultdict(list)
    for at, line in short.items():
        groups[shape_of(line)].append(at)
    likely = sorted(
        (shape for shape in groups if len(groups[shape]) > 1 and _may_head(shape)), key=lambda s: -len(groups[s])
    )
    tried = [_candidate(page, Form(shape), {at: short[at] for at in groups[shape]}) for shape in likely[:TRIED]]
    scored = sorted(((_score(one), one) for one in tried if one.run), key=lambda pair: -pair[0])
    return [_widened(page, one, short, score) for score, one in scored[:KEPT] if score >= LEAST]


def _widened(page: Page, one: _Candidate, short: dict[int, str], score: float) -> Anchors:
    """The candidate with the lines of its form whose names hold digits or label words, if these keep the order."""
    widened = _candidate(page, one.form, short)
    fits = one.slot == widened.slot and len(widened.run) >= len(one.run)
    if one.slot is None:
        fits = fits and _dates_rise(widened) == _dates_rise(one) and (_dates_rise(one) or one.form.labelled)
    return _anchors(widened if fits else one, score)


def _numbered(page: Page) -> list[int]:
    """Lines short enough for a header that hold a digit or an age, and are neither quoted nor the date of a quote."""
    return [
        at
        for at, line in enumerate(page.lines)
        if line
        and len(line) <= HEADER_LIMIT
        and _TELLING.search(line)
        and not line.lstrip().startswith((">", "|"))
        and not is_edit_note(line)
        and not leads_quote(line)
        and not (at and _belongs_above(page.lines[at - 1]))
    ]


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


def _candidate(page: Page, form: Form, lines: dict[int, str]) -> _Candidate:
    read = {at: parts for at, line in lines.items() if (parts := form.read(line))}
    ats, each = list(read), list(read.values())
    for slot in _slots(form):
        run, falling = _longest([parts.numbers[slot] for parts in each], strict=True)
        if len(run) > 1 and len(run) >= 0.8 * len(each):
            return _Candidate(page, form, ats, each, slot, run, falling)
    run, falling = _by_date(each) if DATE in form.tokens or form.byline else ([], False)
    return _Candidate(page, form, ats, each, None, run, falling)


def _slots(form: Form) -> list[int]:
    """The numbers that may be a post's, marked ones first."""
    kinds = [token for token in form.tokens if token in {NUMBER, MARKED}]
    return sorted(range(len(kinds)), key=lambda slot: kinds[slot] != MARKED)


def _by_date(parts: list[Parts]) -> tuple[list[int], bool]:
    """All lines; in a tree of replies the dates need not be in order."""
    run, falling = _longest(_stamps(parts), strict=False)
    return list(range(len(parts))) if len(parts) > 2 else [], falling and len(run) >= 0.9 * len(parts)


def _stamps(parts: Sequence[Parts]) -> list[float]:
    dates = [part.date or "" for part in parts]
    day_first = day_comes_first(dates)
    read = (read_date(date, day_first=day_first) for date in dates)
    return [(date.toordinal() * 86400.0 + date.hour * 3600 + date.minute * 60 + date.second) for date in read if date]


def _longest(values: Sequence[float], *, strict: bool) -> tuple[list[int], bool]:
    up = longest_rising(values, strict=strict)
    if not values:
        return [], False
    if 2 * len(up) > len(values) + 1:
        return up, False
    down = longest_rising([-value for value in values], strict=strict)
    return (down, True) if len(down) > len(up) else (up, False)


def _anchors(found: _Candidate, score: float) -> Anchors:
    heads = [
        Anchor(found.lines[at], None if found.slot is None else found.parts[at].numbers[found.slot], found.parts[at])
        for at in found.run
    ]
    return Anchors(found.form, score, heads, found.falling)


def _score(one: _Candidate) -> float:
    return sum(points for points, sign in _SIGNS if sign(one))


def _share(hits: Sequence[bool]) -> float:
    return sum(hits) / len(hits) if hits else 0.0


def _counts_up(one: _Candidate) -> bool:
    return _share([abs(after - before) == 1 for before, after in pairwise(one.numbers())]) >= 0.9


def _rises(one: _Candidate) -> bool:
    return one.slot is not None and len(one.run) > 2


def _dates_rise(one: _Candidate) -> bool:
    stamps = _stamps([one.parts[at] for at in one.run])
    return len(set(stamps)) > 1 and len(_longest(stamps, strict=False)[0]) >= 0.9 * len(one.run)


def _aged(one: _Candidate) -> bool:
    return DATE in one.form.tokens and len(one.run) >= AGED and not _stamps(one.parts)


def _not_counted(one: _Candidate) -> bool:
    return one.form.shape == NUMBER and not _counts_up(one)


def _spread(one: _Candidate) -> bool:
    total = len(one.page.lines)
    return len(one.run) < 5 or (one.lines[one.run[0]] < 0.25 * total and one.lines[one.run[-1]] >= 0.6 * total)


def _names_recur(one: _Candidate) -> bool:
    names = [name for part in one.parts if (name := part.name)]
    return len(names) >= 0.8 * len(one.parts) and 1 < len(set(names)) < len(names)


def _bare(one: _Candidate) -> bool:
    return WORDS not in one.form.tokens and MARKED in one.form.tokens


def _set_off(one: _Candidate) -> bool:
    lines = one.page.lines
    return _share([not at or not lines[at - 1].strip() for at in one.lines[:SAMPLE]]) >= 0.9


def _labelled(one: _Candidate) -> bool:
    lines = one.page.lines
    around = [(lines[at - 1] if at else "", lines[at + 1] if at + 1 < len(lines) else "") for at in one.lines[:SAMPLE]]
    return _share([any(label_of(line) for line in pair) for pair in around]) >= 0.5


def _empty(one: _Candidate) -> bool:
    gaps = [any(one.page.filled(before + 1, after)) for before, after in pairwise(one.lines)]
    return _share(gaps) < 0.7


def _adjacent(one: _Candidate) -> bool:
    return _share([after - before == 1 for before, after in pairwise(one.lines)]) > 0.1


def _of_profile(one: _Candidate) -> bool:
    first = one.form.tokens[0]
    told = sum(token in PROFILE_FIELDS for token in one.form.tokens)
    return first in PROFILE_FIELDS or told > 1 or first in {"last", "edited"}


_SIGNS: tuple[tuple[float, Callable[[_Candidate], bool]], ...] = (
    (4, _counts_up),
    (3, _rises),
    (3, _dates_rise),
    (2, _spread),
    (2, _names_recur),
    (2, _labelled),
    (2, _aged),
    (1, _bare),
    (1, _set_off),
    (-3, _empty),
    (-3, _adjacent),
    (-4, _of_profile),
    (-9, _not_counted),
)
"""Points for what speaks for a shape, and against it."""
