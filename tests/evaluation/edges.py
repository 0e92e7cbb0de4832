"""Whether each post hangs where the labels accept it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

Record = Mapping[str, Any]

CALLED = 0.5
"""Confidence from which a parent is claimed."""
SURE = 0.9
"""Confidence above which a wrong edge is a broken promise."""
BINS = 10


@dataclass(frozen=True, slots=True)
class Edge:
    """A labelled post, the parent it was given and those that are accepted; `place` is its number in the file."""

    post: str
    place: int
    got: str | None
    wanted: tuple[str | None, ...]
    confidence: float

    @property
    def right(self) -> bool:
        """Whether the labels accept its parent."""
        return self.place >= 0 and self.got in self.wanted


def edges(labels: Record, exported: Record) -> list[Edge]:
    """An edge for each post whose parent is labelled, the opening post apart; place -1 for one that was not found."""
    posts = {post["id"]: (place, post) for place, post in enumerate(exported["posts"])}
    return [
        _edge(label, *posts.get(label["id"], (-1, None)))
        for at, label in enumerate(labels["posts"])
        if label.get("parents") and (at or label["parents"] != [None])
    ]


def _edge(label: Record, place: int, post: Record | None) -> Edge:
    wanted = tuple(label["parents"])
    if post is None:
        return Edge(label["id"], place, None, wanted, 0.0)
    return Edge(label["id"], place, post["parent"] or post.get("missing"), wanted, post["confidence"])


def right_paths(known: Sequence[Edge]) -> int:
    """How many posts have nothing but right edges between them and the root; one without a label ends a path."""
    of_post = {edge.post: edge for edge in known}
    judged: dict[str | None, bool] = {}
    for edge in known:
        path: dict[str | None, Edge] = {}
        at: Edge | None = edge
        while at and at.post not in judged and at.post not in path:
            path[at.post] = at
            at = of_post.get(at.got or "") if at.right else None
        for step in reversed(path.values()):
            judged[step.post] = step.right and judged.get(step.got, True)
    return sum(judged[edge.post] for edge in known)


def calls(known: Iterable[Edge]) -> tuple[int, int]:
    """How many parents are claimed, and how many of these are right."""
    claimed = [edge for edge in known if edge.got is not None and edge.confidence >= CALLED]
    return len(claimed), sum(edge.right for edge in claimed)


def calibration_error(known: Sequence[Edge]) -> float:
    """Expected calibration error: the mean distance of confidence and accuracy, in ten bins of equal width."""
    gaps = [0.0] * BINS
    for edge in known:
        gaps[min(int(edge.confidence * BINS), BINS - 1)] += edge.confidence - edge.right
    return sum(map(abs, gaps)) / (len(known) or 1)
