"""Which formats there are: those of the house and those that other packages bring."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from typing import Any, Protocol, cast, runtime_checkable

from tui_reader.formats.document import Document
from tui_reader.formats.source import Source

BUILT_IN = {
    "mbox": "tui_reader.formats.mbox.reader:MboxFormat",
    "chain": "tui_reader.formats.mail.chain:ChainFormat",
    "eml": "tui_reader.formats.mail.eml:EmlFormat",
    "json": "tui_reader.formats.exports.json_format:JsonFormat",
    "xml": "tui_reader.formats.exports.xml_format:XmlFormat",
    "html": "tui_reader.formats.html:HtmlFormat",
    "irc": "tui_reader.formats.chat:IrcFormat",
    "whatsapp": "tui_reader.formats.chat:WhatsappFormat",
    "chat": "tui_reader.formats.chat:ChatFormat",
    "page": "tui_reader.formats.page:PageFormat",
    "post": "tui_reader.formats.single:PostFormat",
}
"""Where each format lives, as `module:class`; imported only when a file has to be sniffed or read."""

_MAILS = "tui_reader.formats.mail.folder:read_together"
TOGETHER = {"mbox": _MAILS, "eml": _MAILS, "json": "tui_reader.formats.exports.together:read_together"}
"""Formats of which several files only together make threads, and what reads them, as `module:function`."""

GROUP = "tui_reader.formats"
"""The group of entry points by which a package brings a format: its name, and `module:class`."""
FALLBACK = "post"
"""The format that any file has; it stands last."""
CERTAIN = 0.9
"""From this score on no further format is asked."""


@dataclass(frozen=True, slots=True)
class FormatInfo:
    """A format, or one of the kinds of file that it knows, as a user sees it in a list."""

    name: str
    title: str
    gives: str


@runtime_checkable
class Format(Protocol):
    """What a format is: a class of three words and two methods, made without arguments.

    `name` is what `--format` takes: lower-case letters, unique. `title` is what a user would call such a file,
    with its article ("a mailbox"). `gives` says in a few words what the format knows besides text, such as
    "stated replies, dates".

    A format that tells several kinds of file apart, such as the engines of forums, can have a further method
    `kinds() -> list[FormatInfo]` that lists them.
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


class ReadTogether(Protocol):
    """Reads several files, those as one document that make threads only together."""

    def __call__(self, files: Sequence[Source]) -> Iterable[tuple[Sequence[int], Document]]:
        """The documents, each with the places of its files among those given.

        A file that stands in none is read by itself. Raises `FormatError` when no file can be read at all.
        """
        ...


def names() -> list[str]:
    """The names that `--format` takes, in the order in which the formats are asked; none is imported."""
    return list(_names())


def _names() -> Iterator[str]:
    *first, last = BUILT_IN
    yield from first
    yield from (name for name in _brought() if name not in BUILT_IN)  # looked for only when it comes to them
    yield last


def formats() -> Iterator[Format]:
    """The formats in the order in which they are asked; one that cannot be imported is left out and told once."""
    for name in _names():
        if (made := load(name)) is not None:
            yield made


def kinds(made: Format) -> list[FormatInfo]:
    """The kinds of file that a format tells apart; none for most."""
    listed = getattr(made, "kinds", None)
    return list(listed()) if listed is not None else []


def is_brought(name: str) -> bool:
    """Whether a format comes from another package."""
    return name not in BUILT_IN


def load(name: str) -> Format | None:
    """The format of a name, None where there is none or the package that brings it fails."""
    if name in BUILT_IN:
        return cast("Format", _found(BUILT_IN[name])())
    return _load_brought(name) if name in _brought() else None


def reads_together(where: str) -> ReadTogether:
    """The function that `TOGETHER` names."""
    return cast("ReadTogether", _found(where))


def _found(where: str) -> Any:
    module, _, name = where.partition(":")
    return getattr(import_module(module), name)


@cache
def _brought() -> dict[str, Any]:
    """The entry points of other packages, by name."""
    from importlib.metadata import entry_points

    return {point.name: point for point in sorted(entry_points(group=GROUP))}


@cache
def _load_brought(name: str) -> Format | None:
    try:
        made = _brought()[name].load()()
    except Exception as error:  # whatever it is, a package of others must not stop the reading
        tell_failure(name, f"cannot be loaded: {error!r}")
        return None
    if not isinstance(made, Format) or made.name != name:
        tell_failure(name, "is no format of that name with a title, gives, sniff and read")
        return None
    return made


@cache
def tell_failure(name: str, reason: str) -> None:
    """Say on standard error, once, that a format of another package fails."""
    import logging

    from tui_reader.text.clean import clean_line

    logging.getLogger("tui_reader").warning("tui-reader: %s", clean_line(f"the format {name!r} {reason}")[:180])
