"""The figures of a thread as lines to print or to show."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from rich.cells import cell_len

from tui_reader.app.drawing.bars import bar
from tui_reader.app.drawing.ink import Ink, Line
from tui_reader.app.drawing.plots import plot, squeezed
from tui_reader.app.text.cells import cut, fit
from tui_reader.app.text.words import NAMELESS
from tui_reader.model import Thread
from tui_reader.stats import NOBODY, Figures
from tui_reader.stats.figures import Writer
from tui_reader.wording import called, counted

WRITERS, PAIRS = 15, 12
"""Lines of the longest lists; what is left over is told in one line."""
HEIGHT, SCALE = 8, 8
"""Lines of the tallest column of a plot, and the cells kept for the scale beside it."""
NAME_CELLS = 24
"""Cells of the longest name or pair of names shown."""
INDENT = "  "
SIDE = 2 * len(INDENT)


class Sheet:
    """Draws figures for a width of 50 cells or more, with block signs or in ASCII."""

    def __init__(self, thread: Thread, figures: Figures, width: int, *, ascii_only: bool) -> None:
        self._thread, self._figures = thread, figures
        self._width, self._ascii = width, ascii_only

    def lines(self) -> Iterator[Line]:
        """Everything, chapter by chapter; one without figures is left out."""
        chapters = (
            ("Who wrote", self._writers()),
            ("Who answers whom", self._pairs()),
            (self._when(), self._activity()),
            ("How many replies deep", self._depths()),
            ("Answered most", self._answered()),
            ("Quoted most", self._quoted()),
        )
        for heading, chapter in chapters:
            if lines := list(chapter):
                yield [Ink(heading, "head")]
                yield from lines
                yield []

    def _writers(self) -> Iterator[Line]:
        writers = self._figures.writers
        shown = writers[:WRITERS]
        names = self._name_cells([self._name(writer.person) for writer in shown])
        before, after = _columns("posts", "words", "quoted", "answers")
        room = max(self._width - SIDE - names - len(before) - len(after), 0)
        yield [Ink(INDENT + " " * names + before + " " * room + after, "dim")]
        most = writers[0].posts if writers else 0
        for writer in shown:
            yield [Ink(INDENT), self._who(writer.person, names), *self._counts(writer, most, room)]
        yield from self._rest(len(writers) - len(shown), "writer")

    def _counts(self, writer: Writer, most: int, room: int) -> Line:
        words = writer.own + writer.quoted
        quoted = f"{round(100 * writer.quoted / words)} %" if words else ""
        before, after = _columns(f"{writer.posts:,}", f"{writer.own:,}", quoted, f"{writer.answers:,}")
        drawn = self._bar(writer.posts, most, room)
        return [Ink(before), drawn, Ink(" " * (room - len(drawn.text)) + after)]

    def _pairs(self) -> Iterator[Line]:
        pairs = self._figures.pairs
        arrow = " -> " if self._ascii else " → "
        shown = pairs[:PAIRS]
        first = self._name_cells([self._name(pair.writer) for pair in shown])
        second = self._name_cells([self._name(pair.answered) for pair in shown])
        room = max(self._width - SIDE - first - second - len(arrow) - 8, 0)
        for pair in shown:
            names = [self._who(pair.writer, first), Ink(arrow, "dim"), self._who(pair.answered, second)]
            yield [Ink(INDENT), *names, Ink(f"{pair.replies:>7,} "), self._bar(pair.replies, shown[0].replies, room)]
        yield from self._rest(len(pairs) - len(shown), "pair")

    def _when(self) -> str:
        activity = self._figures.activity
        zone = " (UTC)" if activity.converted else ""
        return f"When: posts per {activity.unit.name}{zone}" if activity.counts else "When"

    def _activity(self) -> Iterator[Line]:
        activity = self._figures.activity
        yield from self._plot(activity.counts, activity.words, activity.unit.name)
        if activity.undated:
            yield [Ink(f"{INDENT}{counted(activity.undated, 'post')} without a date", "dim")]

    def _depths(self) -> Iterator[Line]:
        return self._plot(self._figures.depths, str, "level")

    def _plot(self, values: Sequence[int], name: Callable[[int], str], unit: str) -> Iterator[Line]:
        """Values over what `name` calls them by their index; neighbours share a column where there are too many."""
        sums, step = squeezed(values, self._width - SIDE - SCALE)
        names = [name(at) for at in range(0, len(values), step)]
        for line in plot(sums, names, self._width - SIDE, HEIGHT, ascii_only=self._ascii):
            yield [Ink(INDENT), *line]
        if step > 1:
            yield [Ink(f"{INDENT}Each column is {step:,} {unit}s.", "dim")]

    def _answered(self) -> Iterator[Line]:
        answered = self._figures.answered
        names = self._name_cells([called(self._thread, node) for node, _ in answered])
        room = self._width - SIDE - names - 8
        for node, replies in answered:
            drawn = self._bar(replies, answered[0][1], room)
            yield [Ink(INDENT), self._post(node, names), Ink(f"{replies:>7,} "), drawn]

    def _quoted(self) -> Iterator[Line]:
        quoted = self._figures.quoted
        names = self._name_cells([called(self._thread, each.node) for each in quoted])
        for each in quoted:
            words = self._cut(each.words, self._width - SIDE - names - 10)
            yield [
                Ink(INDENT),
                self._post(each.node, names),
                Ink(f"{each.posts:>7,} "),
                Ink(f"'{words}'", "quote"),
            ]

    def _rest(self, number: int, noun: str) -> Iterator[Line]:
        if number > 0:
            yield [Ink(f"{INDENT}and {counted(number, f'further {noun}')}", "dim")]

    def _name(self, person: int) -> str:
        return self._figures.name(person) or NAMELESS

    def _who(self, person: int, cells: int) -> Ink:
        name = fit(self._name(person), cells, self._ellipsis)
        return Ink(name, "dim") if person == NOBODY else Ink(name, "person", person)

    def _post(self, node: int, cells: int) -> Ink:
        person = self._figures.people.of[node]
        name = fit(called(self._thread, node), cells, self._ellipsis)
        return Ink(name, "dim") if person == NOBODY else Ink(name, "person", person)

    def _bar(self, value: int, most: int, cells: int) -> Ink:
        return Ink(bar(value, most, max(cells, 0), ascii_only=self._ascii), "bar")

    def _cut(self, text: str, cells: int) -> str:
        return cut(text, cells, self._ellipsis)

    @property
    def _ellipsis(self) -> str:
        return "..." if self._ascii else "…"

    def _name_cells(self, names: Sequence[str]) -> int:
        return min(max(map(cell_len, names), default=0), NAME_CELLS, self._width // 4)


def _columns(posts: str, words: str, quoted: str, answers: str) -> tuple[str, str]:
    """What stands between the name of a writer and the bar, and behind the bar."""
    return f"{posts:>8} ", f" {words:>9} {quoted:>7} {answers:>8}"
