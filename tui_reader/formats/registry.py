"""Which formats there are, and which one a file is of."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from importlib import import_module
from operator import itemgetter
from typing import Protocol, cast

from tui_reader.errors import FormatError
from tui_reader.formats.document import Document
from tui_reader.formats.source import Source

BUILT_IN = {
    "mbox": "tui_reader.formats.mbox.reader:MboxFormat",
    "page": "tui_reader.formats.page:PageFormat",
    "post": "tui_reader.formats.single:PostFormat",
}
"""Where each format lives, as `module:class`; imported only when a file has to be sniffed or read."""

FALLBACK = "post"
"""The format that any file has."""
CERTAIN = 0.9
"""From this score on no further format is asked."""


class Format(Protocol):
    """What a format is: a class of three words and two methods, made without arguments.

    `name` is what `--format` takes: lower-case letters, unique. `title` is what a user would call such a file,
    with its article ("a mailbox"). `gives` says in a few words what the format knows besides text, such as
    "stated replies, dates".
    """

    @property
    def name(self) -> str:
        """What `--format` takes."""
        ...

    @property
    def title(self) -> str:
        """What a user calls such a file, with its article."""
        ...

    @property
    def gives(self) -> str:
        """What the format knows of a post besides its text."""
        ...

    def sniff(self, source: Source) -> float:
        """How surely the file is of this format: 0 not at all, `CERTAIN` and above beyond doubt.

        Called once for each file, on any bytes at all. It must not raise and should look at `source.head` only.
        """
        ...

    def read(self, source: Source) -> Document:
        """The threads of the file exactly as the file states them; at least one draft with one post.

        Called at most once, and only after a `sniff` above 0. The format decodes (`source.text()`, or
        its own way for files that declare encodings inside) and passes every string through
        `tui_reader.text.clean`. What a file does not hold is None: no author, date or subject is invented.
        What cannot be read is left out and said in `Document.warnings`.

        Raises:
            FormatError: when the file holds no post after all; the next best format is tried then.
        """
        ...


@dataclass(frozen=True, slots=True)
class FormatInfo:
    """A format as a user sees it in a list."""

    name: str
    title: str
    gives: str


def formats() -> list[FormatInfo]:
    """The formats that can be read, in the order in which they are tried."""
    return [FormatInfo(made.name, made.title, made.gives) for made in map(_load, BUILT_IN)]


def read(source: Source, wanted: str | None = None) -> Document:
    """Read a file as the format `wanted`, or as the one that fits best.

    Raises:
        FormatError: when there is no format of that name, or the file is not of it.
    """
    if wanted is None:
        return _read_best(source)
    if wanted not in BUILT_IN:
        raise FormatError(f"there is no format {wanted[:40]!r}; there are {', '.join(BUILT_IN)}")
    chosen = _load(wanted)
    if chosen.sniff(source) <= 0:
        raise FormatError(f"it is not {chosen.title}; it looks like {_ranked(source)[0].title}")
    return chosen.read(source)


def _load(name: str) -> Format:
    module, _, attribute = BUILT_IN[name].partition(":")
    return cast("Format", getattr(import_module(module), attribute)())


def _ranked(source: Source) -> list[Format]:
    """The formats that may fit, best first; later ones are not asked once one is certain."""
    scored = []
    for made in map(_load, BUILT_IN):
        score = made.sniff(source)
        if score > 0:
            scored.append((score, made))
        if score >= CERTAIN:
            break
    return [made for _, made in sorted(scored, key=itemgetter(0), reverse=True)]


def _read_best(source: Source) -> Document:
    for made in _ranked(source):
        with suppress(FormatError):
            return made.read(source)
    return _load(FALLBACK).read(source)
