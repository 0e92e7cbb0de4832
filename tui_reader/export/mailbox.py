"""A thread as a mailbox (mboxrd) whose headers hold the reply tree, so that mail readers show it threaded.

Message-ID, In-Reply-To and References after RFC 5322; quoting of `From ` lines after RFC 4155's mboxrd.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from datetime import UTC, datetime
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP

from tui_reader.model import Post, Thread
from tui_reader.wording import certainty

DOMAIN = "tui-reader.invalid"
"""Where made-up addresses lie; RFC 2606 keeps `.invalid` for such."""
REFERENCES = 20
"""Ancestors named in References at most; the first is kept, as RFC 5537 asks."""

_POLICY = SMTP.clone(linesep="\n", cte_type="8bit", utf8=False, max_line_length=998)
_FROM = re.compile(r"^(>*From )", re.MULTILINE)
_MAIL_ID = re.compile(r"[\x21-\x3b\x3d\x3f-\x7e]+@[\x21-\x3b\x3d\x3f-\x7e]+")


def pieces(thread: Thread) -> Iterator[str]:
    """The mailbox, a message at a time, in the order of the file."""
    scope = hashlib.sha256(f"{thread.title}\n{thread.source}".encode()).hexdigest()[:12]
    ids = [_message_id(thread, node, scope) for node in range(thread.nodes)]
    for node in range(len(thread)):
        yield _message(thread, node, ids)


def _message_id(thread: Thread, node: int, scope: str) -> str:
    post = thread.post(node)
    if thread.global_ids and _MAIL_ID.fullmatch(post.id):
        return f"<{post.id}>"
    return f"<{node + 1}.{scope}@{DOMAIN}>"


def _message(thread: Thread, node: int, ids: list[str]) -> str:
    post, reply = thread.post(node), thread.replies[node]
    message = EmailMessage(policy=_POLICY)
    message["From"] = _sender(post)
    message["Subject"] = _subject(thread, node)
    if post.date:
        message["Date"] = post.date if post.date.tzinfo else post.date.replace(tzinfo=UTC)
    message["Message-ID"] = ids[node]
    if reply.parent is not None:
        message["In-Reply-To"] = ids[reply.parent]
        message["References"] = " ".join(_above(thread, node, ids))
    message["X-Thread-Post"] = post.id
    message["X-Thread-Link"] = certainty(reply) if reply.parent is not None else "answers nothing"
    message.set_content(post.body, charset="utf-8", cte="8bit")
    written = (post.date or datetime(1970, 1, 1, tzinfo=UTC)).strftime("%a %b %d %H:%M:%S %Y")
    return f"From {node + 1}@{DOMAIN} {written}\n{_escaped(message)}\n"


def _escaped(message: EmailMessage) -> str:
    return _FROM.sub(r">\1", message.as_bytes().decode("utf-8", "replace"))


def _sender(post: Post) -> Address:
    name = post.author or "unknown"
    local = re.sub(r"[^a-z0-9]+", ".", name.casefold()).strip(".") or hashlib.sha256(name.encode()).hexdigest()[:8]
    return Address(name, local[:64].strip("."), DOMAIN)


def _subject(thread: Thread, node: int) -> str:
    own = thread.post(node).subject
    if own:
        return own
    return thread.title if thread.replies[node].parent is None else f"Re: {thread.title}"


def _above(thread: Thread, node: int, ids: list[str]) -> list[str]:
    """The ids of the posts above, the oldest first."""
    above: list[str] = []
    tree = thread.tree
    row = tree.parent[tree.row[node]]
    while row >= 0:
        above.append(ids[tree.node[row]])
        row = tree.parent[row]
    above.reverse()
    return above if len(above) <= REFERENCES else [above[0], *above[1 - REFERENCES :]]
