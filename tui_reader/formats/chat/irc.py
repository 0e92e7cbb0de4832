"""Logs of IRC: `[10:32] <ann> text`, `10:32 < ann> text`, `2021-05-03 10:32:11 * ann waves`, columns between tabs."""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterator, Sequence
from datetime import datetime

from tui_reader.formats.chat.said import Said, all_said, document, sniffed
from tui_reader.formats.chat.timestamps import day_in, moment
from tui_reader.formats.document import Document
from tui_reader.formats.source import Source

_MONTH = r"[^\W\d_]{3,5}\.?"
_DATE = rf"(?:\d{{4}}-\d\d-\d\d[T ]|{_MONTH} [ \d]\d |[ \d]\d {_MONTH} )"
_TIME = rf"\[?(?P<when>{_DATE}?\d{{1,2}}:\d\d(?::\d\d)?)\]?[ \t]+"
_MASK = r"(?:![^<>\s@]{1,40}@[^<>\s]{1,200})?"
"""User and host behind a nick, as a proxy that logs what the server sends writes them."""
_SAYS = re.compile(rf"(?:{_TIME})?<[ @+%~&]?(?P<name>[^<>/\s]{{1,40}}?){_MASK}>[ \t]?(?P<words>.*)$")
_SAYS_AT = re.compile(rf"{_TIME}<(?P<name>[^<>/]{{1,40}})>[ \t]?(?P<words>.*)$")
_COLUMNS = re.compile(r"(?P<when>\d{4}-\d\d-\d\d \d\d:\d\d:\d\d)\t(?P<name>[^\t]{0,40})\t(?P<words>.*)$")
_NO_NAME = re.compile(r"(?:-->|<--|--|=!=|)$")
_ACTS = re.compile(rf"(?:{_TIME}\*|===)[ \t]{{1,4}}(?P<name>[^\s*]{{1,40}}) (?P<words>.+)$")
_NOTE = re.compile(rf"(?:{_TIME})?(?:-!-|-->|<--|\*\*\*|---|===|\*\*\*\*)(?: |$)|Session (?:Start|Ident|Close|Time): ")
_COMES_AND_GOES = re.compile(
    r"\[[^\]]*\]\s+has (?:joined|left|quit)|(?:has joined|has left|has quit|is now known as|sets mode) ?"
    r"|\*[ \t]{1,4}(?:Now talking (?:in|on)|Topic (?:is|for)|Set by|(?:Joins|Parts|Quits):|Disconnected)(?: |$)"
    r"|\*[ \t]{1,4}\S{1,40} (?:(?:gives|removes) (?:channel (?:half-)?operator status|voice) (?:to|from)"
    r"|(?:sets|removes) ban|has (?:changed the topic|kicked)|changes topic) "
)
_DAY = re.compile(r"(?:---|\*{3,4}|-!-|Session Start:) .*\d{4}")


class IrcFormat:
    """A log of an IRC channel."""

    name = "irc"
    title = "an IRC log"
    gives = "names, dates where the log gives the day"

    def sniff(self, source: Source) -> float:
        """How many of the first lines say who says something."""
        return sniffed(source, _read)

    def read(self, source: Source) -> Document:
        """One post for each line in which somebody says or does something.

        Raises:
            FormatError: when nobody does.
        """
        text = source.text()
        said, notes = all_said(text, _read)
        return document(self.name, source, said, _dates(text, said), notes)


def _read(line: str) -> tuple[str, str, str | None] | None:
    if (says := _SAYS.match(line)) and f"</{says['name']}>" not in line:  # else an element of HTML
        return says["name"], says["words"], says["when"]
    if says := _SAYS_AT.match(line):
        return says["name"], says["words"], says["when"]
    if columns := _COLUMNS.match(line):
        return _of_columns(*columns.group("name", "words", "when"))
    if (acts := _ACTS.match(line)) and not _COMES_AND_GOES.search(line):
        return acts["name"], f"* {acts['name']} {acts['words']}", acts["when"]
    return ("", line, None) if _NOTE.match(line) or acts else None


def _of_columns(name: str, words: str, when: str) -> tuple[str, str, str]:
    """What a line of WeeChat says: its middle column holds the nick, `*` for an action, or an arrow for a note."""
    name = name.strip()
    if name == "*":
        return words.partition(" ")[0], f"* {words}", when
    return ("" if _NO_NAME.match(name) else name.lstrip("@+%~&")), words, when


def _dates(text: str, said: Sequence[Said]) -> Iterator[datetime | None]:
    """The moment of each line: its own, or its time on the day that the log noted last; None without a day."""
    days = deque((number, day) for number, line in enumerate(text.split("\n"), start=1) if (day := _day(line)))
    current: datetime | None = None
    for one in said:
        while days and days[0][0] <= one.line:
            current = days.popleft()[1]
        yield moment(one.date, current) if one.date else None


def _day(line: str) -> datetime | None:
    return day_in(line) if _DAY.match(line) else None
