"""What one line of the reply tree says."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Row:
    """The words and states of one line; `hidden`, `hidden_unread` and `hidden_hits` count what a fold hides.

    `apart` says that the post it answers is outside the limit, `muted` that it is to be quiet. `said` is its place in
    the thread in words, where the tree is not drawn. `person` is the index of the author's colour. `sure` is 1.0 for a
    link the file states and the confidence of a guess otherwise.
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
