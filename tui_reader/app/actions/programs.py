"""Giving a post, its replies, the thread or a limit to a program that has the terminal for a while."""

from __future__ import annotations

import os
from collections.abc import Callable
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory, TemporaryFile
from typing import IO, TYPE_CHECKING

from tui_reader.app.boxes.question_box import Answer
from tui_reader.app.outside.means import shell
from tui_reader.app.outside.part import Part, What
from tui_reader.app.outside.questions import PipeQuestion, file_name
from tui_reader.app.outside.taking import ask, pick, prepare
from tui_reader.app.outside.terminal import Program, how_it_ended, run_in_terminal
from tui_reader.errors import ReaderError
from tui_reader.text.clean import clean_line

if TYPE_CHECKING:
    from tui_reader.app.actions.action import Action
    from tui_reader.app.reader import Reader


def _pipe(reader: Reader, _count: int | None) -> None:
    ask(reader, PipeQuestion(reader.means.commands), partial(_run_command, reader), What.POST)


def _run_command(reader: Reader, answer: Answer) -> None:
    """Run a command line by the user's shell; nothing of the file is part of it."""
    reader.means.keep(answer.line)

    def run(given: IO[bytes]) -> None:
        with given:
            code = _run(reader, Program([shell(), "-c", answer.line], given, wait=True))
        if code is not None:
            reader.say(f"{clean_line(answer.line)}: {how_it_ended(code)}.")

    prepare(reader, partial(_file_of, answer.part), run)


def _file_of(part: Part) -> IO[bytes]:
    """A file without a name that holds a part in plain text, to be read from its start."""
    file = TemporaryFile()  # noqa: SIM115  # who runs the program closes it
    file.writelines(piece.encode("utf-8", "replace") for piece in part.text())
    file.seek(0)
    return file


def _pager(reader: Reader, _count: int | None) -> None:
    pick(reader, "Read in a pager", partial(_page, reader))


def _page(reader: Reader, part: Part) -> None:
    """Show a part in the pager; `less` is told to start no program of its own for it."""

    def run(given: IO[bytes]) -> None:
        with given:
            _show(reader, lambda: Program(reader.means.pager(), given, {"LESSSECURE": "1", **os.environ}))

    prepare(reader, partial(_file_of, part), run)


def _editor(reader: Reader, _count: int | None) -> None:
    pick(reader, "Open in an editor, to copy from", partial(_edit, reader))


def _edit(reader: Reader, part: Part) -> None:
    """Show a part in the editor, in a file that cannot be written and is gone afterwards."""

    def run(folder: TemporaryDirectory[str]) -> None:
        with folder:
            (path,) = Path(folder.name).iterdir()
            _show(reader, lambda: Program([*reader.means.editor(), str(path)]))

    prepare(reader, partial(_folder_of, part, f"{file_name(reader.reading.thread, part)}.txt"), run)


def _folder_of(part: Part, name: str) -> TemporaryDirectory[str]:
    folder = TemporaryDirectory(prefix="tui-reader-")
    path = Path(folder.name) / name
    with path.open("w", encoding="utf-8", errors="replace", newline="\n") as file:
        file.writelines(part.text())
    path.chmod(0o400)
    return folder


def _show(reader: Reader, program: Callable[[], Program]) -> None:
    """Run a program that shows something, and tell when there is none or it failed."""
    try:
        made = program()
    except ReaderError as error:
        reader.say(f"{error}.")
        return
    if code := _run(reader, made):
        reader.say(f"{clean_line(made.argv[0])}: {how_it_ended(code)}.")


def _run(reader: Reader, program: Program) -> int | None:
    """Run a program in the terminal; its exit code, None when it could not be run and the reader was told."""
    try:
        return run_in_terminal(reader.app, program)
    except (OSError, ReaderError) as error:
        reader.say(f"{clean_line(program.argv[0])}: {getattr(error, 'strerror', None) or error}.")
        return None


ACTIONS: dict[str, Action] = {
    "pipe": _pipe,
    "pager": _pager,
    "editor": _editor,
}
