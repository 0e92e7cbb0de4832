"""A body on a page: spans of it replaced or followed by the reader's own words, styles laid over the rest."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from tui_reader.app.text.page import PageMaker


@dataclass(frozen=True, slots=True)
class Aside:
    """Words of the reader's own in place of a span of a body; an empty span only inserts them."""

    start: int
    end: int
    text: str
    style: str
    person: int = 0
    target: int | None = None


class BodyOnPage:
    """A span of the body of a node as written to a page, with the way from body offsets to page offsets."""

    def __init__(
        self, maker: PageMaker, node: int, body: str, asides: Sequence[Aside] = (), span: tuple[int, int] | None = None
    ) -> None:
        self._maker = maker
        self._pieces: list[tuple[int, int, int]] = []
        at, stop = span or (0, len(body))
        for aside in sorted(asides, key=lambda aside: (aside.start, aside.end)):
            if aside.start < at:
                continue
            self._show(node, body, at, aside.start)
            said = maker.length
            maker.say(aside.text, aside.style, person=aside.person, target=aside.target)
            if aside.end > aside.start:
                maker.fold(said, node, aside.start, aside.end)
            at = aside.end
        self._show(node, body, at, stop)

    def _show(self, node: int, body: str, start: int, end: int) -> None:
        if start < end:
            self._pieces.append((start, end, self._maker.length))
            self._maker.show(body[start:end], node, start)

    def lay(self, start: int, end: int, style: str, *, person: int = 0, target: int | None = None) -> None:
        """Lay a style over what the page shows of a span of the body."""
        first = max(bisect_right(self._pieces, start, key=lambda piece: piece[0]) - 1, 0)
        for body_start, body_end, place in self._pieces[first:]:
            if body_start >= end:
                break
            shift = place - body_start
            from_, to = max(start, body_start) + shift, min(end, body_end) + shift
            self._maker.style(from_, to, style, person=person, target=target)

    def place(self, offset: int) -> int | None:
        """The page offset of a body offset; None where the page shows something else instead."""
        at = bisect_right(self._pieces, offset, key=lambda piece: piece[0]) - 1
        if at < 0 or offset > self._pieces[at][1]:
            return None
        return self._pieces[at][2] + offset - self._pieces[at][0]
