"""Pages come to the parser in UTF-8, whatever they are saved in."""

from __future__ import annotations

import pytest

from tui_reader.formats.html.declared import page_bytes
from tui_reader.formats.source import Source


def told(data: bytes) -> str:
    return page_bytes(Source("page.html", data)).decode("utf-8", "strict")


@pytest.mark.parametrize("before", [65_533, 65_534, 65_535, 65_536])
def test_a_sign_may_stand_anywhere_in_a_long_page(before: int) -> None:
    page = "\n" + "x" * before + "日\n"
    assert told(page.encode()) == page
    assert told(page.encode()[:-2]).startswith(page[:-2])


def test_lone_carriage_returns_end_lines() -> None:
    assert told(b"<p>a\rb\r") == "<p>a\nb\n"
