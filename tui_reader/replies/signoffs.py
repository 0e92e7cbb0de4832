"""Names under the last words of posts, as their writers go by beside the names that the file gives."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Container, Iterable, Iterator, Mapping

from tui_reader.model import MarkKind
from tui_reader.replies.joining import Passage
from tui_reader.replies.material import Material
from tui_reader.replies.names import Names, fold_name
from tui_reader.replies.tokens import Span
from tui_reader.replies.work import Step, stepwise

CLOSINGS = frozenset(
    {
        "cheers", "regards", "best", "best regards", "kind regards", "warm regards", "best wishes", "all the best",
        "thanks", "thank you", "many thanks", "thx", "greetings", "sincerely", "yours", "yours sincerely", "love",
        "take care", "peace", "hth", "hope this helps", "ciao", "bye",
        "gruss", "grüsse", "gruesse", "lg", "vg", "mfg", "viele grüsse", "liebe grüsse", "beste grüsse",
        "schöne grüsse", "mit freundlichen grüssen", "freundliche grüsse", "danke", "vielen dank",
        "cordialement", "bien à vous", "amicalement", "salutations", "bises", "à bientôt", "merci",
        "saludos", "un saludo", "gracias", "un abrazo", "atentamente", "abraços", "cumprimentos", "obrigado",
        "obrigada", "saluti", "cordiali saluti", "un saluto", "grazie", "groet", "groeten", "met vriendelijke groet",
        "mvh", "hilsen", "hälsningar", "med vänliga hälsningar", "med venlig hilsen", "terveisin", "pozdrawiam",
        "s pozdravem", "с уважением", "спасибо", "saygılar", "selamlar", "üdvözlettel", "üdv",
    }
)  # fmt: skip
"""What stands above a name, without case (`ß` is `ss`)."""
_DASHES = "-–—~"
_QUOTATION_MARKS = frozenset("\"“”„«»'’")
"""With these a saying ends under which stands who said it."""
_WITHIN = re.compile(r"(?<=\w)[.'’-](?=\w|$)")
"""Signs within a name."""
_TRIM = " \t,.!:;*_"
_RULE = "-_=*~"
LONGEST = 40
"""Characters of the longest line that is a sign-off."""
NAME_WORDS = 3
LETTERS = 2
"""Letters of the shortest name."""
LAST = 3
"""Lines at a post's end among which a sign-off is."""
ALONE = 2
"""Posts that must end with a lone name, with neither a dash nor a greeting, before it is one."""


def signed_names(material: Material, passages: dict[int, list[Passage]], step: Step) -> Mapping[str, Counter[str]]:
    """The names with which posts end, and by which authors, each as often as it was seen to be a sign-off."""
    votes: dict[str, Counter[str]] = defaultdict(Counter)
    for post, author in enumerate(stepwise(material.authors, step)):
        for name, worth in _signed(material, post, passages.get(post, ())) if author else ():
            votes[name][author or ""] += worth
    return votes


def learn_signoffs(signed: Mapping[str, Counter[str]], spoken: Container[str], names: Names) -> None:
    """Learn the names with which authors sign, where those are no other author's and no words of the thread.

    `spoken` are the words of the thread in lower case, of those that are names in lower case: no proper names.
    """
    for name, counts in signed.items():
        author, count = counts.most_common(1)[0]
        agreed = ALONE <= count == counts.total() and name.casefold() not in spoken
        if agreed and _is_free(names, name, author):
            names.prove(name, author)


def _signed(material: Material, post: int, passages: Iterable[Passage]) -> Iterator[tuple[str, int]]:
    """The name a post ends with, and how far that shows it to be a sign-off."""
    body = material.bodies[post]
    signed = [mark.start for mark in material.marks[post] if mark.kind is MarkKind.SIGNATURE]
    end = min(signed) if signed else len(body)
    lines, spans = _last_lines(body, end)
    for read in _read(lines[0], lines[1] if len(lines) > 1 else "") if lines else ():
        quoted = [material.chars(passage.start, passage.end) for passage in passages]
        if not any(low < stop and start < high for start, stop in spans for low, high in quoted):
            yield read


def _last_lines(body: str, end: int) -> tuple[list[str], list[Span]]:
    """The last lines that hold something, upwards, without what stands below a rule; and where all these are."""
    lines, spans, at = list[str](), list[Span](), end
    while at > 0 and len(lines) < LAST:
        start = body.rfind("\n", 0, at) + 1
        if line := body[start:at].strip():
            spans.append((start, at))
            if line.strip(_RULE):
                lines.append(line)
            else:
                lines.clear()
        at = start - 1
    return lines, spans


def _read(line: str, above: str) -> Iterator[tuple[str, int]]:
    if len(line) > LONGEST:
        return
    greeting, _, behind = line.partition(",")
    greeted = behind and greeting.casefold().strip(_TRIM) in CLOSINGS
    if greeted or above.casefold().strip(_TRIM) in CLOSINGS:
        name, worth, words = behind if greeted else line, ALONE, NAME_WORDS
    elif line[0] in _DASHES and above[:1] != line[0] and above[-1:] not in _QUOTATION_MARKS:
        name, worth, words = line.lstrip(_DASHES), ALONE, 1
    else:
        name, worth, words = line, 1, 1
    name = name.strip(_TRIM)
    if is_name(name, words):
        yield name, worth


def is_name(words: str, most: int = NAME_WORDS) -> bool:
    """Whether some words look like a proper name: no more than `most`, of letters, each with a capital."""
    parts = words.split()
    return (
        0 < len(parts) <= most
        and sum(map(str.isalpha, words)) >= LETTERS
        and words.casefold() not in CLOSINGS
        and all(part[0].isupper() and _WITHIN.sub("", part).isalpha() for part in parts)
    )


def _is_free(names: Names, name: str, author: str) -> bool:
    """Whether a name means nobody yet, and is no part of the name of another author."""
    return names.resolve(name) is None and not set(names.parts.get(fold_name(name), ())) - {author}
