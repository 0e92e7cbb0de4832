"""What signs posts on Stack Exchange, below them: the card of who asked or answered, and the end of a comment.

```
Share / Improve this answer / edited DATE / answered DATE / ann's user avatar / ann / 1,234 3 silver badges
... the last words of a comment / – ann / Commented DATE
... the last words of a comment – ann DATE
```
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from tui_reader.formats.page.lines import HEADER_LIMIT, Page, plain

BESIDE = 6
"""How many lines above a card the card of an editor begins at the most, and how many lines a card has."""

_STAMP = (
    r"(?P<stamp>[A-Z][a-z]{2} \d{1,2}(?:,? (?:\d{4}|'\d\d))? at \d{1,2}:\d\d"
    r"|\d{1,3} [a-z]{3,7} ago|yesterday|today|just now|over a year ago)"
)
_CARD = re.compile(rf"(?P<what>asked|answered) {_STAMP}$")
_EDITED = re.compile(rf"edited {_STAMP}$")
_SIGNED = re.compile(rf"[–—] ?(?P<name>\S.{{0,50}}?)(?: (?:Commented ?)?{_STAMP})?$")
_COMMENTED = re.compile(rf"(?:Commented ?)?{_STAMP}$")
_SECOND = re.compile(r"\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\b")
_YEAR = re.compile(r" '(?=\d\d )")
_BESIDE_NAME = re.compile(r".{1,60}['’]s user avatar$|community wiki$|\d{1,4} revs\b")
_REPUTATION = re.compile(r"\d[\d,.]{0,10}k?(?:[ \d●]{0,20}|.{0,80}badges?)$")
_BUTTON = re.compile(
    r"share|cite|improve this (?:question|answer)|edit|follow|flag|delete|close|reopen|protect|link|\(button\)"
)
_NOT_WORD = re.compile(r"[\W_]*$")
_TAG = re.compile(r"[*•+] ?[a-z0-9][a-z0-9.+#-]{0,34}$")


@dataclass(frozen=True, slots=True)
class Card:
    """The lines below a post that sign it, from `foot` to before `end`.

    `what` is asked, answered or commented, as the line `line` says.
    """

    foot: int
    line: int
    end: int
    what: str
    name: str | None
    date: str


_CARDS = ("asked ", "answered ")
"""How the line begins that says when a question was asked or answered."""
_DASHES = ("–", "—")
_LEADS = (*_CARDS, *_DASHES)


def break_before_names(page: Page) -> Page:
    """The page with the names that end comments on lines of their own, where it is a page of such cards."""
    if not any(line.lstrip().startswith(_CARDS) and _CARD.match(plain(line)) for line in page.holding(_CARDS)):
        return page
    lines, starts = [], []
    for line, start in zip(page.lines, page.starts, strict=False):
        dash = max(line.rfind(" – "), line.rfind(" — "))
        signed = dash > 0 and line[:dash].strip() and _SIGNED.match(plain(line[dash:]))
        lines += [line[:dash], line[dash + 1 :]] if signed else [line]
        starts += [start, start + dash + 1] if signed else [start]
    return Page(page.text, lines, [*starts, page.starts[-1]], dict.fromkeys(lines))


def find_cards(page: Page) -> Iterator[Card]:
    """The cards and the ends of comments of a page, in order."""
    end = 0
    for at in page.places(line for line in page.holding(_LEADS) if line.lstrip().startswith(_LEADS)):
        if at < end:
            continue
        card = _card(page, at, end) if page.lines[at].lstrip().startswith(_CARDS) else _comment(page, at, end)
        if card:
            end = card.end
            yield card


def _card(page: Page, at: int, floor: int) -> Card | None:
    said = _CARD.match(plain(page.lines[at][: HEADER_LIMIT + 1]))
    if said is None:
        return None
    below = page.below(at + 1, len(page.lines), BESIDE)
    named = [line for line in below if not _BESIDE_NAME.match(plain(page.lines[line]))][:2]
    told = len(named) == 2 and _REPUTATION.match(plain(page.lines[named[1]])) is not None
    above = page.above(at, floor, BESIDE)
    foot = next((line for line in above if _EDITED.match(plain(page.lines[line][:HEADER_LIMIT]))), at)
    return Card(
        foot=_above_buttons(page, foot, floor, tags=said["what"] == "asked"),
        line=at,
        end=(named[1] if told else named[0] if named else at) + 1,
        what=said["what"],
        name=plain(page.lines[named[0]]) if named else None,
        date=_date(said["stamp"]),
    )


def _above_buttons(page: Page, foot: int, floor: int, *, tags: bool) -> int:
    """The first of the lines of buttons above a card, and of the tags above the buttons of a question."""
    for at in page.filled(foot - 1, floor - 1, -1):
        line = plain(page.lines[at])
        button = len(line) <= HEADER_LIMIT and _NOT_WORD.match(_BUTTON.sub("", line.lower()))
        if not button and not (tags and _TAG.match(line)):
            break
        foot = at
    return foot


def _comment(page: Page, at: int, floor: int) -> Card | None:
    said = _SIGNED.match(plain(page.lines[at]))
    if said is None:
        return None
    below = [] if said["stamp"] else page.below(at + 1, len(page.lines), 2)
    if below and _SECOND.match(plain(page.lines[below[0]])):
        below = below[1:]
    stamp = said if said["stamp"] else _COMMENTED.match(plain(page.lines[below[0]])) if below else None
    if stamp is None:
        return None
    twice = next(page.filled(at - 1, floor - 1, -1), at)
    foot = twice if plain(page.lines[twice]) == said["name"] else at
    return Card(foot, at, (below[0] if below else at) + 1, "commented", said["name"], _date(stamp["stamp"]))


def _date(stamp: str) -> str:
    """A date with its century: `Jan 3 '14 at 9:12` is of 2014."""
    return _YEAR.sub(" 20", stamp)
