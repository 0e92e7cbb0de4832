"""The lines of a post that only repeat what has been read elsewhere, so that nothing is lost when they are folded.

A line repeats when every word and sign of it is quoted, in the same order, from one passage that has been read;
what the quoting writer put in, changed, or cut out of the middle of a sentence keeps its line.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import islice, pairwise, takewhile
from typing import NamedTuple

from rapidfuzz.distance import Indel

from tui_reader.model import Place, Thread
from tui_reader.text.attribution import attributions

LONGEST = 20_000
"""Characters of a quote that is compared sign by sign; the time grows with the square where it was edited."""
MOST = 200_000
"""Characters of quotes compared in one post."""
STEPS = 256
"""Quotes followed to see whether words come back to the post that quotes them."""
EDGE = 40
"""Signs beside a quote, on the same line, that may be quoted with it: a bullet, a smiley."""
LEAD = 1 << 10
"""Characters before or between quotes that are looked at: the name of who is quoted, a line that was not found."""

_TOKEN = re.compile(r"""[^\W_]+|[^\w\s>|*~`"'“”„‟‘’‚«»‹›.,;:…]""")
"""A word, or a sign that can change what is said; neither marks of quoting and emphasis nor commas."""
_DASHES = str.maketrans(dict.fromkeys("‐‑‒–—−", "-"))
_MARKED = re.compile(r"[ \t]*(?:[>|]|$)")
"""The beginning of a line that is marked as quoted, or blank."""
_WORD = re.compile(r"[^\W_]")
_PART = re.compile(r"[^\W_]*")
_PAUSE = re.compile(r"[\n.!?…。！？]")
"""Where a passage may be cut without touching a sentence."""

Read = Callable[[int], bool]
Bodies = Callable[[int], str]
"""The body of a node with every dash as `-`; taking it from the file may be slow."""


@dataclass(frozen=True, slots=True)
class Repeat:
    """A span of a body whose lines repeat what has been read, and the indices of the quotes it is made of."""

    start: int
    end: int
    quotes: tuple[int, ...]


class _Passage(NamedTuple):
    """A span of a body that begins and ends with whole words, and its tokens."""

    body: str
    start: int
    end: int
    tokens: list[str]


class _Stretch(NamedTuple):
    """A span of a body that has the words of the span `from_` to `to` of `node`; `quote` is the index of the quote."""

    start: int
    end: int
    from_: int
    to: int
    quote: int
    node: int


class _Line(NamedTuple):
    """A line of known words, or what follows the name of who is quoted in it, with the stretches it is made of."""

    start: int
    end: int
    known: tuple[_Stretch, ...]


def repeats(thread: Thread, node: int, read: Read) -> list[Repeat]:
    """The runs of lines in a post that repeat what `read` says was read, in order; marks of quoting go with them."""
    if node >= len(thread):
        return []
    bodies = cache(lambda at: thread.post(at).body.translate(_DASHES))
    lines = list(_lines(bodies, node, _known(thread, node, read, bodies)))
    cut = {line for pair in pairwise(lines) if _cut(bodies, node, *pair) for line in pair}
    return _joined(bodies, node, [line for line in lines if line not in cut])


def _known(thread: Thread, node: int, read: Read, bodies: Bodies) -> list[_Stretch]:
    """What is known of a post, in order; of quotes that overlap, the first counts."""
    found: list[_Stretch] = []
    left = MOST
    for index, quote in sorted(enumerate(thread.quotes[node]), key=lambda entry: entry[1].start):
        size = quote.end - quote.start
        place = next((place for place in (quote.source, quote.origin) if place and read(place.node)), None)
        if place is None or size > min(LONGEST, left) or _comes_back(thread, node, place):
            continue
        left -= size
        quoted = _passage(bodies(node), quote.start, quote.end)
        for span in _same(quoted, _passage(bodies(place.node), place.start, place.end)):
            if not found or span[0] >= found[-1].end:
                found.append(_Stretch(*span, index, place.node))
    return found


def _comes_back(thread: Thread, node: int, place: Place) -> bool:
    """Whether words are quoted in a circle, so that each of two posts could be taken to repeat the other."""
    waiting, seen = [place], {(place.node, place.start, place.end)}
    while waiting and len(seen) < STEPS:
        at = waiting.pop()
        if at.node == node:
            return True
        for quote in thread.quotes[at.node] if at.node < len(thread) else ():
            if quote.start < at.end and at.start < quote.end:
                further = {(on.node, on.start, on.end) for on in (quote.source, quote.origin) if on} - seen
                seen |= further
                waiting += [Place(*spot) for spot in further]
    return bool(waiting)


def _passage(body: str, start: int, end: int) -> _Passage:
    """The whole words of a span, with the signs beside it up to the next word or the end of the line."""
    before = body[max(start - EDGE, 0) : start].rpartition("\n")[2]
    behind = body[end : end + EDGE].partition("\n")[0]
    if not _WORD.search(before):
        start -= len(before)
    elif _WORD.match(before, len(before) - 1):
        start = min(_PART.match(body, start).end(), end)  # type: ignore[union-attr]  # it matches anywhere
    if not _WORD.search(behind):
        end += len(behind)
    while _WORD.match(behind) and start < end and _WORD.match(body, end - 1):
        end -= 1
    start += len(body[start:end]) - len(body[start:end].lstrip())
    end = start + len(body[start:end].rstrip())
    return _Passage(body, start, end, _TOKEN.findall(body, start, end))


def _same(quoted: _Passage, source: _Passage) -> Iterator[tuple[int, int, int, int]]:
    """The spans of a quote that stand in its source too, each with the span it repeats."""
    if quoted.tokens == source.tokens:
        yield quoted.start, quoted.end, source.start, source.end
    elif source.end - source.start <= LONGEST:
        here, there = _spans(quoted), _spans(source)
        for code in Indel.opcodes(quoted.tokens, source.tokens):
            if code.tag == "equal":
                first, last = here[code.src_start], here[code.src_end - 1]
                yield first[0], last[1], there[code.dest_start][0], there[code.dest_end - 1][1]


def _spans(passage: _Passage) -> list[tuple[int, int]]:
    return [match.span() for match in _TOKEN.finditer(passage.body, passage.start, passage.end)]


def _lines(bodies: Bodies, node: int, known: Sequence[_Stretch]) -> Iterator[_Line]:
    """The lines of which every word is known, in order."""
    body, reached = bodies(node), 0
    for number, stretch in enumerate(known):
        at = max(stretch.start, reached)
        while at < stretch.end:
            start, end = body.rfind("\n", 0, at) + 1, body.find("\n", at)
            reached = at = (end if end >= 0 else len(body)) + 1
            line = _line(bodies, body, start, reached - 1, islice(known, number, None))
            if line:
                yield line


def _line(bodies: Bodies, body: str, start: int, end: int, known: Iterable[_Stretch]) -> _Line | None:
    """A line if all of it is known and nothing was left out within it; `known` begins with what reaches into it."""
    made: list[_Stretch] = []
    at = start
    for stretch in takewhile(lambda stretch: stretch.start < end, known):
        if _TOKEN.search(body, at, stretch.start):
            start = at if made else _behind_name(body, at, stretch.start)
            if start == at:
                return None
        if made and made[-1].node == stretch.node and _between(bodies, made[-1], stretch) is not None:
            return None
        made.append(stretch)
        at = stretch.end
    return None if _TOKEN.search(body, at, end) or not _TOKEN.search(body, start, end) else _Line(start, end, (*made,))


def _behind_name(body: str, start: int, at: int) -> int:
    """The end of the name of who is quoted, where it stands before the quote on the same line; else the start."""
    if at - start > LEAD:
        return start
    named = [line.end for line in attributions(body[start:at])]
    return start + named[-1] if named and not _TOKEN.search(body, start + named[-1], at) else start


def _between(bodies: Bodies, before: _Stretch, after: _Stretch) -> str | None:
    """What the source has between two stretches of one post, None when there is no word in it."""
    source = bodies(before.node)
    if before.to > after.from_:
        return source[after.from_ : before.to]
    return source[before.to : after.from_] if _TOKEN.search(source, before.to, after.from_) else None


def _cut(bodies: Bodies, node: int, line: _Line, below: _Line) -> bool:
    """Whether words were left out of the middle of a sentence between a line and the next."""
    before, after = line.known[-1], below.known[0]
    if before is after or before.node != after.node or before.to > after.from_:
        return False
    left_out = _between(bodies, before, after)
    if left_out is None or _TOKEN.search(bodies(node), line.end, below.start):
        return False
    first, last = _TOKEN.search(left_out), left_out.rstrip()
    assert first is not None
    behind = left_out[len(last) :]
    return not (_PAUSE.search(left_out, 0, first.start()) or _PAUSE.search(last[-1:] + behind))


def _joined(bodies: Bodies, node: int, lines: Sequence[_Line]) -> list[Repeat]:
    """Lines with nothing new between them as one run."""
    found: list[Repeat] = []
    above: _Line | None = None
    for line in lines:
        quotes = tuple(stretch.quote for stretch in line.known)
        if above and _nothing_new(bodies, node, above, line):
            last = found.pop()
            found.append(Repeat(last.start, line.end, tuple(dict.fromkeys((*last.quotes, *quotes)))))
        else:
            found.append(Repeat(line.start, line.end, tuple(dict.fromkeys(quotes))))
        above = line
    return found


def _nothing_new(bodies: Bodies, node: int, above: _Line, line: _Line) -> bool:
    """Whether blank lines alone lie between two lines, or lines marked as quoted that their source has there too."""
    between = bodies(node)[above.end : line.start]
    if not between.endswith("\n"):
        return False
    said = _TOKEN.findall(between)
    if not said or len(between) > LEAD or not all(map(_MARKED.match, between.strip("\n").split("\n"))):
        return not said
    before, after = above.known[-1], line.known[0]
    return before.node == after.node and said == _TOKEN.findall(bodies(before.node), before.to, after.from_)
