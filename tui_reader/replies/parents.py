"""What each post answers: the most probable of its candidates, with the reasons and how sure they make us.

A linear softmax over the candidates and all other earlier posts taken together; its probability is the confidence, as
far as what the link rests on can be sure at all.
"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from tui_reader.model import Evidence, Ground, Reply, Thread
from tui_reader.replies.ceilings import CEILINGS
from tui_reader.replies.chances import chances
from tui_reader.replies.facts import NOBODY
from tui_reader.replies.footing import limited
from tui_reader.replies.manner import traits
from tui_reader.replies.material import Material
from tui_reader.replies.names import Names
from tui_reader.replies.parts import Found
from tui_reader.replies.reasons import Case, Choice, Reasons, margins, seen
from tui_reader.replies.table import Block, Table
from tui_reader.replies.turns import with_turns
from tui_reader.replies.weights import weights_in
from tui_reader.replies.work import Work, stepwise

QUOTED_BY_ID = 0.94
"""How often the first outermost quote is of the post that is answered, where the file tells both: 734 of 779 posts of
400 Discourse threads."""
CLEAR = 0.9
"""Confidence from which nothing is told of what speaks for the runner-up."""
ALSO_WORDS = 4
"""Words quoted from a post that make it one that is answered too."""
PARENTS = 0.8, 0.95
"""Shares of all work that are done when the first and the last parent is looked for."""
NAMELESS_LIMIT = 0.9
"""Highest confidence for a parent whose author the file does not name: names cannot have spoken for another."""


def find_parents(
    thread: Thread,
    material: Material,
    found: Found,
    names: Names,
    work: Work,
) -> list[Reply]:
    """A reply for each node of the thread; links that the file states are kept as they are."""
    replies = list(thread.replies)
    if all(reply.evidence for reply in replies):
        return [_with_also(reply, post, material, found) for post, reply in enumerate(stepwise(replies, work.step))]
    _infer(replies, thread, Table(material, found, names, work.step), (material, found), work)
    return [
        reply if reply.also or not reply.stated else _with_also(reply, post, material, found)
        for post, reply in enumerate(stepwise(replies, work.step))
    ]


def _infer(
    replies: list[Reply],
    thread: Thread,
    table: Table,
    known: tuple[Material, Found],
    work: Work,
) -> None:
    """Put in the replies of all posts of which the file states none."""
    material, found = known
    weights = weights_in(traits(table.facts))
    reasons = Reasons(thread, material, found, table.facts)
    for block in with_turns(table.blocks(), table.facts, weights):
        done = int(block.posts[0]) / len(thread.posts)
        work.stage("finding who answers whom", PARENTS[0] + (PARENTS[1] - PARENTS[0]) * done)
        for case in _cases(block, weights):
            if replies[case.post].evidence:
                continue
            quoted = material.first_ref(case.post)
            if quoted is not None:
                replies[case.post] = _by_ref(case.post, quoted, material, found)
            else:
                replies[case.post] = _reply(case, material, found, reasons)


def _by_ref(post: int, quoted: int, material: Material, found: Found) -> Reply:
    """The reply of a post of which the file says what it quotes, though not what it answers."""
    evidence = Evidence(Ground.QUOTE, "the file says that it quotes it")
    return Reply(quoted, (evidence,), QUOTED_BY_ID, _also(post, quoted, material, found))


def _with_also(reply: Reply, post: int, material: Material, found: Found) -> Reply:
    also = _also(post, reply.parent, material, found)
    return Reply(reply.parent, reply.evidence, reply.confidence, also) if also else reply


def _also(post: int, parent: int | None, material: Material, found: Found) -> tuple[int, ...]:
    """The other posts that a post names by their ids, or takes words from itself and not through its parent."""
    sources = (part.source for part in found.of(post) if part.end - part.start >= ALSO_WORDS)
    named = material.cited.get(post, ())
    return tuple(dict.fromkeys(node for node in (*named, *sources) if node != parent))


def _cases(block: Block, weights: NDArray[np.float64]) -> Iterator[Case]:
    """The most probable candidate and the runner-up of each post; of equals the later one."""
    shares = chances(block.rows, block.first, weights)
    ranked = np.lexsort((-block.nodes, -shares, block.nodes == NOBODY, block.answers))
    alone, parents = np.diff(block.first) == 1, ranked[block.first[:-1]]
    rivals = np.where(alone, parents, ranked[np.minimum(block.first[:-1] + 1, len(ranked) - 1)])
    unrivalled = alone | (block.nodes[rivals] == NOBODY)
    rows, others = block.rows[parents], block.rows[rivals]
    best = map(
        Choice, block.nodes[parents].tolist(), limited(shares[parents], rows, alone, CEILINGS).tolist(), seen(rows)
    )
    second = map(Choice, block.nodes[rivals].tolist(), shares[rivals].tolist(), seen(others))
    for post, parent, margin, rival, without in zip(
        block.posts.tolist(),
        best,
        margins(rows - others * ~unrivalled[:, None], weights),
        second,
        unrivalled.tolist(),
        strict=True,
    ):
        yield Case(post, parent, margin, None if without else rival)


def _reply(case: Case, material: Material, found: Found, reasons: Reasons) -> Reply:
    best, second = case.best.node, case.second
    confidence = case.best.chance
    if material.author(best) is None and second is not None:
        confidence = min(confidence, NAMELESS_LIMIT)
    return Reply(
        parent=best,
        evidence=tuple(reasons.of(case)),
        confidence=round(confidence, 4),
        also=_also(case.post, best, material, found),
        runner_up=None if second is None else (second.node, round(second.chance, 4)),
        rival_evidence=tuple(reasons.against(case)) if confidence < CLEAR else (),
    )
