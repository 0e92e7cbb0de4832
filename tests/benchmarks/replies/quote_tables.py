"""The results for quotes: a line for each genre and rendering, and within it for each length, named or not."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tests.benchmarks.replies.groups import Group, grouped
from tests.benchmarks.replies.quoting import LENGTHS, of_length, quoting
from tests.benchmarks.replies.tables import Cell, section, table
from tests.evaluation.finds import Find

HEAD = (
    "quotes", "n", "found", "placed", "held", "of held", "P", "R", "F1", "source", "origin", "span",
    "source span", "false/1,000",
)  # fmt: skip
WORDS = """A quote is right (`P`, `R`, `F1`) when its passage (overlap at least .8) and its origin are; `found` counts
those of which the passage is, `placed` those of which passage and source are. `held` is the share of which the source
named holds the words (a likeness of .9 at least): where it was edited since, or they are from elsewhere, nothing can be
found there; `of held` is the share of these placed. `source` and `origin` are shares of those found, `span` and `source
span` mean overlaps with the labels. The last column counts the quotes that nobody made."""


def quotes_by_genre(title: str, threads: Group) -> str:
    """A line a genre and rendering."""
    known = [one for one in threads if one.quotes_known]
    rows = [
        _row(name, [find for one in group for find in one.score.finds], sum(len(one.posts) for one in group))
        for name, group in grouped(known, lambda one: f"{one.genre}, {one.rendering}").items()
    ]
    return section(title, WORDS, table(HEAD, rows))


def quotes_by_length(title: str, threads: Group) -> str:
    """A line a rendering and length, with and without a name beside the quote."""
    known = [one for one in threads if one.quotes_known]
    rows = []
    for how, group in grouped(known, lambda one: one.rendering).items():
        finds = [find for one in group for find in one.score.finds]
        if any(find.labelled for find in finds):
            rows += list(_of_lengths(how, finds, sum(len(one.posts) for one in group)))
    words = "`named` are quotes beside which a name stands; what nobody made has none."
    return section(title, words, table(HEAD, rows))


def _of_lengths(how: str, finds: Sequence[Find], posts: int) -> Iterator[list[Cell]]:
    for low, high in LENGTHS:
        name = f"{how}, {low}–{high} words" if high < LENGTHS[-1][1] else f"{how}, {low}+ words"
        of = of_length(finds, low, high)
        yield _row(name, of, posts)
        if named := [find for find in of if find.attributed]:
            yield _row(f"{name}, named", named, posts)


def _row(name: str, finds: Sequence[Find], posts: int) -> list[Cell]:
    of = quoting(finds, posts)
    return [name, *of[:-1], f"{of.false:.1f}"]
