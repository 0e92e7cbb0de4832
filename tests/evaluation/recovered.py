"""What the program makes of a labelled thread whose parents it is not told."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from tests.evaluation.labelled import Labelled, hidden
from tests.evaluation.rendering import Rendering, render
from tests.evaluation.score import Score, score
from tui_reader.export.as_json import post_object
from tui_reader.model import Thread
from tui_reader.replies.features import Feature, Judge
from tui_reader.replies.recover import Quoting, conclude, find_quoting
from tui_reader.replies.work import Work

FEATURES = tuple(Feature)


@dataclass(frozen=True, slots=True)
class Case:
    """The candidates of a post: their nodes, which of them the labels accept, and their features, a row each."""

    post: str
    nodes: NDArray[np.int32]
    accepted: NDArray[np.bool_]
    rows: NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Recovered:
    """A thread in one rendering: its posts, the score of what was made of it, and a case for each of its edges.

    `quotes_known` says whether its labels tell what is quoted.
    """

    name: str
    genre: str
    rendering: Rendering
    posts: tuple[str, ...]
    quotes_known: bool
    score: Score
    cases: tuple[Case, ...]


def recovered(thread: Labelled, how: Rendering) -> Recovered:
    """Hide the parents of a thread, render it and find them again."""
    rendered = render(thread, how)
    begun, quoting, found = _found(rendered)
    wanted = {edge.post: edge.wanted for edge in found.edges}
    return Recovered(
        name=thread.name,
        genre=thread.genre,
        rendering=how,
        posts=tuple(post.id for post in begun.posts),
        quotes_known="quotes" in rendered.labels,
        score=found,
        cases=tuple(_cases(begun, quoting, wanted)),
    )


def scored(thread: Labelled, how: Rendering) -> Score:
    """The score alone."""
    return _found(render(thread, how))[2]


def _found(thread: Labelled) -> tuple[Thread, Quoting, Score]:
    begun = hidden(thread)
    work = Work(lambda words, share: None, lambda: False)
    quoting = find_quoting(begun, work)
    complete = conclude(begun, quoting, work)
    exported = {"posts": [post_object(complete, node) for node in range(len(complete))]}
    return begun, quoting, score(thread.labels, exported)


def _cases(thread: Thread, quoting: Quoting, wanted: dict[str, tuple[str | None, ...]]) -> list[Case]:
    judge = Judge(quoting.material, quoting.found, quoting.names)
    cases = []
    for node, post in enumerate(thread.posts):
        candidates = judge.candidates(node)
        if post.id in wanted:
            accepted = [thread.posts[one.node].id in wanted[post.id] for one in candidates]
            rows = [[one.values.get(feature, 0.0) for feature in FEATURES] for one in candidates]
            nodes = [one.node for one in candidates]
            cases.append(Case(post.id, np.array(nodes, np.int32), np.array(accepted, bool), np.array(rows, np.float32)))
    return cases
