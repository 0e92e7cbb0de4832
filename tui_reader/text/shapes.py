"""The shapes of the lines that say whose words follow, and of their parts: dates, addresses, names, as patterns."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tui_reader.text.saying import DATE_WORDS, FILLERS, UNSPACED_VERBS, VERBS


def _branched(words: Sequence[str]) -> str:
    """A pattern for any of some words, those with one first letter together: it is as quick again as a plain list."""
    rests: dict[str, list[str]] = {}
    for word in words:
        rests.setdefault(re.escape(word[0]), []).append(re.escape(word[1:]))
    return "(?:" + "|".join(f"{first}(?:{'|'.join(rest)})" for first, rest in rests.items()) + ")"


VERB = _branched(VERBS)
SPACE = "[ \t\u00a0\u202f]"
DIRECTION = "‹[A-Z][A-Z][A-Z]›|‹[A-Z][A-Z]›"
"""A sign for the direction of writing, as it is shown."""
PREFIX = re.compile(r"[>|:]?[>| \t\u00a0]*")
UNSPACED = "(?:" + "|".join(UNSPACED_VERBS) + ")"
NAME_END, VERB_END = r"[\w.,،)>\]\"'!…*›-]", "[ \t\u00a0\u202f\n:：,]"
BY_VERB = re.compile(rf"{SPACE}(?<={NAME_END}{SPACE}){SPACE}{{0,2}}{VERB}(?={VERB_END})", re.IGNORECASE)
"""Begins with a sign to which a search can run; one that begins with what stands before it is tried at every sign."""
BY_UNSPACED_VERB = re.compile(rf"(?<={NAME_END}){SPACE}{{0,3}}{UNSPACED}(?={VERB_END})")
VERB_FIRST = re.compile(rf"{VERB}(?={SPACE}?[:：])", re.IGNORECASE)
AFTER_VERB = re.compile(
    rf"(?P<rest>[^\n]{{0,140}}?)(?<!mailto)(?<!http)(?<!https)(?<!időpont)[:：](?!\d){SPACE}?↑?(?:{DIRECTION}){{0,3}}"
)
AFTER_VERB_WRAPPED = re.compile(r"(?P<rest>[^\n]{0,140}\n[^\n]{0,100}?)(?<!mailto)[:：](?=\n|$)")
"""The same where the name, its address or the date goes on in the next line."""
BARE_DATE = (
    r"(?:[^\W\d_]{2,10}\.?,? )?(?:\d{1,2}\.? [^\W\d_]{3,12}\.? \d{4}|[^\W\d_]{3,9} \d{1,2}, \d{4}"
    r"|\d{4}[-/.年년] ?\d{1,2}[-/.月월] ?\d{1,2}|\d{1,2}[./]\d{1,2}[./]\d{4})"
)
REST = re.compile(r"@|\d{1,2}[:.]\d\d|\b(?:19|20)\d\d\b")
"""What the rest of a wrapped attribution holds, and prose seldom."""
STARTS_WITH_DATE = re.compile(rf"(?:{'|'.join(DATE_WORDS)}){SPACE}+[^\n]{{0,40}}\d|{BARE_DATE}", re.IGNORECASE)
DATE_BEHIND = re.compile(r",[ \u00a0](?:on|am|le)[ \u00a0]")
DIGIT = re.compile(r"\d")
TIME = (
    r"\d{1,2}[:.]\d\d(?:[:.]\d\d)?(?:[ \u00a0\u202f]?[AaPp]\.?[Mm]\.?|[ \u00a0][صم](?!\w))?"
    r"(?:[ \u00a0](?:Uhr|Z|UTC|GMT))?(?:[ \u00a0][+-]\d{4})?(?:[ \u00a0]\([A-Z]{2,5}\))?"
)
DAY = r"\b\d{4}-\d\d-\d\d\b|\b(?:19|20)\d\d\b|\d{1,2}[/.]\d{1,2}[/.]\d{2,4}"
DATE_END = re.compile(rf"{TIME}|{DAY}|\b(?:tarihinde|keltezéssel|odesílatel)\b|(?<= )ο/η(?= )")
"""What stands last in a date; some languages have a word behind it."""
TIMED = re.compile(rf"(?<![\d:.]){TIME}(?=[ \u00a0,،、])")
ADDRESS = re.compile(r"[<(\[][^<>()\[\]]{0,120}@[^<>()\[\]]{0,120}(?:[>)\]]|$)|\[mailto:[^\]\n]{0,120}\]")
COMMENTED = re.compile(r"[^\s()<>]{1,80}@[^\s()<>]{1,80} \((?P<name>[^()\n@]{1,60})\)")
"""An address before the name, as news programs wrote them."""
NICKNAMED = re.compile(r"\"[^\"\n]{1,40}\" == ")
"""What SuperCite puts before the name: the sign it will use for it."""
MESSAGE_ID = re.compile(r"In (?:article|message) <?[^ \n]{1,120}>?,?[ \u00a0]", re.IGNORECASE)
COLONS = ":："
HINT = re.compile(r":|：|riginally|QUOTE|\[quote")
SIGNS = (":", "：", "<", "riginally", "QUOTE", "[quote", "GMT")
"""What a line holds that may end an attribution; most lines have none of it."""
BESIDE_COLON = SIGNS[1:]
"""The same without the usual sign."""
TRIM = " \t\u00a0\u202f,;\"'*_，、،"
EDGE = re.compile(rf"(?:[{TRIM}\n>|-]|{DIRECTION})*+")
"""What may stand before a name."""
FILLER = re.compile(rf"(?:{'|'.join(map(re.escape, FILLERS))}|[AaPp]\.?[Mm]\.?|г\.|น\.|[صم]|–|—)[,]?[ \u00a0]")
"""Words between a date and a name that are of neither."""
MAILBOX = (
    rf"(?<!\w)(?!{VERB} )(?P<name>[^\d\n<>@:][^\d\n<>@]{{1,60}}?)[ \n]{{0,2}}>?[> ]{{0,9}}"
    r"<\n?[> ]{0,9}[^\s<>]{1,120}@[^\s<>]{3,120}>"
)
UNSAID = (
    re.compile(rf"{BARE_DATE}[^\n<>@]{{0,40}}?{MAILBOX}:[ \t]{{0,3}}(?=\n|$)"),
    re.compile(rf"\d{{4}}/\d{{1,2}}/\d{{1,2}}[^\n<>@]{{0,20}}?{MAILBOX}[ \t]{{0,3}}(?=\n|$)"),
    re.compile(r"\d{4}-\d\d-\d\d \d{1,2}:\d\d GMT[+-]\d\d:\d\d (?P<name>[^\n<>@:]{2,60}?):?[ \t]{0,3}(?=\n|$)"),
)
"""A date and a name without a verb, as Gmail and others write it in some languages."""
FROM = (
    "Quote from|Zitat von|Citation de|Cita de|Citação de|Citazione di|Citaat van|Citat från|Citat fra|Cytat|Цитата"
    "|Alıntı yapılan"
)
"""What SMF prints before the name of who wrote a quote."""

FIXED = (
    re.compile(
        rf"(?:Quote{SPACE})?Originally posted by:?{SPACE}(?P<name>[^\n]{{1,60}}?)(?:{SPACE}View Post|{SPACE}»)?:?$",
        re.IGNORECASE,
    ),
    re.compile(
        rf"(?:{FROM}):{SPACE}(?P<name>[^\n]{{1,60}}?)"
        rf"(?:{SPACE}(?:on|am|le|en|em|op|den|w|от|-|–){SPACE}[^\n]{{1,60}}\d[^\n]{{0,20}})?$"
    ),
    re.compile(r"@(?P<name>[^\n]{1,60}?) said in [^\n]{1,160}:$"),
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
FIXED_FIRST = frozenset("*+-@[ACEOQTZЦcoqtz")
"""The signs that these begin with."""
