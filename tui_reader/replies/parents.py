"""What each post answers: the most probable of its candidates, with the reasons and how sure they make us.

A linear softmax over the candidates; its probability is the confidence. The reasons shown are the features that
contribute most to the margin over the runner-up.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass

from tui_reader.model import Evidence, Ground, Place, Reply, Thread
from tui_reader.replies.features import Candidate, Feature, Judge
from tui_reader.replies.material import Material
from tui_reader.replies.names import Names, fold_name
from tui_reader.replies.parts import Found
from tui_reader.replies.weights import WEIGHTS
from tui_reader.replies.work import Work, stepwise

QUOTED_BY_ID = 0.94
"""How often the first outermost quote is of the post that is answered, where the file tells both: 734 of 779 posts of
400 Discourse threads."""
ALSO_WORDS = 4
"""Words quoted from a post that make it one that is answered too."""
NAMELESS_LIMIT = 0.9
"""Highest confidence for a parent whose author the file does not name: names cannot have spoken for another."""
PARENTS = 0.8, 0.95
"""Shares of all work that are done when the first and the last parent is looked for."""
TOLD_EVERY = 500

_GROUNDS: dict[Ground, tuple[Feature, ...]] = {
    Ground.QUOTE: (
        Feature.QUOTED, Feature.QUOTED_WORDS, Feature.QUOTED_OPENS,
        Feature.QUOTED_FAR, Feature.QUOTED_FIRST, Feature.QUOTED_LATEST,
        Feature.UNQUOTED, Feature.UNQUOTED_PREVIOUS, Feature.UNQUOTED_ROOT,
        Feature.ATTRIBUTED, Feature.ATTRIBUTED_EARLIER,
    ),
    Ground.NAME: (
        Feature.ADDRESSED, Feature.ADDRESSED_EARLIER, Feature.NAMED, Feature.NAMED_EARLIER, Feature.UNNAMED,
    ),
    Ground.CONTENT: (Feature.ALIKE, Feature.ALIKE_MOST, Feature.ASKS, Feature.NAMES_ME, Feature.LENGTH),
    Ground.ORDER: (
        Feature.DISTANCE, Feature.PREVIOUS, Feature.ROOT, Feature.ROOT_NEWCOMER, Feature.ROOT_UNADDRESSED,
        Feature.SAME_AUTHOR, Feature.AFTER_MINE, Feature.FIRST_AFTER_MINE,
    ),
}  # fmt: skip

_SPECIFIC = frozenset({Ground.QUOTE, Ground.NAME})


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
        return [_with_also(reply, post, found) for post, reply in enumerate(stepwise(replies, work.step))]
    judge = Judge(material, found, names, work.step)
    for post in range(len(thread.posts)):
        if post % TOLD_EVERY == 0:
            work.stage("finding who answers whom", PARENTS[0] + (PARENTS[1] - PARENTS[0]) * post / len(thread.posts))
        work.step()
        candidates = judge.candidates(post)
        if replies[post].evidence:
            continue
        quoted = material.first_ref(post)
        if quoted is not None:
            replies[post] = _by_ref(post, quoted, found)
        elif candidates:
            replies[post] = _decide(thread, post, candidates, found)
    return [
        reply if reply.also or not reply.stated else _with_also(reply, post, found)
        for post, reply in enumerate(replies)
    ]


def _by_ref(post: int, quoted: int, found: Found) -> Reply:
    """The reply of a post of which the file says what it quotes, though not what it answers."""
    evidence = Evidence(Ground.QUOTE, "the file says that it quotes it")
    return Reply(quoted, (evidence,), QUOTED_BY_ID, _also(post, quoted, found))


def _with_also(reply: Reply, post: int, found: Found) -> Reply:
    also = _also(post, reply.parent, found)
    return Reply(reply.parent, reply.evidence, reply.confidence, also) if also else reply


def _also(post: int, parent: int | None, found: Found) -> tuple[int, ...]:
    """The other posts that a post takes words from itself, not through its parent."""
    sources = (part.source for part in found.of(post) if part.end - part.start >= ALSO_WORDS)
    return tuple(dict.fromkeys(source for source in sources if source != parent))


def probabilities(candidates: list[Candidate]) -> list[float]:
    """The probability of each candidate."""
    scores = [sum([WEIGHTS[feature] * value for feature, value in one.values.items()]) for one in candidates]
    top = max(scores)
    weights = [math.exp(score - top) for score in scores]
    total = sum(weights)
    return [weight / total for weight in weights]


@dataclass(frozen=True, slots=True)
class _Case:
    """A post with the candidate that is taken for its parent, and the one that nearly was."""

    thread: Thread
    found: Found
    post: int
    best: Candidate
    second: Candidate | None

    def says(self, feature: Feature) -> bool:
        return bool(self.best.values.get(feature, 0.0))

    def margin(self, feature: Feature) -> float:
        """How much a feature speaks for the best against the runner-up, in nats."""
        other = self.second.values.get(feature, 0.0) if self.second else 0.0
        return WEIGHTS[feature] * (self.best.values.get(feature, 0.0) - other)


def _decide(thread: Thread, post: int, candidates: list[Candidate], found: Found) -> Reply:
    chances = probabilities(candidates)
    order = sorted(range(len(candidates)), key=lambda at: (-chances[at], -candidates[at].node))
    best, second = candidates[order[0]], candidates[order[1]] if len(order) > 1 else None
    confidence = chances[order[0]]
    if thread.posts[best.node].author is None and second:
        confidence = min(confidence, NAMELESS_LIMIT)
    return Reply(
        parent=best.node,
        evidence=tuple(_reasons(_Case(thread, found, post, best, second))),
        confidence=round(confidence, 4),
        also=_also(post, best.node, found),
        runner_up=(second.node, round(chances[order[1]], 4)) if second else None,
    )


def _reasons(case: _Case) -> list[Evidence]:
    """The grounds that speak for the best candidate: words of the post itself first, then by weight."""
    reasons = []
    told = case.best.values.keys() | (case.second.values.keys() if case.second else ())
    for ground, features in _GROUNDS.items():
        weight = sum(case.margin(feature) for feature in features if feature in told)
        words = _WORDS[ground](case)
        if words and (weight > 0 or ground is Ground.QUOTE):
            reasons.append(Evidence(ground, words, round(weight, 2), _place(case, ground)))
    reasons.sort(key=lambda reason: (reason.ground not in _SPECIFIC, -reason.weight))
    return reasons or [Evidence(Ground.ORDER, _by_order(case))]


def _place(case: _Case, ground: Ground) -> Place | None:
    if ground is Ground.NAME and case.best.name:
        return Place(case.post, case.best.name.start, case.best.name.end)
    return case.best.places.get(Feature.QUOTED) if ground is Ground.QUOTE else None


def _by_quote(case: _Case) -> str:
    words = sum(part.end - part.start for part in case.found.of(case.post) if part.source == case.best.node)
    if words:
        return f"it quotes {words} words of it" if words > 1 else "it quotes a word of it"
    named = case.says(Feature.ATTRIBUTED) or case.says(Feature.ATTRIBUTED_EARLIER)
    return f"it says whose words follow: {case.thread.posts[case.best.node].author}" if named else ""


def _by_name(case: _Case) -> str:
    name = case.best.name
    if name is None:
        return ""
    written = case.thread.posts[case.post].body[name.start : name.end].lstrip("@")
    same = fold_name(written) == fold_name(name.author)
    return f"it names {written}" if same else f"it names {written}, who is {name.author}"


_CONTENT = {
    Feature.NAMES_ME: "it answers the writer's own last post",
    Feature.ALIKE_MOST: "of the posts near it, its words are the most alike",
    Feature.ASKS: "it asks a question",
}


def _by_content(case: _Case) -> str:
    return "; ".join(words for feature, words in _CONTENT.items() if case.says(feature))


def _by_order(case: _Case) -> str:
    if case.best.node == 0:
        return "it is the opening post"
    above = case.post - case.best.node
    return "it is the post just above" if above == 1 else f"it stands {above} posts above"


_WORDS: dict[Ground, Callable[[_Case], str]] = {
    Ground.QUOTE: _by_quote,
    Ground.NAME: _by_name,
    Ground.CONTENT: _by_content,
    Ground.ORDER: _by_order,
}
