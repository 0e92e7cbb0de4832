"""What a reader has open: the thread, the place in it, its folds, marks and hits. Nothing here draws."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING

from tui_reader.app.answered import Answered
from tui_reader.app.background.carrying import carried_hits, carried_place, carried_quote
from tui_reader.app.facts import Facts, quotes_of
from tui_reader.app.finding.hit_walk import HitWalk
from tui_reader.app.finding.limits import Limits
from tui_reader.app.history import History
from tui_reader.app.pages.view import View
from tui_reader.app.quote_folds import QuoteFolds
from tui_reader.app.text.signs import Signs
from tui_reader.app.tree.around import nearest_shown
from tui_reader.app.tree.folding import Folding
from tui_reader.app.tree.ordering import TIME, TREE, by_time
from tui_reader.app.tree.rows import Rows
from tui_reader.app.tree.spoken import Spoken
from tui_reader.app.undoing import Undoing
from tui_reader.model import Place, Quote, Stage, Thread
from tui_reader.search import Hits
from tui_reader.state.mine import written_by
from tui_reader.state.session import Session

if TYPE_CHECKING:
    from tui_reader.app.background.growth import Grown


@dataclass(slots=True)
class Sought:
    """A finished search: its words, its hits, and the walk over them."""

    query: str
    hits: Hits
    walk: HitWalk


class Reading:
    """A thread being read. The place is a node, so it outlives every change of order, fold, limit and stage.

    `bare` is the thread as the file states it, without what was inferred or done by hand. `branches` is the reply
    tree of what is shown, `tree` the same posts in the order of the tree pane. Invariant: the place is in both.
    """

    def __init__(self, thread: Thread, session: Session, facts: Facts, signs: Signs, order: str = TREE) -> None:
        self.thread, self.session, self.signs = thread, session, signs
        self.bare = thread
        self.history = History()
        self.undoing = Undoing()
        self.quote = 0
        self.answered: Answered | None = None
        self.quote_folds = QuoteFolds()
        self.order = order
        self.limits = Limits()
        self.sought: Sought | None = None
        self.node = session.place[0] if session.place else thread.tree.node[0]
        self._lay_out(facts, session.folds)

    def _lay_out(self, facts: Facts, folds: Iterable[int]) -> None:
        self.facts = facts
        self.branches = self.limits.tree(self.thread.tree)
        self.tree = by_time(self.thread, self.branches) if self.order == TIME else self.branches
        if not self.shows(self.node):
            self.node, self.quote = nearest_shown(self.thread.tree, self.branches, self.node), 0
        self.rows = Rows(self.thread, self.tree, facts)
        self.rows.spoken = Spoken(self.thread) if self.signs.words else None
        self.rows.mine = written_by(self.thread, self.session.me)
        self.rows.set_new(self.session.new)
        self._count_unread()
        self.rows.bookmarks = frozenset(self.session.bookmarks)
        self._walk_hits()
        self.set_folds(folds)
        self.folding.reveal(self.row)

    def follow(self, thread: Thread, facts: Facts) -> None:
        """Go on with a further stage of the same thread; place, folds and hits stay with their nodes."""
        folds = self.folds()
        if self.thread.stage is Stage.POSTS and self._whole:
            folds |= self.session.folds
        self.thread = thread
        self.annotate()
        self.session.follow(thread)
        self._lay_out(facts, folds)

    def adopt(self, grown: Grown) -> None:
        """Go on with the same thread read again; place, folds, quote and hits stay with their posts."""
        places = grown.places
        folds = {places[node] for node in self.folds() if node in places}
        start = self.quotes[self.quote].start if self.quotes else None
        self.thread, self.bare, self.session = grown.thread, grown.bare, grown.session
        self.annotate()
        self.session.follow(self.thread)
        self.node = carried_place(self.node, places)
        self.quote = carried_quote(start, self.quotes)
        self.answered = None
        self.limits.move(places, self.node)
        self.history.move(places)
        self.undoing.move(places)
        self.quote_folds.move(places)
        sought, self.sought = self.sought, None
        self._lay_out(grown.facts, folds)
        if sought is not None:
            self._carry_hits(sought, places)

    def _carry_hits(self, sought: Sought, places: Mapping[int, int]) -> None:
        present = sought.walk.present
        self.found(sought.query, carried_hits(sought.hits, places))
        if present is not None and self.sought is not None:
            self.sought.walk.stand_on(carried_place(present[0], places), present[1])

    def annotate(self) -> None:
        """Take over the notes as they are now."""
        self.thread = replace(self.thread, notes=self.session.notes.by_node())

    def branch_to_mute(self) -> int:
        """The post that the muted branch around the place begins with, else the one at the place."""
        tree, muted = self.thread.tree, self.session.muted
        at = tree.row[self.node]
        while at >= 0 and tree.node[at] not in muted:
            at = tree.parent[at]
        return tree.node[at] if at >= 0 else self.node

    def toggle_mute(self, node: int) -> bool:
        """Mute the branch that begins with a post, or let it speak again; whether it is muted now."""
        muted = node not in self.session.muted
        self.session.mute(node, muted)
        self._count_unread()
        return muted

    def _count_unread(self) -> None:
        """Count what is unread anew: neither what was read nor what is muted."""
        self.rows.set_read(self.session.read)
        self.rows.set_muted(self.session.muted)
        for name in self.session.quiet.names:
            self.rows.silence(self.rows_by(name))

    def write_in(self, signs: Signs) -> None:
        """Go on in other signs; those for ears also say the tree in words."""
        self.signs = signs
        self.rows.spoken = Spoken(self.thread) if signs.words else None

    def toggle_order(self) -> None:
        """Show the tree by time, or by replies again."""
        folds = self._leave_folds()
        self.order = TIME if self.order == TREE else TREE
        self._lay_out(self.facts, self.session.folds if self._whole else folds)

    def limit(self, change: Callable[[Limits], None]) -> None:
        """Change the limits; when that hides the place, the nearest post shown becomes the place."""
        folds = self._leave_folds()
        change(self.limits)
        self._lay_out(self.facts, self.session.folds if self._whole else folds)

    @property
    def _whole(self) -> bool:
        """Whether the tree shown is that of the whole thread; its folds are kept, and wait while it is not shown."""
        return self.order == TREE and not self.limits

    def _leave_folds(self) -> set[int]:
        """Keep the folds of the whole tree; what is shown instead of it begins open."""
        if not self._whole:
            return self.folds()
        if self.thread.stage is Stage.REPLIES:
            self.session.set_folds(self.folds())
        return set()

    def shows(self, node: int) -> bool:
        """Whether the limits let a node be shown."""
        return self.branches.row[node] >= 0

    @property
    def row(self) -> int:
        """The row of the place in the tree shown."""
        return self.tree.row[self.node]

    def rows_by(self, name: str) -> list[int]:
        """The rows in the tree shown that a person of this name wrote, from the top on."""
        rows = map(self.tree.row.__getitem__, self.facts.people.by_name(name))
        return sorted(row for row in rows if row >= 0)

    @property
    def quotes(self) -> tuple[Quote, ...]:
        """The quotes of the post at the place."""
        return quotes_of(self.thread, self.node)

    @property
    def answer(self) -> tuple[int, int] | None:
        """The quote shown beside the post that answers one of its passages, as a node and an index."""
        if self.answered is None:
            return None
        return self.facts.passages(self.node)[self.answered.passage].firsts[self.answered.number]

    @property
    def beside(self) -> Place | None:
        """The passage shown beside the post: the quote that answers it, or the source of its own quote."""
        if self.answer is not None:
            node, index = self.answer
            quote = self.thread.quotes[node][index]
            return Place(node, quote.start, quote.end)
        return self.quotes[self.quote].source if self.quotes else None

    def folds(self) -> set[int]:
        """The folded nodes."""
        return {self.tree.node[row] for row in self.folding.folded_rows()}

    def set_folds(self, nodes: Iterable[int]) -> None:
        """Fold exactly these nodes."""
        self.folding = Folding(self.tree)
        for node in nodes:
            if self.shows(node):
                self.folding.fold(self.tree.row[node])

    def view(self, node: int | None = None) -> View:
        """How pages are to show a node, by default the one at the place."""
        at = self.node if node is None else node
        current = self.quote if at == self.node and self.quotes else None
        passage = self.answered.passage if at == self.node and self.answered else None
        folds, read = self.quote_folds, self.session.read
        return View(self.facts, self.signs, current, passage, folds.show, partial(folds.folded, at), read.__contains__)

    def mark_read(self, node: int, *, read: bool = True) -> None:
        """Keep that a post was read, or is to count as unread."""
        (self.session.mark_read if read else self.session.mark_unread)([node])
        self.rows.mark(node, read=read)

    def toggle_quiet(self, name: str) -> bool:
        """Mute a person and fold what answers them, or let them speak again; whether they are muted now."""
        quiet, theirs = self.session.quiet.toggle(name), self.rows_by(name)
        self._count_unread()
        self.folding.set_folded(theirs, on=quiet)
        self.folding.reveal(self.row)
        return quiet

    def toggle_bookmark(self) -> None:
        """Set or take away a bookmark at the place."""
        self.session.bookmark(self.node, self.node not in self.rows.bookmarks)
        self.rows.bookmarks = frozenset(self.session.bookmarks)

    def note_place(self, offset: int) -> None:
        """Note the place, with `offset` into its body at the top of the pane, and the folds."""
        self.session.set_place(self.node, offset)
        if self._whole and self.thread.stage is Stage.REPLIES:
            self.session.set_folds(self.folds())

    def found(self, query: str, hits: Hits) -> None:
        """Take over the hits of a search."""
        self.sought = Sought(query, hits, self._walk(hits))
        self._mark_hits()

    def take_up(self, sought: Sought | None) -> None:
        """Go on with a search that was left, or with none."""
        self.sought = sought
        self._walk_hits()

    def _walk(self, hits: Hits) -> HitWalk:
        """The way over those hits that are shown."""
        rows = sorted(row for node in hits.nodes if (row := self.branches.row[node]) >= 0)
        return HitWalk([self.branches.node[row] for row in rows], hits.per_node)

    def _walk_hits(self) -> None:
        """Make the way of the present search anew; the present hit stays when it is still shown."""
        if self.sought is not None:
            present, self.sought.walk = self.sought.walk.present, self._walk(self.sought.hits)
            if present is not None:
                self.sought.walk.stand_on(*present)
        self._mark_hits()

    def _mark_hits(self) -> None:
        if self.sought is None:
            self.rows.set_hits((), lambda node: 0)
        else:
            self.rows.set_hits(self.sought.walk.nodes, self.sought.hits.per_node)
