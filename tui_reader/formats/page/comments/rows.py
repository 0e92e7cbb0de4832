"""The rows of buttons below comments, with the counts and the ages among them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from tui_reader.formats.page.cuts.endings import BUTTON_ROW, kind_of
from tui_reader.formats.page.dates import find_date
from tui_reader.formats.page.lines import Page, header_text, holds_digit, is_bullet
from tui_reader.formats.page.memory import remembered
from tui_reader.formats.page.words import BUTTONS

LINE = 40
"""Characters of the longest line of a row."""
AGE = 16
"""Characters of the longest line that holds an age in short."""
STAMP = 80
"""Characters of the longest line that holds a date and words of the page's own."""

_AGE = re.compile(
    r"(?P<age>\d{1,3} ?(?:s|m|h|d|w|mo|y|yr|min|hr|j|sem|Std|Min|Tg|Wo|Mon|J|T|ч|д|нед|мес|г|時間|日|週間|か月|年"
    r"|小时|天|周|个月|시간|일|주|개월|년)\.?)(?: (?:edited|bearbeitet|modifié))?$"
)
_COUNT = re.compile(r"[+-]?\d{1,6}(?:[.,]\d{1,3})?[KM]?(?: ?[^\W\d_]{3,12})?$|#\d{1,6}$|\(?\d{1,6} / \d{1,6}\)?$")
_BESIDE = re.compile(
    r"(?:posted|on|at|edited|ip|am|le|el|il|op|updated|(?:not )?rated|new|属地\w{1,4}|last edited by|via [\w ]{1,20})"
)
_WORD = re.compile(r"[^\W\d_]")


class Row(NamedTuple):
    """The lines of a row from `start` to before `end`, and the date or the age among them."""

    start: int
    end: int
    date: str | None


def holds_ages(page: Page) -> bool:
    """Whether ages in short stand on lines of their own."""
    short = (line for line in page.distinct if len(line) <= AGE and not line.isalpha() and not line.isdecimal())
    return any(map(_AGE.match, (line.strip("·• ") for line in short if holds_digit(line))))


def find_rows(page: Page) -> list[Row]:
    """The rows of a page in order."""
    held = [line for line in page.distinct if len(line) <= LINE and _is_button(line)]
    buttons = page.places(held) if held else []
    rows = list(_rows(page, buttons, dated=True))
    dated = sum(row.date is not None for row in rows)
    return rows if 2 * dated > len(rows) or not dated else list(_rows(page, buttons, dated=False))


def _rows(page: Page, buttons: list[int], *, dated: bool) -> Iterator[Row]:
    """The rows around some buttons; when not `dated`, none goes on above a date, which is that of the comment."""
    done = -1
    for at in buttons:
        if at < done:
            continue
        start = at
        for above in page.filled(at - 1, max(done, 0) - 1, -1):
            if not is_aside(page.lines[above]) or not (dated or stamp_of(page.lines[above]) is None):
                break
            start = above
        end = at + 1
        for below in page.filled(end, len(page.lines)):
            if not (is_aside(page.lines[below]) or _is_button(page.lines[below])):
                break
            end = below + 1
        dates = [date for line in page.filled(start, end) if (date := stamp_of(page.lines[line]))]
        yield Row(start, end, dates[0] if dates else None)
        done = end


@remembered
def _is_button(line: str) -> bool:
    """Whether a line is made of buttons, a date before them or not."""
    text = header_text(line)
    if not text or len(text) > LINE:
        return False
    return text.lower() in BUTTONS or kind_of(_without_date(text)) == BUTTON_ROW


@remembered
def is_aside(line: str) -> bool:
    """Whether a line is a count, a sign or an age, as stand beside buttons."""
    text = header_text(line)
    return is_bullet(line) or (len(text) <= LINE and (_COUNT.match(text) is not None or stamp_of(line) is not None))


@remembered
def stamp_of(line: str) -> str | None:
    """The date or the age that a line is, words of the page's own beside it or not."""
    text = header_text(line)
    if len(text) > STAMP:
        return None
    if age := _AGE.match(text.lstrip("·• ")):
        return age["age"]
    span = find_date(text)
    rest = text[: span[0]] + text[span[1] :] if span else text
    return text[slice(*span)] if span and not _WORD.search(_BESIDE.sub("", _unbuttoned(rest.lower()))) else None


def _unbuttoned(rest: str) -> str:
    return "" if kind_of(rest.strip(" ·•|,")) == BUTTON_ROW else rest


def _without_date(text: str) -> str:
    span = find_date(text)
    return (text[: span[0]] + text[span[1] :]).strip(" ·•|,") if span else text
