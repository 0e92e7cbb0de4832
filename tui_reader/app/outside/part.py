"""What of a thread is taken along: a post, the branch below it, the whole thread, or what the limits leave."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import Enum

from tui_reader.app.reading import Reading
from tui_reader.export.excerpt import branch, excerpt
from tui_reader.export.text import pieces
from tui_reader.model import Thread
from tui_reader.wording import called, counted, moment


class What(Enum):
    """How much is taken; the letter chooses it."""

    POST = "p"
    REPLIES = "r"
    THREAD = "t"
    LIMIT = "l"


LABELS = {What.POST: "post", What.REPLIES: "replies", What.THREAD: "thread", What.LIMIT: "limit"}
"""How each is called in a line of keys."""


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a thread: how it is called, whose post it is about, and what makes it a thread of its own."""

    what: What
    name: str
    node: int
    make: Callable[[], Thread]

    def text(self) -> Iterator[str]:
        """It in plain text; a post is its head and its words as they stand."""
        return iter([post_text(self.make(), 0)]) if self.what is What.POST else pieces(self.make())


def parts_of(reading: Reading, node: int) -> dict[What, Part]:
    """What can be taken when a post is pointed at, the post first; a post that is not in the file is no part."""
    thread, limits = reading.thread, reading.limits
    below = thread.tree.end[thread.tree.row[node]] - thread.tree.row[node]
    found = {}
    if not thread.post(node).missing:
        found[What.POST] = Part(What.POST, called(thread, node), node, lambda: excerpt(thread, {node}))
    if below > 1:
        name = f"{called(thread, node)} with {counted(below - 1, 'reply')}"
        found[What.REPLIES] = Part(What.REPLIES, name, node, lambda: excerpt(thread, branch(thread, node)))
    found[What.THREAD] = Part(What.THREAD, f"the thread, {counted(len(thread), 'post')}", node, lambda: thread)
    if limits and limits.count:
        name = f"the limit, {counted(limits.count, 'post')}"
        nodes = limits.nodes
        found[What.LIMIT] = Part(What.LIMIT, name, node, lambda: excerpt(thread, nodes))
    return found


def post_text(thread: Thread, node: int) -> str:
    """A post as a letter: who wrote it and when, its subject and address, an empty line, its words as they stand."""
    post = thread.post(node)
    facts = {
        "From": post.author,
        "Date": moment(post.date) if post.date else None,
        "Subject": post.subject,
        "URL": post.url,
    }
    head = "".join(f"{name}: {fact}\n" for name, fact in facts.items() if fact)
    return f"{head}\n{post.body}\n" if head else f"{post.body}\n"
