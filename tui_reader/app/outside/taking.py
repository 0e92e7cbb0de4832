"""How much of the thread a command takes, which the reader is asked, and making that aside."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

from tui_reader.app.background.aside import aside
from tui_reader.app.boxes.part_picker import PartPicker
from tui_reader.app.boxes.question_box import Answer, QuestionBox
from tui_reader.app.outside.part import Part, What, parts_of
from tui_reader.app.outside.questions import Question
from tui_reader.app.pointing import post_at
from tui_reader.app.run import served
from tui_reader.model import Stage

if TYPE_CHECKING:
    from tui_reader.app.reader import Reader

Made = TypeVar("Made")


def parts_here(reader: Reader) -> dict[What, Part]:
    """What can be taken; the branch below a post is known when the replies are."""
    parts = parts_of(reader.reading, post_at(reader))
    if reader.reading.thread.stage is Stage.POSTS:
        parts.pop(What.REPLIES, None)
    return parts


def ask(reader: Reader, question: Question, then: Callable[[Answer], None], preferred: What) -> None:
    """Ask for a line about a part."""
    if not _served(reader):
        parts = parts_here(reader)
        first = preferred if preferred in parts else next(iter(parts))
        reader.app.push_screen(QuestionBox(question, parts, first), lambda answer: then(answer) if answer else None)


def pick(reader: Reader, title: str, take: Callable[[Part], None]) -> None:
    """Let the reader pick a part."""
    if not _served(reader):
        parts = parts_here(reader)
        every = list(parts.values())
        reader.app.push_screen(PartPicker(title, parts), lambda entry: take(every[entry.node]) if entry else None)


def _served(reader: Reader) -> bool:
    """Whether the reader is served to a browser, whose user has no business with programs and files of this machine."""
    if served():
        reader.say("In a browser there are no programs and files of this machine; copying works.")
    return served()


def prepare(reader: Reader, make: Callable[[], Made], then: Callable[[Made], None]) -> None:
    """Make aside what a program is to read; what the system refuses is told."""

    def safely() -> Made | OSError:
        try:
            return make()
        except OSError as error:
            return error

    def go_on(made: Made | OSError) -> None:
        if isinstance(made, OSError):
            reader.say(f"There is no room for it: {made.strerror}.")
        else:
            then(made)

    aside(reader, safely, go_on)
