"""The format mbox: mailboxes of mail programs, list archives and Usenet archives."""

from __future__ import annotations

import gc
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial

from tui_reader.errors import FormatError
from tui_reader.formats.document import Document, Draft
from tui_reader.formats.mbox.dates import date
from tui_reader.formats.mbox.drafts import drafts
from tui_reader.formats.mbox.headers import Head, author, line, message_id
from tui_reader.formats.mbox.mailbox import Mailbox, dialect
from tui_reader.formats.mbox.splitter import dated, messages, opening
from tui_reader.formats.mbox.threading import link
from tui_reader.formats.source import Source
from tui_reader.model import Post, SafeText
from tui_reader.text.clean import clean_line
from tui_reader.text.decode import decode_declared


class MboxFormat:
    """Messages one after another, each behind a line that begins with `From `."""

    name = "mbox"
    title = "a mailbox"
    gives = "stated replies, authors, dates, subjects, quotes marked by >"

    def sniff(self, source: Source) -> float:
        """Sure of a `From ` line with a date, followed by a header; less so without the date."""
        start = opening(source.head)
        return 0.0 if start < 0 else 0.99 if dated(source.head, start) else 0.6

    def read(self, source: Source) -> Document:
        """One draft a thread, the largest first; bodies are read when they are asked for.

        Raises:
            FormatError: when there is no message in the file.
        """
        index = _Index(Mailbox(source.data, source.encoding))
        with _collector_at_rest():
            index.fill(source.data)
            if not index.posts:
                raise FormatError("there is no message in it")
            made = drafts(index.posts, link(index.ids, index.mailbox.answered))
        return Document(self.name, made, tuple(index.warnings()), tuple(index.explained(made)))


@dataclass(slots=True)
class _Index:
    """The posts of a mailbox with the ids they are linked by, b"" for those of their own making."""

    mailbox: Mailbox
    posts: list[Post] = field(default_factory=list)
    ids: list[bytes] = field(default_factory=list)
    counted: int = 0
    repeated: int = 0
    reused: int = 0
    nameless: int = 0

    def fill(self, data: bytes) -> None:
        """Read the headers of all messages."""
        seen: dict[bytes, int] = {}
        for message in messages(data):
            self.counted += message.counted
            name = message_id(message.head.get(b"\nmessage-id:"))
            post = self._post(message.head, name)
            if name in seen:
                first = self.posts[seen[name]]
                if (first.author, first.date) == (post.author, post.date):
                    self.repeated += 1
                    continue
                self.reused += 1
                name, post = b"", self._post(message.head, b"")
            if name:
                seen[name] = len(self.posts)
            self.mailbox.add(message)
            self.posts.append(post)
            self.ids.append(name)
        self.nameless = self.ids.count(b"") - self.reused
        self.mailbox.dialect = dialect(data, len(self.posts), self.counted)

    def _post(self, head: Head, name: bytes) -> Post:
        number = len(self.posts)
        return Post(
            id=clean_line(decode_declared(name, None)) or SafeText(f"message-{number + 1}"),
            load=partial(self.mailbox.content, number),
            author=author(head.get(b"\nfrom:")),
            date=date(head.get(b"\ndate:")),
            subject=line(head.get(b"\nsubject:")),
        )

    def warnings(self) -> Iterator[SafeText]:
        """What is wrong with the file, in plain words."""
        if self.repeated:
            yield SafeText(f"{_count(self.repeated, 'message')} stood in the file more than once and are shown once.")
        if self.reused:
            yield SafeText(f"{_count(self.reused, 'message')} had the id of another one and got an id by number.")
        if self.nameless:
            yield SafeText(f"{_count(self.nameless, 'message')} had no id and got one by number.")

    def explained(self, made: Sequence[Draft]) -> Iterator[SafeText]:
        """How the file was read."""
        ghosts = sum(len(draft.ghosts) for draft in made)
        kind = self.mailbox.dialect.name.lower()
        yield SafeText(f"a mailbox ({kind}): {_count(len(self.posts), 'message')}, {_count(len(made), 'thread')}")
        yield SafeText("replies as References and In-Reply-To state them")
        if self.counted:
            yield SafeText(f"{_count(self.counted, 'message')} end where their Content-Length says")
        if ghosts:
            yield SafeText(f"{_count(ghosts, 'message')} that others answer are not in the file")


@contextmanager
def _collector_at_rest() -> Iterator[None]:
    """Hold the garbage collector back; it would walk the growing list of posts again and again, a fifth of the time."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def _count(number: int, noun: str) -> str:
    return f"{number:,} {noun}{'s' * (number != 1)}"
