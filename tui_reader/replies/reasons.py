"""The reasons for a parent in words: the features that contribute most to its margin over the runner-up."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from tui_reader.model import Evidence, Ground, Place, Thread
from tui_reader.replies.facts import Facts
from tui_reader.replies.features import COLUMN, GROUNDS, TOLD, Feature
from tui_reader.replies.material import Material
from tui_reader.replies.names import fold_name
from tui_reader.replies.parts import Found

_SPECIFIC = frozenset({Ground.QUOTE, Ground.NAME})
_OF_GROUND = np.array([[feature in features for features in GROUNDS.values()] for feature in Feature], dtype=np.float64)

SEEN = 0.45
"""Value from which a person sees what a feature says; of what is true or false, true is 1."""
SHORT = math.log1p(11.5)
"""Length, as the features have it, below which an answer is called short: of fewer than 12 words."""
_CONTENT = {
    Feature.NAMES_ME: "it names or quotes the writer of the answer",
    Feature.THANKED_AFTER_MINE: "the answer begins with thanks, a yes or a no",
    Feature.ALIKE_MOST: "of the posts near it, its words are the most alike",
    Feature.ALIKE_OPENING: "the answer begins with words like its own",
    Feature.ASKS: "it asks a question",
    Feature.ASKS_AFTER_MINE: "the writer has not written since",
}
_FIRST = ", and the answer is its writer's first"
_MOMENT = "it tells the moment at which that was written"
_OF_THE_OTHER = {
    Feature.TO_OTHERS: "the other one speaks to somebody else",
    Feature.QUOTED_SINCE: "others have answered the other one already",
}
"""What is said of the runner-up, where it is not true of the parent."""
_TIME_OF_THE_OTHER = {
    Feature.LAPSE_LONG: "the other one is more than a day older than the answer",
    Feature.LAPSE_SHORT: "the other one was written only a moment before the answer",
}
"""What is said of the time of the runner-up, likewise."""
_TURNS = {
    Feature.ANSWERS_ME: "it seems to answer the writer",
    Feature.BESIDE_MINE: "it seems to answer the same post as the writer's last one",
    Feature.ANSWERED_LATER: "its writer seems to answer back",
}
_BOTH_TURNS = frozenset({Feature.ANSWERS_ME, Feature.ANSWERED_LATER})
_IN_TURNS = "the two seem to talk in turns"
_ATTRIBUTED = (Feature.ATTRIBUTED, Feature.ATTRIBUTED_EARLIER)
_SEEN = (
    *_ATTRIBUTED, *TOLD, Feature.CALLS_ME, *_CONTENT, Feature.ASKS_ROOT, *_OF_THE_OTHER, *_TIME_OF_THE_OTHER,
    *_TURNS, Feature.ROOT_NEWCOMER, Feature.PREVIOUS_NEWCOMER, Feature.PREVIOUS_TURN, Feature.PREVIOUS_LENGTH,
)  # fmt: skip
"""The features of which words are told."""
_SEEN_COLUMNS = [COLUMN[feature] for feature in _SEEN]
_LEAST = np.array([SHORT if feature is Feature.PREVIOUS_LENGTH else SEEN for feature in _SEEN])
KEPT = 1 << 12
"""Combinations of features that are kept with what is said of them."""


@dataclass(frozen=True, slots=True)
class Choice:
    """A post that another may answer, how probable that is, and the features that a person sees of it."""

    node: int
    chance: float
    seen: frozenset[Feature]


@dataclass(frozen=True, slots=True)
class Case:
    """A post with what is taken for its parent and what nearly was.

    `margins` are what speaks for the parent more than for the runner-up, for each kind of reason.
    """

    post: int
    best: Choice
    margins: list[float]
    second: Choice | None = None

    @property
    def seen_of_other(self) -> frozenset[Feature]:
        """What a person sees of the runner-up and not of the parent."""
        return self.second.seen - self.best.seen if self.second else frozenset()


def seen(rows: NDArray[np.float32]) -> Iterator[frozenset[Feature]]:
    """The features that a person sees of the candidates whose rows of features these are."""
    codes = (rows[:, _SEEN_COLUMNS] >= _LEAST) @ (1 << np.arange(len(_LEAST)))
    return map(_decoded, codes.tolist())


@lru_cache(KEPT)
def _decoded(code: int) -> frozenset[Feature]:
    return frozenset(feature for at, feature in enumerate(_SEEN) if code >> at & 1)


def margins(rows: NDArray[np.float32], weights: NDArray[np.float64]) -> list[list[float]]:
    """How much rows of features come to for each kind of reason, in the order of `GROUNDS`."""
    result: list[list[float]] = (rows @ (_OF_GROUND * weights[:, None])).tolist()
    return result


class Reasons:
    """Says why posts of one thread answer what they answer."""

    def __init__(self, thread: Thread, material: Material, found: Found, facts: Facts) -> None:
        self._thread, self._material, self._found, self._facts = thread, material, found, facts
        self._words: dict[Ground, Callable[[Case], str]] = {
            Ground.QUOTE: self._by_quote,
            Ground.NAME: self._by_name,
            Ground.CONTENT: _by_content,
            Ground.ORDER: _by_order,
        }

    def of(self, case: Case) -> list[Evidence]:
        """The grounds that speak for the parent: words of the post itself first, then by weight."""
        return self._told(case) or [Evidence(Ground.ORDER, _by_order(case))]

    def against(self, case: Case) -> list[Evidence]:
        """The grounds that speak for the runner-up, strongest first: more of them would have decided for it."""
        if case.second is None:
            return []
        other = Case(case.post, case.second, [-margin for margin in case.margins], case.best)
        return [reason for reason in self._told(other) if reason.weight > 0]

    def _told(self, case: Case) -> list[Evidence]:
        reasons = []
        for ground, weight in zip(GROUNDS, case.margins, strict=True):
            words = self._words[ground](case) if weight > 0 or ground is Ground.QUOTE else ""
            if words:
                reasons.append(Evidence(ground, words, round(weight, 2), self._place(case, ground)))
        reasons.sort(key=lambda reason: (reason.ground not in _SPECIFIC, -reason.weight))
        return reasons

    def _place(self, case: Case, ground: Ground) -> Place | None:
        if ground is Ground.NAME and (name := self._facts.mention(case.post, case.best.node)):
            return Place(case.post, name.start, name.end)
        if ground is Ground.QUOTE:
            parts = (part for part in self._found.of(case.post) if part.source == case.best.node)
            first = next(parts, None)
            return Place(case.post, *self._material.chars(first.start, first.end)) if first else None
        return None

    def _by_quote(self, case: Case) -> str:
        words = self._facts.sources.get(case.post, {}).get(case.best.node, 0)
        if words:
            return f"it quotes {words} words of it" if words > 1 else "it quotes a word of it"
        named = not case.best.seen.isdisjoint(_ATTRIBUTED)
        whose = f"it says whose words follow: {self._thread.posts[case.best.node].author}" if named else ""
        told = not case.best.seen.isdisjoint(TOLD)
        return "; ".join(filter(None, (whose, _MOMENT if told else "")))

    def _by_name(self, case: Case) -> str:
        name = self._facts.mention(case.post, case.best.node)
        if name is None:
            first = Feature.CALLS_ME in case.best.seen
            return f"it names {self._thread.posts[case.post].author}, who answers for the first time" if first else ""
        written = self._material.bodies[case.post][name.start : name.end].lstrip("@")
        same = fold_name(written) == fold_name(name.author)
        return f"it names {written}" if same else f"it names {written}, who is {name.author}"


def _by_content(case: Case) -> str:
    return _of_content(case.best.seen, case.seen_of_other)


@lru_cache(KEPT)
def _of_content(seen: frozenset[Feature], of_other: frozenset[Feature]) -> str:
    shown = seen - {Feature.ASKS} if Feature.ASKS_ROOT in seen else seen
    return "; ".join([*_words(_CONTENT, shown), *_words(_OF_THE_OTHER, of_other)])


def _by_order(case: Case) -> str:
    turns = [_IN_TURNS] if case.best.seen >= _BOTH_TURNS else _words(_TURNS, case.best.seen)
    return "; ".join([_order(case), *turns, *_words(_TIME_OF_THE_OTHER, case.seen_of_other)])


def _words(table: Mapping[Feature, str], seen: frozenset[Feature]) -> Iterator[str]:
    return (words for feature, words in table.items() if feature in seen)


def _order(case: Case) -> str:
    best, seen = case.best.node, case.best.seen
    if best == 0:
        chosen = Feature.ROOT_NEWCOMER in seen and case.second is not None
        return f"it is the opening post{_FIRST if chosen else ''}"
    if case.post - best > 1:
        return f"it stands {case.post - best} posts above"
    first = _FIRST if Feature.PREVIOUS_NEWCOMER in seen else ""
    short = "" if Feature.PREVIOUS_LENGTH in seen else ", and the answer is short"
    turn = ", and stands between two of the writer's" if Feature.PREVIOUS_TURN in seen else ""
    return f"it is the post just above{first or short or turn}"
