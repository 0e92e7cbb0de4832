"""The posts of a page, each made of its header and its body when it is first asked for."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from tui_reader.formats.lazily import OnDemand
from tui_reader.formats.page.cuts.cutting import Cut
from tui_reader.formats.page.dates import day_comes_first, read_date
from tui_reader.formats.page.lines import Page
from tui_reader.formats.page.quotes.marks import contents, offsets
from tui_reader.model import Post, SafeText
from tui_reader.text.clean import clean_line


class Posts(OnDemand[Post]):
    """The posts that were cut from a page; `order` are their places in it."""

    def __init__(self, page: Page, cut: Cut, order: Sequence[int]) -> None:
        super().__init__(len(order))
        self._heads = cut.heads
        self._order = order
        self._names = {head.author: clean_line(head.author) for head in cut.heads if head.author}
        self._day_first = day_comes_first(head.date for head in cut.heads if head.date)
        written = {(str(head.number), self._names.get(head.author or "")) for head in cut.heads}
        spans = [offsets(page, body) for body in cut.bodies]
        self._content = contents(page.text, spans, lambda post, name: (post, name) in written)

    def _make(self, place: int) -> Post:
        at = self._order[place]
        head = self._heads[at]
        return Post(
            id=SafeText(str(place + 1 if head.number is None else head.number)),
            load=partial(self._content, at),
            author=self._names.get(head.author or ""),
            date=read_date(head.date, day_first=self._day_first) if head.date else None,
            subject=clean_line(head.subject) if head.subject else None,
        )
