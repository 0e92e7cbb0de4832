"""`export`: the thread, or a part of it, in another form, to standard output or a file."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from pathlib import Path

import click

from tui_reader.cli.group import FILE_KEY
from tui_reader.cli.loading import Opened
from tui_reader.cli.output import Output
from tui_reader.errors import ChoiceError
from tui_reader.export.excerpt import branch, excerpt
from tui_reader.export.registry import export, exporter
from tui_reader.export.save import save_export
from tui_reader.model import Thread
from tui_reader.search import Index, parse
from tui_reader.wording import find_node

STDOUT = "-"


@dataclass(frozen=True, slots=True)
class Part:
    """The part of a thread that is wanted: below a post, fulfilling a query, or both."""

    below: str | None = None
    query: str | None = None

    def of(self, opened: Opened) -> Thread:
        """That part; the whole thread when nothing is asked for.

        Raises `ChoiceError` or `QueryError` when there is no such part.
        """
        thread = opened.thread
        nodes = set(range(thread.nodes))
        if self.below is not None:
            nodes &= branch(thread, find_node(thread, self.below))
        if self.query is not None:
            index = Index(thread, opened.flags)
            nodes &= set(index.search(parse(self.query)).nodes)
        if not nodes:
            raise ChoiceError("no post is in that part of the thread")
        return thread if len(nodes) == thread.nodes else excerpt(thread, nodes)


def write_export(opened: Opened, _output: Output, *, kind: str, out: str, force: bool, part: Part) -> int:
    """Write the export called `kind`; a failure to write is told under the name of `out`."""
    thread = part.of(opened)
    if out == STDOUT:
        sys.stdout.writelines(export(thread, kind))
        return 0
    click.get_current_context().meta[FILE_KEY] = out
    save_export(exporter(kind), thread, Path(out), force=force)
    return 0
