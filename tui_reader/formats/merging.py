"""Drafts that are pages of one thread as one draft: in order, without doubles, with the links between them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from itertools import pairwise
from typing import Any

from tui_reader.formats.document import ROOT, UNKNOWN, Draft
from tui_reader.model import Post, SafeText

Identity = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Merged:
    """A draft made of several, and how many posts stood in more than one of them."""

    draft: Draft
    doubles: int


def merge(pages: Sequence[Draft]) -> Merged:
    """One draft of at least one page.

    Posts are in the order of their ids where every page counts them upwards, else of their dates, else of the
    pages. A post is the same when it has the same id and author; where pages count their posts from 1, when
    author and words are the same.
    """
    if len(pages) == 1:
        return Merged(pages[0], 0)
    counting = sum(_counts_from_one(page) for page in pages) > 1
    ordered = _in_order(pages, counting)
    posts = _posts(ordered, _by_words if counting else _by_id)
    ghosts = _ghosts(ordered, posts, counting)
    places = [[*mine, *theirs] for mine, theirs in zip(posts.places, ghosts.places, strict=True)]
    order = _order(ordered, posts.nodes, counting)
    draft = Draft(
        title=ordered[0].title,
        posts=[posts.nodes[at] for at in order],
        parents=_without_rings(_moved(_parents(ordered, places), order)),
        ghosts=ghosts.nodes,
        global_ids=all(page.global_ids for page in ordered),
    )
    if counting:
        draft = replace(draft, posts=[replace(post, id=SafeText(str(n))) for n, post in enumerate(draft.posts, 1)])
    return Merged(draft, sum(len(page.posts) for page in ordered) - len(draft.posts))


@dataclass(frozen=True, slots=True)
class _Nodes:
    """The posts or the ghosts of all pages, and for each page where its own have come to stand."""

    nodes: list[Post]
    places: list[list[int]]


def _counts_from_one(page: Draft) -> bool:
    """Whether the ids of a page are no more than the places of its posts in it."""
    return all(post.id == str(place) for place, post in enumerate(page.posts, 1))


def _by_id(post: Post) -> Identity:
    return (post.id,)


def _by_words(post: Post) -> Identity:
    date = post.date.isoformat() if post.date else ""
    return post.author or "", date, " ".join(post.body.casefold().split())


def _number(post: Post) -> int | None:
    return int(post.id) if post.id.isdecimal() and len(post.id) < 20 else None


def _moment(post: Post) -> datetime | None:
    """When a post was written; a date without a zone is taken to be in UTC, as no better is known."""
    return post.date and (post.date if post.date.tzinfo else post.date.replace(tzinfo=UTC))


def _in_order(pages: Sequence[Draft], counting: bool) -> list[Draft]:
    """The pages by their lowest number, else by their earliest date, else as they came."""
    for key in _keys(counting):
        known = [list(filter(None, map(key, page.posts))) for page in pages]
        if all(known):
            return [pages[at] for at in sorted(range(len(pages)), key=lambda at: min(known[at]))]
    return list(pages)


def _keys(counting: bool) -> list[Callable[[Post], Any]]:
    """By what posts can be put in order, best first; numbers that start anew on each page say nothing."""
    return [_moment] if counting else [_number, _moment]


def _posts(pages: Sequence[Draft], identity: Callable[[Post], Identity]) -> _Nodes:
    """Each post once; one with the id of somebody else's post gets the number of its page behind it."""
    nodes: list[Post] = []
    places: list[list[int]] = []
    known: dict[Identity, int] = {}
    for number, page in enumerate(pages, 1):
        before = len(nodes)
        mine = []
        for post in page.posts:
            same = known.get(identity(post))
            if same is None or same >= before:
                mine.append(len(nodes))
                known.setdefault(identity(post), len(nodes))
                nodes.append(post)
            elif _one_author(nodes[same], post):
                mine.append(same)
            else:
                mine.append(len(nodes))
                nodes.append(replace(post, id=SafeText(f"{post.id}/{number}")))
        places.append(mine)
    return _Nodes(nodes, places)


def _one_author(one: Post, other: Post) -> bool:
    return one.author is None or other.author is None or one.author == other.author


def _ghosts(pages: Sequence[Draft], posts: _Nodes, counting: bool) -> _Nodes:
    """The ghosts that are posts of no page, each once, standing behind the posts."""
    nodes: list[Post] = []
    known = {} if counting else {post.id: at for at, post in enumerate(posts.nodes)}
    places = []
    for page in pages:
        for ghost in page.ghosts:
            if ghost.id not in known:
                known[ghost.id] = len(posts.nodes) + len(nodes)
                nodes.append(ghost)
        places.append([known[ghost.id] for ghost in page.ghosts])
    return _Nodes(nodes, places)


def _parents(pages: Sequence[Draft], places: Sequence[Sequence[int]]) -> list[int]:
    """What each node answers: the first post that a page states, else that a page says it answers nothing.

    The first post of a later page begins no thread, unless the format knows roots and states others too.
    """
    parents = [UNKNOWN] * (1 + max(place for mine in places for place in mine))
    for number, (page, mine) in enumerate(zip(pages, places, strict=True)):
        stated = list(page.parents)
        if number and stated.count(ROOT) == 1 and stated[0] == ROOT:
            stated[0] = UNKNOWN
        for place, parent in zip(mine, stated, strict=True):
            if parent >= 0 > parents[place] and mine[parent] != place:
                parents[place] = mine[parent]
            elif parents[place] == UNKNOWN and parent == ROOT:
                parents[place] = ROOT
    return parents


def _order(pages: Sequence[Draft], posts: Sequence[Post], counting: bool) -> list[int]:
    """The posts by a key that rises on every page, else as the pages stand."""
    for key in _keys(counting):
        values = [key(post) for post in posts]
        if None not in values and all(_rises(page.posts, key) for page in pages):
            return sorted(range(len(posts)), key=values.__getitem__)
    return list(range(len(posts)))


def _rises(posts: Sequence[Post], key: Callable[[Post], Any]) -> bool:
    values = [key(post) for post in posts]
    return None not in values and all(one <= other for one, other in pairwise(values))


def _moved(parents: Sequence[int], order: Sequence[int]) -> list[int]:
    """The parents when the posts are put into an order; ghosts stay behind them."""
    nodes = [*order, *range(len(order), len(parents))]
    places = {node: place for place, node in enumerate(nodes)}
    return [places.get(parents[node], parents[node]) for node in nodes]


def _without_rings(parents: list[int]) -> list[int]:
    """The parents with one forgotten in each ring: pages can contradict each other."""
    walk = [-1] * len(parents)
    for start in range(len(parents)):
        at = start
        while at >= 0 and walk[at] < 0:
            walk[at] = start
            if parents[at] >= 0 and walk[parents[at]] == start:
                parents[at] = UNKNOWN
            at = parents[at]
    return parents
