"""The passages of a post that others answer, and the answers to each, one after the other beside it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from tui_reader.app.answered import Answered
from tui_reader.model import Stage

if TYPE_CHECKING:
    from tui_reader.app.actions.action import Action
    from tui_reader.app.reader import Reader


def _by_passages(reader: Reader, count: int | None, *, sign: int) -> None:
    """From passage to passage, beginning with the first one in sight, round the ends."""
    reading = reader.reading
    passages = reading.facts.passages(reading.node)
    if not passages:
        found = reading.thread.stage is not Stage.POSTS
        reader.say("No other post quotes this one." if found else "Quotes are still being looked for.")
        return
    steps = count or 1
    if reading.answered is not None:
        at = reading.answered.passage + sign * steps
    else:
        top = reader.texts.top
        ahead = next((index for index, passage in enumerate(passages) if passage.end >= top), 0)
        at = ahead + steps - 1 if sign > 0 else ahead - steps
    show_answers(reader, Answered(at % len(passages)))


def show_answers(reader: Reader, answered: Answered) -> None:
    """Show beside the post an answer to one of its passages."""
    reading = reader.reading
    reading.answered = answered
    start = reading.facts.passages(reading.node)[answered.passage].start
    reader.texts.show_post(keep_scroll=True)
    reader.texts.show_source()
    reader.texts.bring_into_sight(start)


def step_answers(reader: Reader, steps: int) -> None:
    """Show another answer to the same passage, round the ends."""
    reading = reader.reading
    if reading.answered is not None:
        answers = reading.facts.passages(reading.node)[reading.answered.passage].firsts
        reading.answered = Answered(reading.answered.passage, (reading.answered.number + steps) % len(answers))
        reader.texts.show_source()


def end_answers(reader: Reader) -> None:
    """Show the source of the quote again, or what the post answers."""
    reader.reading.answered = None
    reader.texts.show_post(keep_scroll=True)
    reader.texts.show_source()


ACTIONS: dict[str, Action] = {
    "next_passage": partial(_by_passages, sign=1),
    "previous_passage": partial(_by_passages, sign=-1),
}
