"""Find the author's line beside anchors that name nobody: a short line at the same place in most headers.

Ranks and titles stand at fixed places as well. Of two places, the author's is the one that settles the other:
one author has one rank, and one rank has many authors.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import cache, lru_cache
from itertools import pairwise

from tui_reader.formats.page.dates import find_date
from tui_reader.formats.page.heads.labels import PROFILE, is_heading, label_of, leads_quote
from tui_reader.formats.page.heads.named import Bounds, Named
from tui_reader.formats.page.heads.places import DEPTH, OPENING, PROFILED, constant_lines, places
from tui_reader.formats.page.heads.quoted import told_writers
from tui_reader.formats.page.heads.ranks import among_ranks
from tui_reader.formats.page.lines import HEADER_LIMIT, Page, header_text
from tui_reader.formats.page.memory import remembered
from tui_reader.formats.page.words import BUTTONS, RANKS
from tui_reader.text.attribution import attributions

NAME_LIMIT = 40
"""Characters of the longest name that is believed without a label; forums allow 25 to 50."""
NAME_WORDS = 5
"""Words of the longest such name."""
FEWEST, SENTENCE = 3, 16
"""Words of the shortest line that is a sentence, and of the longest that may be a name with a label and badges."""
SHARE = 0.6
"""Share of the posts at which a place must hold what may be a name."""
SAMPLE = 400
"""From how many posts the place is learnt."""
KNOWN = 400_000
"""Characters of the start of a page from which the names are known that quotes give."""
FIRST = 1.0
"""Points for the lines with which headers begin."""
RANK = 0.5
"""Share of the names that must end with a word that is no part of them."""
AGREEING = 0.9
"""Share of the posts of which two places must say the same, to be taken as the author's both."""
WRITTEN = 0.5
"""Share of the posts that must name writers, where no name recurs and none is quoted."""
DATED = 0.75
"""Share of the names that a date must follow, for the others to be none."""

Found = list[Named | None]
"""What stands at one place of each header."""

_DIGIT = re.compile(r"\d")
_SENTENCE_ENDS = (".", ",", ";", "?")
_ACCOUNT = re.compile(r"(?:deleted )?(?:user|guest|member)[ _]?\d+$", re.IGNORECASE)
_LIST_NUMBER = re.compile(r"^\d{1,4}\. (?=\S)")
_SAYING = (
    "says", "said", "wrote", "writes", "commented", "schrieb", "sagt", "sagte", "dit", "a dit", "a écrit", "dice",
    "dijo", "escribió",
)  # fmt: skip
_SAID = (*_SAYING, *(f"{verb}:" for verb in _SAYING))
_SAYS = re.compile(rf" (?:{'|'.join(_SAYING)}):?$")
_BADGE = re.compile(
    r"(?: (?:OP|M|A|MA|Mod|MOD|Admin|ADMIN|Author|Staff|Online|Offline|Closed)"
    r"| ?(?:(?:Lead|Super|Global|Senior) )?(?:Contributor|Moderator|Administrator)| ?@[\w.-]{3,}| ?\[[a-z]{2}\]"
    r"| \((?:he|she|they|it|any)/[\w/]{2,20}\))$"
)
_BADGE_ENDS = (
    "OP", "M", "A", "Mod", "MOD", "Admin", "ADMIN", "Author", "Staff", "Online", "Offline", "Closed", "Contributor",
    "Moderator", "Administrator", "]", ")",
)  # fmt: skip
_COUNTED = r"(?:likes?|repl(?:y|ies)|posts?|comments?|points?|votes?|reactions?|views?)"
_COUNT = re.compile(rf"(?:\d[\d.,k]* {_COUNTED}|{_COUNTED} \d[\d.,k]*)$", re.IGNORECASE)
_QUOTING = ("originally posted", "quote from", "quote:", "started by")
_NO_NAME = re.compile(
    r"[?;:,]$|\w=\w| \S*!$| \S+ .*\.$|\.\.\.$|…$|://|^[\d\W]+$|[.!?] \w|^(?:re|aw|sv): ", re.IGNORECASE
)


def find_names(page: Page, bounds: Sequence[Bounds], *, reach: int = DEPTH) -> list[Named | None] | None:
    """The author's line of each post, or None for a post without; None when no place fits.

    `reach` is how many lines below the headers are looked at.
    """
    known, writers = _quoted(page.text[:KNOWN]), _writers(page.text[:KNOWN])
    constants = constant_lines(page, bounds)
    beside = list(places(page, bounds, constants, reach))
    sample = range(min(len(bounds), SAMPLE))
    lines = [list(map(place, sample)) for place in beside]
    tried = [_tried(page, at, constants, writers) for at in lines]
    scores = [
        0.0 if _heads_quotes(page, found) else _score(found, known, writers, told=at in PROFILED)
        for at, found in enumerate(tried)
    ]
    scores = [score and score * (1 - _ranked(page, there)) for score, there in zip(scores, lines, strict=True)]
    for at in OPENING:
        scores[at] += FIRST if scores[at] else 0
    likely = sorted((at for at, score in enumerate(scores) if score), key=lambda at: (-scores[at], -at))
    if not likely:
        ranked = [_ranked_member(page, one) for one in bounds]
        return ranked if sum(map(bool, ranked)) >= max(2, SHARE * len(ranked)) else None
    first = likely[0]
    for at in likely[1:]:
        first = at if _precedes(tried[at], tried[first]) else first
    best = _read(page, map(beside[first], range(len(bounds))), constants, writers)
    for at in likely:
        if at != first and None in best and _agree(tried[at], tried[first]):
            other = _read(page, map(beside[at], range(len(bounds))), constants, writers)
            best = [a or b for a, b in zip(best, other, strict=True)]
    for at in PROFILED if None in best else ():
        best = _filled(best, _read(page, map(beside[at], range(len(bounds))), constants, writers))
    return _corrected(page, bounds, best, known)


def _filled(found: Found, profiled: Found) -> Found:
    """The names, with those above profiles of posts that have none, but for titles that others have below names."""
    titles = {b.name for a, b in zip(found, profiled, strict=True) if a and b and a.name != b.name}
    return [a or (b if b and b.name not in titles else None) for a, b in zip(found, profiled, strict=True)]


@lru_cache(maxsize=1)
def _quoted(text: str) -> frozenset[str]:
    """The names that quotes give, case-folded."""
    return frozenset(name.casefold() for one in attributions(text) if (name := one.name.lstrip(") @")))


@lru_cache(maxsize=1)
def _writers(text: str) -> frozenset[str]:
    """These names, and those of who edited posts and of who began the thread."""
    return _quoted(text) | told_writers(text)


@remembered
def read_name(line: str) -> tuple[str, str | None] | None:
    """The name that a line may be, without a list number and `says:`, and the date that may follow it."""
    if len(line) > HEADER_LIMIT or _is_sentence(line):
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


def _is_sentence(line: str) -> bool:
    """Whether a line without a digit has too many words for a name, whatever stands around it, or ends a sentence."""
    words = line.split()
    count = sum(len(word) > 1 for word in words[:1]) + len(words[1:])  # a single sign may be a bullet
    if count < FEWEST or _DIGIT.search(line):
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


def _tried(page: Page, lines: Sequence[int | None], constants: frozenset[str], known: frozenset[str]) -> Found:
    """The names at a place of a sample of posts; none when too few of the lines may hold one."""
    left = len(lines) - SHARE * len(lines)
    for line in lines:
        left -= _name_at(page, line, constants) is None
        if left < 0:
            return [None] * len(lines)
    return _read(page, lines, constants, known)


def _read(page: Page, lines: Iterable[int | None], constants: frozenset[str], known: frozenset[str]) -> Found:
    found: Found = []
    shortened = cache(lambda name: _shortened(name, known))
    for line in lines:
        read = _name_at(page, line, constants)
        found.append(None if line is None or read is None else Named(line, shortened(read[0]), read[1]))
    return _without_rank(_with_dates(found))


def _name_at(page: Page, line: int | None, constants: frozenset[str]) -> tuple[str, str | None] | None:
    """What `read_name` says of a line that is neither the value of a label nor of the page's own making."""
    if line is None or (line > 0 and is_heading(page.lines[line - 1])):
        return None
    read = read_name(page.lines[line])
    return None if read is None or header_text(page.lines[line]) in constants else read


def _with_dates(found: list[Named | None]) -> list[Named | None]:
    """The names without those that no date follows, where one follows most."""
    dated = [named if named and named.date else None for named in found]
    return dated if sum(map(bool, dated)) >= max(2, DATED * sum(map(bool, found))) else found


def _shortened(name: str, known: frozenset[str]) -> str:
    """The part of a line that is a known name, a rank standing behind it."""
    if " " not in name or name.casefold() in known:
        return name
    words = name.split(" ")
    parts = (" ".join(words[:count]) for count in range(len(words) - 1, 0, -1))
    return next((part for part in parts if part.casefold() in known), name)


def _without_rank(found: list[Named | None]) -> list[Named | None]:
    """The names without the word that ends most of them: `Ann Member`, `Bob Member`."""
    ends = Counter(named.name.rpartition(" ")[2] for named in found if named and " " in named.name)
    if not ends or (most := ends.most_common(1)[0])[1] <= max(2, RANK * len(found)):
        return found
    rank = f" {most[0]}"
    return [named and Named(named.line, named.name.removesuffix(rank), named.date) for named in found]


def _score(found: Sequence[Named | None], known: frozenset[str], writers: frozenset[str], *, told: bool) -> float:
    """How likely lines at a place are names; those that a profile follows need not come back, nor be a writer's."""
    names = [named.name for named in found if named]
    if len(names) < SHARE * len(found) or not names:
        return 0.0
    counts = Counter(names)
    recurring = sum(count for count in counts.values() if count > 1) / len(found)
    quoted = sum(name.casefold() in known for name in counts) / len(counts)
    if len(counts) == 1 and len(names) > 2 and not quoted:
        return 0.0
    written = sum(name.casefold() in writers for name in names) / len(found)
    if not (recurring or quoted or written >= WRITTEN or (told and len(names) == len(found))):
        return 0.0
    return len(names) / len(found) + recurring + 3 * quoted + written


def _heads_quotes(page: Page, found: Sequence[Named | None]) -> bool:
    """Whether lines at a place say whose words follow, but only in some posts: those that begin with a quote."""
    return 0 < sum(leads_quote(page.lines[named.line]) for named in found if named) < AGREEING * len(found)


def _ranked(page: Page, lines: Sequence[int | None]) -> float:
    """The share of the lines at a place that hold a rank: authors stand elsewhere."""
    return sum(header_text(page.lines[at]).lower() in RANKS for at in lines if at is not None) / len(lines)


def _agree(one: Sequence[Named | None], other: Sequence[Named | None]) -> bool:
    """Whether two places say the same of nearly all posts of which both say something."""
    both = [a.name == b.name for a, b in zip(one, other, strict=True) if a and b]
    return len(both) > 2 and sum(both) >= AGREEING * len(both)


def _corrected(
    page: Page, bounds: Sequence[Bounds], found: list[Named | None], known: frozenset[str]
) -> list[Named | None]:
    """The names with those that quotes know put before the ranks that stand at their place."""
    near = [_near(page, one) for one in bounds]
    names = known | {named.name.casefold() for named in found if named}
    sure = [
        next((named for named in lines if named.name.casefold() in (known if given else names)), None)
        for lines, given in zip(near, found, strict=True)
    ]
    ranks = {a.name for a, b in zip(found, sure, strict=True) if a and b and a.name.casefold() not in known}
    if (told := among_ranks(found, sure, near, known)) is not None:
        return told
    best = [
        certain or (_above_rank(named, lines) if named and named.name in ranks else named)
        for named, certain, lines in zip(found, sure, near, strict=True)
    ]
    return [named or _ranked_member(page, one) for named, one in zip(best, bounds, strict=True)]


def _ranked_member(page: Page, one: Bounds) -> Named | None:
    """The name right above the rank in a header: guests and former members have nothing else."""
    above = page.above(one.top, one.floor, 3)[::-1]
    below = page.below(one.anchor + 1, one.ceiling, 3)
    for name, rank in [*pairwise(above), *pairwise(below)]:
        if header_text(page.lines[rank]).lower() in RANKS and (read := read_name(page.lines[name])):
            return Named(name, *read)
    return None


def _near(page: Page, one: Bounds) -> list[Named]:
    lines = page.above(one.top, one.floor, 3) + page.below(one.anchor + 1, one.body, 3)
    return [Named(at, *read) for at in lines if (read := read_name(page.lines[at]))]


def _above_rank(rank: Named, lines: Sequence[Named]) -> Named | None:
    return next((named for named in lines if named.line < rank.line), None)


def _precedes(one: Sequence[Named | None], other: Sequence[Named | None]) -> bool:
    """Whether the first of two places is the author's rather than the second."""
    return _begins(one, other) or (_settles(one, other) and not _begins(other, one))


def _settles(one: Sequence[Named | None], other: Sequence[Named | None]) -> bool:
    """Whether what stands at one place tells what stands at the other, and not the other way round."""
    pairs = [(a.name, b.name) for a, b in zip(one, other, strict=True) if a and b]
    both, first, second = set(pairs), {a for a, _ in pairs}, {b for _, b in pairs}
    alike = sum(a == b for a, b in pairs)
    return len(pairs) >= max(SHARE * len(one), 2 * alike) and len(both) == len(first) > len(second)


def _begins(one: Sequence[Named | None], other: Sequence[Named | None]) -> bool:
    """Whether what stands at one place begins what stands at the other: a name, and it with a letter for a picture."""
    pairs = [(a.name, b.name) for a, b in zip(one, other, strict=True) if a and b]
    longer = sum(len(b) > len(a) for a, b in pairs)
    return longer > 1 and all(b.startswith(a) for a, b in pairs)
