"""Subjects without what programs put around them, and the mails that only their subject holds together."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from operator import attrgetter

SAME_TALK = 90 * 86_400
"""Seconds after the last mail of a talk within which a mail of the same subject belongs to it."""

_COLON = r"(?:\[\d{1,3}\]|\^\d{1,3}|\(\d{1,3}\))?[ \u00a0]?[:：][ \u00a0]{0,9}"
_ANSWER = (
    "re|r|aw|antw|antwort|sv|vs|odp|ynt|yan|rif|res|ref|bls|bv|ha|hl|vá|vl|ats|odg|atb|ответ|отв|на|απ|σχετ|"
    "回复|答复|回覆|返信|답장|回答|rép|réf|resp"
)
_PASSED = "fwd|fw|wg|tr|rv|enc|vb|vs|i|doorst|transf|pd|пересл|fs|转发|轉寄|전달|転送"
_REPLY = re.compile(f"(?:{_ANSWER}){_COLON}", re.IGNORECASE)
_FORWARD = re.compile(f"(?:{_PASSED}){_COLON}", re.IGNORECASE)
_TAG = re.compile(r"\[[^\[\]]{1,60}\][ \u00a0]{0,9}")
_WAS = re.compile(r"[ \u00a0]{1,9}[(\[](?:was|war|früher|ex|antes|était|fd)[: ][^()\[\]]*[)\]]$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Talk:
    """A tree of mails, by what it can be put with others.

    `root` is the node at its top and `open` says that this one states nothing that it answers. `key` is the thread
    that an archive names, or else the bare subject; `kept` says that it is the former, `reply` that the subject is
    of a reply. `start` and `end` are the dates of the first and the last mail as POSIX times.
    """

    root: int
    open: bool
    key: bytes | str
    kept: bool
    reply: bool
    start: float
    end: float


def topic(subject: str) -> str:
    """A subject without the words that mail programs put before it in replies."""
    while match := _REPLY.match(subject):
        subject = subject[match.end() :]
    return subject


def is_reply(subject: str) -> bool:
    """Whether a subject is of a reply, also behind the tag of a list."""
    while match := _TAG.match(subject):
        subject = subject[match.end() :]
    return _REPLY.match(subject) is not None


def base(subject: str) -> str:
    """A subject without words for replies and forwards, tags of lists and former subjects; folded."""
    while match := _REPLY.match(subject) or _FORWARD.match(subject) or _TAG.match(subject):
        subject = subject[match.end() :]
    if was := _WAS.search(subject[-200:]):
        subject = subject[: len(subject) - len(subject[-200:]) + was.start()]
    return " ".join(subject.casefold().split())


def same_talk(talks: Iterable[Talk]) -> dict[int, int]:
    """For the roots that their subject, or an archive, puts with others, the root of the tree they belong to.

    A reply joins the latest tree of its subject before it, if that did not end more than `SAME_TALK` ago.
    """
    joined: dict[int, int] = {}
    latest: dict[bytes | str, Talk] = {}
    for talk in sorted(talks, key=attrgetter("start")):
        before = latest.get(talk.key) if talk.key else None
        near = before is not None and (talk.kept or (talk.reply and talk.start - before.end <= SAME_TALK))
        if before and near and talk.open:
            joined[talk.root] = before.root
            talk = replace(talk, root=before.root)
        latest[talk.key] = talk
    return joined
