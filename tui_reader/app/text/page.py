"""A page: the text of one pane with its styled runs, and the way between its offsets and those of bodies."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Run:
    """A styled span of a page.

    `style` is a role such as "head", "quote", "marked" (see `ROLES` in `tui_reader.app.text.roles`), or "person"
    with `person` as the index of a colour. Later runs lie over earlier ones. `target` is what a click on the
    span, or Enter while it is current, acts on: the index of a quote or a node, as the page's maker decides.
    """

    start: int
    end: int
    style: str
    person: int = 0
    target: int | None = None


@dataclass(frozen=True, slots=True)
class Piece:
    """A span of a page that shows a span of the body of a node unchanged."""

    start: int
    end: int
    node: int
    body_start: int


@dataclass(frozen=True, slots=True)
class Fold:
    """A span of a page that stands for a span of the body of a node."""

    start: int
    end: int
    node: int
    body_start: int
    body_end: int


@dataclass(frozen=True, slots=True)
class Page:
    """What a text pane shows.

    `pieces` are in page order and do not overlap; text outside them is the reader's own (headings, the lines of
    `folds`). `anchor` is the page offset that should be in sight first; `hangs` has the cells by which the further
    lines of a paragraph are indented, by its start.
    """

    text: str
    runs: tuple[Run, ...] = ()
    pieces: tuple[Piece, ...] = ()
    folds: tuple[Fold, ...] = ()
    anchor: int = 0
    title: str = ""
    hangs: Mapping[int, int] = field(default_factory=dict)

    def place_of(self, node: int, offset: int) -> int | None:
        """The page offset that shows `offset` of the body of `node`; None when the page does not show it."""
        for piece in self.pieces:
            if piece.node == node and piece.body_start <= offset <= piece.body_start + piece.end - piece.start:
                return piece.start + offset - piece.body_start
        return None

    def line_of(self, node: int, offset: int) -> int | None:
        """The page offset that shows `offset` of the body of `node`, or stands for it; None when nothing does."""
        for fold in self.folds:
            if fold.node == node and fold.body_start <= offset < fold.body_end:
                return fold.start
        return self.place_of(node, offset)

    def offset_at(self, place: int) -> int:
        """The offset into a body at a page offset or nearest above it, at least 1; 0 above all bodies."""
        spans: tuple[Piece | Fold, ...] = (*self.pieces, *self.folds)
        last = max((span for span in spans if span.start <= place), key=lambda span: span.start, default=None)
        if last is None:
            return 0
        within = min(place, last.end) - last.start if isinstance(last, Piece) else 0
        return max(last.body_start + within, 1)

    def body_of(self, place: int) -> tuple[int, int] | None:
        """The node and body offset shown at a page offset; None for the reader's own text."""
        at = bisect_right(self.pieces, place, key=lambda piece: piece.start) - 1
        if at < 0 or place >= self.pieces[at].end:
            return None
        piece = self.pieces[at]
        return piece.node, piece.body_start + place - piece.start


class PageMaker:
    """Collects the text, runs and pieces of a page in reading order."""

    def __init__(self, title: str = "") -> None:
        self._parts: list[str] = []
        self._runs: list[Run] = []
        self._pieces: list[Piece] = []
        self._folds: list[Fold] = []
        self._hangs: dict[int, int] = {}
        self._title = title
        self.length = 0
        self.anchor = 0

    def say(self, text: str, style: str = "", *, person: int = 0, target: int | None = None) -> None:
        """Append text of the reader's own."""
        if style:
            self._runs.append(Run(self.length, self.length + len(text), style, person, target))
        self._parts.append(text)
        self.length += len(text)

    def hang(self, cells: int) -> None:
        """Indent the further lines of the paragraph that begins here, when it is wrapped."""
        self._hangs[self.length] = cells

    def show(self, text: str, node: int, body_start: int) -> None:
        """Append a span of a body; `text` is `body[body_start : body_start + len(text)]`."""
        if text:
            self._pieces.append(Piece(self.length, self.length + len(text), node, body_start))
            self.say(text)

    def fold(self, start: int, node: int, body_start: int, body_end: int) -> None:
        """Let what was said since `start` stand for a span of a body."""
        self._folds.append(Fold(start, self.length, node, body_start, body_end))

    def style(self, start: int, end: int, style: str, *, person: int = 0, target: int | None = None) -> None:
        """Lay a style over a span of the page made so far."""
        if start < end:
            self._runs.append(Run(start, end, style, person, target))

    def page(self) -> Page:
        """The finished page."""
        pieces, folds = tuple(self._pieces), tuple(self._folds)
        return Page("".join(self._parts), tuple(self._runs), pieces, folds, self.anchor, self._title, self._hangs)
