"""How mailboxes keep lines of a body that begin with `From `."""

from __future__ import annotations

import re
from enum import Enum


class Dialect(Enum):
    """A dialect of mbox, by the pattern of what it puts before such lines."""

    MBOXO = re.compile(rb"^>(?=From )", re.MULTILINE)
    MBOXRD = re.compile(rb"^>(?=>*From )", re.MULTILINE)
    MBOXCL2 = None


def dialect(data: bytes, messages: int, counted: int) -> Dialect:
    """The dialect of a mailbox of so many messages, of which `counted` end where Content-Length says."""
    if counted and data.count(b"\nFrom ") >= messages:
        return Dialect.MBOXCL2
    if data.startswith(b"From mboxrd@") or b"\n>>From " in data:
        return Dialect.MBOXRD
    return Dialect.MBOXO
