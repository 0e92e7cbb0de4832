"""Linked mails as threads: one draft a tree, its posts in a sensible order."""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice
from operator import le
from typing import Protocol

from tui_reader.formats.document import ROOT, UNKNOWN, Draft
from tui_reader.formats.lazily import Written, WrittenOnDemand
from tui_reader.formats.mail.addresses import mid
from tui_reader.formats.mail.headers import line
from tui_reader.formats.mail.stamps import UNDATED
from tui_reader.formats.mail.subjects import topic
from tui_reader.formats.mail.threading import Links, groups
from tui_reader.model import Content, Post, SafeText

ASTRAY = 0.1
"""Share of posts out of the order of their dates from which on the file is not in order; delays and wrong
clocks put up to one in twenty astray."""

_EMPTY = Content(SafeText(""))


Moments = Sequence[float]
"""Seconds since 1970, or `UNDATED`."""


class Mails(Protocol):
    """Mails by their numbers."""

    def post(self, number: int) -> Post:
        """The post of a mail, made anew."""

    def written(self, number: int) -> Written:
        """Who wrote a mail, and what."""


class _Posts(WrittenOnDemand):
    """The posts of the mails of these numbers."""

    def __init__(self, numbers: Sequence[int], mails: Mails) -> None:
        super().__init__(len(numbers))
        self._numbers = numbers
        self._mails = mails

    def _make(self, place: int) -> Post:
        return self._mails.post(self._numbers[place])

    def written(self, place: int) -> Written:
        return self._mails.written(self._numbers[place])


def drafts(moments: Moments, mails: Mails, links: Links, joined: Mapping[int, int]) -> list[Draft]:
    """The threads of a mailbox, those with the most posts first.

    `moments` are those of the mails. `joined` are roots that belong to the tree of another root, though nothing says
    what they answer.
    """
    linked = array("l", links.parents)
    for root, other in joined.items():
        linked[root] = other
    local = array("l", [ROOT]) * len(linked)
    made = [_draft(nodes, moments, mails, links, joined, local) for nodes in groups(linked)]
    return sorted(made, key=lambda draft: len(draft.posts), reverse=True)


def _draft(
    nodes: list[int], moments: Moments, mails: Mails, links: Links, joined: Mapping[int, int], local: array[int]
) -> Draft:
    present = [node for node in nodes if node < len(moments)]
    order = [nodes[place] for place in in_order([moments[node] for node in present])]
    order += nodes[len(present) :]
    for place, node in enumerate(order):
        local[node] = place
    stated = (local[up] if (up := links.parents[node]) >= 0 else ROOT for node in order)
    parents = array("l", (UNKNOWN if node in joined else parent for node, parent in zip(order, stated, strict=True)))
    return Draft(
        title=_title(map(mails.post, present)),
        posts=_Posts(array("l", order[: len(present)]), mails),
        parents=parents,
        ghosts=[_ghost(links.ghosts[node - len(moments)]) for node in order[len(present) :]],
        global_ids=True,
    )


def _title(posts: Iterable[Post]) -> SafeText:
    subjects = (topic(post.subject) for post in posts if post.subject)
    return SafeText(next(filter(None, subjects), "(no subject)"))


def _ghost(name: bytes) -> Post:
    return Post(line(name) or SafeText("missing"), _nothing, url=mid(name), missing=True)


def _nothing() -> Content:
    return _EMPTY


def in_order(moments: Moments) -> Iterable[int]:
    """The places of posts in file order, or by date when the dates clearly show another order.

    A post without a date stays behind the one before it.
    """
    stamps = list(_filled(moments)) if UNDATED in moments else moments
    if all(map(le, stamps, islice(stamps, 1, None))) or _astray(stamps) <= ASTRAY * len(stamps):
        return range(len(stamps))
    return sorted(range(len(stamps)), key=stamps.__getitem__)


def _filled(moments: Moments) -> Iterator[float]:
    known = next((moment for moment in moments if moment != UNDATED), 0.0)
    for moment in moments:
        known = known if moment == UNDATED else moment
        yield known


def _astray(stamps: Sequence[float]) -> int:
    """How many have to move for all to be in order: all but the longest rising sequence (patience sorting)."""
    tops: list[float] = []
    for stamp in stamps:
        if not tops or stamp >= tops[-1]:
            tops.append(stamp)
        else:
            tops[bisect_right(tops, stamp)] = stamp
    return len(stamps) - len(tops)
