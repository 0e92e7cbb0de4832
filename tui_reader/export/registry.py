"""The kinds of export there are. A kind is a function of a module that is imported when it is used."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from importlib import import_module
from typing import cast

from tui_reader.errors import FormatError
from tui_reader.model import Thread

Pieces = Callable[[Thread], Iterator[str]]
"""Yields the export in order; it holds no more of the thread than the post at hand."""
Files = Callable[[Thread], Iterator[tuple[str, Iterator[str]]]]
"""Yields the names of the files of a folder, each with its pieces."""


@dataclass(frozen=True, slots=True)
class Exporter:
    """One kind of export: its name on the command line, what it is for, and its module.

    The module has a function `pieces`, or `files` for a kind that is a folder.
    """

    name: str
    title: str
    module: str
    folder: bool = False

    def pieces(self, thread: Thread) -> Iterator[str]:
        """The pieces of a kind that is one file."""
        return cast("Pieces", import_module(self.module).pieces)(thread)

    def files(self, thread: Thread) -> Iterator[tuple[str, Iterator[str]]]:
        """The files of a kind that is a folder."""
        return cast("Files", import_module(self.module).files)(thread)


EXPORTERS = (
    Exporter("json", "all that was found out, for programs (thread/1)", "tui_reader.export.as_json"),
    Exporter("md", "the discussion as threaded Markdown, for people", "tui_reader.export.markdown"),
    Exporter("txt", "the discussion as plain text, quotes with their sources", "tui_reader.export.text"),
    Exporter("html", "one page with the tree, each quote linked to its source", "tui_reader.export.page"),
    Exporter("mbox", "a mailbox that mail readers show threaded", "tui_reader.export.mailbox"),
    Exporter("csv", "who answers and quotes whom, a link a line", "tui_reader.export.edges"),
    Exporter("dot", "the same as a graph for Graphviz", "tui_reader.export.graph"),
    Exporter("convokit", "a corpus folder for ConvoKit", "tui_reader.export.corpus", folder=True),
)  # fmt: skip


def exporter(name: str) -> Exporter:
    """The kind of this name; raises `FormatError` when there is none."""
    found = next((kind for kind in EXPORTERS if kind.name == name), None)
    if found is None:
        raise FormatError(f"no export {name!r}; there are {', '.join(kind.name for kind in EXPORTERS)}")
    return found


def export(thread: Thread, name: str) -> Iterator[str]:
    """The pieces of the export called `name`; raises `FormatError` when there is no such kind, or it is a folder."""
    kind = exporter(name)
    if kind.folder:
        raise FormatError(f"an export to {name} is a folder and needs a name for it")
    return kind.pieces(thread)
