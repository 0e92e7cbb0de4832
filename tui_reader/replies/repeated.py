"""The lines of a post that only repeat what has been read elsewhere, so that nothing is lost when they are folded.

A line repeats when every word and sign of it is quoted, in the same order, from one passage that has been read;
what the quoting writer put in, changed, or cut out of the middle of a sentence keeps its line.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise, takewhile
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


class _Token(NamedTuple):
    text: str
    start: int
    end: int
    number: int


class _Known(NamedTuple):
    """Where a token of a quote was read: the quote, the number of the token in its source, its span in `node`."""

    quote: int
    number: int
    node: int
    start: int
    end: int


def repeats(thread: Thread, node: int, read: Read) -> list[Repeat]:
    """The runs of lines in a post that repeat what `read` says was read, in order; marks of quoting go with them."""
    if node >= len(thread):
        return []
    bodies = cache(lambda at: thread.post(at).body.translate(_DASHES))
    body, known = bodies(node), _known_words(thread, node, read, bodies)
    lines = [line for line in _lines_over(body, known) if _repeats(bodies, line, known)]
    cut = {line for pair in pairwise(lines) if _cut(bodies, body, *pair, known) for line in pair}
    return _joined(bodies, body, [line for line in lines if line not in cut], known)


def _known_words(thread: Thread, node: int, read: Read, bodies: Bodies) -> dict[int, _Known]:
    """What is known of the tokens of a post, by their starts."""
    known: dict[int, _Known] = {}
    left = MOST
    for index, quote in enumerate(thread.quotes[node]):
        size = quote.end - quote.start
        place = next((place for place in (quote.source, quote.origin) if place and read(place.node)), None)
        if place is None or size > min(LONGEST, left) or _comes_back(thread, node, place):
            continue
        left -= size
        quoted = _tokens(bodies(node), quote.start, quote.end)
        for token, source in _same(quoted, _tokens(bodies(place.node), place.start, place.end)):
            known[token.start] = _Known(index, source.number, place.node, source.start, source.end)
    return known


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


def _same(quoted: list[_Token], source: list[_Token]) -> Iterator[tuple[_Token, _Token]]:
    """The tokens of a quote that stand in its source too, each with the one it repeats."""
    texts = [token.text for token in quoted], [token.text for token in source]
    if texts[0] == texts[1]:
        yield from zip(quoted, source, strict=True)
    elif len(source) <= LONGEST:
        for code in Indel.opcodes(*texts):
            if code.tag == "equal":
                spans = quoted[code.src_start : code.src_end], source[code.dest_start : code.dest_end]
                yield from zip(*spans, strict=True)


def _tokens(body: str, start: int, end: int) -> list[_Token]:
    """The tokens of a passage and of the signs beside it, up to the next word or the end of the line."""
    before = body[max(start - EDGE, 0) : start].rpartition("\n")[2]
    behind = body[end : end + EDGE].partition("\n")[0]
    start -= 0 if _WORD.search(before) else len(before)
    end += 0 if _WORD.search(behind) else len(behind)
    spans = (match.span() for match in _TOKEN.finditer(body, start))
    whole = takewhile(lambda span: span[1] <= end, spans)
    tokens = [_Token(body[first:last], first, last, number) for number, (first, last) in enumerate(whole)]
    within = start > 0 and _WORD.match(body, start - 1) and _WORD.match(body, start)
    return tokens[1:] if within else tokens


@dataclass(frozen=True, slots=True)
class _Line:
    """A line of a body, or what follows the name of who is quoted in it; `words` are the starts of its tokens."""

    start: int
    end: int
    words: tuple[int, ...]


def _lines_over(body: str, known: dict[int, _Known]) -> Iterator[_Line]:
    """The lines that hold known tokens, in order."""
    reached = -1
    for at in sorted(known):
        if at < reached:
            continue
        start, end = body.rfind("\n", 0, at) + 1, body.find("\n", at)
        reached = end = len(body) if end < 0 else end
        first = _TOKEN.search(body, start, end)
        if first and first.start() != at:
            start = _behind_name(body, start, at)
        yield _Line(start, end, tuple(match.start() for match in _TOKEN.finditer(body, start, end)))


def _behind_name(body: str, start: int, at: int) -> int:
    """The end of the name of who is quoted, where it stands before the quote on the same line; else the start."""
    if at - start > LEAD:
        return start
    named = [line.end for line in attributions(body[start:at])]
    return start + named[-1] if named and not _TOKEN.search(body, start + named[-1], at) else start


def _repeats(bodies: Bodies, line: _Line, known: dict[int, _Known]) -> bool:
    """Whether all of a line is known, and nothing was left out within it."""
    if not all(word in known for word in line.words):
        return False
    return not any(
        before.node == after.node and _between(bodies, before, after) is not None
        for before, after in pairwise(map(known.__getitem__, line.words))
        if (after.quote, after.number) != (before.quote, before.number + 1)
    )


def _between(bodies: Bodies, before: _Known, after: _Known) -> str | None:
    """What the source has between two tokens of one post, None when there is no word in it."""
    source = bodies(before.node)
    if before.end > after.start:
        return source[after.start : before.end]
    return source[before.end : after.start] if _TOKEN.search(source, before.end, after.start) else None


def _cut(bodies: Bodies, body: str, line: _Line, below: _Line, known: dict[int, _Known]) -> bool:
    """Whether words were left out of the middle of a sentence between a line and the next."""
    before, after = known[line.words[-1]], known[below.words[0]]
    if before.node != after.node or before.end > after.start or _TOKEN.search(body, line.end, below.start):
        return False
    left_out = _between(bodies, before, after)
    if left_out is None:
        return False
    first, last = _TOKEN.search(left_out), left_out.rstrip()
    assert first is not None
    behind = left_out[len(last) :]
    return not (_PAUSE.search(left_out, 0, first.start()) or _PAUSE.search(last[-1:] + behind))


def _joined(bodies: Bodies, body: str, lines: Sequence[_Line], known: dict[int, _Known]) -> list[Repeat]:
    """Lines with nothing new between them as one run."""
    found: list[Repeat] = []
    above: _Line | None = None
    for line in lines:
        quotes = dict.fromkeys(known[word].quote for word in line.words)
        if above and _nothing_new(bodies, body, above, line, known):
            last = found.pop()
            found.append(Repeat(last.start, line.end, tuple(dict.fromkeys((*last.quotes, *quotes)))))
        else:
            found.append(Repeat(line.start, line.end, tuple(quotes)))
        above = line
    return found


def _nothing_new(bodies: Bodies, body: str, above: _Line, line: _Line, known: dict[int, _Known]) -> bool:
    """Whether blank lines alone lie between two lines, or lines marked as quoted that their source has there too."""
    between = body[above.end : line.start]
    if not between.endswith("\n"):
        return False
    said = _TOKEN.findall(between)
    if not said or len(between) > LEAD or not all(map(_MARKED.match, between.strip("\n").split("\n"))):
        return not said
    before, after = known[above.words[-1]], known[line.words[0]]
    return before.node == after.node and said == _TOKEN.findall(bodies(before.node), before.end, after.start)
