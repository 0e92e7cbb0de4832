"""The lines that stand for folded quotes: how many lines of whose words are behind each."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tui_reader.app.facts import quotes_of
from tui_reader.app.pages.blocks import Block, quote_blocks
from tui_reader.app.pages.body import Aside
from tui_reader.app.pages.targets import Kind, target
from tui_reader.app.pages.view import View
from tui_reader.app.quote_folds import Show
from tui_reader.app.text.leads import leads_of
from tui_reader.app.text.page import Page
from tui_reader.app.text.wrap import Wrapping
from tui_reader.model import Quote, Thread
from tui_reader.replies.repeated import repeats
from tui_reader.wording import counted, listed, owned

WRITERS = 2
"""Writers that a line of a fold names."""


def blocks_of(thread: Thread, node: int, view: View) -> list[Block]:
    """The blocks of a node that fold: what was read already, or whatever is quoted, as the view has it."""
    if view.show is Show.NEW:
        return [Block(run.start, run.end, run.quotes) for run in repeats(thread, node, view.read)]
    return quoted_blocks(thread, node)


def quoted_blocks(thread: Thread, node: int) -> list[Block]:
    """Everything that a node quotes, as blocks."""
    quotes = quotes_of(thread, node)
    if not quotes:
        return []
    content = thread.post(node).load()
    return quote_blocks(content.text, quotes, content.marks)


def fold_asides(thread: Thread, node: int, blocks: Sequence[Block], view: View) -> Iterator[Aside]:
    """A line in place of each folded block, and one above each block that was opened among folded ones."""
    for block in blocks:
        folded = view.folded(block.start)
        if folded or view.show is not Show.ALL:
            sign = view.signs.folded if folded else view.signs.unfolded
            style = "current-quote" if folded and view.current in block.quotes else "fold"
            words = f"{sign} {_words(thread, node, block, view.columns)}"
            act = target(Kind.FOLD, block.start)
            end = block.end if folded else block.start
            yield Aside(block.start, end, words if folded else f"{words}\n", style, target=act)


def _words(thread: Thread, node: int, block: Block, columns: int) -> str:
    quotes = quotes_of(thread, node)
    lines = _lines(thread.post(node).body[block.start : block.end], columns)
    whose = dict.fromkeys(filter(None, (_whose(thread, quotes[index]) for index in block.quotes)))
    return f"{counted(lines, 'line')} of {listed(list(whose), WRITERS)}" if whose else counted(lines, "line")


def _lines(text: str, columns: int) -> int:
    """How many lines a text takes in a pane of so many columns; of an unknown number, as it is written."""
    if not columns:
        return text.count("\n") + 1
    wrapping = Wrapping(text, columns, leads_of(Page(text)))
    wrapping.wrap_to(len(text))
    return len(wrapping)


def _whose(thread: Thread, quote: Quote) -> str | None:
    writer = quote.origin or quote.source
    return owned(thread, writer.node) if writer else quote.attribution
