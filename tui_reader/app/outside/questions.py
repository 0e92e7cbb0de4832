"""What is asked before a part of a thread goes to a program or into a file. Nothing here draws."""

from __future__ import annotations

import os
import re
import stat
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

from tui_reader.app.outside.part import Part, What
from tui_reader.errors import FormatError
from tui_reader.export.registry import EXPORTERS, Exporter, exporter
from tui_reader.model import Thread
from tui_reader.text.clean import clean_line
from tui_reader.wording import label

TITLE_SIGNS = 40
"""Signs of a title in the name of a file."""
OTHER_ENDINGS = {"htm": "html", "markdown": "md", "text": "txt", "gv": "dot"}
_NOT_IN_NAMES = re.compile(r"[^\w]+")


class Question(Protocol):
    """A line to be typed, about one part of a thread."""

    placeholder: str
    does: str
    earlier: Sequence[str]

    def title(self, part: Part) -> str:
        """The question."""

    def suggestion(self, part: Part) -> str:
        """What stands in the line at first."""

    def complaint(self, line: str) -> str:
        """What is wrong with the line that was entered, or ""."""

    def completions(self, line: str) -> list[str]:
        """The lines that may be meant by what was typed so far."""


@dataclass(slots=True)
class PipeQuestion:
    """Which command is to read a part."""

    earlier: Sequence[str]
    placeholder: str = "a command line for your shell"
    does: str = "runs"

    def title(self, part: Part) -> str:
        """The question."""
        return f"Pipe {part.name} through"

    def suggestion(self, part: Part) -> str:  # noqa: ARG002  # nobody knows
        """An empty line."""
        return ""

    def complaint(self, line: str) -> str:
        """An empty line is no command."""
        return "" if line.strip() else "A command is missing; Esc leaves."

    def completions(self, line: str) -> list[str]:  # noqa: ARG002  # that is the business of a shell
        """None."""
        return []


@dataclass(slots=True)
class SaveQuestion:
    """Into which file a part goes; a file that exists is asked about once more."""

    thread: Thread
    ending: str
    earlier: Sequence[str] = ()
    placeholder: str = "the name of a file; its ending says the kind"
    does: str = "saves"
    confirmed: str = field(default="", init=False)

    def title(self, part: Part) -> str:
        """The question."""
        return f"Save {part.name} as"

    def suggestion(self, part: Part) -> str:
        """A name made of the title, for a post also of its number."""
        return f"{file_name(self.thread, part)}.{self.ending}"

    def complaint(self, line: str) -> str:
        """Why the file cannot be written; one that exists may be, when the same line is entered again."""
        try:
            path = path_of(line)
            kind = kind_of(path)
            if not path.parent.is_dir():
                return f"There is no folder {clean_line(str(path.parent))}."
            return self._in_the_way(line, path, kind)
        except FormatError as error:
            return f"{error}."
        except (OSError, ValueError, RuntimeError) as error:
            return f"That is no name of a file ({clean_line(getattr(error, 'strerror', None) or str(error))})."

    def _in_the_way(self, line: str, path: Path, kind: Exporter) -> str:
        try:
            mode = path.lstat().st_mode
        except FileNotFoundError:
            return ""
        if stat.S_ISLNK(mode):
            return "A symbolic link has that name; none is followed."
        if not (stat.S_ISDIR(mode) if kind.folder else stat.S_ISREG(mode)):
            return "Something has that name that cannot be replaced."
        if self.confirmed == line:
            return ""
        self.confirmed = line
        return f"{clean_line(path.name)} exists already; Enter again replaces it."

    def completions(self, line: str) -> list[str]:
        """The files and folders whose names begin so."""
        folder, _, begun = line.rpartition("/")
        try:
            entries = [(entry.name, entry.is_dir()) for entry in os.scandir(path_of(f"{folder}/") if folder else ".")]
        except (OSError, ValueError, RuntimeError):
            return []
        before = line[: len(line) - len(begun)]
        fit = [(name, is_dir) for name, is_dir in entries if name.startswith(begun) and name.isprintable()]
        return sorted(f"{before}{name}{'/' if is_dir else ''}" for name, is_dir in fit if begun or name[0] != ".")


def path_of(line: str) -> Path:
    """The file that a line names, from the folder the reader was started in; raises `RuntimeError` for no such home."""
    return Path(line.strip()).expanduser()


def kind_of(path: Path) -> Exporter:
    """The kind of export that the ending of a name says; raises `FormatError` when it says none."""
    ending = path.suffix.removeprefix(".").lower()
    try:
        return exporter(OTHER_ENDINGS.get(ending, ending))
    except FormatError:
        endings = ", ".join(f".{kind.name}" for kind in EXPORTERS)
        raise FormatError(f"The ending of the name says the kind, one of {endings}") from None


def file_name(thread: Thread, part: Part) -> str:
    """A name for a file without its ending, of letters, figures and `-` alone."""
    beside = {What.THREAD: "", What.LIMIT: "limit"}.get(part.what, label(thread, part.node))
    return "-".join(filter(None, map(_for_names, (thread.title, beside)))) or "thread"


def _for_names(words: str) -> str:
    """Whole words as far as there is room for them; one that is longer than that is cut."""
    long = _NOT_IN_NAMES.sub("-", words[: 2 * TITLE_SIGNS]).strip("-_")
    if len(long) <= TITLE_SIGNS:
        return long
    return (long[: TITLE_SIGNS + 1].rpartition("-")[0] or long[:TITLE_SIGNS]).strip("-_")
