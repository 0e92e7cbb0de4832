"""What speaks for and against each earlier post as the one that a post answers.

The features are those that published work on forum threads found to decide: distance (Aumayr, Chan and Hayes,
ICWSM 2011), names and alternation (Wang, Wang, Zhai and Han, SIGIR 2011), likeness of the words, and quotes.
"""

from __future__ import annotations

import math
from collections import Counter
from dataclasses import dataclass, field
from enum import StrEnum

from tui_reader.model import MarkKind, Place
from tui_reader.replies.likeness import Likeness
from tui_reader.replies.material import Material
from tui_reader.replies.names import Mention, Names
from tui_reader.replies.parts import Found
from tui_reader.replies.tokens import Span
from tui_reader.replies.work import Step, unstopped

NEAREST = 10
"""Posts just above that are candidates: the last 8, root and quotes hold .992 to .999 of known parents."""
OPENING = 400
"""Characters of a post's own words in which a name counts as whom it answers."""
SET_APART = frozenset({MarkKind.ATTRIBUTION, MarkKind.QUOTE, MarkKind.SIGNATURE, MarkKind.NOTE})
NAMED = 8
"""Authors named in one post that are looked at."""


class Feature(StrEnum):
    """The features, by the name under which their weights are kept."""

    ATTRIBUTED = "attributed to its author, latest post"
    ATTRIBUTED_EARLIER = "attributed to its author, earlier post"
    QUOTED = "quotes it"
    QUOTED_WORDS = "words quoted from it, log"
    QUOTED_OPENS = "begins with words quoted from it"
    QUOTED_FAR = "posts between, log, when quoted"
    QUOTED_FIRST = "quotes it first"
    QUOTED_LATEST = "latest post quoted"
    UNQUOTED = "quotes others but not it"
    UNQUOTED_PREVIOUS = "previous post, quotes others"
    UNQUOTED_ROOT = "opening post, quotes others"
    ADDRESSED = "addresses its author, latest post"
    ADDRESSED_EARLIER = "addresses its author, earlier post"
    NAMED = "names its author, latest post"
    NAMED_EARLIER = "names its author, earlier post"
    UNNAMED = "names others but not its author"
    NAMES_ME = "names or quotes the writer"
    ASKS = "asks a question"
    ALIKE = "likeness of words"
    ALIKE_MOST = "most alike"
    DISTANCE = "posts between, log"
    PREVIOUS = "previous post"
    ROOT = "opening post"
    ROOT_NEWCOMER = "opening post, writer's first"
    ROOT_UNADDRESSED = "opening post, nobody named or quoted"
    SAME_AUTHOR = "same author"
    AFTER_MINE = "after the writer's last post"
    FIRST_AFTER_MINE = "first after the writer's last post"
    LENGTH = "length of its own words, log"


Values = dict[Feature, float]


@dataclass(slots=True)
class Candidate:
    """An earlier post with the features for it, and the span of the answering post each rests on."""

    node: int
    values: Values
    places: dict[Feature, Place] = field(default_factory=dict)
    name: Mention | None = None


@dataclass(slots=True)
class _Post:
    """What is known of one post when later ones are judged."""

    mentions: list[Mention]
    quoted: Counter[int]
    length: float
    asks: bool
    attributed: dict[str, None]
    addressed: dict[str, None]


class Judge:
    """Gives the candidates of each post in file order; call `candidates` for every post, first to last."""

    def __init__(self, material: Material, found: Found, names: Names, step: Step = unstopped) -> None:
        self._material, self._found, self._names = material, found, names
        self._known: dict[int, _Post] = {}
        self._posts_of: dict[str, list[int]] = {}
        self._likeness = Likeness(material, found, step)

    def candidates(self, post: int) -> list[Candidate]:
        """The posts that `post` may answer, each with its features; none for the first."""
        about = self._known[post] = self._read(post)
        author = self._material.authors[post]
        nodes = self._nodes(post, about) if post else []
        likeness = self._likeness.of(post, nodes)
        mine = self._posts_of.get(author, [])[-1] if author and self._posts_of.get(author) else None
        result = [self._candidate(post, node, about, mine) for node in nodes]
        for candidate, alike in zip(result, likeness, strict=True):
            candidate.values[Feature.ALIKE] = alike
        if result:
            most = max(result, key=lambda candidate: candidate.values[Feature.ALIKE])
            most.values[Feature.ALIKE_MOST] = 1.0 if most.values[Feature.ALIKE] else 0.0
        if author:
            self._posts_of.setdefault(author, []).append(post)
        return result

    def _read(self, post: int) -> _Post:
        material = self._material
        own = own_spans(material, post, self._found)
        found = self._names.mentions(material.bodies[post], _opening(own))
        mentions = [mention for mention in found if mention.author != material.authors[post]]
        quoted: Counter[int] = Counter()
        for part in self._found.of(post):
            quoted[part.source] += part.end - part.start
        named = [self._names.resolve(at.name) for at in material.attributions[post] if at.name]
        attributed = dict.fromkeys(filter(None, named))
        text = [material.bodies[post][start:end] for start, end in own]
        return _Post(
            mentions=mentions,
            quoted=quoted,
            length=math.log1p(sum(len(part.split()) for part in text)),
            asks=any("?" in part for part in text),
            attributed=attributed,
            addressed=dict.fromkeys(mention.author for mention in mentions) | attributed,
        )

    def _nodes(self, post: int, about: _Post) -> list[int]:
        nodes = {0, *range(max(post - NEAREST, 0), post), *about.quoted}
        for author in list(about.addressed)[:NAMED]:
            nodes.update(self._posts_of.get(author, [])[-1:])
        return sorted(node for node in nodes if node < post)

    def _candidate(self, post: int, node: int, about: _Post, mine: int | None) -> Candidate:
        other, author = self._known[node], self._material.authors[post]
        candidate = Candidate(node, {})
        value = candidate.values
        self._by_quote(candidate, post, about)
        self._by_name(candidate, about)
        self._by_place(value, post, node, mine)
        value[Feature.LENGTH] = other.length
        if other.asks:
            value[Feature.ASKS] = 1.0
        if node == 0 and not about.addressed and not about.quoted:
            value[Feature.ROOT_UNADDRESSED] = 1.0
        if author and self._material.authors[node] == author:
            value[Feature.SAME_AUTHOR] = 1.0
        if mine is not None and node > mine and (author in other.addressed or mine in other.quoted):
            value[Feature.NAMES_ME] = 1.0
        return candidate

    def _by_place(self, value: Values, post: int, node: int, mine: int | None) -> None:
        value[Feature.DISTANCE] = math.log(post - node)
        if node == post - 1:
            value[Feature.PREVIOUS] = 1.0
        if node == 0:
            value[Feature.ROOT] = 1.0
            if mine is None:
                value[Feature.ROOT_NEWCOMER] = 1.0
        if mine is not None and node > mine:
            value[Feature.AFTER_MINE] = 1.0
            if node == mine + 1:
                value[Feature.FIRST_AFTER_MINE] = 1.0

    def _by_quote(self, candidate: Candidate, post: int, about: _Post) -> None:
        node, value = candidate.node, candidate.values
        words = about.quoted.get(node, 0)
        if words:
            parts = [part for part in self._found.of(post) if part.source == node]
            place = Place(post, *self._material.chars(parts[0].start, parts[0].end))
            value[Feature.QUOTED] = 1.0
            value[Feature.QUOTED_WORDS] = math.log1p(words)
            value[Feature.QUOTED_OPENS] = float(parts[0].start == self._material.words.first[post])
            value[Feature.QUOTED_FAR] = math.log(post - node)
            value[Feature.QUOTED_FIRST] = float(self._found.of(post)[0].source == node)
            value[Feature.QUOTED_LATEST] = float(max(about.quoted) == node)
            candidate.places[Feature.QUOTED] = place
        elif about.quoted:
            value[Feature.UNQUOTED] = 1.0
            value[Feature.UNQUOTED_PREVIOUS] = float(node == post - 1)
            value[Feature.UNQUOTED_ROOT] = float(node == 0)
        writer = self._material.authors[node]
        if writer and writer in about.attributed:
            latest = self._posts_of[writer][-1] == node
            value[Feature.ATTRIBUTED if latest else Feature.ATTRIBUTED_EARLIER] = 1.0

    def _by_name(self, candidate: Candidate, about: _Post) -> None:
        writer = self._material.authors[candidate.node]
        mention = next((one for one in about.mentions if one.author == writer), None) if about.mentions else None
        if mention is None:
            if about.mentions:
                candidate.values[Feature.UNNAMED] = 1.0
            return
        latest = self._posts_of[mention.author][-1] == candidate.node
        features = (Feature.NAMED, Feature.ADDRESSED) if latest else (Feature.NAMED_EARLIER, Feature.ADDRESSED_EARLIER)
        for feature in features[: 1 + mention.address]:
            candidate.values[feature] = 1.0
        candidate.name = mention


def own_spans(material: Material, post: int, found: Found) -> list[Span]:
    """The spans of a body outside its quotes and outside what the format sets apart."""
    taken = sorted(
        [material.chars(part.start, part.end) for part in found.of(post)]
        + [(mark.start, mark.end) for mark in material.marks[post] if mark.kind in SET_APART]
        + [(at.start, at.end) for at in material.attributions[post]]
    )
    spans, at = [], 0
    for start, end in [*taken, (len(material.bodies[post]),) * 2]:
        if start > at:
            spans.append((at, start))
        at = max(at, end)
    return spans


def _opening(spans: list[Span]) -> list[Span]:
    """The first `OPENING` characters of the spans."""
    result, left = [], OPENING
    for start, end in spans:
        if left <= 0:
            break
        result.append((start, min(end, start + left)))
        left -= end - start
    return result
