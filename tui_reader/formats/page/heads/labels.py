"""What kind of header line a line may be, told by its labels: `By NAME`, `Posts: 12`, `User avatar`."""

from __future__ import annotations

import re
from typing import NamedTuple

from tui_reader.formats.page.dates import find_date
from tui_reader.formats.page.heads.shapes import DATE, NUMBER, WORDS, begins_with_words, ends_with_words, shape_of
from tui_reader.formats.page.lines import HEADER_LIMIT, Page, holds_digit, plain, without_age, without_bullet
from tui_reader.formats.page.memory import remembered, remembered_alike
from tui_reader.formats.page.words import (
    AUTHOR_FIELDS,
    BODY_LABELS,
    BYLINES,
    EDIT_NOTES,
    PROFILE_FIELDS,
    SUBJECT_FIELDS,
)
from tui_reader.text.saying import VERBS

NAME_LIMIT = 60
"""Characters of the longest author's name believed; forums allow 25 to 50."""
FIELD = "field "
"""How the key of a line begins that is a label with a colon and a value."""
COUNT = "count "
"""How the key of a line begins that is a number and the label of a profile behind it: `8.1k posts`."""
BARE = "bare "
"""How the key of a line begins that is made of labels, numbers and dates alone."""

SEVERAL = 2
"""Labels without a line of their own that make a line a profile; one alone may be prose."""
PROFILE = "profile"
"""The key of a line that tells several things of the author."""

_PROFILE = re.compile(
    r"(?<![^\W\d_])(?P<label>(?:"
    + "|".join(sorted(map(re.escape, PROFILE_FIELDS), key=len, reverse=True))
    + r"))(?=: ?\S| \S)",
    re.IGNORECASE,
)
_NOWHERE = slice(0, 0)
_LETTERS = re.compile(r"[^\W\d_]+")
_PROFILE_WORDS = frozenset(_LETTERS.findall(field)[0] for field in PROFILE_FIELDS)
"""The first words of such labels."""
_EDIT_STARTS = frozenset(note[:3] if note[:3].isalpha() else note[0] for note in EDIT_NOTES)
_NOTE_STARTS = frozenset(note[:2].strip() for note in EDIT_NOTES)
_HEADING_STARTS = frozenset(field[:2] for field in PROFILE_FIELDS)
_BYLINE_STARTS = frozenset(lead[:2] for lead in BYLINES)
_SAYS_NOW = re.compile(r" (?:says|sagt|dit|dice|diz|zegt|säger|sier|mówi|říká|говорит|sanoo|より) ?:\s*$")
_BRACKETED = re.compile(r"\W*(?:\([^()]*\)?)?$")
_BYLINE = re.compile(
    "(?P<lead>(?:" + "|".join(BYLINES) + r")[ \t\u00a0\u2007\u202f:]{1,3})(?P<value>\S.{0,120})$", re.IGNORECASE
)
_FIELD = re.compile(r"(?P<lead>[^\W\d_][\w '/-]{0,24}):(?=\s|$)(?P<value>.*)$")
_COUNTED = re.compile(r"\d[\d.,]{0,9}[km]? (?P<label>\w[\w ]{0,24})$", re.IGNORECASE)
_VERB_END = re.compile(r"\b(?:" + "|".join(map(re.escape, VERBS)) + r")$", re.IGNORECASE)


AUTHORS = AUTHOR_FIELDS | {"by"}
"""The fields whose value is the author of the post."""


class Label(NamedTuple):
    """A line with a label: `key` is equal for lines of one kind, `field` is the label in lower case.

    The key holds the label as written, so that lines of a page's own making and lines of prose differ: `By`
    before a no-break space is not `By` before a space.
    """

    key: str
    field: str
    value: str


class _Places(NamedTuple):
    """Where a label and its value stand in a line; `key` and `field` are what does not stand there."""

    key: str
    lead: slice
    field: str | None
    value: slice


def find_label(line: str) -> Label | None:
    """The label of a line; None for a line of prose. It is for those who remember what they make of it."""
    line = line.strip()
    places = None if not 0 < len(line) <= HEADER_LIMIT or _is_prose(line) else _find_label(line)
    if places is None:
        return None
    key, lead, field, value = places
    return Label(key + line[lead], line[lead].lower() if field is None else field, line[value])


label_of = remembered(find_label)
"""The same, remembered."""


def _is_prose(line: str) -> bool:
    """Whether a line holds no digit, no colon, and nothing at its start that labels begin with."""
    start = line[:2].lower()
    if ":" in line or start in _BYLINE_STARTS or (start in _NOTE_STARTS and _may_be_note(line)) or holds_digit(line):
        return False
    return begins_with_words(line)


@remembered_alike
def _find_label(line: str) -> _Places | None:
    if is_edit_note(line):
        return None
    line = without_age(line)
    text = without_bullet(line)
    bullet = len(line) - len(text)
    found = _label_in(text)
    return found and found._replace(lead=_moved(found.lead, bullet), value=_moved(found.value, bullet))


def _moved(place: slice, by: int) -> slice:
    return slice(place.start + by, place.stop + by)


def _label_in(line: str) -> _Places | None:
    if profile := _profile(line):
        return profile
    if line[:2].lower() in _BYLINE_STARTS and (byline := _BYLINE.match(line)):
        return _Places("by ", slice(*byline.span("lead")), "by", slice(*byline.span("value")))
    if ":" in line and (field := _FIELD.match(line)) and not _of_body(field["lead"]):
        return _Places(FIELD, slice(*field.span("lead")), None, _stripped(line, field.start("value"), len(line)))
    if line[0].isdecimal() and (count := _COUNTED.match(line)) and (label := count["label"].lower()) in PROFILE_FIELDS:
        return _Places(f"{COUNT}{label}", _NOWHERE, label, slice(0, len(line)))
    if begins_with_words(line):
        return None
    if (span := find_date(line)) and not span[0] and _BRACKETED.match(line, span[1]):
        return _Places(f"{BARE}{DATE}", _NOWHERE, DATE, slice(*span))
    if span is None and ends_with_words(line):
        return None
    shape = shape_of(plain(line))
    return _Places(f"{BARE}{shape}", _NOWHERE, "", slice(0, len(line))) if _labels_only(set(shape.split(" "))) else None


def _profile(line: str) -> _Places | None:
    """A line that tells several things of the author, with what stands before them: `Ann Posts: 2 Joined: 2021`."""
    if not holds_digit(line) or _PROFILE_WORDS.isdisjoint(_LETTERS.findall(line.lower())):
        return None
    found = [match for match in _PROFILE.finditer(line) if match["label"][0].isupper()]
    if len(found) < SEVERAL:
        return None
    return _Places(PROFILE, _NOWHERE, PROFILE, _stripped(line, 0, found[0].start()))


def _stripped(line: str, start: int, end: int) -> slice:
    """Where a part of a line stands without the white space around it."""
    start += len(line[start:end]) - len(line[start:end].lstrip())
    return slice(start, start + len(line[start:end].strip()))


def _labels_only(tokens: set[str]) -> bool:
    return WORDS not in tokens and bool(tokens - {"", NUMBER})


def is_edit_note(line: str) -> bool:
    """Whether a line is the note that a post was edited."""
    line = line.lstrip()
    return _may_be_note(line) and " ".join(line[:HEADER_LIMIT].split()).lower().startswith(EDIT_NOTES)


def _may_be_note(line: str) -> bool:
    return line[:3].lower() in _EDIT_STARTS or line[:1] in _EDIT_STARTS


def edit_notes(page: Page) -> list[str]:
    """The short lines of a page that are such notes."""
    return list(filter(is_edit_note, page.begun(_NOTE_STARTS)))


def headings(page: Page) -> list[str]:
    """The short lines of a page that are labels whose values stand on the next lines."""
    return list(filter(is_heading, page.begun(_HEADING_STARTS)))


def is_heading(line: str) -> bool:
    """Whether a line is a label whose value stands on the next line."""
    line = line.strip()
    if line[:2].lower() not in _HEADING_STARTS or len(line) > HEADER_LIMIT:
        return False
    return line[0].isupper() and line.rstrip(":").lower() in PROFILE_FIELDS


def leads_quote(line: str) -> bool:
    """Whether a line says whose words follow, and nothing more: `Ann wrote:`, `Ann said: ↑`."""
    line = line[-HEADER_LIMIT:].rstrip(" \t\u00a0↑")
    return line.endswith((":", "：")) and _VERB_END.search(line[:-1].rstrip()) is not None


def says_now(line: str) -> bool:
    """Whether a line heads a comment rather than a quote: `Ann says:`."""
    return _SAYS_NOW.search(line) is not None


def _of_body(label: str) -> bool:
    return label.lower() in BODY_LABELS or _VERB_END.search(label) is not None or says_now(f"{label}:")


def names_subject(label: Label) -> bool:
    """Whether the value of a label is the subject of the post."""
    return label.field in SUBJECT_FIELDS


def of_profile(label: Label) -> bool:
    """Whether a label tells of the author rather than of the post."""
    return label.field in PROFILE_FIELDS
