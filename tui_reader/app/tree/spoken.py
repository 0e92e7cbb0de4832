"""The reply tree in words, for ears and for lines without drawing: `reply 3 of 5 to Ann's #12, quotes 4 lines`."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable

from tui_reader.app.facts import quotes_of
from tui_reader.app.text.words import author
from tui_reader.model import Quote, Stage, Thread
from tui_reader.wording import certainty, counted, label, owned

KNOWN_PARENTS = 256
"""Parents whose replies are kept in mind; more of them are not in sight at once."""


class Spoken:
    """Says of any post of a thread what the drawing of the tree would show."""

    def __init__(self, thread: Thread) -> None:
        self._thread = thread
        self._replies: dict[int, list[int]] = {}

    def name(self, node: int) -> str:
        """Who wrote a post, and how it is called: `Ann #12`."""
        return f"{author(self._thread, node)} {label(self._thread, node)}"

    def place(self, node: int) -> str:
        """Which answer to which post it is, how sure that is, what it quotes, and how often it is answered."""
        thread = self._thread
        row = thread.tree.row[node]
        quoted = quoted_lines(thread.post(node).body, quotes_of(thread, node)) if node < len(thread) else 0
        answers = len(self._children(row))
        reply = thread.replies[node]
        parts = [
            self._link(node),
            certainty(reply) if reply.parent is not None and not reply.stated else "",
            f"quotes {counted(quoted, 'line')}" if quoted else "",
            counted(answers, "answer") if answers else "",
        ]
        return ", ".join(filter(None, parts))

    def _link(self, node: int) -> str:
        tree = self._thread.tree
        above = tree.parent[tree.row[node]]
        if above < 0:
            known = self._thread.replies[node].stated or self._thread.stage is not Stage.POSTS
            return "opens the discussion" if known else "what it answers is being looked for"
        replies = self._children(above)
        number = bisect_left(replies, tree.row[node]) + 1
        which = f"reply {number:,} of {len(replies):,}" if len(replies) > 1 else "only reply"
        return f"{which} to {owned(self._thread, tree.node[above])}"

    def _children(self, row: int) -> list[int]:
        known = self._replies.get(row)
        if known is None:
            if len(self._replies) >= KNOWN_PARENTS:
                self._replies.clear()
            known = self._replies[row] = list(self._thread.tree.children(row))
        return known


def quoted_lines(body: str, quotes: Iterable[Quote]) -> int:
    """How many lines of a body hold quoted words; quotes within quotes count once."""
    lines, reached = 0, -1
    for start, end in sorted((quote.start, quote.end) for quote in quotes):
        begin = max(start, reached)
        if begin >= end:
            continue
        new_line = reached < 0 or "\n" in body[reached:begin]
        lines += body.count("\n", begin, end) + new_line
        reached = end
    return lines
