"""Chats copied as text whose headers put the date between brackets: the brackets are no part of the name."""

from __future__ import annotations

import pytest

from tui_reader.formats.page import PageFormat
from tui_reader.formats.source import Source

HEADERS = {
    "a date before the name": "[3/{day}/2024 2:05 PM] {name}",
    "a date behind the name": "{name}, [{day}.03.2024 14:05]",
}
NAMES = ("Hen Mills", "Cob", "Dray Oak")


@pytest.mark.parametrize("kind", HEADERS)
def test_the_name_ends_at_the_bracket(kind: str) -> None:
    said = (
        f"{HEADERS[kind].format(day=day, name=name)}\nThe mill has stood still for {day} days now.\n"
        for day, name in enumerate(NAMES, start=12)
    )
    document = PageFormat().read(Source("chat.txt", "\n".join(said).encode()))
    assert [post.author for post in document.drafts[0].posts] == list(NAMES)
