"""What the pages ask of a thread again and again: the colour of a person, who quotes a passage."""

from __future__ import annotations

from tui_reader.app.text.roles import PERSONS
from tui_reader.model import Quote, Thread
from tui_reader.replies.strangers import is_shared
from tui_reader.stats.passages import Passage, QuoteRef, joined, quoted_places
from tui_reader.stats.people import NOBODY, People


def quotes_of(thread: Thread, node: int) -> tuple[Quote, ...]:
    """The quotes of a node in reading order; a ghost has none."""
    return thread.quotes[node] if node < len(thread.posts) else ()


class Facts:
    """Lookups over one stage of a thread, made once and read only; making them may take a while."""

    def __init__(self, thread: Thread) -> None:
        self._names = thread.names
        self.people = People(thread)
        self._others: dict[str, int] = {}
        self._passages = quoted_places(thread)

    def person(self, name: str | None) -> int:
        """The colour of a person, by first appearance; another name of an author has the author's; else `NOBODY`."""
        if name is None:
            return NOBODY
        known = name if self.people.find(name) != NOBODY else self._names.get(name, name)
        person = self.people.find(known)
        if person == NOBODY:
            if is_shared(known):
                return NOBODY
            person = self._others.setdefault(known, len(self.people.names) + len(self._others))
        return person % PERSONS

    def passages(self, node: int) -> list[Passage]:
        """The passages of a node that others quote, in order; what overlaps is one passage."""
        return joined(self._passages.get(node, ()))

    @property
    def quoted_nodes(self) -> list[int]:
        """The nodes that others quote, the most quoted first."""
        return sorted(self._passages, key=lambda node: -len(self._passages[node]))

    def quoted_in(self, node: int) -> list[QuoteRef]:
        """Every quote of a node's words, by the order of the posts that quote."""
        return sorted({ref for _, ref in self._passages.get(node, ())})
