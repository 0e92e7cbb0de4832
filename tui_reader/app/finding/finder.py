"""The search of the reader: hits as one types, and the walk over them."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from typing import ClassVar

from tui_reader.app.finding.asking import Asker
from tui_reader.app.history import Spot
from tui_reader.app.reading import Sought
from tui_reader.search import Hits, parse
from tui_reader.wording import counted


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a search began: the place, the folds, the scroll and the search before, to come back to."""

    spot: Spot
    folds: frozenset[int]
    top: int
    sought: Sought | None


class Finder(Asker):
    """Searches the thread of a reader."""

    SIGN: ClassVar[str] = "/"
    _origin: Origin | None = None
    _listing = False

    def follow(self) -> None:
        """Search again what is being sought, in a further stage of the thread."""
        sought = self._reader.reading.sought
        if sought is not None:
            self._ask(parse(sought.query))

    def begin(self) -> None:
        """Open the bar."""
        self._set_out()
        self._open()

    def list_hits_of(self, words: str) -> None:
        """Search something, and list the hits."""
        self._set_out()
        self._listing = True
        self._bar.searches.add(words)
        self._ask(parse(words))

    def _set_out(self) -> None:
        reading = self._reader.reading
        top = self._reader.texts.post.top_offset()
        self._origin = Origin(self._reader.spot, frozenset(reading.folds()), top, reading.sought)

    def _take(self, hits: Hits) -> None:
        """Show the hits of a search."""
        reading = self._reader.reading
        present = reading.sought.walk.present if reading.sought else None
        reading.found(hits.query.text, hits)
        assert reading.sought is not None
        walk = reading.sought.walk
        self._bar.answer(*self._summary(hits))
        if self._origin is not None and len(walk):
            self._to_first(self._origin.spot.node)
        elif present is not None:
            walk.stand_on(*present)
        self._reader.show_hits()
        if not self.typing:
            self._settle()

    def _summary(self, hits: Hits) -> tuple[str, str]:
        sought = self._reader.reading.sought
        assert sought is not None
        hidden = len(hits.nodes) - len(sought.walk.nodes)
        outside = f"{hidden:,} outside the limit" if hidden else ""
        if not len(sought.walk):
            return f"nothing found{', ' if outside else ''}{outside}", "$text-warning"
        found = f"{counted(len(sought.walk), 'hit')} in {counted(len(sought.walk.nodes), 'post')}"
        return f"{found}{', ' if outside else ''}{outside}", ""

    def _to_first(self, node: int) -> None:
        """Stand on the first hit at or after a node, in the order of the tree."""
        reading = self._reader.reading
        assert reading.sought is not None
        rows = reading.thread.tree.row
        walk = reading.sought.walk
        walk.stand_at(bisect_left(walk.nodes, rows[node], key=rows.__getitem__))
        self.stand()

    def stand(self) -> None:
        """Go to the present hit, through folds of the tree and of quotes."""
        reading = self._reader.reading
        present = reading.sought.walk.present if reading.sought else None
        if reading.sought is None or present is None:
            return
        node, number = present
        self._reader.go(node)
        spans = reading.sought.hits.spans(node)
        if number < len(spans):
            self._reader.texts.bring_into_sight(spans[number][0])
        self._reader.texts.show_hits()
        self._reader.listing.pane.follow()

    def step(self, count: int) -> None:
        """Go some hits on, or back when negative; the first step after moving about starts from the place."""
        sought = self._reader.reading.sought
        if sought is None or not len(sought.walk):
            key = self._reader.key_of("search")
            self._reader.say(f"Nothing is being sought; {key} searches." if sought is None else "Nothing was found.")
            return
        if not self._at_present():
            count = self._enter_walk(count)
        left = self._reader.spot
        wrapped = sought.walk.step(count)
        self.stand()
        self._leave(left)
        if wrapped:
            self._reader.say("The search went round the end of the thread.")

    def _at_present(self) -> bool:
        sought, node = self._reader.reading.sought, self._reader.reading.node
        return sought is not None and sought.walk.present is not None and sought.walk.present[0] == node

    def _enter_walk(self, count: int) -> int:
        """Put the walk at the place of the reader; what is left of `count` steps from there."""
        reading = self._reader.reading
        assert reading.sought is not None
        rows = reading.thread.tree.row
        walk = reading.sought.walk
        at = bisect_left(walk.nodes, rows[reading.node], key=rows.__getitem__)
        walk.stand_at(at)
        return count - 1 if count > 0 else count

    def _kept(self) -> None:
        """The hits and the place stay, those of a search that is under way as soon as it ends.

        Nothing typed means the last search again.
        """
        earlier = self._bar.searches.words
        if self._words.strip():
            if not self._waited_for:
                self._settle()
        elif self._reader.reading.sought is not None:
            self._origin = None
            self.step(1)
        elif earlier:
            self.typed(earlier[-1])

    def _settle(self) -> None:
        """Make the place the search has led to the place of the reader."""
        origin, self._origin = self._origin, None
        if origin is not None:
            self._leave(origin.spot)
        if self._listing:
            self._listing = False
            self._reader.listing.open()

    def _leave(self, spot: Spot) -> None:
        """Remember where a hit in another post was gone to from; hits of one post are one place."""
        if spot.node != self._reader.reading.node:
            self._reader.reading.history.leave(spot)

    def leave(self) -> None:
        """Close the bar and go back to the place, the folds and the search before."""
        super().leave()
        origin, self._origin = self._origin, None
        if origin is not None:
            reading = self._reader.reading
            reading.set_folds(origin.folds)
            if reading.shows(origin.spot.node):
                reading.node, reading.quote = origin.spot.node, origin.spot.quote
            reading.take_up(origin.sought)
            self._reader.show_tree()
            self._reader.show_hits()
            self._reader.texts.post.scroll_to_offset(origin.top, top_third=False)

    def end(self) -> None:
        """Take the marks of the search away."""
        self.stop()
        self._emptied()

    def _emptied(self) -> None:
        self._reader.reading.take_up(None)
        self._bar.answer("")
        self._reader.show_hits()
