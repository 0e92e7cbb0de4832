"""Quotes: which is shown, where it comes from, who quotes this post, folding and skipping."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import partial
from itertools import zip_longest
from typing import TYPE_CHECKING

from tui_reader.app.actions.passages import step_answers
from tui_reader.app.actions.standing import stand_on
from tui_reader.app.pages.folds import blocks_of, quoted_blocks
from tui_reader.app.pages.lists import Entry, quoted_by
from tui_reader.app.quote_folds import Show
from tui_reader.model import Place
from tui_reader.replies.trails import quote_over
from tui_reader.state.habits import Habit
from tui_reader.wording import called, ended

if TYPE_CHECKING:
    from tui_reader.app.actions.action import Action
    from tui_reader.app.pages.blocks import Block
    from tui_reader.app.reader import Reader

_OWN = re.compile(r"[^\s>|]")
"""What is neither blank nor a mark of quoting."""

_SHOWN = {
    Show.ALL: "All quotes are shown.",
    Show.NEW: "Only what is new: words that you have read in another post are folded.",
    Show.OWN: "Only own words: every quote is folded.",
}


def _by_quotes(reader: Reader, count: int | None, *, sign: int) -> None:
    quotes = reader.reading.quotes
    if reader.reading.answered is not None:
        step_answers(reader, sign * (count or 1))
    elif quotes:
        if len(quotes) == 1:
            reader.say("This post quotes one passage only.")
        show_quote(reader, (reader.reading.quote + sign * (count or 1)) % len(quotes))
    else:
        reader.say("This post quotes nothing.")


def show_quote(reader: Reader, index: int) -> None:
    """Make a quote of the post the one whose source is shown; what is folded stays so."""
    reading = reader.reading
    reading.quote, reading.answered = index, None
    reader.texts.show_post(keep_scroll=True)
    reader.texts.show_source()
    reader.texts.bring_into_sight(reading.quotes[index].start, unfold=False)


def _blocks(reader: Reader) -> list[Block]:
    reading = reader.reading
    return blocks_of(reading.thread, reading.node, reading.view())


def toggle_block(reader: Reader, start: int) -> None:
    """Fold or open the block that begins at an offset into the post, and show the source of its quote."""
    reading = reader.reading
    block = next((block for block in _blocks(reader) if block.start == start), None)
    if block is None:
        return
    reading.quote_folds.toggle(reading.node, start)
    if reading.quote not in block.quotes or reading.answered is not None:
        reading.quote, reading.answered = block.quotes[0], None
        reader.texts.show_source()
    reader.texts.show_post(keep_scroll=True)
    reader.texts.keep_in_sight(start)


def open_block(reader: Reader) -> bool:
    """Open the folded block of the quote whose source is shown; False when it is not folded."""
    reading = reader.reading
    for block in _blocks(reader):
        if reading.quote in block.quotes and reading.quote_folds.folded(reading.node, block.start):
            toggle_block(reader, block.start)
            return True
    return False


def to_source(reader: Reader, _count: int | None) -> None:
    """Stand on the words shown beside the post in their place; there, on those they were taken from in turn."""
    reading = reader.reading
    passage = reader.texts.standing
    if passage is not None and reading.answered is None:
        inner = quote_over(reading.thread, passage)
        if inner is None:
            reader.say(ended(f"These words were first written here, in {called(reading.thread, reading.node)}"))
            return
        reading.quote = inner
    place = reading.beside
    if place is not None:
        stand_on(reader, place, quote=quote_over(reading.thread, place))
    elif reading.quotes:
        reader.say("The source of this quote is not in this file.")
    elif (parent := reading.thread.replies[reading.node].parent) is not None:
        reader.jump(parent)
    else:
        reader.say("This post answers no other.")


def _quoted_by(reader: Reader, _count: int | None) -> None:
    list_answers(reader)


def list_answers(reader: Reader, passage: int | None = None) -> None:
    """List who quotes the post, or one passage of it."""
    reading = reader.reading
    entries = quoted_by(reading.thread, reading.facts, reading.node, passage)
    name = called(reading.thread, reading.node)
    if entries:
        reader.pick(f"Who quotes {name}", entries, partial(_stand_on_quote, reader))
    else:
        reader.say(ended(f"Nobody quotes {name}"))


def _stand_on_quote(reader: Reader, entry: Entry) -> None:
    quote = reader.reading.thread.quotes[entry.node][entry.quote]
    stand_on(reader, Place(entry.node, quote.start, quote.end), quote=entry.quote)


def _fold_quotes(reader: Reader, _count: int | None) -> None:
    reading = reader.reading
    reading.quote_folds.cycle()
    shown = reading.quote_folds.show
    reading.session.habits.keep(Habit.QUOTES, shown)
    reader.texts.show_post(keep_scroll=True)
    reader.show_status()
    reader.say(_SHOWN[shown])


def _fold_quote(reader: Reader, _count: int | None) -> None:
    reading = reader.reading
    if not reading.quotes:
        reader.say("This post quotes nothing.")
        return
    starts = [block.start for block in _blocks(reader) if reading.quote in block.quotes]
    for start in starts:
        toggle_block(reader, start)
    if not starts:
        reader.say("You have not read these words elsewhere, or they are edited; they stay.")


def _skip_quote(reader: Reader, _count: int | None) -> None:
    """Past the first quote block that ends below the top of the pane."""
    page, top = reader.texts.post_shown, reader.texts.post.top_offset()
    for own in _own_words(reader):
        place = page.place_of(reader.reading.node, own)
        if place is not None and place > top:
            reader.texts.post.scroll_to_offset(place, top_third=False)
            if reader.texts.post.top_offset() == top:
                reader.say("All further words of the writer's own are in sight.")
            return
    reader.say("No quote stands before further words of the writer's own.")


def _own_words(reader: Reader) -> Iterator[int]:
    """Where the post goes on with own words behind its quotes, as offsets into its body."""
    reading = reader.reading
    body = reading.thread.post(reading.node).body
    blocks = quoted_blocks(reading.thread, reading.node)
    for block, below in zip_longest(blocks, blocks[1:]):
        own = _OWN.search(body, block.end, below.start if below else len(body))
        if own:
            yield own.start()


ACTIONS: dict[str, Action] = {
    "next_quote": partial(_by_quotes, sign=1),
    "previous_quote": partial(_by_quotes, sign=-1),
    "to_source": to_source,
    "quoted_by": _quoted_by,
    "fold_quotes": _fold_quotes,
    "fold_quote": _fold_quote,
    "skip_quote": _skip_quote,
}
