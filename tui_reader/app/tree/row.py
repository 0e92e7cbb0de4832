"""What one line of the reply tree says."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Row:
    """The words and states of one line; `hidden`, `hidden_unread` and `hidden_hits` count what a fold hides.

    `said` is its place in the thread in words, where the tree is not drawn. `apart` says that the post it answers is
    outside the limit. `person` is the index of the author's colour. `sure` is 1.0 for a link the file states and the
    confidence of a guess otherwise. `new` is an unread post that was not there at the last visit; `muted` one in a
    branch, or by a person, that is to be quiet; `by_hand` one whose link the reader made or broke; `mine` one that the
    reader wrote.
    """

    author: str
    person: int
    summary: str
    unread: bool = False
    bookmarked: bool = False
    hits: int = 0
    missing: bool = False
    apart: bool = False
    muted: bool = False
    stated: bool = True
    sure: float = 1.0
    said: str = ""
    hidden_unread: int = 0
    hidden_hits: int = 0
    new: bool = False
    by_hand: bool = False
    mine: bool = False
