"""A mailbox with one long thread, the same for the same number and seed."""

from __future__ import annotations

import random
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import NamedTuple

WORDS = (
    "tram", "ferry", "bakery", "minute", "timetable", "bench", "harbour", "roll", "clock", "ladder", "driver", "tea",
    "the", "a", "of", "and", "to", "in", "that", "it", "is", "was", "for", "on", "with", "as", "but", "not", "who",
)  # fmt: skip
NAMES = ("Ottoline Marsh", "Pan Tograph", "Bo Quill", "Sorrel Low", "Wim Skerby", "Mar Low", "Thea Wright")
LONGEST_BODY = 90
"""Words a message; with headers and quotes a message then takes some 500 bytes."""
WINDOW = 40
"""How many of the latest messages can be answered."""


class Message(NamedTuple):
    """What later messages need of one that they answer."""

    number: int
    author: str
    body: list[str]


def write_mailbox(path: Path, messages: int, seed: int = 7) -> None:
    """Write a thread of so many messages; each but the first answers one of the latest and quotes a line of it."""
    with path.open("w", encoding="utf-8", newline="\n") as out:
        out.writelines(_mailbox(messages, random.Random(seed)))


def _mailbox(messages: int, dice: random.Random) -> Iterator[str]:
    date, latest = datetime(2026, 1, 1, tzinfo=UTC), list[Message]()
    for number in range(messages):
        date += timedelta(minutes=dice.randint(1, 90))
        parent = dice.choice(latest) if latest else None
        message = Message(number, dice.choice(NAMES), _lines(dice))
        yield _written(message, parent, date, dice)
        latest = [*latest[1 - WINDOW :], message]


def _lines(dice: random.Random) -> list[str]:
    words = dice.choices(WORDS, k=dice.randint(12, LONGEST_BODY))
    return [" ".join(words[at : at + 12]) for at in range(0, len(words), 12)]


def _written(message: Message, parent: Message | None, date: datetime, dice: random.Random) -> str:
    head = [
        f"From bench@example.org {date:%a %b %d %H:%M:%S %Y}",
        f"From: {message.author} <bench@example.org>",
        f"Date: {date:%a, %d %b %Y %H:%M:%S} +0000",
        f"Subject: {'Re: ' if parent else ''}The 7:58 from Fishmarket",
        f"Message-ID: <{message.number}@example.org>",
    ]
    quoted = []
    if parent:
        head.append(f"In-Reply-To: <{parent.number}@example.org>")
        quoted = [f"{parent.author} wrote:", f"> {dice.choice(parent.body)}", ""]
    return "\n".join([*head, "", *quoted, *message.body, "", ""])
