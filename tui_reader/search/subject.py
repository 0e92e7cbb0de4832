"""What a query asks of a thread beside its words, gathered once when first asked."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping
from functools import cached_property

from tui_reader.model import Reply, Thread

Flags = Mapping[str, Callable[[int], bool]]
"""What only the reader knows of a post (unread, bookmarked), by name."""
Ask = Callable[[], Flags]
"""Gives the flags; asked once a query needs them."""


def nothing_known() -> Flags:
    """Nothing is known of what the reader did with the posts."""
    return {}


class Subject:
    """A thread as a query sees it, with the flags of its reader."""

    def __init__(self, thread: Thread, ask: Ask) -> None:
        self.thread = thread
        self._ask = ask

    @cached_property
    def flags(self) -> Flags:
        """What the reader knows of the posts."""
        return self._ask()

    @cached_property
    def answered(self) -> set[int]:
        """The nodes that some post answers or quotes."""
        return {node for at in range(len(self.thread)) for node in self.answers(at)}

    @cached_property
    def replies(self) -> Counter[int | None]:
        """How many posts answer each node first of all."""
        return Counter(reply.parent for reply in self.thread.replies)

    def answers(self, node: int) -> set[int]:
        """The nodes that a post answers or quotes."""
        reply = self.reply(node)
        quoted = {quote.source.node for quote in self.thread.quotes[node] if quote.source}
        return quoted | set(reply.also) | ({reply.parent} if reply.parent is not None else set())

    def reply(self, node: int) -> Reply:
        """What a post answers, as far as is known."""
        return self.thread.replies[node]
