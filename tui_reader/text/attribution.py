"""Lines that say whose words follow: `X wrote:`, `On DATE, X wrote:`, `Am DATE schrieb X:`, `Originally Posted by X`.

Shapes after the mail clients and forum engines listed by the quoting conventions they print; a line is only
a candidate, as `Stalin wrote:` may be prose: who uses it asks whether the name or the words are known.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from tui_reader.text import shapes
from tui_reader.text.lines import holds_more, lines_holding

NAME_LIMIT = 60
"""Characters of the longest name believed; forums allow 25 to 50."""
LEAD_LIMIT = 240
"""Characters of the longest attribution, a full date and address included."""
WRAPPED_LINES = 3
"""Lines over which mail clients wrap one attribution."""
DATE_WITHIN = 20
"""Characters within which a date begins that stands before a name without a verb."""
TEXTS, LINES = 8, 1024
"""Texts whose lines, and lines whose words, are kept after they were looked at."""


class Attribution(NamedTuple):
    """A line, or a part of one, that names the writer of the words that follow.

    `name` is "" where the page says that a quote follows but not whose.
    """

    start: int
    end: int
    name: str
    name_start: int
    name_end: int


def attributions(
    text: str, known: Sequence[tuple[int, int]] = (), start: int = 0, end: int | None = None
) -> list[Attribution]:
    """The lines that have the shape of an attribution, in order, but for those of the spans in `known`, in order too.

    `start` and `end` are the beginnings of lines, or the end of the text; what stands outside them is not read.
    """
    if known and not holds_more(shapes.BESIDE_COLON, text, known):
        return []
    lines = _ending(text)
    if start or end is not None:
        end = len(text) if end is None else end
        lines = lines[bisect_left(lines, (start, start)) : bisect_left(lines, (end, end))]
    return list(_scan(text, lines, known, start, end)) if lines else []


def _scan(
    text: str, lines: Iterable[tuple[int, int]], known: Sequence[tuple[int, int]], low: int, high: int | None
) -> Iterator[Attribution]:
    behind, passed = low, 0  # what is said is said: the next attribution does not begin before `behind`
    high = len(text) if high is None else high
    for start, end in lines:
        while passed < len(known) and known[passed][1] <= start:
            passed += 1
        if passed < len(known) and known[passed][0] < end:
            behind = end + 1
        elif found := _attribution(text, _starts(text, behind, start), end, high):
            behind = end + 1
            yield found


@lru_cache(maxsize=TEXTS)
def _ending(text: str) -> tuple[tuple[int, int], ...]:
    """The lines with which an attribution may end, as they tell by themselves and by the line above."""
    return tuple([line for line in lines_holding(shapes.SIGNS, text) if _may_end(text, *line)])


def _may_end(text: str, start: int, end: int) -> bool:
    begin = shapes.PREFIX.match(text, start, end).end()  # type: ignore[union-attr]
    if end - begin > LEAD_LIMIT or _says(text[begin:end]):
        return True
    if not start or text[end - 1] not in shapes.COLONS:
        return False
    above = text.rfind("\n", 0, start - 1) + 1
    begin = shapes.PREFIX.match(text, above, start).end()  # type: ignore[union-attr]
    return start - begin > LEAD_LIMIT or _says(text[begin:start])


@lru_cache(maxsize=LINES)
def _says(line: str) -> bool:
    """Whether a line, or the first of two, may be an attribution; kept as the same line is quoted again and again."""
    if line[:1] in shapes.FIXED_FIRST and any(pattern.match(line) for pattern in shapes.FIXED):
        return True
    if ("<" in line or "GMT" in line) and shapes.DIGIT.search(line, 0, DATE_WITHIN):
        return True
    behind = shapes.PREFIX.match(line).end()  # type: ignore[union-attr]
    return _said(line, 0, len(line)) is not None or shapes.VERB_FIRST.match(line, behind) is not None


def _starts(text: str, behind: int, start: int) -> list[int]:
    """The beginnings of the lines over which an attribution may be wrapped that ends on the line at `start`."""
    starts = [start]
    while len(starts) < WRAPPED_LINES and starts[-1] > behind:
        starts.append(max(behind, text.rfind("\n", behind, starts[-1] - 1) + 1))
    return starts[::-1]


def _attribution(text: str, starts: list[int], end: int, high: int) -> Attribution | None:
    """The attribution that ends on the last of the lines that begin at `starts`; what is from `high` on is not read."""
    start = starts[-1]
    if (text.find("<", start, end) >= 0 or text.find("GMT", start, end) >= 0) and (
        unsaid := _addressed(text, start, end, high)
    ):
        return unsaid
    if shapes.HINT.search(text, start, min(end, start + LEAD_LIMIT)) is None:
        return None
    found = _fixed(text, start, end) or _on_line(text, starts, end)
    if found is None and len(starts) > 1:
        found = _verbal(text, starts[:-1], end, shapes.AFTER_VERB_WRAPPED)
    return found


def _fixed(text: str, start: int, end: int) -> Attribution | None:
    start = shapes.PREFIX.match(text, start, end).end()  # type: ignore[union-attr]
    if end - start > LEAD_LIMIT:
        end = start + LEAD_LIMIT
    for pattern in shapes.FIXED if text[start : start + 1] in shapes.FIXED_FIRST else ():
        if match := pattern.match(text, start, end):
            return Attribution(start, match.end(), match["name"].strip(shapes.TRIM), *match.span("name"))
    return None


def _addressed(text: str, start: int, end: int, high: int) -> Attribution | None:
    """An attribution without a verb: a date, a name and an address."""
    start = shapes.PREFIX.match(text, start, end).end()  # type: ignore[union-attr]
    if not shapes.DIGIT.search(text, start, min(end, start + DATE_WITHIN)):
        return None
    match = next(filter(None, (pattern.match(text, start, high) for pattern in shapes.UNSAID)), None)
    if match is None:
        return None
    name_start, name_end = _trimmed(text, *match.span("name"))
    if name_start >= name_end:
        return None
    return Attribution(start, match.end(), _unquoted(text[name_start:name_end]), name_start, name_end)


def _on_line(text: str, starts: list[int], end: int) -> Attribution | None:
    """An attribution with a verb on the last line of `starts`, which may begin on a line above."""
    above = len(starts) > 1 and len(list(_openings(text, starts, end))) > 1
    begin = shapes.PREFIX.match(text, starts[-1], end).end()  # type: ignore[union-attr]
    if above or end - begin > LEAD_LIMIT:
        return _verbal(text, starts, end, shapes.AFTER_VERB)
    if found := _alone(text[begin:end]):
        start, stop, name, name_start, name_end = found
        return Attribution(begin + start, begin + stop, name, begin + name_start, begin + name_end)
    return None


@lru_cache(maxsize=1024)
def _alone(line: str) -> Attribution | None:
    """An attribution with a verb on a line, kept as the same line is quoted again and again."""
    return _verbal(line, [0], len(line), shapes.AFTER_VERB)


def _verbal(text: str, starts: list[int], end: int, behind: re.Pattern[str]) -> Attribution | None:
    """An attribution with a verb on the last line of `starts`; `behind` is what may stand behind the verb."""
    wrapped = behind is shapes.AFTER_VERB_WRAPPED
    line = starts[-1]
    begin = shapes.PREFIX.match(text, line, end).end()  # type: ignore[union-attr]
    stop = min(text.find("\n", line, end) + 1 or end if wrapped else end, begin + LEAD_LIMIT)
    verb = _said(text, begin, stop)
    if verb is None:
        return None
    after = behind.match(text, verb.end(), min(end, verb.end() + LEAD_LIMIT))
    if after is None or (wrapped and not shapes.REST.search(after["rest"])):
        return None
    for start in _openings(text, starts, end):
        lead = text[start : verb.start()]
        span = _name(lead, after["rest"])
        if span is None:
            continue
        offset = after.start("rest") if span[2] else start
        name_start, name_end = offset + span[0], offset + span[1]
        if 0 < name_end - name_start <= NAME_LIMIT:
            return Attribution(start, after.end(), _unquoted(text[name_start:name_end]), name_start, name_end)
    return None


def _said(text: str, start: int, end: int) -> re.Match[str] | None:
    """The verb behind a name, else the one that the span begins with."""
    verb = shapes.BY_VERB.search(text, start, end)
    if verb is None and not text[start:end].isascii():
        verb = shapes.BY_UNSPACED_VERB.search(text, start, end)
    return verb or shapes.VERB_FIRST.match(text, start, end)


def _openings(text: str, starts: list[int], end: int) -> Iterator[int]:
    """Where the attribution may begin: on a line above that begins with a date, else on its own line."""
    for start in starts[:-1]:
        begin = shapes.PREFIX.match(text, start, end).end()  # type: ignore[union-attr]
        blank = "\n\n" in text[start : starts[-1]]
        if not blank and (shapes.STARTS_WITH_DATE.match(text, begin) or shapes.MESSAGE_ID.match(text, begin)):
            yield begin
    yield shapes.PREFIX.match(text, starts[-1], end).end()  # type: ignore[union-attr]


def _name(lead: str, rest: str) -> tuple[int, int, bool] | None:
    """The span of the name in the words before the verb, or (third item true) in those after it."""
    if message := shapes.MESSAGE_ID.match(lead):
        return *_trimmed(lead, message.end(), len(lead)), False
    if not shapes.STARTS_WITH_DATE.match(lead):
        if rest.strip(shapes.TRIM) and not shapes.DIGIT.search(rest):
            return None
        if behind := _behind_time(lead):
            return *behind, False
        cut = shapes.DATE_BEHIND.search(lead)
        return *_trimmed(lead, 0, cut.start() if cut else len(lead)), False
    date_end = max((match.end() for match in shapes.DATE_END.finditer(lead)), default=0)
    before = _trimmed(lead, date_end, len(lead))
    if before[0] < before[1]:
        return *before, False
    after = _trimmed(rest, 0, len(rest))
    return (*after, True) if after[0] < after[1] else None


def _behind_time(lead: str) -> tuple[int, int] | None:
    """The span of the words behind a date in a language that is not known, which ends with its time."""
    time = next(reversed(list(shapes.TIMED.finditer(lead))), None)
    if time is None or not shapes.DIGIT.search(lead, 0, time.start()):
        return None
    start, end = _trimmed(lead, time.end(), len(lead))
    return (start, end) if start < end else None


def _trimmed(words: str, start: int, end: int) -> tuple[int, int]:
    """The span without an address and the signs around it."""
    addressed = "@" in words or "[mailto:" in words
    if addressed and (commented := shapes.COMMENTED.search(words, start, end)):
        return commented.span("name")
    if nicknamed := shapes.NICKNAMED.match(words, start, end):
        start = nicknamed.end()
    if (
        addressed
        and (address := shapes.ADDRESS.search(words, start, end))
        and words[start : address.start()].strip(shapes.TRIM)
    ):
        end = address.start()
    start = shapes.EDGE.match(words, start, end).end()  # type: ignore[union-attr]
    while filler := shapes.FILLER.match(words, start, end):
        start = shapes.EDGE.match(words, filler.end(), end).end()  # type: ignore[union-attr]
    while end > start and (words[end - 1] in shapes.TRIM + "\n>|(" or words[end - 1] == "›"):
        end = words.rfind("‹", start, end) if words[end - 1] == "›" else end - 1
    return start, end


def _unquoted(name: str) -> str:
    """The name as one line, without the quote signs of a wrapped attribution."""
    return " ".join(part.lstrip(">| ").strip() for part in name.split("\n"))
