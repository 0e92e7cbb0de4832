"""What an export read becomes a document, with what it says about itself."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial
from typing import Any

from tui_reader.errors import FormatError
from tui_reader.formats.document import UNKNOWN, Document
from tui_reader.formats.exports.drafts import Drafts, drafts
from tui_reader.formats.exports.records import Export, Topic
from tui_reader.formats.lazily import Later
from tui_reader.model import SafeText
from tui_reader.text.clean import clean_line
from tui_reader.wording import absent, counted


def best_fit(exports: Iterable[Export], value: Any) -> tuple[float, Export]:
    """The export that fits a value best, the first of several, with how well."""
    return max(((export.fits(value), export) for export in exports), key=lambda scored: scored[0])


def document(name: str, file: str, export: Export, topic: Topic) -> Document:
    """The document of a topic that `export` read for the format `name` from `file`.

    Raises:
        FormatError: when there is no post in it.
    """
    made = drafts(topic, file)
    if not made:
        raise FormatError(f"it looks like {export.title}, but there is no post in it")
    warnings = tuple(map(clean_line, topic.warnings))
    return Document(name, made, warnings, Later(partial(_explained, export, made)), lacks=topic.lacks)


def _explained(export: Export, made: Drafts) -> list[SafeText]:
    stated = made.posts - sum(draft.parents[: len(draft.posts)].count(UNKNOWN) for draft in made)
    ghosts = sum(len(draft.ghosts) for draft in made)
    said = [f"{export.title}: {counted(made.posts, 'post')}, {counted(len(made), 'thread')}"]
    said.append(f"the file says of {stated:,} of {counted(made.posts, 'post')} what they answer")
    if ghosts:
        said.append(absent(ghosts, "post"))
    return list(map(clean_line, said))
