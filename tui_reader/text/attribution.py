"""Lines that say whose words follow: `X wrote:`, `On DATE, X wrote:`, `Am DATE schrieb X:`, `Originally Posted by X`.

Shapes after the mail clients and forum engines listed by the quoting conventions they print; a line is only
a candidate, as `Stalin wrote:` may be prose: who uses it asks whether the name or the words are known.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from tui_reader.text.lines import lines_holding

NAME_LIMIT = 60
"""Characters of the longest name believed; forums allow 25 to 50."""
LEAD_LIMIT = 240
"""Characters of the longest attribution, a full date and address included."""
WRAPPED_LINES = 3
"""Lines over which mail clients wrap one attribution."""

VERBS = (
    "wrote", "writes", "said", "says", "schrieb", "schreibt", "a écrit", "écrit", "a dit", "escribió", "escribio",
    "escribe", "escreveu", "ha scritto", "scrisse", "scrive", "skrev", "skriver", "napisał", "napisała", "napisał(a)",
    "napisal", "napsal", "napsala", "napsal(a)", "написал", "написала", "написал(а)", "пишет", "пише", "написав",
    "написала", "schreef", "geschreven", "kirjoitti", "írta", "yazdı", "şunu yazdı", "a scris", "va escriure", "έγραψε",
    "pisze", "napísal", "napísala", "napísal(a)", "je napisao", "je napisala", "je napisao/la", "написа", "đã viết",
    "menulis",
)  # fmt: skip
UNSPACED_VERBS = ("写道", "寫道", "님이 작성", "さんは書きました", "のメッセージ")
"""Verbs that stand directly behind a name or an address."""
DATE_WORDS = (
    "on", "am", "le", "el", "il", "em", "op", "den", "dne", "dnia", "w dniu", "at", "в", "pe", "po", "tarihinde", "na",
    "în", "στις", "dana", "dňa", "на", "vào", "pada tanggal", "在", "于",
)  # fmt: skip
"""Words with which an attribution that begins with its date begins."""


def _branched(words: Sequence[str]) -> str:
    """A pattern for any of some words, those with one first letter together: it is as quick again as a plain list."""
    rests: dict[str, list[str]] = {}
    for word in words:
        rests.setdefault(re.escape(word[0]), []).append(re.escape(word[1:]))
    return "(?:" + "|".join(f"{first}(?:{'|'.join(rest)})" for first, rest in rests.items()) + ")"


_VERB = _branched(VERBS)
_SPACE = "[ \t\u00a0\u202f]"
_PREFIX = re.compile(r"[>|:]?[>| \t\u00a0]*")
_UNSPACED = "(?:" + "|".join(UNSPACED_VERBS) + ")"
_NAME_END, _VERB_END = r"[\w.,)>\]\"'!…*-]", "[ \t\u00a0\u202f\n:：,]"
_BY_VERB = re.compile(rf"{_SPACE}(?<={_NAME_END}{_SPACE}){_SPACE}{{0,2}}{_VERB}(?={_VERB_END})", re.IGNORECASE)
"""Begins with a sign to which a search can run; one that begins with what stands before it is tried at every sign."""
_BY_UNSPACED_VERB = re.compile(rf"(?<={_NAME_END}){_SPACE}{{0,3}}{_UNSPACED}(?={_VERB_END})")
_VERB_FIRST = re.compile(rf"{_VERB}(?={_SPACE}?[:：])", re.IGNORECASE)
_AFTER_VERB = re.compile(rf"(?P<rest>[^\n]{{0,140}}?)(?<!mailto)(?<!http)(?<!https)(?<!időpont)[:：](?!\d){_SPACE}?↑?")
_AFTER_VERB_WRAPPED = re.compile(r"(?P<rest>[^\n]{0,140}\n[^\n]{0,100}?)(?<!mailto)[:：](?=\n|$)")
"""The same where the name, its address or the date goes on in the next line."""
_BARE_DATE = (
    r"(?:[^\W\d_]{2,10}\.?,? )?(?:\d{1,2}\.? [^\W\d_]{3,12}\.? \d{4}|[^\W\d_]{3,9} \d{1,2}, \d{4}"
    r"|\d{4}[-/.年년] ?\d{1,2}[-/.月월] ?\d{1,2}|\d{1,2}[./]\d{1,2}[./]\d{4})"
)
_REST = re.compile(r"@|\d{1,2}[:.]\d\d|\b(?:19|20)\d\d\b")
"""What the rest of a wrapped attribution holds, and prose seldom."""
_STARTS_WITH_DATE = re.compile(rf"(?:{'|'.join(DATE_WORDS)}){_SPACE}+[^\n]{{0,40}}\d|{_BARE_DATE}", re.IGNORECASE)
_DATE_BEHIND = re.compile(r",[ \u00a0](?:on|am|le)[ \u00a0]")
_DIGIT = re.compile(r"\d")
_TIME = (
    r"\d{1,2}[:.]\d\d(?:[:.]\d\d)?(?:[ \u00a0\u202f]?[AaPp]\.?[Mm]\.?)?"
    r"(?:[ \u00a0](?:Uhr|Z|UTC|GMT))?(?:[ \u00a0][+-]\d{4})?(?:[ \u00a0]\([A-Z]{2,5}\))?"
)
_DAY = r"\b\d{4}-\d\d-\d\d\b|\b(?:19|20)\d\d\b|\d{1,2}[/.]\d{1,2}[/.]\d{2,4}"
_DATE_END = re.compile(rf"{_TIME}|{_DAY}|\b(?:tarihinde|keltezéssel|odesílatel)\b|(?<= )ο/η(?= )")
"""What stands last in a date; some languages have a word behind it."""
_ADDRESS = re.compile(r"[<(\[][^<>()\[\]]{0,120}@[^<>()\[\]]{0,120}(?:[>)\]]|$)|\[mailto:[^\]\n]{0,120}\]")
_COMMENTED = re.compile(r"[^\s()<>]{1,80}@[^\s()<>]{1,80} \((?P<name>[^()\n@]{1,60})\)")
"""An address before the name, as news programs wrote them."""
_NICKNAMED = re.compile(r"\"[^\"\n]{1,40}\" == ")
"""What SuperCite puts before the name: the sign it will use for it."""
_MESSAGE_ID = re.compile(r"In (?:article|message) <?[^ \n]{1,120}>?,?[ \u00a0]", re.IGNORECASE)
_HINT = re.compile(r":|：|riginally|QUOTE|\[quote")
_SIGNS = (":", "：", "<", "riginally", "QUOTE", "[quote", "GMT")
"""What a line holds that may end an attribution; most lines have none of it."""
_TRIM = " \t\u00a0\u202f,;\"'*_，、"
_FILLER = re.compile(r"(?:heeft|schreef|пользователь|от|von|[AaPp]\.?[Mm]\.?|Uhr|GMT|UTC|г\.)[,]?[ \u00a0]")
"""Words between a date and a name that are of neither."""
_MAILBOX = (
    rf"(?<!\w)(?!{_VERB} )(?P<name>[^\d\n<>@:][^\d\n<>@]{{1,60}}?)[ \n]{{0,2}}>?[> ]{{0,9}}"
    r"<\n?[> ]{0,9}[^\s<>]{1,120}@[^\s<>]{3,120}>"
)
_UNSAID = (
    re.compile(rf"{_BARE_DATE}[^\n<>@]{{0,40}}?{_MAILBOX}:[ \t]{{0,3}}(?=\n|$)"),
    re.compile(rf"\d{{4}}/\d{{1,2}}/\d{{1,2}}[^\n<>@]{{0,20}}?{_MAILBOX}[ \t]{{0,3}}(?=\n|$)"),
    re.compile(r"\d{4}-\d\d-\d\d \d{1,2}:\d\d GMT[+-]\d\d:\d\d (?P<name>[^\n<>@:]{2,60}?):?[ \t]{0,3}(?=\n|$)"),
)
"""A date and a name without a verb, as Gmail and others write it in some languages."""

_FIXED = (
    re.compile(
        rf"(?:Quote{_SPACE})?Originally posted by:?{_SPACE}(?P<name>[^\n]{{1,60}}?)(?:{_SPACE}View Post|{_SPACE}»)?:?$",
        re.IGNORECASE,
    ),
    re.compile(rf"Quote from:{_SPACE}(?P<name>[^\n]{{1,60}}?)(?:{_SPACE}on{_SPACE}[^\n]{{1,60}}\d[^\n]{{0,20}})?$"),
    re.compile(r"QUOTE ?\((?P<name>[^@\n]{1,60}?) @ [^)\n]{1,60}\)"),
    re.compile(r"\[quote=\"?(?P<name>[^\",;\]\n]{1,60})[^\]\n]{0,80}\]", re.IGNORECASE),
    re.compile(
        r"-{2,8} ?On [^\n]{10,60}?[+-]\d{4} (?P<name>[^\n<&]{1,60}?)"
        r" ?(?:(?:<|&lt;)[^\n]{0,120}?)? ?(?:wrote|said) ?-{2,8}$"
    ),
    re.compile(
        r"(?:Quoting|Zitat von|Citando|Quoth|Thus sp[ao]ke) (?P<name>[^\n<(:]{1,60}?)(?: ?[<(][^\n>)]{3,120}[>)]:?|:)$",
        re.IGNORECASE,
    ),
    re.compile(r"(?:\*|\+{3}) (?P<name>[^\n<(\[]{1,60}?)(?: [<(][^\n<>()]{3,120}[>)])? \[[^\]\n]{6,60}\]:?$"),
    re.compile(r"Excerpts from (?P<name>[^\n]{1,60}?)['’]s message of [^\n]{6,60}:$"),
    re.compile(r"(?P<name>)(?:Quote|Code|Zitat|Citation|Cita):$"),
)  # fmt: skip
"""Attributions without a verb; the last is a quote of which the page does not name the writer."""
_FIXED_FIRST = frozenset("*+-[CEOQTZcoqtz")
"""The signs that these begin with."""


class Attribution(NamedTuple):
    """A line, or a part of one, that names the writer of the words that follow.

    `name` is "" where the page says that a quote follows but not whose.
    """

    start: int
    end: int
    name: str
    name_start: int
    name_end: int


def attributions(text: str, known: Sequence[tuple[int, int]] = ()) -> list[Attribution]:
    """All lines of `text` that have the shape of an attribution, in order, but for those of the spans in `known`."""
    return list(_scan(text, known))


def _scan(text: str, known: Sequence[tuple[int, int]]) -> Iterator[Attribution]:
    behind = passed = 0  # what is said is said: the next attribution does not begin before `behind`
    for start, end in lines_holding(_SIGNS, text):
        while passed < len(known) and known[passed][1] <= start:
            passed += 1
        if passed < len(known) and known[passed][0] < end:
            behind = end + 1
        elif found := _attribution(text, _starts(text, behind, start), end):
            behind = end + 1
            yield found


def _starts(text: str, behind: int, start: int) -> list[int]:
    """The beginnings of the lines over which an attribution may be wrapped that ends on the line at `start`."""
    starts = [start]
    while len(starts) < WRAPPED_LINES and starts[-1] > behind:
        starts.append(max(behind, text.rfind("\n", behind, starts[-1] - 1) + 1))
    return starts[::-1]


def _attribution(text: str, starts: list[int], end: int) -> Attribution | None:
    """The attribution that ends on the last of the lines that begin at `starts`."""
    start = starts[-1]
    if (text.find("<", start, end) >= 0 or text.find("GMT", start, end) >= 0) and (
        unsaid := _addressed(text, start, end)
    ):
        return unsaid
    if _HINT.search(text, start, min(end, start + LEAD_LIMIT)) is None:
        return None
    found = _fixed(text, start, end) or _on_line(text, starts, end)
    if found is None and len(starts) > 1:
        found = _verbal(text, starts[:-1], end, _AFTER_VERB_WRAPPED)
    return found


def _fixed(text: str, start: int, end: int) -> Attribution | None:
    start = _PREFIX.match(text, start, end).end()  # type: ignore[union-attr]
    if end - start > LEAD_LIMIT:
        end = start + LEAD_LIMIT
    for pattern in _FIXED if text[start : start + 1] in _FIXED_FIRST else ():
        if match := pattern.match(text, start, end):
            return Attribution(start, match.end(), match["name"].strip(_TRIM), *match.span("name"))
    return None


def _addressed(text: str, start: int, end: int) -> Attribution | None:
    """An attribution without a verb: a date, a name and an address."""
    start = _PREFIX.match(text, start, end).end()  # type: ignore[union-attr]
    if not _DIGIT.search(text, start, min(end, start + 20)):
        return None
    match = next(filter(None, (pattern.match(text, start) for pattern in _UNSAID)), None)
    if match is None:
        return None
    name_start, name_end = _trimmed(text, *match.span("name"))
    if name_start >= name_end:
        return None
    return Attribution(start, match.end(), _unquoted(text[name_start:name_end]), name_start, name_end)


def _on_line(text: str, starts: list[int], end: int) -> Attribution | None:
    """An attribution with a verb on the last line of `starts`, which may begin on a line above."""
    above = len(starts) > 1 and len(list(_openings(text, starts, end))) > 1
    begin = _PREFIX.match(text, starts[-1], end).end()  # type: ignore[union-attr]
    if above or end - begin > LEAD_LIMIT:
        return _verbal(text, starts, end, _AFTER_VERB)
    if found := _alone(text[begin:end]):
        start, stop, name, name_start, name_end = found
        return Attribution(begin + start, begin + stop, name, begin + name_start, begin + name_end)
    return None


@lru_cache(maxsize=1024)
def _alone(line: str) -> Attribution | None:
    """An attribution with a verb on a line, kept as the same line is quoted again and again."""
    return _verbal(line, [0], len(line), _AFTER_VERB)


def _verbal(text: str, starts: list[int], end: int, behind: re.Pattern[str]) -> Attribution | None:
    """An attribution with a verb on the last line of `starts`; `behind` is what may stand behind the verb."""
    wrapped = behind is _AFTER_VERB_WRAPPED
    line = starts[-1]
    begin = _PREFIX.match(text, line, end).end()  # type: ignore[union-attr]
    stop = min(text.find("\n", line, end) + 1 or end if wrapped else end, begin + LEAD_LIMIT)
    verb = _said(text, begin, stop)
    if verb is None:
        return None
    after = behind.match(text, verb.end(), min(end, verb.end() + LEAD_LIMIT))
    if after is None or (wrapped and not _REST.search(after["rest"])):
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
    verb = _BY_VERB.search(text, start, end)
    if verb is None and not text[start:end].isascii():
        verb = _BY_UNSPACED_VERB.search(text, start, end)
    return verb or _VERB_FIRST.match(text, start, end)


def _openings(text: str, starts: list[int], end: int) -> Iterator[int]:
    """Where the attribution may begin: on a line above that begins with a date, else on its own line."""
    for start in starts[:-1]:
        begin = _PREFIX.match(text, start, end).end()  # type: ignore[union-attr]
        blank = "\n\n" in text[start : starts[-1]]
        if not blank and (_STARTS_WITH_DATE.match(text, begin) or _MESSAGE_ID.match(text, begin)):
            yield begin
    yield _PREFIX.match(text, starts[-1], end).end()  # type: ignore[union-attr]


def _name(lead: str, rest: str) -> tuple[int, int, bool] | None:
    """The span of the name in the words before the verb, or (third item true) in those after it."""
    if message := _MESSAGE_ID.match(lead):
        return *_trimmed(lead, message.end(), len(lead)), False
    if not _STARTS_WITH_DATE.match(lead):
        if rest.strip(_TRIM) and not _DIGIT.search(rest):
            return None
        cut = _DATE_BEHIND.search(lead)
        return *_trimmed(lead, 0, cut.start() if cut else len(lead)), False
    date_end = max((match.end() for match in _DATE_END.finditer(lead)), default=0)
    before = _trimmed(lead, date_end, len(lead))
    if before[0] < before[1]:
        return *before, False
    after = _trimmed(rest, 0, len(rest))
    return (*after, True) if after[0] < after[1] else None


def _trimmed(words: str, start: int, end: int) -> tuple[int, int]:
    """The span without an address and the signs around it."""
    addressed = "@" in words or "[mailto:" in words
    if addressed and (commented := _COMMENTED.search(words, start, end)):
        return commented.span("name")
    if nicknamed := _NICKNAMED.match(words, start, end):
        start = nicknamed.end()
    if addressed and (address := _ADDRESS.search(words, start, end)) and words[start : address.start()].strip(_TRIM):
        end = address.start()
    while start < end and words[start] in _TRIM + "-\n>|":
        start += 1
    while filler := _FILLER.match(words, start, end):
        start = filler.end() + len(words[filler.end() : end]) - len(words[filler.end() : end].lstrip(_TRIM))
    while end > start and words[end - 1] in _TRIM + "\n>|(":
        end -= 1
    return start, end


def _unquoted(name: str) -> str:
    """The name as one line, without the quote signs of a wrapped attribution."""
    return " ".join(part.lstrip(">| ").strip() for part in name.split("\n"))
