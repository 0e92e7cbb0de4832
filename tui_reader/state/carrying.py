"""The same posts in two readings of a file that has changed between them."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence

from tui_reader.model import Post, Thread
from tui_reader.state.identity import post_keys, thread_key


def same_posts(old: Thread, new: Thread) -> dict[int, int]:
    """The node in `new` of each node of `old` that is there: by its words, or by its id where it was edited."""
    key = thread_key(old)
    waiting: defaultdict[bytes, list[int]] = defaultdict(list)
    for node, post in reversed(list(enumerate(post_keys(new, key)))):
        waiting[post].append(node)
    places = {node: waiting[post].pop() for node, post in enumerate(post_keys(old, key)) if waiting[post]}
    taken = set(places.values())
    ids = {post_id: node for post_id, node in _unique(new.posts).items() if node not in taken}
    for post_id, node in _unique(old.posts).items():
        if node not in places and post_id in ids:
            places[node] = ids[post_id]
    return places


def _unique(posts: Sequence[Post]) -> dict[str, int]:
    """The nodes of the posts whose ids no other has."""
    counts = Counter(post.id for post in posts)
    return {post.id: node for node, post in enumerate(posts) if counts[post.id] == 1}
