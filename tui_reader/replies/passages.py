"""Which passages that posts share with earlier ones are quotations.

A passage is accepted when it is marked or attributed, when it is long, or when it fills whole lines or
sentences. Text that one person repeats, code, and text that many posts share is no quotation unless marked.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import groupby
from operator import itemgetter

from tui_reader.replies.cover import Cover
from tui_reader.replies.habits import goes_on, is_answered, is_formula, is_reused, without_templates
from tui_reader.replies.joining import Passage, joined_runs
from tui_reader.replies.material import Lines, Material
from tui_reader.replies.openings import HELD_BY
from tui_reader.replies.promising import CRUMB, WHOLE, promising
from tui_reader.replies.shared import BRIDGE, LONE_RUN, Runs
from tui_reader.replies.untouched import ATTRIBUTED, ATTRIBUTED_GAP
from tui_reader.replies.work import Step

LINE_SHARE = 0.85
"""Share of a line's words that must be shared for the line to be quoted; figures in the results page."""
ATTRIBUTED_SHARE = 0.5
"""The same for the line right below an attribution: programs end what they quote with a line."""
FAR = 128
"""Posts between from which on a short unmarked passage needs a word more, and another for each time as many."""
ANYWHERE = 12
"""Words of the shortest unmarked passage that may begin and end anywhere, when no more than `FAR` posts lie between."""
SAME = 0.8
"""Share of the words of a short unmarked passage that must be the same."""
CUT = 200
"""Words of the source that a quoter may leave out between two pieces of one attributed quotation."""
LEAD = 16
"""Characters before a passage that may all be marks of quoting."""
_OPENERS = frozenset("\n.!?:;\"“”„«»'‘’([{<>*-–—_。！？：；「『（")
_CLOSERS = frozenset("\n.!?…\"“”»')]}>*_。！？」』）")


def quoted_passages(material: Material, runs: Runs, marked: Cover, step: Step) -> Iterator[tuple[int, list[Passage]]]:
    """For each post that shares words with earlier ones, its accepted passages, in order of their source."""
    for post, shared in groupby(promising(material, runs, marked, step), key=itemgetter(0)):
        passages = list[Passage]()
        for source, rows in groupby(shared, key=itemgetter(1)):
            alike = list(rows)
            if kind := alike[0][6]:
                passages.append(Passage(post, source, [alike[0][2:5]], kind == ATTRIBUTED, marked=True))
                continue
            habit = any(row[5] for row in alike)
            joined = joined_runs(material, post, source, [row[2:5] for row in alike])
            passages += _accepted(material, joined, marked, habit)
        yield post, without_templates(material, _without_habits(passages))
        step()


def _without_habits(passages: list[Passage]) -> list[Passage]:
    """The passages of a post without short openings of which several earlier posts hold the words."""
    held = Counter(passage.start for passage in passages if passage.opening)
    return [passage for passage in passages if not passage.opening or held[passage.start] <= HELD_BY]


def _accepted(material: Material, passages: list[Passage], marked: Cover, habit: bool) -> list[Passage]:
    if not passages:
        return []
    post, source = passages[0].post, passages[0].source
    own = material.authors[post] is not None and material.authors[post] == material.author(source)
    taken = [(at, at + length) for passage in passages for at, _, length in passage.runs]
    matched = Cover((taken[0][0], taken[-1][1]), taken)
    lines = material.lines
    accepted: list[Passage] = []
    trusted_from: int | None = None  # further down in a source that is quoted by mark or name
    for passage in passages:
        passage.marked = 2 * marked.count(passage.start, passage.end) >= passage.end - passage.start
        _trim(material, passage, matched)
        passage.attributed = bool(material.heads_in(post, passage.start - ATTRIBUTED_GAP, passage.start + 1)) or (
            bool(accepted) and accepted[-1].attributed and _follows(accepted[-1], passage)
        )
        proved = passage.marked or passage.attributed
        trusted = trusted_from is not None and trusted_from <= passage.runs[0][1]
        if (proved and _stands_out(lines, passage, matched)) or (
            not own
            and _may_be_quoted(material, passage, matched)
            and (trusted or not is_formula(material, passage, habit))
        ):
            _snap(material, passage, matched)
            passage.reused = not (proved or trusted) and (is_reused(material, passage) or goes_on(material, passage))
            accepted.append(passage)
            if proved:
                last = passage.runs[-1][1]
                trusted_from = last if trusted_from is None else min(trusted_from, last)
    return accepted


def _may_be_quoted(material: Material, passage: Passage, matched: Cover) -> bool:
    """Whether an unmarked passage of somebody else's words is long or stands as quotations do."""
    return _fills(material, passage, matched) or _opens(material, passage)


def _opens(material: Material, passage: Passage) -> bool:
    """Whether an unmarked passage is a short paragraph above others; each word less halves how far it may be from."""
    end = material.openings.get(passage.start)
    whole = end is not None and end <= passage.end and passage.matched == passage.end - passage.start
    passage.opening = whole and _is_near(passage, passage.matched)
    return passage.opening


def _is_near(passage: Passage, words: int) -> bool:
    """Whether a paragraph of so many words is from so near above that it is no chance."""
    return (passage.post - passage.source) << max(WHOLE - words, 0) <= FAR


def _stands_out(lines: Lines, passage: Passage, matched: Cover) -> bool:
    """Whether a passage where a quotation is expected is more than a turn of phrase in a line of other words."""
    low, high = lines.around(passage.start, passage.end)
    return passage.matched >= WHOLE or (passage.matched >= 2 and 2 * matched.count(low, high) >= high - low)


def _follows(before: Passage, passage: Passage) -> bool:
    """Whether a passage goes on where an attributed one left off, words of the source left out between them."""
    (at, origin, length), (next_at, next_origin, _) = before.runs[-1], passage.runs[0]
    return next_at - at - length <= ATTRIBUTED_GAP and 0 <= next_origin - origin - length <= CUT


def _trim(material: Material, passage: Passage, matched: Cover) -> None:
    """Cut off the few words at an end that belong to a line the passage does not fill.

    More words may be chance where a blank line parts them from the others.
    """
    lines = material.lines
    over = lines.over(passage.start, passage.end)
    if len(over) < 2:
        return
    low, high = lines[over[0]]
    few = LONE_RUN if material.is_apart(passage.post, high) else CRUMB
    if high - passage.start < few and not _covered((low, high), matched):
        at, origin, length = passage.runs[0]
        if high < at + length:
            passage.runs[0] = (high, origin + high - at, at + length - high)
    low, high = lines[over[-1]]
    few = LONE_RUN if material.is_apart(passage.post, low) else CRUMB
    if passage.end - low < few and not _covered((low, high), matched):
        at, origin, length = passage.runs[-1]
        if at < low:
            passage.runs[-1] = (at, origin, low - at)


def _fills(material: Material, passage: Passage, matched: Cover) -> bool:
    """Whether an unmarked passage is long, or fills the lines or sentences it touches."""
    count = _worth(material, passage)
    if count < WHOLE <= passage.matched and _is_near(passage, count) and is_answered(material, passage):
        count = passage.matched
    if count >= ANYWHERE and passage.post - passage.source <= FAR:
        return True
    if count < _least(passage) or passage.matched < SAME * (passage.end - passage.start):
        return False
    return _covered(material.lines.around(passage.start, passage.end), matched) or _is_sentence(material, passage)


def _least(passage: Passage) -> int:
    """The fewest words of an unmarked quotation: the more posts lie between, the more of them hold some by chance."""
    return WHOLE + ((passage.post - passage.source) // FAR).bit_length()


def _worth(material: Material, passage: Passage) -> int:
    """The number of shared words, an address of the web counted as one."""
    start, end = passage.start, passage.end
    return passage.matched - (end - start) + material.prose.words(start, end)


def _is_sentence(material: Material, passage: Passage) -> bool:
    """Whether words begin and end where a sentence may: not at a bar between fields, nor at a dot in an address."""
    start, end = material.chars(passage.start, passage.end)
    body = material.bodies[passage.post]
    before = body[max(start - LEAD, 0) : start].rpartition("\n")[2].lstrip("|> \t\u00a0")
    after = body[end : end + 2]
    begins = not before or (before[-1] != "." and before.rstrip()[-1] in _OPENERS)
    return begins and (not after or (after[0] in _CLOSERS and not (after[0] == "." and after[1:].isalnum())))


def _snap(material: Material, passage: Passage, matched: Cover) -> None:
    """Let a passage reach the ends of the lines it fills, and back to its attribution, over edited words."""
    lines, start, end = material.lines, passage.start, passage.end
    over = lines.over(start, end)
    if not over:
        return
    line = lines[over[0]]
    if line[0] < start <= line[0] + BRIDGE and _covered(line, matched):
        passage.runs.insert(0, (line[0], passage.runs[0][1], 0))
    line = line if len(over) == 1 else lines[over[-1]]
    headed = len(over) == 1 and bool(material.heads_in(passage.post, line[0], start))
    if line[1] - end <= BRIDGE and _covered(line, matched, ATTRIBUTED_SHARE if headed else LINE_SHARE):
        _, origin, length = passage.runs[-1]
        passage.runs.append((line[1], origin + length, 0))
    for first, _ in material.heads_in(passage.post, passage.start - ATTRIBUTED_GAP, passage.start)[-1:]:
        if first < passage.start:
            passage.runs.insert(0, (first, passage.runs[0][1], 0))


def _covered(line: tuple[int, int], matched: Cover, share: float = LINE_SHARE) -> bool:
    low, high = line
    return matched.count(low, high) >= share * (high - low)
