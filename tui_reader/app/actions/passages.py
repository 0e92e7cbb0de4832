"""The passages of a post that others answer, and the answers to each, one after the other beside it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from tui_reader.app.answered import Answered

if TYPE_CHECKING:
    from tui_reader.app.actions.action import Action
    from tui_reader.app.reader import Reader


def _by_passages(reader: Reader, count: int | None, *, sign: int) -> None:
    """From passage to passage, beginning with the first one in sight, round the ends."""
    reading = reader.reading
    passages = reading.facts.passages(reading.node)
    if not passages:
        reader.say("No other post quotes this one.")
        return
    steps = count or 1
    if reading.answered is not None:
        at = reading.answered.passage + sign * steps
    else:
        top = reader.texts.top
        ahead = next((index for index, passage in enumerate(passages) if passage.end >= top), 0)
        at = ahead + steps - 1 if sign > 0 else ahead - steps
    show_answers(reader, at % len(passages))


def show_answers(reader: Reader, passage: int, number: int = 0) -> None:
    """Show beside the post who answers one of its passages, beginning with the answer of this number."""
    reading = reader.reading
    reading.answered = Answered(passage, number)
    start = reading.facts.passages(reading.node)[passage].start
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
