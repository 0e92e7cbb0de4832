"""The mails of one or more files as posts, and the document that they make."""

from __future__ import annotations

import re
from array import array
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import partial

from tui_reader.errors import FormatError
from tui_reader.formats.collector import collector_at_rest
from tui_reader.formats.document import ROOT, Document, Draft
from tui_reader.formats.lazily import Written
from tui_reader.formats.mail.addresses import address
from tui_reader.formats.mail.drafts import drafts
from tui_reader.formats.mail.headers import Head, author, line, nearest, own_id, thread_index
from tui_reader.formats.mail.message import File, Message
from tui_reader.formats.mail.stamps import UNDATED, Stamps, postmark, stated
from tui_reader.formats.mail.store import Store
from tui_reader.formats.mail.subjects import Talk, base, is_reply, same_talk
from tui_reader.formats.mail.threading import Links, groups, link
from tui_reader.model import Post, SafeText
from tui_reader.text.clean import clean_line
from tui_reader.text.decode import decode_declared
from tui_reader.wording import absent, counted

_AUTHOR = (b"\nfrom:", b"\nsender:", b"\nreply-to:")
_SUBJECT = (b"\nsubject:", b"\ntitle:")
_ID = (b"\nmessage-id:", b"\narticle-i.d.:")
_THREAD = (b"\nx-gm-thrid:", b"\nx-google-thread:")
"""Fields by what they say, the usual one first; the others are of news before 1987 and of archives."""
_STATUS = b"\nx-mozilla-status:"
_OUTLOOK = b"\nthread-index:"
_HEX = re.compile(rb"[0-9a-fA-F]{4}")
_EXPUNGED = 0x0008


@dataclass(slots=True)
class Index:
    """Mails by number, with the ids they are linked by, b"" for those of their own making, and their moments.

    `unread` counts files that hold no mail.
    """

    store: Store = field(default_factory=Store)
    ids: list[bytes] = field(default_factory=list)
    moments: array[float] = field(default_factory=lambda: array("d"))
    counted: int = 0
    repeated: int = 0
    reused: int = 0
    deleted: int = 0
    unread: int = 0
    _seen: dict[bytes, int] = field(default_factory=dict)
    _above: array[int] = field(default_factory=lambda: array("l"))
    _stamps: Stamps = field(default_factory=Stamps)
    _indexed: dict[bytes, int] = field(default_factory=dict)

    def fill(self, file: File, messages: Iterable[Message]) -> None:
        """Read the headers of all messages of a file."""
        seen, moment_of = self._seen, self._stamps.read
        for message in messages:
            self.counted += message.counted
            head = message.head
            if head.has(_STATUS) and _expunged(head):
                self.deleted += 1
                continue
            name, moment = own_id(head, _ID), moment_of(head)
            if moment == UNDATED and (came := postmark(file.data, message.start)):
                moment = came.timestamp()
            if name in seen:
                first = seen[name]
                if self.moments[first] == moment and _writer(self.store.head(first)) == _writer(head):
                    self.repeated += 1
                    continue
                self.reused += 1
                name = b""
            self._above.append(seen.get(nearest(head), ROOT))
            if name:
                seen[name] = len(self.ids)
            if head.has(_OUTLOOK) and (indexed := thread_index(head)):
                self._indexed.setdefault(indexed, len(self.ids))
            self.store.add(file, message)
            self.moments.append(moment)
            self.ids.append(name)

    def post(self, number: int) -> Post:
        """The post of a mail, made anew."""
        head = self.store.head(number)
        return Post(
            id=clean_line(decode_declared(self.ids[number], None)) or SafeText(f"message-{number + 1}"),
            load=partial(self.store.content, number),
            words=partial(self.store.text, number),
            author=_writer(head),
            date=None if self.moments[number] == UNDATED else stated(head) or self.store.postmark(number),
            subject=line(head.first(_SUBJECT)),
            url=address(head, self.ids[number]),
        )

    def written(self, number: int) -> Written:
        """Who wrote a mail, and what; without the rest of its post."""
        return _writer(self.store.head(number)), self.store.content(number)

    def document(self, name: str, kind: str) -> Document:
        """The threads, the largest first.

        Raises:
            FormatError: when there is no message.
        """
        if not self.ids:
            raise FormatError("there is no message in it")
        with collector_at_rest():
            links = link(
                [name or b"\0%d" % number for number, name in enumerate(self.ids)], self._answered, self._above
            )
            joined = same_talk(self._talks(links))
            made = drafts(self.moments, self, links, joined)
        return Document(name, made, tuple(self._warnings(len(joined))), tuple(self._explained(made, kind)))

    def _answered(self, number: int) -> Iterator[bytes]:
        """The ids that a message answers: as its headers say, else by its Thread-Index, else by what it cites."""
        stated = False
        for name in self.store.answered(number):
            stated = True
            yield name
        if not stated:
            yield from self._indirect(number)

    def _indirect(self, number: int) -> Iterator[bytes]:
        head = self.store.head(number)
        own = thread_index(head)
        for end in range(len(own) - 5, 21, -5):  # 22 bytes for the first mail, 5 more for each reply
            parent = self._indexed.get(own[:end])
            if parent is not None and parent != number:
                yield self.ids[parent] or b"\0%d" % parent
                return
        yield from (name for name in self.store.cited(number) if self._seen.get(name, number) != number)

    def _talks(self, links: Links) -> Iterator[Talk]:
        """The trees by what they can be put together by; a mail without a date is as old as the one before it."""
        known = 0.0
        for nodes in groups(links.parents):
            moments = (self.moments[node] for node in nodes if node < len(self.ids))
            stamps = [moment for moment in moments if moment != UNDATED] or [known]
            known = stamps[-1]
            root = next(node for node in nodes if links.parents[node] < 0)
            head = self.store.head(nodes[0])
            thread, subject = head.first(_THREAD), line(head.first(_SUBJECT)) or ""
            yield Talk(
                root=root,
                open=root < len(self.ids),
                key=thread or base(subject),
                kept=bool(thread),
                reply=is_reply(subject),
                start=stamps[0],
                end=max(stamps),
            )

    def _warnings(self, grouped: int) -> Iterator[SafeText]:
        """What is wrong with the file, in plain words."""
        nameless = self.ids.count(b"") - self.reused
        for number, words in (
            (self.repeated, "stood in the file more than once and are shown once"),
            (self.reused, "had the id of another one and got an id by number"),
            (self.deleted, "had been deleted in the mail program and were left out"),
            (nameless, "had no id and got one by number"),
            (grouped, "named no message as answered and went to others of the same subject"),
        ):
            if number:
                yield SafeText(f"{counted(number, 'message')} {words}.")
        if self.unread:
            yield SafeText(f"{counted(self.unread, 'file')} held no mail and were left out.")

    def _explained(self, made: Sequence[Draft], kind: str) -> Iterator[SafeText]:
        """How the file was read."""
        ghosts = sum(len(draft.ghosts) for draft in made)
        yield SafeText(f"{kind}: {counted(len(self.ids), 'message')}, {counted(len(made), 'thread')}")
        yield SafeText("replies as References and In-Reply-To state them")
        if self.counted:
            yield SafeText(f"{counted(self.counted, 'message')} end where their Content-Length says")
        if ghosts:
            yield SafeText(absent(ghosts, "message"))


def _writer(head: Head) -> SafeText | None:
    return head.read(_AUTHOR, author)


def _expunged(head: Head) -> bool:
    """Whether Thunderbird marked the message as deleted, to be taken out when it next tidies up."""
    status = head.get(_STATUS)[:4]
    return bool(status and _HEX.fullmatch(status) and int(status, 16) & _EXPUNGED)
