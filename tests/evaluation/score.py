"""How well a thread as exported to JSON agrees with labels made by hand.

The labels (`tests/samples/*.truth.json`) are an object with

    posts    {"id", "parents": the acceptable parents, null for a post that answers nothing}
    quotes   {"post", "text", "source", "origin"}, and "pieces" where the middle was cut out
    short_quotes, inline, external, unscored_quotes
             {"post", "text"}: finding these counts neither way
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from tests.evaluation.passages import Span, Squeezed, overlap

Record = Mapping[str, Any]

SAME_PASSAGE = 0.8
"""Overlap from which two passages are the same one."""
EXCUSED = 0.5
"""Overlap with an unscored passage from which a find counts neither way."""
SURE = 0.9
"""Confidence above which a wrong edge is a broken promise."""
UNSCORED = ("short_quotes", "inline", "external", "unscored_quotes")


@dataclass(frozen=True, slots=True)
class Edge:
    """A post hung on a parent that the labels do not accept."""

    post: str
    got: str | None
    wanted: tuple[str | None, ...]
    confidence: float


@dataclass(frozen=True, slots=True)
class Find:
    """What became of one quote: labelled, found, with the right origin, with the right source."""

    words: str
    labelled: bool
    found: bool = False
    origin: bool = False
    source: bool = False


@dataclass(frozen=True, slots=True)
class Score:
    """What was found of the labelled posts, edges and quotes; `edges` is their number."""

    missing: tuple[str, ...]
    invented: tuple[str, ...]
    edges: int
    wrong: tuple[Edge, ...]
    finds: tuple[Find, ...]

    @property
    def accuracy(self) -> float:
        """Share of the labelled edges that are right."""
        return _share(self.edges - len(self.wrong), self.edges)

    @property
    def overconfident(self) -> tuple[Edge, ...]:
        """Wrong edges that claim to be sure."""
        return tuple(edge for edge in self.wrong if edge.confidence > SURE)

    @property
    def precision(self) -> float:
        """Share of the quotes told of that are right in passage and origin."""
        return _share(sum(find.origin for find in self.finds), sum(find.found for find in self.finds))

    @property
    def recall(self) -> float:
        """Share of the labelled quotes that are right in passage and origin."""
        return _share(sum(find.origin for find in self.finds), sum(find.labelled for find in self.finds))

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0

    @property
    def sources(self) -> float:
        """Share of the labelled passages found whose immediate source is right."""
        found = [find for find in self.finds if find.labelled and find.found]
        return _share(sum(find.source for find in found), len(found))

    @property
    def faults(self) -> list[str]:
        """Everything that is not as labelled, a line each."""
        return [
            *(f"no post {name}" for name in self.missing),
            *(f"{name} is no post" for name in self.invented),
            *(f"{e.post} hangs on {e.got} ({e.confidence:.2f}), not on {e.wanted}" for e in self.wrong),
            *(f"{_fault(find)}: {find.words}" for find in self.finds if not (find.origin and find.source)),
        ]


def _share(part: int, whole: int) -> float:
    return part / whole if whole else 1.0


def _fault(find: Find) -> str:
    if not find.labelled:
        return "no quote"
    if not find.found:
        return "quote missed"
    return "wrong source" if find.origin else "wrong origin"


def score(labels: Record, exported: Record) -> Score:
    """Compare an exported thread with its labels."""
    posts = {post["id"]: post for post in exported["posts"]}
    wanted = {label["id"]: label for label in labels["posts"]}
    scored = [label for at, label in enumerate(labels["posts"]) if at or label["parents"] != [None]]
    wrong = (_wrong_edge(label, posts.get(label["id"])) for label in scored if label["parents"])
    return Score(
        missing=tuple(name for name in wanted if name not in posts),
        invented=tuple(name for name in posts if name not in wanted),
        edges=sum(bool(label["parents"]) for label in scored),
        wrong=tuple(edge for edge in wrong if edge),
        finds=tuple(_finds(labels, posts)),
    )


def _wrong_edge(label: Record, post: Record | None) -> Edge | None:
    wanted = tuple(label["parents"])
    if post is None:
        return Edge(label["id"], None, wanted, 0.0)
    parent = post["parent"] or post.get("missing")
    return None if parent in wanted else Edge(label["id"], parent, wanted, post["confidence"])


def _finds(labels: Record, posts: Mapping[str, Record]) -> Iterator[Find]:
    quotes, excused = _by_post(labels["quotes"]), _by_post(q for kind in UNSCORED for q in labels.get(kind, ()))
    for name in quotes.keys() - posts.keys():
        yield from (Find(_words(name, label["text"]), labelled=True) for label in quotes[name])
    for name, post in posts.items():
        yield from _finds_in(post, quotes.get(name, []), excused.get(name, []))


def _by_post(labels: Iterable[Record]) -> dict[str, list[Record]]:
    found: dict[str, list[Record]] = {}
    for label in labels:
        found.setdefault(label["post"], []).append(label)
    return found


def _words(post: str, text: str) -> str:
    return f"{post} {text[:60]!r}"


def _finds_in(post: Record, labels: Iterable[Record], excused: Iterable[Record]) -> Iterator[Find]:
    """The labelled quotes of one post, then the quotes told of that nobody labelled."""
    body = Squeezed(post["body"])
    told = [(body.place(quote["start"], quote["end"]), quote) for quote in post["quotes"]]
    claimed: set[int] = set()
    for label in labels:
        matches = _matches(body, label, [span for span, _ in told])
        claimed.update(matches)
        yield _judged(label, [told[at][1] for at in matches])
    free = [span for label in excused for span in body.find(label["text"])]
    for at, (span, quote) in enumerate(told):
        if at not in claimed and quote["origin"] and not _near(span, free, EXCUSED):
            words = post["body"][quote["start"] : quote["end"]]
            yield Find(_words(post["id"], words), labelled=False, found=True)


def _matches(body: Squeezed, label: Record, told: list[Span]) -> list[int]:
    """Which of the quotes told of are this one: as a whole, or else its pieces."""
    pieces = [span for piece in label.get("pieces", ()) for span in body.find(piece)]
    for wanted in (body.find(label["text"]), pieces):
        if found := [at for at, span in enumerate(told) if _near(span, wanted, SAME_PASSAGE)]:
            return found
    return []


def _near(span: Span, others: Iterable[Span], bound: float) -> bool:
    return any(overlap(span, other) >= bound for other in others)


def _judged(label: Record, matches: list[Record]) -> Find:
    words = _words(label["post"], label["text"])
    if not matches:
        return Find(words, labelled=True)
    quote = matches[0]
    origin, source = quote["origin"] == label["origin"], quote["source"] == label["source"]
    return Find(words, labelled=True, found=True, origin=origin, source=source)
