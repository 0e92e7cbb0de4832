"""How well a thread as exported to JSON agrees with labels made by hand.

The labels (`tests/samples/*.truth.json`) are an object with

    posts    {"id", "parents": the acceptable parents, null for a post that answers nothing; none where it is not known}
    quotes   {"post", "text", "source", "origin"}, and "pieces" where the middle was cut out
    short_quotes, inline, external, unscored_quotes
             {"post", "text"}: finding these counts neither way
"""

from __future__ import annotations

from dataclasses import dataclass

from tests.evaluation.edges import SURE, Edge, Record, calibration_error, calls, edges, right_paths
from tests.evaluation.finds import Find, finds


@dataclass(frozen=True, slots=True)
class Score:
    """What was found of the labelled posts, edges and quotes."""

    missing: tuple[str, ...]
    invented: tuple[str, ...]
    edges: tuple[Edge, ...]
    finds: tuple[Find, ...]

    @property
    def wrong(self) -> tuple[Edge, ...]:
        """The posts hung on a parent that the labels do not accept."""
        return tuple(edge for edge in self.edges if not edge.right)

    @property
    def accuracy(self) -> float:
        """Share of the labelled edges that are right."""
        return share(len(self.edges) - len(self.wrong), len(self.edges))

    @property
    def paths(self) -> float:
        """Share of the labelled posts whose whole path to the root is right (Wang et al., SIGIR 2011)."""
        return share(right_paths(self.edges), len(self.edges))

    @property
    def call_precision(self) -> float:
        """Share of the parents claimed that are right."""
        claimed, right = calls(self.edges)
        return share(right, claimed)

    @property
    def call_recall(self) -> float:
        """Share of the labelled edges that are claimed and right."""
        return share(calls(self.edges)[1], len(self.edges))

    @property
    def calibration_error(self) -> float:
        """How far the confidences are from what is right."""
        return calibration_error(self.edges)

    @property
    def right_when_sure(self) -> float:
        """Share of the edges with a confidence of at least `SURE` that are right."""
        sure = [edge.right for edge in self.edges if edge.confidence >= SURE]
        return share(sum(sure), len(sure))

    @property
    def brier(self) -> float:
        """Mean squared error of the confidences."""
        return sum((edge.confidence - edge.right) ** 2 for edge in self.edges) / (len(self.edges) or 1)

    @property
    def overconfident(self) -> tuple[Edge, ...]:
        """Wrong edges that claim to be sure."""
        return tuple(edge for edge in self.wrong if edge.confidence > SURE)

    @property
    def precision(self) -> float:
        """Share of the quotes told of that are right in passage and origin."""
        return share(sum(find.origin for find in self.finds), sum(find.found for find in self.finds))

    @property
    def recall(self) -> float:
        """Share of the labelled quotes that are right in passage and origin."""
        return share(sum(find.origin for find in self.finds), sum(find.labelled for find in self.finds))

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0

    @property
    def sources(self) -> float:
        """Share of the labelled passages found whose immediate source is right."""
        found = [find for find in self.finds if find.labelled and find.found]
        return share(sum(find.source for find in found), len(found))

    @property
    def faults(self) -> list[str]:
        """Everything that is not as labelled, a line each."""
        return [
            *(f"no post {name}" for name in self.missing),
            *(f"{name} is no post" for name in self.invented),
            *(f"{e.post} hangs on {e.got} ({e.confidence:.2f}), not on {e.wanted}" for e in self.wrong),
            *(f"{_fault(find)}: {find.words}" for find in self.finds if not (find.origin and find.source)),
        ]


def share(part: int, whole: int) -> float:
    """A part of a whole; 1.0 of nothing."""
    return part / whole if whole else 1.0


def _fault(find: Find) -> str:
    if not find.labelled:
        return "no quote"
    if not find.found:
        return "quote missed"
    return "wrong source" if find.origin else "wrong origin"


def score(labels: Record, exported: Record) -> Score:
    """Compare an exported thread with its labels."""
    found = [post["id"] for post in exported["posts"]]
    wanted = [label["id"] for label in labels["posts"]]
    return Score(
        missing=tuple(name for name in wanted if name not in set(found)),
        invented=tuple(name for name in found if name not in set(wanted)),
        edges=tuple(edges(labels, exported)),
        finds=tuple(finds(labels, exported)),
    )
