"""The lines of the tree: what each says of a post, and what a fold hides."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable

from tui_reader.app.facts import Facts
from tui_reader.app.row import Row
from tui_reader.app.spoken import Spoken
from tui_reader.app.words import author
from tui_reader.model import Thread, Tree
from tui_reader.summary import summary


class Rows:
    """Makes the lines of a tree, and keeps one flag per row for what is unread and what holds hits.

    `spoken` says their places in the thread in words, or is None where the tree is drawn.
    The flags make "how many below" and "where is the next" a scan of bytes, at any size of thread.
    """

    def __init__(self, thread: Thread, tree: Tree, facts: Facts) -> None:
        self.thread, self.tree, self.facts = thread, tree, facts
        self.unread = bytearray(len(tree))
        self.hits = bytearray(len(tree))
        self.muted = bytearray(len(tree))
        self.bookmarks: Collection[int] = ()
        self.spoken: Spoken | None = None
        self.count_hits: Callable[[int], int] = lambda node: 0

    def set_read(self, read: Collection[int]) -> None:
        """Take over which nodes have been read; a ghost has nothing to read."""
        posts = len(self.thread.posts)
        for row, node in enumerate(self.tree.node):
            self.unread[row] = node < posts and node not in read

    def silence(self, rows: Iterable[int]) -> None:
        """Take over single rows that are muted and count as unread no more."""
        for row in rows:
            self.muted[row], self.unread[row] = 1, 0

    def speak(self, rows: Iterable[int], read: Collection[int]) -> None:
        """Take single rows out of silence; those of nodes not among `read` count as unread again."""
        for row in rows:
            self.muted[row] = 0
            self.mark(self.tree.node[row], read=self.tree.node[row] in read)

    def mark(self, node: int, *, read: bool) -> None:
        """One post was read, or is to count as unread."""
        row = self.tree.row[node]
        if row >= 0:
            self.unread[row] = not read and node < len(self.thread.posts) and not self.muted[row]

    def set_hits(self, nodes: Collection[int], count: Callable[[int], int]) -> None:
        """Take over the shown nodes with hits, and how many each holds."""
        self.hits = bytearray(len(self.tree))
        for node in nodes:
            self.hits[self.tree.row[node]] = 1
        self.count_hits = count

    def row(self, node: int) -> Row:
        """The line of a node."""
        thread, place = self.thread, self.tree.row[node]
        reply, below = thread.replies[node], self.tree.end[place]
        post = thread.post(node)
        return Row(
            author=author(thread, node),
            person=self.facts.person(post.author),
            summary=summary(thread, node),
            unread=bool(self.unread[place]),
            muted=bool(self.muted[place]),
            bookmarked=node in self.bookmarks,
            hits=self.count_hits(node) if self.hits[place] else 0,
            missing=post.missing,
            apart=reply.parent is not None and self.tree.row[reply.parent] < 0,
            stated=reply.stated or reply.parent is None,
            sure=reply.confidence,
            said=f"{self.spoken.name(node)}, {self.spoken.place(node)}" if self.spoken else "",
            hidden_unread=self.unread.count(1, place + 1, below),
            hidden_hits=self.hits.count(1, place + 1, below),
        )
