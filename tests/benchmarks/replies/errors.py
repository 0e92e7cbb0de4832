"""Where the wrong edges are: by what speaks for the post's parents, and by what was right and what was said."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from tests.benchmarks.replies.figures import share
from tests.benchmarks.replies.judges import found
from tests.benchmarks.replies.tables import Cell, section, table
from tests.evaluation.edges import Edge, calibration_error
from tests.evaluation.recovered import Case, Recovered
from tui_reader.replies.facts import NOBODY
from tui_reader.replies.features import COLUMN, Feature

GROUNDS: Mapping[str, tuple[Feature, ...]] = {
    "quotes": (Feature.QUOTED,),
    "attributes": (Feature.ATTRIBUTED, Feature.ATTRIBUTED_EARLIER),
    "names": (Feature.NAMED, Feature.NAMED_EARLIER),
}
NOTHING = "neither"
PLACES = ("previous", "opening", "near", "far", "none")
NEAR = 10
"""Posts above that are near."""


def ground(case: Case) -> str:
    """The first of the grounds that a post has for any parent."""
    for name, features in GROUNDS.items():
        if len(case.nodes) and case.rows[:, [COLUMN[feature] for feature in features]].any():
            return name
    return NOTHING


def by_ground(groups: Mapping[str, Sequence[Recovered]]) -> str:
    """A line a genre and ground."""
    rows: list[list[Cell]] = []
    for name, group in groups.items():
        of: dict[str, list[tuple[Edge, Case]]] = {}
        for one in group:
            for edge, case in zip(found(one), one.cases, strict=True):
                of.setdefault(ground(case), []).append((edge, case))
        rows += [_ground_row(f"{name}: {kind}", of[kind]) for kind in (*GROUNDS, NOTHING) if kind in of]
    head = ("the post", "edges", "right", "confidence", "ECE", "parent is a candidate")
    return section(
        "Edges by what the post holds",
        "A post quotes, or else attributes, or else names, or does neither.",
        table(head, rows),
    )


def _ground_row(name: str, known: Sequence[tuple[Edge, Case]]) -> list[Cell]:
    edges = [edge for edge, _ in known]
    return [
        name,
        len(edges),
        share(sum(edge.right for edge in edges), len(edges)),
        share(sum(edge.confidence for edge in edges), len(edges)),
        calibration_error(edges),
        share(sum(bool(case.accepted[case.nodes != NOBODY].any()) for _, case in known), len(known)),
    ]


def confusions(groups: Mapping[str, Sequence[Recovered]]) -> str:
    """A line a genre: what the parents of wrong edges were, and what was said."""
    rows: list[list[Cell]] = []
    for name, group in groups.items():
        counts = Counter(pair for one in group for pair in _wrong(one))
        rows += [
            [f"{name}: was {was}", *(counts[was, said] for said in PLACES)]
            for was in PLACES
            if any(counts[was, said] for said in PLACES)
        ]
    words = f"`near` is one of the {NEAR} posts above, `far` any other, `none` a post that answers nothing."
    return section("Wrong edges", words, table(("parent", *(f"said {place}" for place in PLACES)), rows))


def _wrong(thread: Recovered) -> Iterator[tuple[str, str]]:
    places = {name: place for place, name in enumerate(thread.posts)}
    for edge in found(thread):
        if not edge.right:
            yield _place(places, edge, edge.wanted[0]), _place(places, edge, edge.got)


def _place(places: Mapping[str, int], edge: Edge, parent: str | None) -> str:
    if parent is None or parent not in places:
        return "none"
    place = places[parent]
    if place == edge.place - 1:
        return "previous"
    if place == 0:
        return "opening"
    return "near" if edge.place - place <= NEAR else "far"
