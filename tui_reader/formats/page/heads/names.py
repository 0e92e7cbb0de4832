"""Find the author's line beside anchors that name nobody: a short line at the same place in most headers.

Ranks and titles stand at fixed places as well. Of two places, the author's is the one that settles the other:
one author has one rank, and one rank has many authors.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from functools import lru_cache
from itertools import pairwise

from tui_reader.formats.page.heads.labels import leads_quote
from tui_reader.formats.page.heads.name_line import read_name
from tui_reader.formats.page.heads.named import Bounds, Named
from tui_reader.formats.page.heads.places import DEPTH, OPENING, PROFILED, Beside, constant_lines, places
from tui_reader.formats.page.heads.quoted import told_writers
from tui_reader.formats.page.heads.ranks import among_ranks
from tui_reader.formats.page.heads.styles import Reader, name_reader, style_of
from tui_reader.formats.page.lines import Page, header_text
from tui_reader.formats.page.words import RANKS
from tui_reader.text.attribution import attributions

SHARE = 0.6
"""Share of the posts at which a place must hold what may be a name."""
SAMPLE = 400
"""From how many posts the place is learnt."""
KNOWN = 400_000
"""Characters of the start of a page from which the names are known that quotes give."""
FIRST = 1.0
"""Points for the lines with which headers begin."""
AGREEING = 0.9
"""Share of the posts of which two places must say the same, to be taken as the author's both."""
WRITTEN = 0.5
"""Share of the posts that must name writers, where no name recurs and none is quoted."""
FEW, PLAIN = 4, 3
"""Posts of a page whose names need not come back when all of them look like names, and the words of such names."""
NEAR = 3
"""How many lines above a header, and in it, may be the name where quotes know it."""

Found = list[Named | None]
"""What stands at one place of each header."""


def find_names(page: Page, bounds: Sequence[Bounds], *, reach: int = DEPTH) -> list[Named | None] | None:
    """The author's line of each post, or None for a post without; None when no place fits.

    `reach` is how many lines below the headers are looked at.
    """
    known, writers = _quoted(page.text[:KNOWN]), _writers(page.text[:KNOWN])
    constants = constant_lines(page, bounds)
    each, everyone = places(constants), Beside(page, bounds, reach)
    some = everyone if len(bounds) <= SAMPLE else everyone.of(range(SAMPLE))
    named = name_reader(page, constants, writers)
    lines = [place(some) for place in each]
    raw = [_tried(at, named) for at in lines]
    styles = list(map(style_of, raw))
    tried = [list(map(style.read, found)) for style, found in zip(styles, raw, strict=True)]
    scores = [_place_score(page, at, one, lines[at], known, writers) for at, one in enumerate(tried)]
    likely = sorted((at for at, score in enumerate(scores) if score), key=lambda at: (-scores[at], -at))
    if not likely:
        ranked = [_ranked_member(page, one) for one in bounds]
        return ranked if sum(map(bool, ranked)) >= max(2, SHARE * len(ranked)) else None

    def read(at: int, posts: Beside) -> Found:
        return list(map(styles[at].read, map(named, each[at](posts))))

    return _corrected(everyone, _joined(likely, tried, everyone, read), known)


def _joined(
    likely: Sequence[int], tried: Sequence[Found], everyone: Beside, read: Callable[[int, Beside], Found]
) -> Found:
    """The names at the author's place, and for posts without one those at places that agree or lie above profiles."""
    first = likely[0]
    for at in likely[1:]:
        first = at if _precedes(tried[at], tried[first]) else first
    best = read(first, everyone)
    for at in likely:
        if at != first and None in best and _agree(tried[at], tried[first]):
            lacking = [post for post, named in enumerate(best) if named is None]
            for post, named in zip(lacking, read(at, everyone.of(lacking)), strict=True):
                best[post] = named
    for at in PROFILED if None in best else ():
        best = _filled(best, read(at, everyone))
    return best


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


def _tried(lines: Sequence[int | None], named: Reader) -> Found:
    """The names at a place of a sample of posts; none when too few of the lines may hold one."""
    left = len(lines) - SHARE * len(lines)
    found: Found = []
    for line in lines:
        found.append(named(line))
        left -= found[-1] is None
        if left < 0:
            return [None] * len(lines)
    return found


def _place_score(
    page: Page, at: int, found: Found, lines: Sequence[int | None], known: frozenset[str], writers: frozenset[str]
) -> float:
    """How likely the lines at a place are authors; lines with which headers begin are so rather than others."""
    told = at in PROFILED
    score = 0.0 if _heads_quotes(page, found) else _score(found, known, writers, told=told) * (1 - _ranked(page, lines))
    return score + FIRST if score and at in OPENING else score


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
    few = len(names) == len(found) <= FEW and all(_is_plain(name) for name in counts)
    if not (recurring or quoted or written >= WRITTEN or (told and len(names) == len(found)) or few):
        return 0.0
    return len(names) / len(found) + recurring + 3 * quoted + written


def _is_plain(name: str) -> bool:
    """Whether what stands at the place of a name looks like one: a single word, or words with capitals."""
    words = name.split(" ")
    return (
        not name.endswith((".", "!"))
        and len(words) <= PLAIN
        and (len(words) == 1 or (words[0][:1].isupper() and words[-1][:1].isupper()))
    )


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


def _corrected(beside: Beside, found: Found, known: frozenset[str]) -> Found:
    """The names with those that quotes know put before the ranks that stand at their place."""
    near = _near(beside)
    folded = {name: name.casefold() for name in {named.name for lines in near for named in lines}}
    names = known | {named.name.casefold() for named in found if named}
    given, said = ({name for name, fold in folded.items() if fold in some} for some in (known, names))
    sure = [
        next((named for named in lines if named.name in some), None)
        for lines, some in zip(near, (given if named else said for named in found), strict=True)
    ]
    ranks = {a.name for a, b in zip(found, sure, strict=True) if a and b and a.name.casefold() not in known}
    if (told := among_ranks(found, sure, near, known)) is not None:
        return told
    best = [
        certain or (_above_rank(named, lines) if named and named.name in ranks else named)
        for named, certain, lines in zip(found, sure, near, strict=True)
    ]
    return [named or _ranked_member(beside.page, one) for named, one in zip(best, beside.bounds, strict=True)]


def _ranked_member(page: Page, one: Bounds) -> Named | None:
    """The name right above the rank in a header: guests and former members have nothing else."""
    above = page.above(one.anchor, one.floor, 4)[::-1]
    below = page.below(one.anchor + 1, one.ceiling, 3)
    for name, rank in [*pairwise(above), *pairwise(below)]:
        if header_text(page.lines[rank]).lower() in RANKS and (read := read_name(page.lines[name])):
            return Named(name, *read)
    return None


def _near(beside: Beside) -> list[list[Named]]:
    """What may be a name on the nearest lines above the headers, and in them."""
    lines = beside.page.lines
    return [
        [Named(at, *read) for at in (*above[:NEAR], *inside[:NEAR]) if (read := read_name(lines[at]))]
        for above, inside in zip(beside.above, beside.inside, strict=True)
    ]


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
