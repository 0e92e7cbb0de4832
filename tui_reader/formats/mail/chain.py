"""The format chain: mails copied as text one below the other, each under the block of fields that a program prints.

```
From: Ann Moss <ann@host.example>
Sent: Monday, May 3, 2021 9:12 AM
To: Bob
Subject: RE: The old quay
```

Outlook prints such blocks above what a mail answers, Apple's program and Thunderbird above what one forwards. A web
mailer leaves no signs before the lines of a quote that is copied, only `On DATE, Ann wrote:` above it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from functools import partial
from itertools import pairwise
from typing import NamedTuple

from tui_reader.errors import FormatError
from tui_reader.formats.document import ROOT, UNKNOWN, Document, Draft
from tui_reader.formats.mail.originals import Original, fields_of, originals
from tui_reader.formats.mail.subjects import base, topic
from tui_reader.formats.page.dates import day_comes_first, find_date, read_date
from tui_reader.formats.source import Source
from tui_reader.model import Content, Post, SafeText
from tui_reader.text.clean import clean, clean_line
from tui_reader.text.quoting import prefixed

SNIFFED = 2**14
"""How many characters tell a chain."""
HEAD = 4000
"""Bytes within which the head of a mail as it was sent says so."""
LEAST = 2
"""Mails of the shortest chain that names its writers."""
SUREST, LESS, LEAST_SURE = 0.92, 0.86, 0.3
"""How sure blocks of fields from the first line on are, those below something else, attributions with no address."""

_SENT = re.compile(
    rb"^(?:message-id|mime-version|content-type|return-path|in-reply-to|references|path|newsgroups|type) ?:|^From \S"
    rb"|^date: (?:\w{3}, )?\d{1,2} \w{3} \d{2,4} \d\d?:\d\d",
    re.IGNORECASE | re.MULTILINE,
)
"""What the head of a mail as it was sent holds, or a mailbox."""
_MARKUP = (b"<", b"{", b"[")
_BLANK = re.compile(rb"\n\s*\n")


class Mail(NamedTuple):
    """One mail of a chain as it stands in the text: who and when as written, the words from `start` to `end`."""

    name: str | None
    date: str | None
    subject: str | None
    start: int
    end: int


class ChainFormat:
    """Mails one below the other."""

    name = "chain"
    title = "mails copied as text, one below the other"
    gives = "authors, dates, subjects, stated replies where the newest stands first"

    def sniff(self, source: Source) -> float:
        """How surely blocks that name a writer and a date, two at least, head what stands in the text."""
        head = source.head[:HEAD].lstrip()
        if head.startswith(_MARKUP) or _SENT.search(_BLANK.split(head, maxsplit=1)[0]):
            return 0.0
        try:
            text = clean(source.text()[:SNIFFED])
        except FormatError:
            return 0.0
        found = _originals(text)
        if len(found) < LEAST:
            return 0.0
        if any(one.attributed and "@" not in text[one.start : one.body] for one in found):
            return LEAST_SURE
        return LESS if text[: found[0].start].strip() else SUREST

    def read(self, source: Source) -> Document:
        """One draft with the mails, the oldest first.

        Raises:
            FormatError: when there are fewer than two.
        """
        text = clean(source.text())
        mails = list(_mails(text, _originals(text)))
        if len(mails) < LEAST:
            raise FormatError("no mails stand one below the other in it")
        return _document(text, mails, source.name)


def _originals(text: str) -> list[Original]:
    """What is headed by a writer with a date."""
    whole = (_from_first_field(text, one) for one in originals(text, [(0, len(text))]))
    return [one for one in whole if one.name and find_date(_when(text, one)) is not None]


def _from_first_field(text: str, one: Original) -> Original:
    """The original with the fields above those by which it is known: Thunderbird prints the subject first."""
    start = one.start
    while start and fields_of(text[(above := text.rfind("\n", 0, start - 1) + 1) : start]):
        start = above
    return replace(one, start=start)


def _when(text: str, one: Original) -> str:
    heading = text[one.start : one.body]
    return heading if one.attributed else fields_of(heading).get("date", "")


def _mails(text: str, found: Sequence[Original]) -> list[Mail]:
    """The mails in the order of the text; what stands above the first heading names nobody."""
    mails = [Mail(None, None, None, 0, found[0].start)] if found and text[: found[0].start].strip() else []
    ends = [*(one.start for one in found[1:]), len(text)]
    for one, end in zip(found, ends, strict=True):
        when = _when(text, one)
        span = find_date(when)
        subject = None if one.attributed else fields_of(text[one.start : one.body]).get("subject")
        mails.append(Mail(one.name, when[slice(*span)] if span else None, subject, one.body, end))
    return mails


def _document(text: SafeText, mails: Sequence[Mail], name: str) -> Document:
    day_first = day_comes_first(mail.date or "" for mail in mails)
    dates = [read_date(mail.date, day_first=day_first) if mail.date else None for mail in mails]
    falling = _falls([date for date in dates if date])
    order = range(len(mails))[:: -1 if falling else 1]
    posts = [_post(text, mails[at], dates[at], place) for place, at in enumerate(order, start=1)]
    subjects = {base(mail.subject) for mail in mails if mail.subject}
    answers = falling and len(subjects) <= 1
    parents = [ROOT, *(place if answers else UNKNOWN for place in range(len(posts) - 1))]
    said = [f"mails one below the other, each under who wrote it and when; {len(mails)} found"]
    if falling:
        said.append("the newest mail stands first in the file; the order was turned round")
    title = next((topic(mail.subject) for mail in reversed(mails) if mail.subject), name)
    return Document("chain", (Draft(clean_line(title), posts, parents),), explained=tuple(map(clean_line, said)))


def _falls(dates: Sequence[datetime]) -> bool:
    return all(one >= other for one, other in pairwise(dates)) and not (len(dates) > 1 and dates[0] == dates[-1])


def _post(text: SafeText, mail: Mail, date: datetime | None, number: int) -> Post:
    return Post(
        SafeText(str(number)),
        partial(_content, text, mail.start, mail.end),
        author=clean_line(mail.name) if mail.name else None,
        date=date,
        subject=clean_line(mail.subject) if mail.subject else None,
    )


def _content(text: SafeText, start: int, end: int) -> Content:
    words = SafeText(text[start:end].strip("\n"))
    return Content(words, prefixed(words))
