"""Bylines of Lemmy: a name, a language, votes and an age, each on a line."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from tui_reader.formats.page.dates import find_date
from tui_reader.formats.page.lines import Page, header_text, plain
from tui_reader.formats.page.names import without_badges

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


@dataclass(frozen=True, slots=True)
class Stack:
    """The lines of such a byline from the one with the name to before `body`."""

    line: int
    body: int
    name: str
    date: str


def find_stacks(page: Page) -> Iterator[Stack]:
    """The bylines of a page in order."""
    for at, line in enumerate(page.lines):
        if not _VOTES.match(line.strip()):
            continue
        age = next(page.filled(at + 1, len(page.lines)), at)
        date = plain(page.lines[age])
        above = (up for up in islice(page.filled(at - 1, -1, -1), ABOVE) if not _beside(plain(page.lines[up])))
        named = next(above, None)
        if named is not None and find_date(date) == (0, len(date)):
            yield Stack(named, age + 1, shown_name(page.lines[named]), date)


def shown_name(line: str) -> str:
    """The name on a line, without the picture before it, the home of the account and the badges behind it."""
    return _BADGES.sub("", without_badges(_IMAGE.sub("", header_text(line))))


def _beside(line: str) -> bool:
    return line.lower() in LANGUAGES or _NUMBER.match(line) is not None
