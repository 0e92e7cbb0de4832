"""Text messages of a phone, as SMS Backup & Restore writes them: a conversation for each number."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from tui_reader.formats.exports.markup import plain
from tui_reader.formats.exports.records import Export, Facts, Record, Topic, stated

_RECEIVED = "1"
"""Of the kinds of messages that which others wrote; drafts and those that were not sent are of who kept the file."""
_ME = "Me"
"""The name of who kept the file."""
_MISSING = ("", "null", "(Unknown)")


def _fits(root: Element) -> float:
    return float(root.tag == "smses" and (root.find("sms") is not None or root.find("mms") is not None))


def _read(root: Element) -> Topic:
    messages = [one for one in root if one.tag in ("sms", "mms")]
    titles = {_number(one): name for one in messages if (name := _told(one, "contact_name"))}
    return Topic(map(_message, messages), titles=titles)


def _message(message: Element) -> Record:
    number = _number(message)
    received = (message.get("type") or message.get("msg_box")) == _RECEIVED
    facts = Facts(
        body=_told(message, "body") or _parts(message),
        render=plain,
        author=(_told(message, "contact_name") or number) if received else _ME,
        date=_told(message, "date"),
        subject=_told(message, "subject") or _told(message, "sub"),
    )
    return stated("", None, facts, number)


def _number(message: Element) -> str:
    return _told(message, "address") or "?"


def _parts(message: Element) -> str:
    """The words of a message with pictures and the like, which are named."""
    parts = [part for part in message.iter("part") if part.get("ct") != "application/smil"]
    return "\n".join(_told(part, "text") or f"[{part.get('ct') or 'part'}]" for part in parts)


def _told(element: Element, name: str) -> str | None:
    value = element.get(name)
    return None if value in _MISSING else value


EXPORTS = (Export("sms", "text messages of SMS Backup & Restore", "authors, dates", _fits, _read),)
