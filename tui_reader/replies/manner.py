"""How a thread runs, as far as it can be seen before the parents are known: what its posts answer by habit.

In some threads nearly all posts answer the opening post, in others nearly all the post above; no fixed habit is right.
Six things tell: how many posts there are, how many of them are somebody's first, how many quote, how many name
somebody, how often two persons take turns, and the links that are settled by the file or by hand. Where the time
between posts is known, their order counts less.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from enum import StrEnum

import numpy as np

from tui_reader.replies.facts import NOBODY, Facts


class Trait(StrEnum):
    """The traits, by the name under which what they do to the weights is kept."""

    NEWCOMERS = "share of the posts that are somebody's first"
    QUOTING = "share of the posts that quote"
    ADDRESSING = "share of the posts that name somebody"
    TURNS = "share of the posts that stand just behind another's between two of their writer"
    SIZE = "how many posts there are, log"
    DATED = "the file tells when posts were written"
    OPENING = "share of the settled links that go to the opening post, log odds"
    PREVIOUS = "share of the settled links that go to the post above, log odds"


TRAITS = tuple(Trait)
HABITS = (Trait.OPENING, Trait.PREVIOUS)
"""The traits that settled links tell."""
USUAL: Mapping[Trait, float] = {
    Trait.NEWCOMERS: 0.35,
    Trait.QUOTING: 0.4,
    Trait.ADDRESSING: 0.3,
    Trait.TURNS: 0.3,
    Trait.OPENING: 0.15,
    Trait.PREVIOUS: 0.6,
}
"""The share in a usual thread; a trait is how far a thread is from it."""
POSTS, MOST_POSTS = 12, 50
"""Posts of a usual thread, and those from which more make no difference: one thread of the fit in twenty has more."""
POSTS_ALIKE, LINKS_ALIKE = 8, 4
"""How many posts, or settled links, of a usual thread each share is mixed with."""


def traits(facts: Facts) -> dict[Trait, float]:
    """The traits of a thread; 0 for a usual one."""
    known = facts.person[facts.person != NOBODY]
    later = max(len(known) - 1, 0)
    newcomers = _mixed(max(len(np.unique(known)) - 1, 0), later, USUAL[Trait.NEWCOMERS], POSTS_ALIKE)
    addressing = _mixed(int(facts.addressing.sum()), facts.posts, USUAL[Trait.ADDRESSING], POSTS_ALIKE)
    turns = _mixed(_turns(facts), max(facts.posts - 2, 0), USUAL[Trait.TURNS], POSTS_ALIKE)
    return {
        Trait.NEWCOMERS: newcomers - USUAL[Trait.NEWCOMERS],
        Trait.QUOTING: float(facts.quoting.mean()) - USUAL[Trait.QUOTING] if facts.posts else 0.0,
        Trait.ADDRESSING: addressing - USUAL[Trait.ADDRESSING],
        Trait.TURNS: turns - USUAL[Trait.TURNS],
        Trait.SIZE: math.log(min(max(facts.posts, 1), MOST_POSTS) / POSTS),
        Trait.DATED: float(facts.minutes is not None),
        **habits(facts.settled.items()),
    }


def _turns(facts: Facts) -> int:
    """How many posts are of the same person as the one but one above, and not as the one above."""
    person = facts.person
    return int(((person[2:] == person[:-2]) & (person[2:] != person[1:-1]) & (person[2:] != NOBODY)).sum())


def habits(links: Iterable[tuple[int, int]]) -> dict[Trait, float]:
    """The traits that links settled from a post to the one it answers tell of; the second post has no choice."""
    known = [(post, node) for post, node in links if post > 1]
    opening, previous = sum(node == 0 for _, node in known), sum(node == post - 1 for post, node in known)
    return {
        Trait.OPENING: _odds(opening, len(known), USUAL[Trait.OPENING]),
        Trait.PREVIOUS: _odds(previous, len(known), USUAL[Trait.PREVIOUS]),
    }


def _mixed(part: float, whole: float, usual: float, alike: float) -> float:
    return (part + alike * usual) / (whole + alike)


def _odds(part: int, whole: int, usual: float) -> float:
    """The log odds of a share against those of the usual one."""
    share = _mixed(part, whole, usual, LINKS_ALIKE)
    return math.log(share / (1 - share)) - math.log(usual / (1 - usual))
