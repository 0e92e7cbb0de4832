"""The kinds of export there are. A kind is a function from a thread to pieces of text, imported when it is used."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from importlib import import_module
from typing import cast

from tui_reader.errors import FormatError
from tui_reader.model import Thread

Pieces = Callable[[Thread], Iterator[str]]
"""Yields the export in order; it holds no more of the thread than the post at hand."""


@dataclass(frozen=True, slots=True)
class Exporter:
    """One kind of export: its name on the command line, what it is for, and `module:function`."""

    name: str
    title: str
    where: str


EXPORTERS = (
    Exporter("json", "all that was found out, for programs (thread/1)", "tui_reader.export.as_json:pieces"),
    Exporter("md", "the discussion as threaded Markdown, for people", "tui_reader.export.markdown:pieces"),
)  # fmt: skip


def export(thread: Thread, name: str) -> Iterator[str]:
    """The pieces of the export called `name`; raises `FormatError` when there is no such kind."""
    for exporter in EXPORTERS:
        if exporter.name == name:
            module, _, function = exporter.where.partition(":")
            return cast("Pieces", getattr(import_module(module), function))(thread)
    raise FormatError(f"no export {name!r}; there are {', '.join(exporter.name for exporter in EXPORTERS)}")
