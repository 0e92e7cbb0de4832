"""How chat programs write who says something and when, as data: a row for each kind of log or copy.

Shapes as the programs print them; no published description of them exists but for KakaoTalk, LINE and Pidgin, whose
exports are files.
"""

from __future__ import annotations

import re
from typing import NamedTuple


class Dialect(NamedTuple):
    """How one program writes: `head` finds what stands before each thing said, its `name` and `when` among it.

    What is said goes on behind the head up to the next one. `day` finds the lines that give the day of what stands
    below them, `note` those that the log itself put between. `lines` says that a head fills whole lines, as a name
    above a time does: such heads are believed only where a name recurs.
    """

    name: str
    title: str
    head: re.Pattern[str]
    day: re.Pattern[str] | None = None
    note: re.Pattern[str] | None = None
    lines: bool = False


def _lines(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.MULTILINE)


_SPEAKER = r"(?P<name>[^\s:<>\[\](){}=/\\|,;\"'`*#-][^:\n<>\[\]{}=\\|]{0,58}?)"
"""A name before a colon."""
_LINE_NAME = r"(?P<name>[^\W_][^\n:<>\[\]{}=\\|;!?]{0,48}[^\s,:;.!?])"
"""A name on a line of its own, or before a gap."""
_CLOCK = r"\d{1,2}[:.]\d\d(?:[:.]\d\d)?(?:[ \u202f\u00a0]?[AaPp]\.?[Mm]\.?)?"
_WHEN = rf"(?P<when>{_CLOCK})"
_DATE = r"\d{1,4}[-/.]\d{1,2}[-/.]\d{2,4}"
_ISO = r"\d{4}[-/.]\d{1,2}[-/.]\d{1,2}"
_WEEKDAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_STAMP = (
    rf"(?P<when>(?:(?:Today|Yesterday|{_WEEKDAY}|[A-Z][a-z]{{2,8}} \d{{1,2}}(?:st|nd|rd|th)?)(?:,| at)? )?{_CLOCK})"
)
"""A time, with the day where it is not that of the copy."""
_EDITED = r"(?:[ \t]{1,3}\(edited\))?"
_DAY_LINE = _lines(
    rf"^[ \t\[-]{{0,20}}(?P<when>(?:{_WEEKDAY}, )?[A-Z][a-z]{{2,8}} \d{{1,2}}(?:st|nd|rd|th)?(?:, \d{{4}})?"
    rf"|{_WEEKDAY}|Today|Yesterday)[ \t\]-]{{0,20}}$"
)
_BETWEEN = _lines(rf"^(?:\[?{_CLOCK}\]?|New)$")
"""The time of a further thing that the same person says, and the line above what is new."""

DIALECTS = (
    Dialect(
        "telegram",
        "a chat copied from Telegram",
        _lines(r"^(?P<name>[^\n\[\]]{1,60}), \[(?P<when>[^\n\[\]]{0,14}\d[^\n\[\]]{0,24}\d(?: [AP]M)?)\]:?[ \t]*$"),
    ),
    Dialect(
        "zoom",
        "the chat of a Zoom meeting",
        _lines(
            rf"^(?:{_ISO} )?{_WHEN}[ \t]{{1,4}}From[ \t]{{1,4}}(?P<name>[^\n:]{{1,60}}?)"
            r"[ \t]{1,4}(?:[tT]o[ \t]{1,4}[^\n:]{1,60})?:[ \t]*"
        ),
    ),
    Dialect(
        "teams",
        "a chat copied from Microsoft Teams",
        _lines(rf"^\[(?P<when>{_DATE},? {_CLOCK})\] (?P<name>[^\n:]{{1,60}})$"),
    ),
    Dialect(
        "signal",
        "a chat exported from Signal",
        _lines(
            r"^From: (?P<name>[^\n]{1,60}?)(?: \(\+?\d{5,20}\))?\nType: [^\n]{1,40}\nSent: (?P<when>[^\n]{8,60})\n"
            r"(?:Received: [^\n]{8,60}\n)?(?:Edited: [^\n]{8,60}\n)?(?:Attachment: [^\n]{1,200}\n)?"
            r"(?:Reaction: [^\n]{1,200}\n)?"
        ),
    ),
    Dialect(
        "kakao",
        "a chat exported from KakaoTalk",
        _lines(r"^\[(?P<name>[^\n\[\]]{1,60})\] \[(?P<when>[^\n\[\]]{0,4}\d{1,2}:\d\d(?: ?[AP]M)?)\][ \t]?"),
        day=_lines(r"^-{5,}[ \t](?P<when>[^\n-]{6,40})[ \t]-{5,}$"),
        note=_lines(r"^[^\n\[]{1,60}님이 [^\n]{1,60}$"),
    ),
    Dialect(
        "line",
        "a chat exported from LINE",
        _lines(rf"^(?P<when>(?:[上下]午|午[前後])?{_CLOCK})\t(?P<name>[^\t\n]{{1,60}})\t"),
        day=_lines(rf"^(?P<when>{_ISO})[ \t]?(?:\([^\n()]{{1,5}}\)|[^\s\d]{{1,10}})?$"),
        note=_lines(rf"^(?:[上下]午|午[前後])?{_CLOCK}\t[^\t\n]{{1,200}}$"),
    ),
    Dialect(
        "qq",
        "a chat exported from QQ",
        _lines(rf"^(?P<when>{_ISO} {_CLOCK}) (?P<name>[^\n<>()]{{1,60}})(?:\(\d{{5,}}\)|<[^\n<>]{{3,60}}>)$"),
    ),
    Dialect(
        "pidgin",
        "a chat logged by Pidgin",
        _lines(rf"^\((?P<when>(?:{_DATE},? )?{_CLOCK})\) {_SPEAKER}:[ \t]"),
        day=_lines(r"^Conversation with [^\n]{1,200} at (?P<when>[^\n]{8,60}) on [^\n]{1,200}$"),
        note=_lines(rf"^\([^\n()]{{0,12}}{_CLOCK}\) [^\n:]{{1,200}}\.$"),
    ),
    Dialect(
        "stamped",
        "a chat with the time before each name",
        _lines(rf"^[\[<(]? ?(?P<when>(?:{_DATE}[ T,]{{1,2}})?{_CLOCK}) ?[\]>)] {_SPEAKER}:[ \t]"),
        day=_DAY_LINE,
    ),
    Dialect(
        "inline",
        "a chat copied from Slack, Teams or the like, name and time on one line",
        _lines(rf"^{_LINE_NAME}[ \t]{{2,6}}\[?{_STAMP}\]?{_EDITED}$"),
        day=_DAY_LINE,
        note=_BETWEEN,
        lines=True,
    ),
    Dialect(
        "stacked",
        "a chat copied from Slack, Google Chat or the like, the time below the name",
        _lines(rf"^{_LINE_NAME}\n(?:APP\n)?(?::[\w+-]{{1,40}}:)?[ \t,]{{0,4}}{_STAMP}{_EDITED}$"),
        day=_DAY_LINE,
        note=_BETWEEN,
        lines=True,
    ),
)
