"""What is remembered of the lines of a copied page, and for how long."""

from __future__ import annotations

import pytest

from tui_reader.errors import FormatError
from tui_reader.formats.page import PageFormat, memory
from tui_reader.formats.source import Source

PAGE = "\n".join(f"#{day} - {'Ann' if day % 2 else 'Bo'} - Jan {day}, 2024\nThe lamp is lit.\n" for day in range(1, 7))


@pytest.fixture(autouse=True)
def of_the_test_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(memory, "_memories", [*memory._memories])


def test_a_line_is_asked_about_once_until_all_is_forgotten() -> None:
    asked: list[str] = []

    def find(line: str) -> int:
        asked.append(line)
        return len(line)

    length = memory.remembered(find)
    assert [length("lamp"), length("lamp"), length("a")] == [4, 4, 1]
    assert asked == ["lamp", "a"]
    memory.forget()
    assert length("lamp") == 4
    assert asked == ["lamp", "a", "lamp"]


def test_no_more_is_remembered_than_is_allowed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(memory, "REMEMBERED", 3)
    length = memory.remembered(len)
    long = "x" * (memory.LONGEST + 1)
    assert [length(line) for line in (*"abcdef", long)] == [1] * 6 + [len(long)]
    kept = memory._memories[-1]
    assert 0 < len(kept) <= 3
    assert long not in kept


@pytest.mark.parametrize(("text", "read"), [(PAGE, True), ("The lamp is lit.\n" * 9, False)])
def test_nothing_is_remembered_of_a_page_that_was_read(text: str, *, read: bool) -> None:
    try:
        PageFormat().read(Source("page.txt", text.encode()))
    except FormatError:
        assert not read
    assert not any(memory._memories)
