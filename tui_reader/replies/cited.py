"""Posts that a post names by their ids in links, as boards have them on which one post answers several: `>>12 >>15`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from tui_reader.model import Mark, MarkKind, Post

Cited = Mapping[int, tuple[int, ...]]
"""The earlier posts that posts name, in the order in which they do; only posts that name some."""


def cited_posts(posts: Sequence[Post], marks: Iterable[Sequence[Mark]]) -> Cited:
    """What the links of posts name that are no addresses but ids of posts of the thread."""
    named = {post: refs for post, of_post in enumerate(marks) if (refs := tuple(_ids(of_post)))}
    nodes: dict[str, int] = {post.id: node for node, post in enumerate(posts)} if named else {}
    known = {
        post: tuple(dict.fromkeys(nodes[ref] for ref in refs if nodes.get(ref, post) < post))
        for post, refs in named.items()
    }
    return {post: cited for post, cited in known.items() if cited}


def _ids(marks: Iterable[Mark]) -> Iterator[str]:
    for mark in marks:
        if mark.kind is MarkKind.LINK and mark.ref and ":" not in mark.ref:
            yield mark.ref
