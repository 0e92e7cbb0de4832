"""The reasons for a parent in words: the features that contribute most to its margin over the runner-up."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from tui_reader.model import Evidence, Ground, Place, Thread
from tui_reader.replies.facts import Facts
from tui_reader.replies.features import COLUMN, GROUNDS, Feature
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


@dataclass(frozen=True, slots=True)
class Case:
    """A post with the candidate taken for its parent and the one that nearly was, their chances and features.

    `margins` are what speaks for the parent more than for the runner-up, for each kind of reason.
    """

    post: int
    best: int
    chance: float
    row: list[float]
    margins: list[float]
    second: int | None = None
    second_chance: float = 0.0
    second_row: list[float] | None = None

    def says(self, feature: Feature) -> bool:
        """Whether a person sees that a feature is true of the parent."""
        return self.row[COLUMN[feature]] >= SEEN

    def says_of_other(self, feature: Feature) -> bool:
        """Whether a feature is true of the runner-up and not of the parent."""
        return self.second_row is not None and self.second_row[COLUMN[feature]] > self.row[COLUMN[feature]]


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
        if case.second is None or case.second_row is None:
            return []
        swapped = [-margin for margin in case.margins]
        parent = case.best, case.chance, case.row
        other = Case(case.post, case.second, case.second_chance, case.second_row, swapped, *parent)
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
        if ground is Ground.NAME and (name := self._facts.mention(case.post, case.best)):
            return Place(case.post, name.start, name.end)
        if ground is Ground.QUOTE:
            parts = (part for part in self._found.of(case.post) if part.source == case.best)
            first = next(parts, None)
            return Place(case.post, *self._material.chars(first.start, first.end)) if first else None
        return None

    def _by_quote(self, case: Case) -> str:
        words = self._facts.sources.get(case.post, {}).get(case.best, 0)
        if words:
            return f"it quotes {words} words of it" if words > 1 else "it quotes a word of it"
        named = case.says(Feature.ATTRIBUTED) or case.says(Feature.ATTRIBUTED_EARLIER)
        whose = f"it says whose words follow: {self._thread.posts[case.best].author}" if named else ""
        told = case.says(Feature.TOLD) or case.says(Feature.TOLD_WITHIN)
        return "; ".join(filter(None, (whose, _MOMENT if told else "")))

    def _by_name(self, case: Case) -> str:
        name = self._facts.mention(case.post, case.best)
        if name is None:
            first = case.says(Feature.CALLS_ME)
            return f"it names {self._thread.posts[case.post].author}, who answers for the first time" if first else ""
        written = self._material.bodies[case.post][name.start : name.end].lstrip("@")
        same = fold_name(written) == fold_name(name.author)
        return f"it names {written}" if same else f"it names {written}, who is {name.author}"


def _by_content(case: Case) -> str:
    hidden = Feature.ASKS if case.says(Feature.ASKS_ROOT) else None
    of_it = [words for feature, words in _CONTENT.items() if case.says(feature) and feature is not hidden]
    return "; ".join(of_it + [words for feature, words in _OF_THE_OTHER.items() if case.says_of_other(feature)])


def _by_order(case: Case) -> str:
    times = [words for feature, words in _TIME_OF_THE_OTHER.items() if case.says_of_other(feature)]
    return "; ".join([_order(case), *times])


def _order(case: Case) -> str:
    if case.best == 0:
        chosen = case.says(Feature.ROOT_NEWCOMER) and case.second is not None
        return f"it is the opening post{_FIRST if chosen else ''}"
    above = case.post - case.best
    if above > 1:
        return f"it stands {above} posts above"
    first = _FIRST if case.says(Feature.PREVIOUS_NEWCOMER) else ""
    short = ", and the answer is short" if case.row[COLUMN[Feature.PREVIOUS_LENGTH]] < SHORT else ""
    turn = ", and stands between two of the writer's" if case.says(Feature.PREVIOUS_TURN) else ""
    return f"it is the post just above{first or short or turn}"
