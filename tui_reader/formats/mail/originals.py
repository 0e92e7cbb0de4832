"""Originals below a reply, with nothing before their lines: from a rule, a block of fields or a line to the end."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from operator import itemgetter

from tui_reader.formats.mail.labels import BEGIN_FORWARDED, FIELDS, ORIGINAL
from tui_reader.model import Mark
from tui_reader.text.attribution import attributions
from tui_reader.text.lines import holds_more, lines_holding
from tui_reader.text.shapes import BESIDE_COLON

FIELDS_LEAST = 3
"""Different fields that make a block above an original; two of them below a rule that says so."""
BLOCK_LINES = 16
"""Lines of the longest block."""
FIELD_GAP = 2
"""Lines between two fields that may be blank or the rest of the first."""
RULE_ABOVE = 3
"""Lines above a block within which its rule stands."""

_ROLE = {label: role for role, labels in FIELDS.items() for label in labels}
_FIELD = re.compile(
    r"[ \t]{0,8}[*_]{0,2}([^\W\d_][^\n:：*]{0,22}?)[ \u00a0]?(?:\*{0,2}[:：]\*{0,2}|[:：]_?)[ \t\u00a0]*([^\n]*)"
)
_DASHED = re.compile(r"[ \t*]{0,4}[-_=]{2,40}[ \t]{0,4}([^\n-]{4,60}?)[ \t]{0,4}[-_=]{2,40}[ \t*]{0,4}$")
_RULE = re.compile(r"[ \t*]{0,4}(?:[-_=*]{5,80}|(?:[-_] ){5,40})[ \t*]{0,4}$")
_SIGNS = (":", "：", "--", "__", "==")
"""What a line holds above an original."""
_BESIDE_COLONS = tuple(dict.fromkeys((*_SIGNS[1:], *BESIDE_COLON)))
"""The same, and what an attribution may hold, without the usual sign of both."""
_MOMENT = re.compile(r"\d{1,2}[:.h]\d\d|\b(?:19|20)\d\d\b|\d{1,2}[./]\d{1,2}[./]\d\d")
_CLOSING = re.compile(r"^-{2,40} ?End (?:of )?[Ff]orwarded [Mm]essage ?-{2,40}$", re.MULTILINE)
_ADDRESS = re.compile(r"[<(\[][^<>()\[\]\n]*[>)\]].*$")


@dataclass(frozen=True, slots=True)
class Original:
    """An original: where its heading and its words begin, and the name of the writer, "" when not given.

    `attributed` says that the heading is an attribution, which may also be of lines with signs.
    """

    start: int
    body: int
    name: str
    attributed: bool = False


def closing(text: str, start: int, end: int) -> int:
    """Where a line says that a forwarded mail is over, within the span; `end` when none does."""
    match = _CLOSING.search(text, start, end) if "nd of " in text or "End forw" in text else None
    return match.start() if match else end


def originals(text: str, plain: Iterable[tuple[int, int]], known: Sequence[Mark] = ()) -> list[Original]:
    """The originals of a text, outermost first; the words of each reach to the next one, or to the end.

    `plain` are the spans that no sign marks as quoted, `known` marks of attributions that are known, in order.
    """
    if shows_none(text, known):
        return []
    below = (one for start, end in plain for one in _attributed(text, start, end, known))
    found = [*_blocks(text), *below]
    if len(found) > 1:
        found.sort(key=lambda one: one.start)
    kept = list[Original]()
    for one in found:
        if not kept or one.start >= kept[-1].body:
            kept.append(one)
    return kept


def shows_none(text: str, known: Iterable[Mark]) -> bool:
    """Whether nothing above an original stands in a text but in the attributions that are known."""
    return not holds_more(_BESIDE_COLONS, text, ((one.start, one.end) for one in known))


def _lines(text: str) -> list[tuple[int, str]]:
    lines, start = [], 0
    for line in text.split("\n"):
        lines.append((start, line))
        start += len(line) + 1
    return lines


def _blocks(text: str) -> Iterator[Original]:
    """Originals below a rule that says so, or below a block of fields."""
    lines, done = list[tuple[int, str]](), 0
    fields = text.count(":") + text.count("：") >= FIELDS_LEAST
    for start, end in lines_holding(_SIGNS, text):
        says = start >= done and _says_original(text[start:end])
        if not (says or (fields and start >= done and _role(text[start:end]) in {"from", "date"})):
            continue
        lines = lines or _lines(text)
        at = bisect_left(lines, start, key=itemgetter(0))
        stop, name, roles = _block(lines, at + 1 if says else at)
        if says or roles >= FIELDS_LEAST:
            top = at if says else _rule_above(lines, at)
            done = lines[stop][0] if stop < len(lines) else len(text)
            yield Original(lines[top][0], done, name)


def _says_original(line: str) -> bool:
    if line[:1] == ">":
        return False
    words = line.strip(" \t*") if ":" in line else ""
    if words.endswith(":") and words[:-1].rstrip("\u00a0 ").lower() in BEGIN_FORWARDED:
        return True
    match = _DASHED.match(line) if "--" in line or "__" in line or "==" in line else None
    return match is not None and match[1].lower().replace("’", "'").startswith(ORIGINAL)


def _role(line: str) -> str | None:
    match = _FIELD.match(line) if line[:1] != ">" and (":" in line[:32] or "：" in line[:32]) else None
    return _ROLE.get(match[1].strip().lower()) if match else None


def _block(lines: list[tuple[int, str]], first: int) -> tuple[int, str, int]:
    """The line behind the block of fields at `first`, the name it gives, and how many different fields it has.

    A field may go on in the next lines, and blank ones may stand between two fields.
    """
    name, roles, stop, blank = "", set[str](), first, False
    for at in range(first, min(len(lines), first + BLOCK_LINES)):
        line = lines[at][1]
        role = _role(line)
        if role is None:
            blank = blank or not line.strip()
            if at - stop >= FIELD_GAP or (blank and line.strip()):
                break
            continue
        if role in roles and role != "cc":
            break
        roles.add(role)
        stop, blank = at + 1, False
        if role == "from":
            name = _name(line)
    return stop, name, len(roles)


def fields_of(heading: str) -> dict[str, str]:
    """What the fields of a heading say, by their roles: the first of each."""
    said: dict[str, str] = {}
    for line in heading.split("\n"):
        if (role := _role(line)) and (match := _FIELD.match(line)):
            said.setdefault(role, match[2].strip())
    return said


def _name(line: str) -> str:
    match = _FIELD.match(line)
    value = match[2] if match else ""
    words = _ADDRESS.sub("", value).strip(" \t\"'*,;")
    return words or value.strip(" \t\"'*<>()[]").removeprefix("mailto:").partition(">")[0]


def _rule_above(lines: list[tuple[int, str]], at: int) -> int:
    for above in range(at - 1, max(-1, at - 1 - RULE_ABOVE), -1):
        line = lines[above][1]
        if _RULE.match(line):
            return above
        if line.strip():
            break
    return at


def _attributed(text: str, start: int, end: int, known: Sequence[Mark]) -> Iterator[Original]:
    """Originals below an attribution with a date or an address, where no sign marks their lines."""
    inside = [(one.start, one.end, one.name or "") for one in known if start <= one.start < end]
    found = [one[:3] for one in attributions(text, [one[:2] for one in inside], start, end)]
    for low, high, name in sorted([*inside, *found]) if inside and found else inside or found:
        behind = text.find("\n", high, end)
        if behind < 0 or text[high:behind].strip(" \t*_\u00a0") or not _dated(text[low:high]):
            continue
        begin = text.rfind("\n", start, low) + 1 or start
        if not text[begin:low].strip(" \t*_-"):
            yield Original(begin, behind + 1, name, attributed=True)


def _dated(words: str) -> bool:
    """Whether an attribution says more than prose would: a moment, or an address."""
    return "@" in words or _MOMENT.search(words) is not None
