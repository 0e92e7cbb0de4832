"""From the options of a command to the thread it works on."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from tui_reader.cli.failures import tell
from tui_reader.cli.options import LIST
from tui_reader.cli.output import Output
from tui_reader.formats.document import Document
from tui_reader.formats.reading import read
from tui_reader.formats.source import open_sources
from tui_reader.model import Thread
from tui_reader.opening import begin, choose, complete
from tui_reader.search.subject import Flags
from tui_reader.state import Session
from tui_reader.state.store import passing_store, read_store
from tui_reader.wording import counted


@dataclass(frozen=True, slots=True)
class Request:
    """Which files to read, at least one, and what the user said about them."""

    files: tuple[str, ...]
    format: str | None = None
    encoding: str | None = None
    thread: str | None = None
    fresh: bool = False

    @property
    def name(self) -> str:
        """What an error calls them."""
        more = len(self.files) - 1
        return f"{self.files[0]} and {more} more" if more else self.files[0]


@dataclass(frozen=True, slots=True)
class Opened:
    """Files as they were read, the one thread of them that was chosen, and what is kept of it."""

    file: str
    document: Document
    thread: Thread
    session: Session

    def flags(self) -> Flags:
        """What a query can ask of what is kept, and of the names under which the user writes."""
        from tui_reader.app.settings.file import load_config

        self.session.me = load_config().settings.my_names
        return self.session.flags

    def tell_warnings(self) -> None:
        """Say on standard error what could not be read as it stands."""
        for warning in self.thread.warnings:
            tell(self.file, warning)


Printer = Callable[[Opened, Output], int]
"""Prints what a command has to say about a thread; the result is the exit code."""


def on_thread(request: Request, output: Output, printer: Printer) -> int:
    """Read the files and print what the printer makes of its thread, or the list of threads if that is asked for.

    Raises a `ReaderError` when there is nothing to read.
    """
    source = open_sources(request.files, request.encoding)
    document = read(source, request.format)
    if request.thread == LIST:
        return _list_threads(document, output)
    index = choose(document, request.thread)
    if request.thread is None and len(document.drafts) > 1:
        tell(request.name, f"holds {len(document.drafts)} threads; this is the largest (all: --thread {LIST})")
    stated = begin(document, index, source.name)
    session = Session(passing_store() if request.fresh else read_store(), stated)
    thread = complete(session.annotated(stated))
    session.follow(thread)
    return printer(Opened(request.name, document, thread, session), output)


def _list_threads(document: Document, output: Output) -> int:
    if output.as_json:
        drafts = enumerate(document.drafts, 1)
        output.json([{"thread": number, "posts": len(draft.posts), "title": draft.title} for number, draft in drafts])
        return 0
    digits = len(str(len(document.drafts)))
    for number, draft in enumerate(document.drafts, 1):
        output.line((f"{number:>{digits}}", "head"), f"  {counted(len(draft.posts), 'post'):>12}  {draft.title}")
    return 0
