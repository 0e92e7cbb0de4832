"""Quotes: for each passage the post it was taken from, and the post in which its words were first written.

Posts are taken in file order, so that what a source quotes itself is known when its words are quoted again:
a passage is split where its source changes writer, and each part inherits the origin of what it repeats.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import replace
from operator import attrgetter

from tui_reader.replies.cover import Cover
from tui_reader.replies.joining import Passage
from tui_reader.replies.material import Material
from tui_reader.replies.names import Names
from tui_reader.replies.parts import Found, Part
from tui_reader.replies.promising import CRUMB
from tui_reader.replies.short import ShortQuotes
from tui_reader.replies.tokens import Span
from tui_reader.replies.work import Step, stepwise
from tui_reader.replies.writers import by_writer
from tui_reader.text.attribution import Attribution

PROOF = 15
"""Words of a quotation that prove whose alias a name is."""
LEFTOVER = 4
"""Words of a passage that must be left for a further source to be looked for."""

STATED, NAMED, MISNAMED, MAIN, OWN = 0.5, 0.5, -0.25, 0.2, 0.1
"""What speaks for a source, as a share of the words it explains: the file names it; the attribution names its
writer, or somebody else; it explains most of the post's quotations; the words are its writer's own."""


def prove_aliases(material: Material, passages: dict[int, list[Passage]], names: Names, step: Step) -> None:
    """Learn which names in attributions mean which author, from the posts that hold the words quoted."""
    votes: dict[str, Counter[str]] = defaultdict(Counter)
    for post, candidates in stepwise(passages.items(), step):
        unknown = [at for at in material.attributions[post] if at.name and at.name not in names.authors]
        behind = words_behind(material, post, candidates) if unknown else {}
        for at in unknown:
            sources = behind.get(at, {})
            best = max(sources.values(), default=0)
            writers = {material.author(source) for source, count in sources.items() if count == best}
            if len(writers) == 1 and (writer := writers.pop()):
                votes[at.name][writer] += 1
    for written, counts in votes.items():
        writer, count = counts.most_common(1)[0]
        if count > counts.total() - count:
            names.prove(written, writer)


def words_behind(material: Material, post: int, passages: list[Passage]) -> dict[Attribution, dict[int, int]]:
    """For attributions, the posts that hold the words behind them and how many, where these are a proof."""
    behind: dict[Attribution, dict[int, int]] = defaultdict(dict)
    for passage in passages:
        if passage.matched >= PROOF:
            for at in _heading(material, post, passage.start):
                behind[at][passage.source] = passage.matched
    return behind


def find_parts(material: Material, passages: dict[int, list[Passage]], names: Names, step: Step) -> Found:
    """Decide for all posts what they quote from where."""
    found, shorter = Found(), ShortQuotes(material, names)
    for post in range(len(material.bodies)):
        if candidates := passages.get(post):
            clusters = _clusters(candidates)
            shares = _shares(candidates) if len(clusters) < len(candidates) else {}
            parts = [part for one in clusters for part in _explain(material, one, shares, names, found)]
            parts.sort(key=attrgetter("start"))
            _attribute(material, post, parts, names)
            _mark_inline(material, post, parts)
            found.put(post, parts)
        if short := shorter.of(post, found):
            found.put(post, [*found.of(post), *short])
        step()
    return found


def _clusters(passages: list[Passage]) -> list[list[Passage]]:
    """Passages that overlap or follow one another without a word of the writer's own between them."""
    if len(passages) == 1:
        return [passages]
    clusters: list[list[Passage]] = []
    end = -1
    for passage in sorted(passages, key=lambda passage: (passage.start, passage.end)):
        if passage.start > end or not clusters:
            clusters.append([])
            end = passage.end
        clusters[-1].append(passage)
        end = max(end, passage.end)
    return clusters


def _shares(passages: list[Passage]) -> dict[int, float]:
    """For each source how much of the post it explains, as a share of what the best explains."""
    totals: dict[int, int] = {}
    for passage in passages:
        totals[passage.source] = totals.get(passage.source, 0) + passage.matched
    most = max(totals.values())
    return {source: count / most for source, count in totals.items()}


def _explain(
    material: Material, cluster: list[Passage], shares: dict[int, float], names: Names, found: Found
) -> Iterable[Part]:
    """Source by source, the parts that explain most of the cluster's words.

    `regions` are the spans that nothing explains yet, each with the pieces of passages inside it and their scores.
    """
    if len(cluster) == 1:
        yield from by_writer(material, cluster[0], found)
        return

    def scored(piece: Passage) -> tuple[Passage, float]:
        return piece, _score(material, piece, names, found, shares)

    span = min(passage.start for passage in cluster), max(passage.end for passage in cluster)
    regions = [(span, [scored(passage) for passage in cluster])]
    while regions:
        best = _best(pieces for _, pieces in regions)
        left = []
        for span, pieces in regions:
            chosen = [piece for piece, _ in pieces if piece.source == best]
            others = [(piece, score) for piece, score in pieces if piece.source != best]
            for piece in chosen:
                yield from by_writer(material, piece, found)
            for free in _left(material, span, chosen) if chosen else [span]:
                inside = [
                    (piece, score) if part is piece else scored(part)
                    for piece, score in others
                    if (part := _clip(piece, free))
                ]
                left += [(free, inside)] if inside else []
        regions = left


def _best(regions: Iterable[list[tuple[Passage, float]]]) -> int:
    """The source whose pieces score most, the latest of several."""
    scores: dict[int, float] = defaultdict(float)
    for pieces in regions:
        for piece, score in pieces:
            scores[piece.source] += score
    return max(scores, key=lambda source: (scores[source], source))


def _left(material: Material, span: Span, chosen: list[Passage]) -> list[Span]:
    """What passages leave of a span, without the crumbs for which no further source is looked for."""
    post = chosen[0].post
    return [
        (low, high)
        for low, high in _without([span], [(piece.start, piece.end) for piece in chosen])
        if high - low >= LEFTOVER or _attributed_at(material, post, low) or material.is_apart(post, low)
    ]


def _attributed_at(material: Material, post: int, word: int) -> bool:
    return bool(material.heads_in(post, word, word))


def _score(material: Material, piece: Passage, names: Names, found: Found, shares: dict[int, float]) -> float:
    words = piece.matched
    own = found.own_words(piece.source, piece.runs[0][1], piece.runs[-1][1] + piece.runs[-1][2])
    weight = 1 + MAIN * shares[piece.source] + OWN * max(own, 0) / max(words, 1)
    start, _ = material.chars(piece.start, piece.start + 1)
    if piece.source in (material.stated[piece.post], material.ref_at(piece.post, start)):
        weight += STATED
    named = {names.resolve(at.name) for at in _heading(material, piece.post, piece.start) if at.name} - {None}
    if named:
        weight += NAMED if material.author(piece.source) in named else MISNAMED
    return words * weight


def _heading(material: Material, post: int, word: int) -> list[Attribution]:
    """The attributions directly above a word, outermost first."""
    return [at for _, at in material.heads_in(post, word - CRUMB, word + 1)]


def _clip(passage: Passage, span: Span) -> Passage | None:
    """The part of a passage inside a span of words."""
    low, high = span
    if low <= passage.start and passage.end <= high:
        return passage
    runs = []
    for at, origin, length in passage.runs:
        start, end = max(at, low), min(at + length, high)
        if start < end:
            runs.append((start, origin + start - at, end - start))
    return replace(passage, runs=runs) if runs else None


def _without(spans: list[Span], taken: list[Span]) -> list[Span]:
    for start, end in taken:
        spans = [
            piece
            for low, high in spans
            for piece in ((low, min(high, start)), (max(low, end), high))
            if piece[0] < piece[1]
        ]
    return list(dict.fromkeys(spans))


def _attribute(material: Material, post: int, parts: list[Part], names: Names) -> None:
    """Give each part the attribution above its block that names its writer, else the one right above it."""
    heading: list[Attribution] = []
    end = -1
    for part in parts:
        above = _heading(material, post, part.start)
        heading = heading + above if part.start <= end + 1 else above
        end = part.end
        writer = None if part.absent else material.author(part.origin)
        named = next((at for at in heading if writer and names.resolve(at.name) == writer), None)
        if named or above:
            part.attribution = (named or above[-1]).name or None


def _mark_inline(material: Material, post: int, parts: list[Part]) -> None:
    """Note which parts stand among the writer's own words in their lines."""
    quoted: Cover | None = None
    for part in parts:
        if part.attribution:
            continue
        low, high = material.lines.around(part.start, part.end)
        if low < part.start and part.end < high:
            quoted = quoted or Cover(material.words.of(post), ((one.start, one.end) for one in parts))
            part.inline = part.start - 1 not in quoted and part.end not in quoted
