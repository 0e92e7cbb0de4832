"""Writing a post, its replies, the thread or a limit into a file."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from tui_reader.app.background.aside import aside
from tui_reader.app.boxes.question_box import Answer
from tui_reader.app.outside.part import What
from tui_reader.app.outside.questions import SaveQuestion, kind_of, path_of
from tui_reader.app.outside.taking import ask
from tui_reader.errors import ReaderError
from tui_reader.export.save import save_export
from tui_reader.text.clean import clean_line

if TYPE_CHECKING:
    from tui_reader.app.actions.action import Action
    from tui_reader.app.reader import Reader


def _save(reader: Reader, _count: int | None, *, ending: str, preferred: What) -> None:
    question = SaveQuestion(reader.reading.thread, ending)
    limited = preferred is What.THREAD and bool(reader.reading.limits)
    ask(reader, question, partial(_write, reader, question), What.LIMIT if limited else preferred)


def _write(reader: Reader, question: SaveQuestion, answer: Answer) -> None:
    path = path_of(answer.line)
    name = clean_line(str(path))

    def write() -> str:
        try:
            save_export(kind_of(path), answer.part.make(), path, force=question.confirmed == answer.line)
        except (OSError, ReaderError) as error:
            return f"{name}: {getattr(error, 'strerror', None) or error}."
        return f"Saved {answer.part.name} as {name}."

    reader.say(f"Saving {answer.part.name}{reader.reading.signs.cut}", lasting=True)
    aside(reader, write, reader.say)


ACTIONS: dict[str, Action] = {
    "save": partial(_save, ending="txt", preferred=What.POST),
    "export": partial(_save, ending="md", preferred=What.THREAD),
}
