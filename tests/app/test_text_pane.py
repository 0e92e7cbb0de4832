from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest
from rich.cells import cell_len
from rich.style import Style
from textual.app import App, ComposeResult
from textual.pilot import Pilot
from textual.selection import Selection

from tui_reader.app.text.page import Page, PageMaker, Run
from tui_reader.app.text.roles import PERSONS, ROLES
from tui_reader.app.widgets.looks import TEXT_LOOKS, component_names
from tui_reader.app.widgets.text_pane import TextPane

LINES = 300
LONG = "\n".join(f"line {number} of the post" for number in range(LINES))


class Host(App[None]):
    """A text pane alone on the screen."""

    def __init__(self, page: Page) -> None:
        super().__init__()
        self.pane = TextPane()
        self.first = page
        self.picked: list[int] = []

    def compose(self) -> ComposeResult:
        yield self.pane

    def on_mount(self) -> None:
        self.pane.show(self.first)

    def on_text_pane_picked(self, event: TextPane.Picked) -> None:
        self.picked.append(event.target)

    def lines(self) -> list[str]:
        return [self.pane.render_line(y).text.rstrip() for y in range(self.pane.lines_in_sight)]


@asynccontextmanager
async def shown(page: Page, size: tuple[int, int] = (40, 15)) -> AsyncIterator[tuple[Host, Pilot[None]]]:
    host = Host(page)
    async with host.run_test(size=size) as pilot:
        await pilot.pause()
        yield host, pilot


def styles_of(host: Host, y: int, words: str) -> Style:
    """The style of the segment that holds some words of a line."""
    found = [segment.style for segment in host.pane.render_line(y) if words in segment.text]
    assert found
    assert found[0]
    return found[0]


def body_page(before: int, body: str) -> Page:
    """A page of some lines of the reader's own and a body."""
    maker = PageMaker()
    for _ in range(before):
        maker.say("heading\n", "head")
    maker.show(body, 7, 0)
    return maker.page()


async def test_the_anchor_stands_a_third_below_the_top() -> None:
    anchor = LONG.index("line 100")
    async with shown(Page(LONG, anchor=anchor)) as (host, _):
        assert host.lines()[5] == "line 100 of the post"


async def test_without_an_anchor_a_page_starts_at_its_top() -> None:
    async with shown(Page(LONG)) as (host, _):
        host.pane.page(1)
        host.pane.show(Page(LONG))
        assert host.lines()[0] == "line 0 of the post"


async def test_pages_go_on_until_the_last_line_and_back() -> None:
    async with shown(Page(LONG)) as (host, _):
        seen, pages = set(host.lines()), 1
        while host.pane.page(1):
            assert seen & set(host.lines())
            seen |= set(host.lines())
            pages += 1
        assert len(seen) == LINES
        assert host.pane.bottom_reached
        while host.pane.page(-1):
            pages -= 1
        assert pages == 1
        assert not host.pane.line(-1)


async def test_a_page_that_fits_is_at_its_bottom() -> None:
    async with shown(Page("short")) as (host, _):
        assert host.pane.bottom_reached
        assert not host.pane.page(1)


async def test_an_empty_page_has_one_empty_line() -> None:
    async with shown(Page("")) as (host, _):
        assert set(host.lines()) == {""}
        assert host.pane.top_offset() == 0


async def test_scrolling_to_an_offset_and_asking_for_it_agree() -> None:
    async with shown(Page(LONG)) as (host, _):
        offset = LONG.index("line 200")
        host.pane.scroll_to_offset(offset, top_third=False)
        assert host.pane.top_offset() == offset


async def test_the_text_at_the_top_stays_through_resizing() -> None:
    text = "\n".join("words of paragraph number " * 20 + str(number) for number in range(100))
    async with shown(Page(text)) as (host, pilot):
        offset = text.index("words", len(text) // 2)
        host.pane.scroll_to_offset(offset, top_third=False)
        first = host.pane.top_offset()
        for size in ((77, 15), (23, 9), (60, 30), (40, 15)):
            await pilot.resize_terminal(*size)
            await pilot.pause()
            start, end = host.pane._wrapping.span(host.pane.top)
            assert start <= first <= end
        assert host.pane.top_offset() == first


async def test_a_fold_above_keeps_the_text_in_its_place() -> None:
    async with shown(body_page(30, LONG)) as (host, _):
        host.pane.scroll_to_offset(8 * 30 + LONG.index("line 50"), top_third=False)
        host.pane.show(body_page(2, LONG), keep_scroll=True)
        assert host.lines()[0] == "line 50 of the post"


async def test_a_page_kept_at_its_top_stays_there() -> None:
    async with shown(body_page(3, LONG)) as (host, _):
        host.pane.show(body_page(9, LONG), keep_scroll=True)
        assert host.pane.top == 0


async def test_later_runs_lie_over_earlier_ones_and_hits_over_all() -> None:
    text = "the pump runs dry"
    page = Page(text, (Run(0, 17, "quote"), Run(4, 8, "marked"), Run(0, 3, "person", 9)))
    async with shown(page) as (host, _):
        styles = host.pane.styles_of
        assert styles_of(host, 0, "the") == styles("quote", "person-1")
        assert styles_of(host, 0, "pump") == styles("quote", "marked")
        host.pane.overlay([Run(4, 6, "hit")])
        assert styles_of(host, 0, "pu") == styles("quote", "marked", "hit")
        assert styles_of(host, 0, "mp") == styles("quote", "marked")
        host.pane.overlay([])
        assert styles_of(host, 0, "pump") == styles("quote", "marked")


async def test_a_style_spans_the_break_of_a_line() -> None:
    text = "水が出ない " * 20
    async with shown(Page(text, (Run(0, len(text), "marked"),))) as (host, _):
        assert all(styles_of(host, y, "水").bold for y in range(3))


@pytest.mark.parametrize("theme", ["textual-dark", "textual-light", "ansi-dark"])
async def test_what_matters_differs_in_more_than_colour(theme: str) -> None:
    async with shown(Page("words")) as (host, _):
        host.theme = theme
        styles = host.pane.styles_of

        def attributes(role: str) -> tuple[bool, ...]:
            style = styles(role)
            flags = (style.bold, style.italic, style.underline, style.reverse, style.strike)
            return tuple(bool(flag) for flag in flags)

        looks = [attributes(role) for role in ("own", "marked", "hit", "hit-current", "diff-add", "diff-del")]
        assert len(set(looks[:4])) == 4
        assert not any(looks[0])
        assert all(any(look) for look in looks[1:])


async def test_without_colour_quotes_and_marks_still_show(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    async with shown(Page("words")) as (host, _):
        assert host.pane.styles_of("quote").italic
        assert host.pane.styles_of("marked").reverse


def test_every_role_has_a_look() -> None:
    persons = {"person-nobody"} | {f"person-{index}" for index in range(PERSONS)}
    assert set(TEXT_LOOKS) == set(ROLES) | persons
    assert component_names("text-pane", TEXT_LOOKS) == TextPane.COMPONENT_CLASSES


async def test_a_click_on_a_run_tells_its_target() -> None:
    text = "水が\tpump runs\nno target here"
    runs = (Run(0, 12, "quote", target=1), Run(3, 7, "answered", target=5), Run(8, 9, "hit"))
    async with shown(Page(text, runs)) as (host, pilot):
        for x, y in ((1, 0), (9, 0), (13, 0), (35, 0), (2, 1), (2, 9)):
            await pilot.click(TextPane, offset=(x, y))
        assert host.picked == [1, 5, 1]


async def test_a_title_is_never_markup() -> None:
    async with shown(Page("words", title="[/nope] [red]#1[/")) as (host, _):
        assert str(host.pane._border_title) == "[/nope] [red]#1[/"
        host.pane.show(Page("words"))
        assert host.pane._border_title is None


async def test_every_line_fills_the_width() -> None:
    text = "水が出ない\tand e\u0301 [b]words[/] " * 30
    async with shown(Page(text, (Run(1, 9, "hit"), Run(6, 70, "quote"))), (31, 12)) as (host, _):
        widths = {cell_len(host.pane.render_line(y).text) for y in range(12)}
        assert widths == {host.pane.columns}


@pytest.mark.parametrize("text", ["x" * 1_000_000, "\n" * 1_000_000])
async def test_huge_posts_are_wrapped_as_far_as_they_are_seen_and_then_on(text: str) -> None:
    async with shown(Page("")) as (host, pilot):
        host.pane.show(Page(text))
        wrapped = len(host.pane._wrapping)
        assert wrapped < 300
        await pilot.pause(0.1)
        assert len(host.pane._wrapping) > wrapped
        assert host.pane.virtual_size.height > wrapped


async def test_a_page_given_before_the_first_layout_is_shown_at_its_anchor() -> None:
    async with shown(Page(LONG)) as (host, pilot):
        host.pane.display = False
        await pilot.pause()
        host.pane.show(Page(LONG, anchor=LONG.index("line 150")))
        host.pane.display = True
        await pilot.pause()
        assert host.lines()[5] == "line 150 of the post"


async def test_the_marks_of_a_quote_stand_before_all_its_lines_and_are_not_copied() -> None:
    text = "> one two three four\nfive"
    async with shown(Page(text, (Run(0, 20, "quote"),)), size=(13, 8)) as (host, _):
        assert [line for line in host.lines() if line] == ["> one two", "> three four", "five"]
        assert styles_of(host, 1, ">") == styles_of(host, 1, "three")
        everything = host.pane.get_selection(Selection(None, None))
        assert everything == (text, "\n")
