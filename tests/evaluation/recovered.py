"""What the program makes of a labelled thread whose parents it is not told."""

from __future__ import annotations

from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from tests.evaluation.labelled import Labelled, hidden
from tests.evaluation.rendering import Rendering, render
from tests.evaluation.score import Score, score
from tui_reader.export.as_json import post_object
from tui_reader.model import Thread
from tui_reader.replies.facts import NOBODY
from tui_reader.replies.features import FEATURES
from tui_reader.replies.manner import TRAITS, traits
from tui_reader.replies.recover import Quoting, conclude, find_quoting
from tui_reader.replies.table import Table
from tui_reader.replies.turns import with_turns
from tui_reader.replies.weights import weights_in
from tui_reader.replies.work import Work

_NO_NODES = np.zeros(0, np.int32)
_NO_ROWS = np.zeros((0, len(FEATURES)), np.float32)


@dataclass(frozen=True, slots=True)
class Case:
    """The candidates of a post: their nodes, which of them the labels accept, and their features, a row each.

    A first row with the node `NOBODY` stands for all other earlier posts; `traits` are those of the thread.
    """

    post: str
    nodes: NDArray[np.int32]
    accepted: NDArray[np.bool_]
    rows: NDArray[np.float32]
    traits: NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Recovered:
    """A thread in one rendering: its posts, the score of what was made of it, and a case for each of its edges.

    `quotes_known` says whether its labels tell what is quoted. `unlabelled` are the cases of other posts, where they
    were asked for; no candidate of theirs is accepted. `by_hand` says that a reader gave the labels.
    """

    name: str
    genre: str
    rendering: Rendering
    posts: tuple[str, ...]
    quotes_known: bool
    score: Score
    cases: tuple[Case, ...]
    unlabelled: tuple[Case, ...] = ()
    by_hand: bool = False


def recovered(thread: Labelled, how: Rendering, unlabelled: Container[str] = ()) -> Recovered:
    """Hide the parents of a thread, render it and find them again; `unlabelled` are other posts to give cases of."""
    rendered = render(thread, how)
    begun, quoting, found = _found(rendered)
    wanted = {edge.post: edge.wanted for edge in found.edges}
    cases = list(_cases(begun, quoting, wanted, unlabelled))
    return Recovered(
        name=thread.name,
        genre=thread.genre,
        rendering=how,
        posts=tuple(post.id for post in begun.posts),
        quotes_known="quotes" in rendered.labels,
        score=found,
        cases=tuple(case for case in cases if case.post in wanted),
        unlabelled=tuple(case for case in cases if case.post not in wanted),
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


def _cases(
    thread: Thread, quoting: Quoting, wanted: Mapping[str, tuple[str | None, ...]], unlabelled: Container[str]
) -> Iterator[Case]:
    """The cases of the posts whose parent is known, and of others; the opening post has no candidates."""
    ids = [post.id for post in thread.posts]
    table = Table(quoting.material, quoting.found, quoting.names)
    known = traits(table.facts)
    of_thread = np.array([known[trait] for trait in TRAITS])
    if ids and ids[0] in wanted:
        yield Case(ids[0], _NO_NODES, _NO_NODES.astype(bool), _NO_ROWS, of_thread)
    for block in with_turns(table.blocks(), table.facts, weights_in(known)):
        for at, post in enumerate(block.posts.tolist()):
            if ids[post] in wanted or ids[post] in unlabelled:
                span = slice(block.first[at], block.first[at + 1])
                nodes = block.nodes[span].astype(np.int32)
                accepted = _accepted(ids[:post], nodes, wanted.get(ids[post], ()))
                yield Case(ids[post], nodes, accepted, block.rows[span], of_thread)


def _accepted(earlier: Sequence[str], nodes: NDArray[np.int32], wanted: tuple[str | None, ...]) -> NDArray[np.bool_]:
    accepted = np.array([node != NOBODY and earlier[node] in wanted for node in nodes.tolist()], bool)
    if nodes[0] == NOBODY and not accepted.any():
        accepted[0] = any(parent in earlier for parent in wanted)
    return accepted
