"""The screen of the reader: it puts the panes together, hands keys to actions, and shows the place."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from threading import Thread as Worker

from textual import events, on
from textual.app import ComposeResult
from textual.command import CommandPalette
from textual.containers import Horizontal

from tui_reader.app.actions.quotes import show_quote
from tui_reader.app.actions.table import ACTIONS
from tui_reader.app.background.growth import LOOK_EVERY, Grown, Growth, Offered, Ready
from tui_reader.app.background.relinking import Relinked, Relinker
from tui_reader.app.bars import NOTICE_FOR, OPENING_FOR, Notice, SearchBar
from tui_reader.app.boxes.overlays import ListOverlay, PageOverlay
from tui_reader.app.boxes.palette import PROVIDERS
from tui_reader.app.facts import Facts
from tui_reader.app.finding.asking import Found
from tui_reader.app.finding.finder import Finder
from tui_reader.app.finding.limiter import Limiter, Refreshed
from tui_reader.app.finding.listing import Listing
from tui_reader.app.history import Spot
from tui_reader.app.keys.bar import KeyBar
from tui_reader.app.keys.keymap import PANES, PENDING, Keymap, key_name
from tui_reader.app.keys.keymap import Found as Resolved
from tui_reader.app.mouse import Mouse
from tui_reader.app.outside.means import Means
from tui_reader.app.pages.lists import Entry
from tui_reader.app.reading import Reading
from tui_reader.app.seeing import Seeing
from tui_reader.app.settings.table import Settings
from tui_reader.app.status import Work
from tui_reader.app.status_bar import StatusBar
from tui_reader.app.text.page import Page
from tui_reader.app.text.signs import signs
from tui_reader.app.texts import Texts
from tui_reader.app.widgets.line_view import LineView
from tui_reader.app.widgets.text_pane import TextPane
from tui_reader.app.widgets.thread_tree import ThreadTree
from tui_reader.model import Thread
from tui_reader.search import Index
from tui_reader.wording import counted

SAVE_EVERY = 5.0
"""Seconds between two savings of the marks."""


class Reader(Mouse):
    """Tree, post and source of one thread, and the hits.

    `at` names the pane that has the keys; a post that stays on the screen for `read_after` seconds counts as read.
    """

    AUTO_FOCUS = ""
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (80, "-middle"), (120, "-wide")]  # noqa: RUF012  # as the base class has it

    def __init__(self, reading: Reading, keymap: Keymap, settings: Settings, notices: Sequence[str] = ()) -> None:
        super().__init__(id="reader", classes="at-tree")
        self.set_class(settings.ascii, "-ascii")
        self.set_class(reading.signs.words, "-words")
        self.reading, self.keymap, self._notices = reading, keymap, notices
        self.read_after, self.means = settings.read_after, Means(settings)
        self.bar = SearchBar(reading.session.searches)
        self.index = Index(reading.thread, lambda: reading.session.flags)
        self.finder, self.limiter = Finder(self, self.index), Limiter(self, self.index)
        self.at = "tree"
        self.work: Work | None = None
        self.outline = ThreadTree(id="tree", ascii_only=settings.ascii, indent=settings.indent)
        self.texts = Texts(reading)
        self.listing = Listing(self)
        self._notice, self._status, self._footer = Notice(id="notice"), StatusBar(id="status"), KeyBar()
        self.seeing, self.relinker, self.growth = Seeing(self), Relinker(self), Growth(self)

    def compose(self) -> ComposeResult:
        """Panes above, lines of words below, in the shape of this width from the first frame on."""
        self.add_class([name for width, name in self.HORIZONTAL_BREAKPOINTS if width <= self.app.size.width][-1])
        yield Horizontal(self.outline, self.texts, id="panes")
        yield self.listing.pane
        yield self._notice
        yield self.bar
        yield self._status
        yield self._footer

    def on_mount(self) -> None:
        """Show the thread at the place where it was left."""
        self.outline.row_source = lambda node: self.reading.rows.row(node)
        self.show_tree()
        self.take_keys()
        if self.reading.session.place:
            self.call_after_refresh(self.texts.scroll_to_body, self.reading.session.place[1])
        self._notice.tell("  ".join(self._notices), OPENING_FOR)
        self.set_interval(SAVE_EVERY, self._save_aside)
        self.set_interval(LOOK_EVERY, self.growth.look)

    def follow(self, thread: Thread, facts: Facts) -> None:
        """Show a further stage of the thread; the place, the folds and the scroll stay."""
        self.reading.follow(thread, facts)
        self.show_tree(keep_scroll=True)
        self.seek_anew()

    def adopt(self, grown: Grown) -> None:
        """Show the same thread read again; the place, the line, the folds, the quote and the search stay."""
        top, body = self.texts.post.top_offset(), self.texts.top
        self.reading.adopt(grown)
        self.show_tree()
        self.texts.scroll_to_body(body, head=top)
        self.seek_anew()

    def seek_anew(self) -> None:
        """Ask anew what is sought and what the limits ask, as the thread or what is noted of it has changed."""
        self.index.follow(self.reading.thread)
        self.finder.follow()
        self.limiter.follow()

    # Going to posts.

    def go(self, node: int, *, quote: int | None = None) -> None:
        """Make a node the place, through folds, and show one of its quotes: by default the first of another post."""
        reading = self.reading
        if not reading.shows(node):
            self.limiter.admit(node)
        if node != reading.node:
            reading.node, reading.quote, reading.answered = node, quote or 0, None
            self.outline.move_to(node, reveal=True)
            self._show_texts()
        elif quote is not None:
            show_quote(self, quote)
        self.show_status()

    def jump(self, node: int, *, quote: int | None = None) -> None:
        """Go to a node from which `back` leads here again."""
        if node != self.reading.node:
            self.leave_place()
        self.go(node, quote=quote)

    @property
    def spot(self) -> Spot:
        """The place with the line at the top."""
        return Spot(self.reading.node, self.reading.quote, self.texts.top, self.reading.answered)

    def leave_place(self) -> None:
        """Remember the place for `back`."""
        self.reading.history.leave(self.spot)

    def mark_read(self, *, read: bool = True) -> None:
        """Mark the post at the place read or unread."""
        self.reading.mark_read(self.reading.node, read=read)
        self.outline.refresh_rows()
        self.show_status()

    # Showing.

    def show_tree(self, *, keep_scroll: bool = False) -> None:
        """Show the tree, and the panes beside it, anew."""
        reading = self.reading
        reading.folding.reveal(reading.row)
        self.outline.show(reading.tree, reading.folding, reading.node)
        self.outline.set_title(f"{reading.thread.title}{reading.signs.dot}{counted(len(reading.thread), 'post')}")
        self._show_texts(keep_scroll=keep_scroll)
        self.show_status()

    def _show_texts(self, *, keep_scroll: bool = False) -> None:
        self.texts.show_post(keep_scroll=keep_scroll)
        self.texts.show_source()
        self.seeing.begin(self.read_after)

    def show_hits(self) -> None:
        """Mark the hits in all panes, and list them."""
        self.outline.refresh_rows()
        self.texts.show_hits()
        self.listing.show()
        self.show_status()

    def speak(self, *, words: bool) -> None:
        """Say the tree in words, one pane at a time, or draw it."""
        for node in (self, self.app):
            node.set_class(words, "-words")
        self.reading.write_in(signs(ascii_only=self.app.has_class("-ascii"), words=words))
        self.show_tree(keep_scroll=True)
        self.take_keys()

    def say(self, words: str, *, lasting: bool = False) -> None:
        """Show a notice for a while, or until the next when it is `lasting`; take it away with ""."""
        self._notice.tell(words, None if lasting else NOTICE_FOR)

    def key_of(self, command: str) -> str:
        """The first key of a command, as it is written; its name for one without."""
        return self.keymap.shown(command, ascii_only=self.reading.signs.ascii)

    @property
    def notice_shown(self) -> bool:
        """Whether a notice is on the screen."""
        return bool(self._notice.display)

    def show_status(self) -> None:
        """Show where the reader is and what is going on."""
        self._status.tell(self.reading, self.work, self.keymap.typed)
        if self.reading.signs.words:  # ears follow the cursor of the terminal, which Textual hides but moves
            self.app.cursor_position = self.query_one(f"#{self.at}", LineView).cursor_offset

    def show_page(self, page: Page) -> None:
        """Show a page over the reader."""
        self.app.push_screen(PageOverlay(page))

    def pick(self, title: str, entries: Sequence[Entry], then: Callable[[Entry], None], at: int = 0) -> None:
        """Let the reader pick from a list, beginning at one of the entries."""
        self.app.push_screen(
            ListOverlay(title, entries, at, self.reading.signs.cut), lambda entry: then(entry) if entry else None
        )

    def show_palette(self) -> None:
        """Show the palette of commands, people and posts."""
        self.app.push_screen(CommandPalette(providers=PROVIDERS, placeholder="Find a command, a person, a post"))

    # Keys.

    @property
    def text(self) -> TextPane:
        """The text pane that has the keys, or the post."""
        return self.texts.source if self.at == "source" else self.texts.post

    def enter_pane(self, name: str) -> None:
        """Give the keys to a pane; on a narrow screen, show that one."""
        self.at = name
        for pane in PANES:
            self.set_class(pane == name, f"at-{pane}")
        self.take_keys()

    def take_keys(self) -> None:
        """Give the keys to the pane of the place."""
        self._footer.list_keys(self.at, self.keymap.keys, self.reading.signs)
        self.call_after_refresh(self.query_one(f"#{self.at}").focus, scroll_visible=False)

    def on_key(self, event: events.Key) -> None:
        """Resolve a key and do its command; one that was typed ahead is for what has come over the reader since."""
        if self.app.screen is not self:
            event.stop()
            self.app.post_message(events.Key(event.key, event.character))
            return
        if self.bar.display:
            self.bar.type(event)
            return
        typed = self.keymap.typed
        resolved = self.keymap.feed(key_name(event.key, event.character), PANES[self.at])
        if resolved is None:
            self.show_status()
            return
        event.stop()
        event.prevent_default()
        if isinstance(resolved, Resolved):
            self.perform(resolved.command.id, resolved.count)
        if typed or resolved is PENDING:
            self.show_status()

    def perform(self, command_id: str, count: int | None = None) -> None:
        """Do a command."""
        ACTIONS[command_id](self, count)

    @on(ThreadTree.Moved)
    def _moved(self, event: ThreadTree.Moved) -> None:
        if event.node == self.outline.cursor_node:  # an older move may still be on its way
            self.go(event.node)

    @on(Found)
    def _found(self, event: Found) -> None:
        event.asker.found(event)

    @on(Refreshed)
    def _refreshed(self, event: Refreshed) -> None:
        self.limiter.refreshed(event)

    @on(Relinked)
    def _relinked(self, event: Relinked) -> None:
        self.relinker.show(event)

    @on(Offered)
    def _offered(self, event: Offered) -> None:
        self.growth.offer(event)

    @on(Ready)
    def _ready(self, event: Ready) -> None:
        self.growth.show(event)

    def save(self) -> None:
        """Keep marks, folds and the place."""
        self.reading.note_place(self.texts.top)
        self.reading.session.save()

    def _save_aside(self) -> None:
        """Keep them without making a key wait for the disk, and tell when that has failed."""
        self.reading.note_place(self.texts.top)
        Worker(target=self.reading.session.save, daemon=True).start()
        warning = self.reading.session.warning
        if warning and warning not in self._notices:
            self._notices = (*self._notices, warning)
            self.say(warning)
