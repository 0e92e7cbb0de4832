"""What speaks for lines of one shape heading posts, and against it: points that are added up."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import pairwise

from tui_reader.formats.page.dates import day_comes_first, find_date, read_date
from tui_reader.formats.page.heads.labels import label_of
from tui_reader.formats.page.heads.rising import longest_rising
from tui_reader.formats.page.heads.shapes import DATE, MARKED, NUMBER, WORDS, Form, Parts
from tui_reader.formats.page.lines import Page, header_text
from tui_reader.formats.page.memory import remembered
from tui_reader.formats.page.words import PROFILE_FIELDS

AGED = 4
"""How many lines that tell an age are no chance."""
NAME_WORDS = 5
"""Words of what is no longer a name."""
DATED = 1000
"""How many dates are enough to see whether they rise."""
SAMPLE = 200
"""How many lines of a shape are looked around for neighbours."""

_day_first, _month_first = (remembered(partial(read_date, day_first=first)) for first in (True, False))

_ITEM = re.compile(r"\s{0,8}[*+•-] (?=\w+\W+\w+\W+\w)")
_OPEN = re.compile(r"[(\[][^)\]]*$")
_VERSION = re.compile(r"(?<![\w.,])v?\d{1,3}\.\d{1,4}(?:\.\d{1,4})?(?![\d:])")
_ENTRY = re.compile(r"\S.{0,80}<[^<>\s]{1,60}@[^<>\s]{1,80}>$")


@dataclass(frozen=True, slots=True)
class Candidate:
    """Lines of one shape; `run` are the indices of those in order, `slot` which number orders them, if any."""

    page: Page
    form: Form
    lines: list[int]
    parts: list[Parts]
    slot: int | None
    run: list[int]
    falling: bool

    def numbers(self) -> list[int]:
        """The numbers that order the lines."""
        return [] if self.slot is None else [self.parts[index].numbers[self.slot] for index in self.run]


def score(one: Candidate) -> float:
    """The points of a candidate."""
    return sum(points for points, sign in _SIGNS if sign(one))


def sampled(parts: Sequence[Parts]) -> Sequence[Parts]:
    """At most twice `DATED` of what lines say, evenly chosen."""
    return parts[:: max(1, len(parts) // DATED)]


def stamps(parts: Sequence[Parts]) -> list[float]:
    """The dates that can be read, in seconds."""
    dates = [part.date or "" for part in parts]
    read = map(_day_first if day_comes_first(dates) else _month_first, dates)
    return [(date.toordinal() * 86400.0 + date.hour * 3600 + date.minute * 60 + date.second) for date in read if date]


def longest(values: Sequence[float], *, strict: bool) -> tuple[list[int], bool]:
    """The indices of the longest run that rises, or falls, and whether it falls."""
    up = longest_rising(values, strict=strict)
    if not values:
        return [], False
    if 2 * len(up) > len(values) + 1:
        return up, False
    down = longest_rising([-value for value in values], strict=strict)
    return (down, True) if len(down) > len(up) else (up, False)


def _share(hits: Sequence[bool]) -> float:
    return sum(hits) / len(hits) if hits else 0.0


def _counts_up(one: Candidate) -> bool:
    return _share([abs(after - before) == 1 for before, after in pairwise(one.numbers())]) >= 0.9


def _rises(one: Candidate) -> bool:
    return one.slot is not None and len(one.run) > 2


def dates_rise(one: Candidate) -> bool:
    """Whether the dates of nearly all lines are in order."""
    some = sampled([one.parts[at] for at in one.run])
    moments = stamps(some)
    return len(set(moments)) > 1 and len(longest(moments, strict=False)[0]) >= 0.9 * len(some)


def _aged(one: Candidate) -> bool:
    return DATE in one.form.tokens and len(one.run) >= AGED and not stamps(one.parts)


def _not_counted(one: Candidate) -> bool:
    return one.form.shape == NUMBER and not _counts_up(one)


def _spread(one: Candidate) -> bool:
    total = len(one.page.lines)
    return len(one.run) < 5 or (one.lines[one.run[0]] < 0.25 * total and one.lines[one.run[-1]] >= 0.6 * total)


def _names_recur(one: Candidate) -> bool:
    names = [name for part in one.parts if (name := part.name)]
    return len(names) >= 0.8 * len(one.parts) and 1 < len(set(names)) < len(names)


def _bare(one: Candidate) -> bool:
    return WORDS not in one.form.tokens and MARKED in one.form.tokens


def _set_off(one: Candidate) -> bool:
    lines = one.page.lines
    return _share([not at or not lines[at - 1].strip() for at in one.lines[:SAMPLE]]) >= 0.9


def _labelled(one: Candidate) -> bool:
    lines = one.page.lines
    around = [(lines[at - 1] if at else "", lines[at + 1] if at + 1 < len(lines) else "") for at in one.lines[:SAMPLE]]
    return _share([any(label_of(line) for line in pair) for pair in around]) >= 0.5


def _empty(one: Candidate) -> bool:
    gaps = [any(one.page.filled(before + 1, after)) for before, after in pairwise(one.lines)]
    return _share(gaps) < 0.7


def _adjacent(one: Candidate) -> bool:
    return _share([after - before == 1 for before, after in pairwise(one.lines)]) > 0.1


def _above_lists(one: Candidate) -> bool:
    """Whether an item of a list stands below most lines, as in a record of changes, and no number counts them."""
    page = one.page
    below = (next(page.filled(at + 1, len(page.lines)), at) for at in one.lines[:SAMPLE])
    return not _counts_up(one) and _share([_is_item(page.lines[at]) for at in below]) >= 0.5


def _is_item(line: str) -> bool:
    item = _ITEM.match(line)
    return item is not None and label_of(line[item.end() :]) is None


def _prosaic(one: Candidate) -> bool:
    """Whether what stands at the place of the names ends within brackets, or differs and is too long for them."""
    names = [part.name or "" for part in one.parts]
    within = [_OPEN.search(name) is not None for name in names]
    long = [name.count(" ") >= NAME_WORDS or end for name, end in zip(names, within, strict=True)]
    return _share(within) >= 0.5 or (_share(long) >= 0.4 and 2 * len(set(names)) > len(names))


def _versioned(one: Candidate) -> bool:
    """Whether most lines give the number of a version: `1.4.2 - DATE`, as records of changes do."""
    said = (header_text(one.page.lines[at]) for at in one.lines[:SAMPLE])
    return _share([_VERSION.search(_without_date(line)) is not None for line in said]) >= 0.6


def _without_date(line: str) -> str:
    return line[: span[0]] + line[span[1] :] if (span := find_date(line)) else line


def _entries(one: Candidate) -> bool:
    """Whether a date, a name and an address stand above lines set in, as the GNU Coding Standards want a ChangeLog."""
    page = one.page
    lines = [(page.lines[at], next(page.filled(at + 1, len(page.lines)), at)) for at in one.lines[:SAMPLE]]
    return _share([_ENTRY.match(line) is not None and page.lines[at][:1].isspace() for line, at in lines]) >= 0.6


def _sentences(one: Candidate) -> bool:
    """Whether differing words stand on both sides of a word of the page's, with a number that does not count."""
    tokens = one.form.tokens
    names = {part.name for part in one.parts}
    prose = tokens.count(WORDS) > 1 and DATE not in tokens and tokens[-1] == MARKED
    return prose and 2 * len(names) > len(one.parts) and not _counts_up(one)


def _topics(one: Candidate) -> bool:
    """Whether several numbers stand beside a date, none of which counts: the replies and views of other threads."""
    tokens = one.form.tokens
    return tokens.count(NUMBER) > 1 and DATE in tokens and MARKED not in tokens and not _counts_up(one)


def _of_profile(one: Candidate) -> bool:
    first = one.form.tokens[0]
    told = sum(token in PROFILE_FIELDS for token in one.form.tokens)
    return first in PROFILE_FIELDS or told > 1 or first in {"last", "edited"}


_SIGNS: tuple[tuple[float, Callable[[Candidate], bool]], ...] = (
    (4, _counts_up),
    (3, _rises),
    (3, dates_rise),
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
    (-9, _above_lists),
    (-9, _prosaic),
    (-9, _versioned),
    (-9, _entries),
    (-9, _sentences),
    (-9, _topics),
)
"""Points for what speaks for a shape, and against it."""
