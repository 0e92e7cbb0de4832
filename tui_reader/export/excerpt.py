"""A part of a thread as a thread of its own."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from functools import partial

from tui_reader.model import Content, Evidence, Place, Post, Quote, Reply, SafeText, Thread
from tui_reader.replies.tree import build_tree


def branch(thread: Thread, node: int) -> set[int]:
    """The nodes of a post and of everything below it."""
    row = thread.tree.row[node]
    return set(thread.tree.node[row : thread.tree.end[row]])


def excerpt(thread: Thread, nodes: Collection[int]) -> Thread:
    """The posts of these nodes, in file order; posts they answer that are not among them become gaps.

    Quotes of words that stand in other posts have no source in the excerpt.
    """
    posts = [node for node in range(len(thread)) if node in nodes]
    gaps = dict.fromkeys(
        parent for node in posts if (parent := thread.replies[node].parent) is not None and parent not in nodes
    )
    gaps |= dict.fromkeys(node for node in range(len(thread), thread.nodes) if node in nodes)
    places = {node: at for at, node in enumerate([*posts, *gaps])}
    replies = [_reply(thread.replies[node], places) for node in posts] + [Reply(None) for _ in gaps]
    return replace(
        thread,
        posts=[thread.posts[node] for node in posts],
        ghosts=[_gap(thread.post(node)) for node in gaps],
        quotes=[tuple(_quote(quote, places) for quote in thread.quotes[node]) for node in posts],
        replies=replies,
        tree=build_tree([reply.parent for reply in replies], len(posts)),
        notes={places[node]: notes for node, notes in thread.notes.items() if node in places},
    )


def _gap(post: Post) -> Post:
    return Post(post.id, partial(Content, SafeText("")), post.author, missing=True)


def _reply(reply: Reply, places: dict[int, int]) -> Reply:
    rival = reply.runner_up
    return replace(
        reply,
        parent=None if reply.parent is None else places[reply.parent],
        evidence=tuple(_evidence(reason, places) for reason in reply.evidence),
        also=tuple(places[node] for node in reply.also if node in places),
        rival_evidence=tuple(_evidence(reason, places) for reason in reply.rival_evidence),
        runner_up=(places[rival[0]], rival[1]) if rival and rival[0] in places else None,
    )


def _evidence(reason: Evidence, places: dict[int, int]) -> Evidence:
    return replace(reason, place=_place(reason.place, places))


def _quote(quote: Quote, places: dict[int, int]) -> Quote:
    return replace(quote, source=_place(quote.source, places), origin=_place(quote.origin, places))


def _place(place: Place | None, places: dict[int, int]) -> Place | None:
    return replace(place, node=places[place.node]) if place and place.node in places else None
