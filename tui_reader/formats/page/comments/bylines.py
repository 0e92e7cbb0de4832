"""Comment pages, told by the byline that heads each comment.

```
ann 2 hours ago | parent | next [–]                              Hacker News, Lobsters
[–]ann[S] 12 points 2 hours ago                                  Reddit
Re: subject (Score:2) / by ann ( 123 ) writes: on DATE (#456)    Slashdot
ann @place.example / English / 12 · / 2 hours ago                Lemmy
ann Member / March 2025 in News                                  Vanilla
ann commented on May 3, 2024                                     GitHub, GitLab
Ann Lee / @ann.example / · 2y                                    Bluesky, Mastodon, Threads, Quora
```
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import count
from operator import add

from tui_reader.formats.page.comments.ages import find_ages
from tui_reader.formats.page.comments.forges import find_forges
from tui_reader.formats.page.comments.nesting import parents_by_column
from tui_reader.formats.page.comments.outline import lost_headers
from tui_reader.formats.page.comments.stacked import Stack, find_months, find_votes
from tui_reader.formats.page.comments.stories import find_story
from tui_reader.formats.page.dates import find_date
from tui_reader.formats.page.heads.anchors import Anchor, Anchors
from tui_reader.formats.page.heads.header import Head
from tui_reader.formats.page.heads.shapes import Form, Parts
from tui_reader.formats.page.heads.template import Template
from tui_reader.formats.page.lines import HEADER_LIMIT, Page, column_of, header_text, is_item, parted, plain
from tui_reader.formats.page.reading import Reading
from tui_reader.formats.page.words import LABELS

SCORE = 15.0
"""The score of a page of bylines: nothing else prints such lines."""
LEAST = 3
"""How many comments a page without a story must have, by two authors at least."""
FILLED = 0.6
"""Share of the bylines that must be followed by text; lists of the latest comments print bylines alone."""
END = 0.25
"""Share of the lines of a page behind which its last byline stands."""
COUNTS = 3
"""How many lines above a byline may hold the number and the votes of the comment."""

NO_NAMES = LABELS | {"updated", "created", "published", "started", "opened", "closed", "active", "seen", "was", "were"}
"""Words before an age that name nobody."""

_HOLE = "\0"
_NAME = r"(?P<name>[\w.-]{2,40})"
_AGED = re.compile(
    rf"(?:\d{{1,4}}\. )?(?:● )?(?:\S{{2,40}} avatar )?{_NAME}(?P<hat> (?!edited|authored)[^\0]{{2,30}}?)?"
    r"(?: edited| authored)? \0(?: ?[\[|(].{0,80})?$"
)
"""The `hat`, an office that the author speaks for, is believed below votes alone: other words may be a sentence."""
_VOTED = re.compile(
    rf"(?:\[[–—+-]\] ?)?{_NAME}(?: ?\[[A-Z,]{{1,8}}\])?(?: [^\0]{{1,40}}?)? "
    r"(?:\[score hidden\]|-?\d[\d.k]* points?) (?:submitted )?\0\*?(?: \(\d+ child(?:ren)?\))?\*?$"
)
_SCORED = re.compile(
    r"by (?P<name>[^\0]{1,60}?)(?P<account> ?\( ?\d{1,9} ?\))?(?: ?\*)?(?: writes:)?(?: on)?(?: \0)?"
    r"(?: ?\( ?# ?(?P<id>\d{1,12}) ?\))?(?: Journal| Homepage){0,2}$"
)
_BY = re.compile(r"[\s•*+□☆○■o-]{0,200}by ")
_SCORE = re.compile(r" ?\( ?Score: ?-?\d(?: ?, ?[\w ]{1,20}?)? ?\)$")
_COUNT = re.compile(r"[\d.,\[\] ~▲▼*+•·-]{1,20}$")


@dataclass(frozen=True, slots=True)
class _Byline:
    """The header of a comment: its lines from `top` to before `body`, and the line that holds the name."""

    top: int
    line: int
    body: int
    name: str | None
    date: str | None = None
    number: int | None = None
    subject: str | None = None


def find_bylines(page: Page) -> Reading | None:
    """The comments of a page by their bylines, the story above them first; None when the page has no such lines."""
    page, found = _found(page)
    story = find_story(page, found[0].top) if found else None
    if not found or not (_are_many(page, found) if story is None else story.author):
        return None
    ends = [*(one.top for one in found[1:]), len(page.lines)]
    filled = sum(any(page.filled(one.body, end)) for one, end in zip(found, ends, strict=True))
    return _reading(page, found, story) if filled >= FILLED * len(found) else None


def _found(page: Page) -> tuple[Page, list[_Byline]]:
    """The bylines of the kind that a page has most of, and the page with a line of its own for each that is lost."""
    kind, found = max(((kind, list(kind(page))) for kind in _KINDS), key=lambda each: len(each[1]))
    lost = lost_headers(page, [(one.top, one.body) for one in found])
    if not lost:
        return page, found
    page = parted(page, lost)
    bare = (_nameless(page, at) for at in map(add, lost, count()))
    return page, sorted([*kind(page), *bare], key=lambda one: one.top)


def _nameless(page: Page, bullet: int) -> _Byline:
    """What is left of a byline below its bullet: nothing, or a subject with a score."""
    score = _SCORE.search(below := header_text(page.lines[bullet + 1]))
    subject = below[: score.start()] if score else None
    return _Byline(bullet, bullet, bullet + (2 if score else 1), None, subject=subject)


def _are_many(page: Page, found: list[_Byline]) -> bool:
    """Whether bylines below no story are too many, and go too far down the page, to be a list beside something else."""
    few = len(found) < LEAST or len({one.name for one in found}) == 1
    return not few and found[-1].line >= END * len(page.lines)


def _reading(page: Page, found: list[_Byline], story: Head | None) -> Reading:
    columns = [column_of(page.lines[one.top if is_item(page.lines[one.top]) else one.line]) for one in found]
    captions = [_caption(page, found[0].body, two.top) for two in found[1:2]]
    feet = [*captions, *[None] * (len(found) - len(captions))]
    heads = [
        Head(one.top, one.body, one.number, one.name, one.subject, one.date, end)
        for one, end in zip(found, feet, strict=True)
    ]
    anchors = [Anchor(one.line, one.number, Parts((), one.date, one.name, one.subject)) for one in found]
    return Reading(
        page,
        anchors=Anchors(Form(""), SCORE, anchors, falling=False),
        template=Template(frozenset()),
        heads=[story, *heads] if story else heads,
        score=SCORE,
        title=story.subject if story else None,
        parents=parents_by_column(columns, below=story is not None),
    )


def _caption(page: Page, first: int, stop: int) -> int | None:
    """The line `Comments`, where the text above the comments ends with it."""
    last = next(page.filled(stop - 1, first - 1, -1), first)
    return last if plain(page.lines[last]) == "Comments" else None


def _one_line(pattern: re.Pattern[str]) -> Callable[[Page], Iterator[_Byline]]:
    """Comments whose byline is one line that ends with an age, or with links behind that."""

    def find(page: Page) -> Iterator[_Byline]:
        for at in page.places(line for line in page.holding((" ago",)) if len(line) <= HEADER_LIMIT):
            holed, date = _holed(page.lines[at])
            said = pattern.match(holed) if date else None
            top = _above_counts(page, at)
            if said and said["name"].lower() not in NO_NAMES and (top < at or not said.groupdict().get("hat")):
                yield _Byline(top, at, at + 1, said["name"], date)

    return find


def _scored(page: Page) -> Iterator[_Byline]:
    """Comments whose byline stands below a subject with a score, or holds the number of an account."""
    for at in page.places(filter(_BY.match, page.holding(("by ",)))):
        said = _longest(page, at)
        top = next(page.filled(at - 1, -1, -1), at) if said else at
        score = _SCORE.search(above := header_text(page.lines[top])) if top < at else None
        if said and (score or said[1]["account"]):
            lines, found, date = said
            number = int(found["id"]) if found["id"] else None
            subject = above[: score.start()] if score else None
            yield _Byline(top if score else at, at, at + lines, found["name"].strip(), date, number, subject or None)


def _longest(page: Page, at: int) -> tuple[int, re.Match[str], str | None] | None:
    """The byline that begins at a line, with how many lines it has, two at most, and its date."""
    for lines in (2, 1):
        holed, date = _holed(" ".join(page.lines[at : at + lines]))
        found = _SCORED.match(holed)
        if found and (lines == 1 or date or holed.endswith(("Journal", "Homepage"))):
            return lines, found, date
    return None


def _stacked(find: Callable[[Page], Iterable[Stack]]) -> Callable[[Page], Iterator[_Byline]]:
    """Comments below a byline of several lines."""
    return lambda page: (_Byline(one.line, one.line, one.body, one.name, one.date) for one in find(page))


_KINDS = (
    _one_line(_AGED),
    _one_line(_VOTED),
    _scored,
    *map(_stacked, (find_votes, find_months, find_forges, find_ages)),
)


def _holed(line: str) -> tuple[str, str | None]:
    """The line with a hole for its date, and the date."""
    line = header_text(line)
    if span := find_date(line):
        return line[: span[0]] + _HOLE + line[span[1] :], line[slice(*span)]
    return line, None


def _above_counts(page: Page, line: int) -> int:
    """The first of the lines right above a byline that hold no more than numbers."""
    for at in range(line - 1, max(-1, line - 1 - COUNTS), -1):
        if not _COUNT.match(page.lines[at].strip()):
            return at + 1
    return max(0, line - COUNTS)
