"""Bylines of several lines: on Lemmy name, language, votes and age; on Vanilla a name with a rank, and a month."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from tui_reader.formats.page.dates import find_date
from tui_reader.formats.page.heads.labels import is_heading
from tui_reader.formats.page.heads.name_line import NAME_LIMIT, without_badges
from tui_reader.formats.page.lines import HEADER_LIMIT, Page, header_text, plain
from tui_reader.formats.page.words import MONTHS, RANKS

LANGUAGES = frozenset((
    "english", "deutsch", "français", "español", "português", "italiano", "nederlands", "svenska", "dansk", "polski",
    "čeština", "русский", "українська", "türkçe", "suomi", "magyar", "norsk", "română", "ελληνικά", "català",
    "esperanto", "日本語", "中文", "한국어",
))  # fmt: skip
"""The languages of comments as Lemmy names them."""
ABOVE = 4
"""How many lines above the votes the name stands at the most."""

_VOTES = re.compile(r"-?\d{0,6} ?·$")
_NUMBER = re.compile(r"-?\d{1,6}$")
_BADGES = re.compile(r"(?<=[^\WA-Z])(?:OP)?M?A?B?$")
"""What text browsers print right behind a name: that this one began the thread, moderates, administers, is a bot."""
_IMAGE = re.compile(r"^\[[\w.-]{1,16}\](?=\S)")
"""The name of an image file, which w3m prints for a picture without words."""
_LANGUAGE = re.compile(f"(?<=[^ ])(?:{'|'.join(language.capitalize() for language in sorted(LANGUAGES))})$")
"""The language of a comment, right behind what stands above it where a program left the gap out."""
_MONTH = re.compile(
    r"(?P<month>[^\W\d_]{3,12}) (?:19|20)\d\d(?: edited [^\W\d_]{3,12} (?:19|20)\d\d)?(?: in \S.{0,60})?$"
)
"""A month without a day, which Vanilla prints for all but the latest posts."""
_TWICE = re.compile(r"(?P<name>\S.{1,30}?) ?(?P=name)(?= |$)")
"""A name behind a picture that is called the same."""
_STARS = " ✭★☆"


@dataclass(frozen=True, slots=True)
class Stack:
    """The lines of such a byline from the one with the name to before `body`."""

    line: int
    body: int
    name: str
    date: str


def find_votes(page: Page) -> Iterator[Stack]:
    """The bylines of Lemmy in order."""
    for at in page.places(line for line in page.holding(("·",)) if line.endswith("·") and _VOTES.match(line.strip())):
        age = next(page.filled(at + 1, len(page.lines)), at)
        date = plain(page.lines[age])
        above = (up for up in page.above(at, 0, ABOVE) if not _beside(plain(page.lines[up])))
        named = next(above, None)
        handled = named is not None and page.lines[named].startswith("@")  # as X prints it, below a name
        if named is not None and not handled and find_date(date) == (0, len(date)):
            yield Stack(named, age + 1, shown_name(page.lines[named]), date)


def find_months(page: Page) -> Iterator[Stack]:
    """The bylines of Vanilla in order."""
    for at in page.places(filter(_is_month, page.holding((" 19", " 20")))):
        above = header_text(page.lines[at - 1][:HEADER_LIMIT]) if at else ""
        if 0 < len(above) <= NAME_LIMIT and not (_beside(above) or is_heading(above)):
            yield Stack(at - 1, at + 1, _ranked_name(above), plain(page.lines[at]))


def _is_month(line: str) -> bool:
    """Whether a line is a month without a day."""
    said = _MONTH.match(plain(line)) if len(line) <= HEADER_LIMIT else None
    return said is not None and said["month"].lower() in MONTHS


def _ranked_name(line: str) -> str:
    """A name without the picture before it and the rank or the stars behind it."""
    if twice := _TWICE.match(line):
        return twice["name"]
    name, _, rank = line.partition(" ")
    return name if rank.strip(_STARS).lower() in {"", *RANKS} else line


def shown_name(line: str) -> str:
    """The name on a line, without the picture before it, the home of the account, badges and a language behind it."""
    name = _LANGUAGE.sub("", _IMAGE.sub("", header_text(line)))
    return _BADGES.sub("", without_badges(name))


def _beside(line: str) -> bool:
    return line.lower() in LANGUAGES or _NUMBER.match(line) is not None
