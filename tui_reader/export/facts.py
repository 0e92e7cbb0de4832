"""What stands below the heading of a post in an export that people read."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from tui_reader.model import Thread
from tui_reader.wording import certainty, moment


def facts(thread: Thread, node: int, link: Callable[[Thread, int], str]) -> Iterator[str]:
    """When a post was written and what it answers; `link` writes a post as a link to it."""
    post, reply = thread.post(node), thread.replies[node]
    if post.date:
        yield moment(post.date)
    if reply.parent is not None:
        yield f"answers {link(thread, reply.parent)} ({certainty(reply)})"
    if reply.also:
        yield "also answers " + ", ".join(link(thread, other) for other in reply.also)
