from __future__ import annotations

from rich.cells import cell_len

from tests.app.builders import reading
from tests.app.screen import on_screen, text_of, until
from tui_reader.app.reading import Reading
from tui_reader.app.status import status_words
from tui_reader.search import Index, parse


def sought() -> Reading:
    at = reading()
    at.found("the seven is late", Index(at.thread).search(parse("the seven is late")))
    return at


def told(at: Reading, width: int) -> str:
    return "".join(text for text, _ in status_words(at, None, "", width))


def test_what_tells_least_gives_way_where_room_is_short() -> None:
    at = sought()
    whole = told(at, 0)
    assert "hits of the seven is late" in whole
    assert told(at, cell_len(whole)) == whole
    less = told(at, cell_len(whole) - 1)
    assert "hits" in less
    assert "of the seven" not in less
    least = told(at, 10)
    assert "unread" in least
    assert "1/7" in least
    assert "#100 Ada" not in least


async def test_the_line_of_keys_never_breaks_an_entry() -> None:
    async with on_screen(size=(80, 24)) as (pilot, _, __):
        last = text_of(pilot).split("\n")[-1].rstrip()
        assert last.endswith(" fold")
        await pilot.resize_terminal(200, 24)
        await until(pilot, lambda: "& limit" in text_of(pilot).split("\n")[-1])
