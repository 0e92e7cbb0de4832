"""Comments that rows of buttons close: what follows a row begins with the name of who writes next.

```
Ann Lee / 3d / text / Like / Reply                         Instagram, LinkedIn, The Guardian, Medium, ...
Ann Lee / text / Like / Reply / 3d                         Facebook, TikTok, Confluence, Naver, ...
```

One date or age stands with each comment, above its text or among its buttons, at all of them alike.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from tui_reader.formats.page.comments.rows import Row, find_rows, holds_ages, is_aside, stamp_of
from tui_reader.formats.page.cuts.endings import text_of
from tui_reader.formats.page.heads.anchors import Anchor, Anchors
from tui_reader.formats.page.heads.header import Head
from tui_reader.formats.page.heads.name_line import read_name
from tui_reader.formats.page.heads.shapes import Form, Parts
from tui_reader.formats.page.heads.template import Template
from tui_reader.formats.page.lines import Page, header_text
from tui_reader.formats.page.reading import Reading

LEAST = 3
"""Comments of the shortest such page."""
SHARE = 0.8
"""Share of the comments that must be alike."""
REACH = 6
"""How many lines below the name the date stands at the most."""
CONSTANT = 0.6
"""Share of the comments that begin with a line of the page's own making, such as the word for a picture."""
JUDGED = 3000
"""Lines at the start of a long page without which it is none of these."""
SCORE = 10.0
"""The score of such a page."""


class Comment(NamedTuple):
    """The lines of a comment: the name at `top`, the text from `body` to before `foot`.

    `depth` is how many lines below the name the date stands, `late` that it stands among the buttons.
    """

    top: int
    body: int
    foot: int
    name: str
    date: str
    late: bool
    depth: int


def find_closed(page: Page, *, aged: bool = False) -> Reading | None:
    """The comments of a page by the rows that close them; None when there are no such rows.

    When `aged`, a page is none of these unless all its comments have ages in short, as those of social networks do.
    """
    start = page.beginning(JUDGED)
    if start is not page and find_closed(start, aged=aged) is None:
        return None
    rows = [] if aged and not holds_ages(page) else find_rows(page)
    if len(rows) < LEAST:
        return None
    pictures = _pictures(page, rows)
    below = [_below(page, pictures, row.end, after) for row, after in pairwise(rows)]
    told = [one for one in below if one]
    if len(told) < SHARE * len(below) or len({one.name for one in told}) < 2:
        return None
    first = _first(page, rows[0], told)
    comments = _worded(page, rows, _past_captions(page, _alike([*([first] if first else []), *told])))
    if len(comments) < max(LEAST, SHARE * len(rows)) or (aged and not all(_is_short(one.date) for one in comments)):
        return None
    filled = sum(any(page.filled(one.body, one.foot)) for one in comments)
    return _reading(page, comments) if filled >= SHARE * len(comments) else None


def _is_short(date: str) -> bool:
    return len(date.split()) <= 2 and date[:1].isdecimal() and not date[-1].isdecimal()


def _pictures(page: Page, rows: Sequence[Row]) -> frozenset[str]:
    """What most comments begin with."""
    firsts = Counter(header_text(page.lines[at]) for row in rows[:-1] for at in page.below(row.end, len(page.lines), 1))
    return frozenset(line for line, count in firsts.items() if count > max(2, CONSTANT * (len(rows) - 1)))


def _below(page: Page, pictures: frozenset[str], start: int, row: Row) -> Comment | None:
    """The comment that stands between the row above and its own."""
    lines = [at for at in page.below(start, row.start, REACH + 3) if header_text(page.lines[at]) not in pictures]
    return _comment(page, lines, row)


def _comment(page: Page, lines: Sequence[int], row: Row) -> Comment | None:
    """The comment whose name is the first of some lines."""
    name = read_name(page.lines[lines[0]]) if lines else None
    if name is None:
        return None
    if name[1]:
        stamped: tuple[int, str] | None = (0, name[1])
    else:
        dates = ((depth, stamp_of(page.lines[at])) for depth, at in enumerate(lines[1 : REACH + 1], start=1))
        stamped = next(((depth, date) for depth, date in dates if date), None)
    if stamped is None and row.date:
        return Comment(lines[0], lines[0] + 1, row.start, name[0], row.date, late=True, depth=0)
    if stamped is None or row.date:
        return None
    body = lines[stamped[0]] + 1
    for at in page.below(body, row.start, 2):
        if not is_aside(page.lines[at]) or not any(page.filled(at + 1, row.start)):
            break
        body = at + 1
    return Comment(lines[0], body, row.start, name[0], stamped[1], late=False, depth=stamped[0])


def _first(page: Page, row: Row, told: Sequence[Comment]) -> Comment | None:
    """The comment above the first row, below what the page says before all comments."""
    late = 2 * sum(one.late for one in told) > len(told)
    lines = list(page.filled(0, row.start))
    if late:
        names = {one.name for one in told}
        known = [at for at in lines[:-1] if (read_name(page.lines[at]) or ("",))[0] in names]
        top = known[-1] if known else next(_behind_counts(page, lines), None)
        return _comment(page, lines[lines.index(top) :], row) if top is not None else None
    depth = Counter(one.depth for one in told).most_common(1)[0][0]
    stamps = [at for at, line in enumerate(lines) if _stamped(page, line, depth)]
    return _comment(page, lines[stamps[-1] - depth :], row) if stamps and stamps[-1] >= depth else None


def _stamped(page: Page, line: int, depth: int) -> bool:
    """Whether a line holds the date of a comment: behind a name, where those of others do."""
    if depth:
        return stamp_of(page.lines[line]) is not None
    return bool((read_name(page.lines[line]) or ("", None))[1])


def _behind_counts(page: Page, lines: Sequence[int]) -> Iterator[int]:
    """The lines that may be names behind the last line that holds a number, or else the first of all."""
    counted = max((at for at, line in enumerate(lines[:-1]) if page.lines[line].lstrip()[:1].isdecimal()), default=-1)
    return (line for line in lines[counted + 1 :] if read_name(page.lines[line]))


def _alike(comments: Sequence[Comment]) -> list[Comment]:
    """The comments whose dates stand where those of most do."""
    late = 2 * sum(one.late for one in comments) > len(comments)
    return [one for one in comments if one.late == late]


def _past_captions(page: Page, comments: Sequence[Comment]) -> list[Comment]:
    """The comments without the line of the page's own making, but for its numbers, with which they all begin."""
    firsts = [next(page.filled(one.body, one.foot), None) if one.body < one.foot else None for one in comments]
    texts = [None if at is None else text_of(page.lines[at]) for at in firsts]
    caption, count = Counter(texts).most_common(1)[0] if texts else (None, 0)
    if caption is None or count < max(LEAST, SHARE * len(comments)):
        return list(comments)
    held = zip(comments, firsts, texts, strict=True)
    return [one if at is None or text != caption else one._replace(body=at + 1) for one, at, text in held]


def _worded(page: Page, rows: Sequence[Row], comments: Sequence[Comment]) -> list[Comment]:
    """The comments, those without text with the first line of a row that is longer than most: `42` or `Like` alone."""
    lengths = {row.start: page.count(row.start, row.end) for row in rows}
    usual = sorted(lengths.values())[len(lengths) // 2]
    longer = {at for at, length in lengths.items() if length > usual}
    return [
        one._replace(foot=next(page.filled(one.foot, len(page.lines))) + 1)
        if one.foot in longer and not any(page.filled(one.body, one.foot))
        else one
        for one in comments
    ]


def _reading(page: Page, comments: Sequence[Comment]) -> Reading:
    heads = [Head(one.top, one.body, None, one.name, None, one.date, one.foot) for one in comments]
    anchors = [Anchor(one.top, None, Parts((), one.date, one.name, None)) for one in comments]
    return Reading(page, Anchors(Form(""), SCORE, anchors, falling=False), Template(frozenset()), heads, SCORE)
