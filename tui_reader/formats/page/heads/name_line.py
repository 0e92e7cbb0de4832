"""The name that a line beside a header may be, without the labels, badges and dates around it."""

from __future__ import annotations

import re

from tui_reader.formats.page.dates import find_date
from tui_reader.formats.page.heads.labels import PROFILE, is_heading, label_of, leads_quote
from tui_reader.formats.page.lines import HEADER_LIMIT, header_text, holds_digit
from tui_reader.formats.page.memory import remembered
from tui_reader.formats.page.words import BUTTONS, RANKS

NAME_LIMIT = 40
"""Characters of the longest name that is believed without a label; forums allow 25 to 50."""
NAME_WORDS = 5
"""Words of the longest such name."""
FEWEST, SENTENCE = 3, 16
"""Words of the shortest line that is a sentence, and of the longest that may be a name with a label and badges."""

_SENTENCE_ENDS = (".", ",", ";", "?")
_ACCOUNT = re.compile(r"(?:deleted )?(?:user|guest|member)[ _]?\d+$", re.IGNORECASE)
_LIST_NUMBER = re.compile(r"^\d{1,4}\. (?=\S)")
_SAYING = (
    "says", "said", "wrote", "writes", "commented", "schrieb", "sagt", "sagte", "dit", "a dit", "a écrit", "dice",
    "dijo", "escribió", "diz", "disse", "zegt", "säger", "sier", "siger", "mówi", "pisze", "říká", "говорит", "sanoo",
    "diyor ki", "より",
)  # fmt: skip
_SAID = tuple(f"{verb}{end}" for verb in _SAYING for end in ("", ":", " :", "..."))
_SAYS = re.compile(rf" (?:{'|'.join(_SAYING)})(?: ?:|\.\.\.)?$")
PRONOUNS = r" \((?:he|she|they|it|any)/[\w/]{2,20}\)"
"""How people want to be spoken of, behind their names: `Ann (she/her)`."""
_BADGE = re.compile(
    r"(?: (?:OP|M|A|MA|Mod|MOD|Admin|ADMIN|Author|Staff|Online|Offline|Closed)"
    r"| ?(?:(?:Lead|Super|Global|Senior) )?(?:Contributor|Moderator|Administrator)| ?@[\w.-]{3,}| ?\[[a-z]{2}\]"
    rf"|{PRONOUNS}| ?<[^<>\s]{{1,60}}@[^<>\s]{{1,80}}>)$"
)
_BADGE_ENDS = (
    "OP", "M", "A", "Mod", "MOD", "Admin", "ADMIN", "Author", "Staff", "Online", "Offline", "Closed", "Contributor",
    "Moderator", "Administrator", "]", ")",
)  # fmt: skip
_COUNTED = r"(?:likes?|repl(?:y|ies)|posts?|comments?|points?|votes?|reactions?|views?)"
_COUNT = re.compile(rf"(?:\d[\d.,k]* {_COUNTED}|{_COUNTED} \d[\d.,k]*)$", re.IGNORECASE)
_QUOTING = ("originally posted", "quote from", "quote:", "started by")
_NO_NAME = re.compile(
    r"[?;:,]$|\w=\w| \S*!$| \S+ .*\.$|\.\.\.$|…$|://|^[\d\W]+$|[.!?] \w"
    r"|[\u3002\uff01\uff1f\u3001\uff0c]|^(?:re|aw|sv): ",
    re.IGNORECASE,
)


@remembered
def read_name(line: str) -> tuple[str, str | None] | None:
    """The name that a line may be, without a list number and `says:`, and the date that may follow it."""
    if len(line) > HEADER_LIMIT or (_is_sentence(line) and not says(line)):
        return None
    value, date = _LIST_NUMBER.sub("", header_text(line)), None
    label = label_of(value)
    if label and label.field in {"by", PROFILE}:
        value = label.value if label.field == "by" else _without_last_rank(label.value)
    elif _says_else(line, value, labelled=label is not None):
        return None
    if (span := find_date(value)) and span[1] == len(value):
        value, date = value[: span[0]].rstrip(" »|·•,-–—@"), value[slice(*span)]
    value = without_badges(_SAYS.sub("", value) if value.endswith(_SAID) else value)
    fits = 1 < len(value) <= NAME_LIMIT and value.count(" ") < NAME_WORDS
    return (value, date) if fits and not _NO_NAME.search(value) and not _COUNT.match(value) else None


def says(text: str) -> bool:
    """Whether a line heads what somebody says, with a name and a verb: `Ann said...`."""
    return text.endswith(_SAID) and _SAYS.search(text) is not None and text.count(" ") <= NAME_WORDS


def _is_sentence(line: str) -> bool:
    """Whether a line without a digit has too many words for a name, whatever stands around it, or ends a sentence."""
    words = line.split()
    count = sum(len(word) > 1 for word in words[:1]) + len(words[1:])  # a single sign may be a bullet
    if count < FEWEST or holds_digit(line):
        return False
    return (line.endswith(_SENTENCE_ENDS) and "@" not in line) or count > SENTENCE


def _without_last_rank(value: str) -> str:
    name, _, rank = value.rpartition(" ")
    return name if name and rank.lower() in RANKS else value


def _says_else(line: str, value: str, *, labelled: bool) -> bool:
    """Whether a line is a label, a rank, a button or the head of a quote."""
    lower = value.lower()
    if is_heading(line) or lower in RANKS or lower in BUTTONS or lower.startswith(_QUOTING):
        return True
    return (labelled and not _ACCOUNT.match(without_badges(value))) or (leads_quote(line) and not _SAYS.search(value))


def without_badges(value: str) -> str:
    """A name without the badges and the home of its account that a page prints behind it."""
    while (value.endswith(_BADGE_ENDS) or "@" in value) and (badge := _BADGE.search(value)) and badge.start():
        value = value[: badge.start()]
    return value
