"""The lines of the tree: what each says of a post, and what a fold hides."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from operator import gt

from tui_reader.app.facts import Facts
from tui_reader.app.text.words import author
from tui_reader.app.tree.row import Row
from tui_reader.app.tree.spoken import Spoken
from tui_reader.model import Thread, Tree
from tui_reader.replies.tree import branches
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
        self.new = bytearray(len(tree))
        self.bookmarks: Collection[int] = ()
        self.spoken: Spoken | None = None
        self.mine: Callable[[int], bool] = lambda node: False
        self.count_hits: Callable[[int], int] = lambda node: 0

    def set_read(self, read: Collection[int]) -> None:
        """Take over which nodes have been read; a ghost has nothing to read."""
        posts = len(self.thread.posts)
        for row, node in enumerate(self.tree.node):
            self.unread[row] = node < posts and node not in read

    def set_muted(self, muted: Collection[int]) -> None:
        """Take over the nodes whose branches are muted; nothing in them counts as unread."""
        within, place = branches(self.thread.tree, muted), self.thread.tree.row
        self.muted = bytearray(within[place[node]] for node in self.tree.node) if muted else bytearray(len(self.tree))
        self.unread = bytearray(map(gt, self.unread, self.muted))

    def set_new(self, new: Collection[int]) -> None:
        """Take over which nodes were not there at the last visit."""
        self.new = bytearray(node in new for node in self.tree.node) if new else bytearray(len(self.tree))

    def silence(self, rows: Iterable[int]) -> None:
        """Take over single rows that are muted and count as unread no more."""
        for row in rows:
            self.muted[row], self.unread[row] = 1, 0

    def mark(self, node: int, *, read: bool) -> None:
        """One post was read, or is to count as unread."""
        row = self.tree.row[node]
        if row >= 0:
            self.unread[row] = not read and node < len(self.thread.posts) and not self.muted[row]

    @property
    def new_unread(self) -> int:
        """How many posts are unread that were not there at the last visit."""
        return (int.from_bytes(self.unread) & int.from_bytes(self.new)).bit_count()

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
            new=bool(self.new[place] and self.unread[place]),
            muted=bool(self.muted[place]),
            by_hand=reply.by_hand,
            mine=self.mine(node),
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
