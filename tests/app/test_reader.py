from __future__ import annotations

from dataclasses import replace
from time import monotonic

import pytest
from textual.widgets import Input, OptionList

from tests.app.builders import post, thread, trams
from tests.app.screen import on_screen, shows, text_of, until
from tui_reader.app.boxes.overlays import ListOverlay, PageOverlay
from tui_reader.app.reader import Reader
from tui_reader.app.widgets.text_pane import TextPane
from tui_reader.model import Stage, Thread

ROOM = {"tree": "#tree", "post": "#post", "source": "#source"}


def perform(reader: Reader, *commands: str) -> None:
    for command in commands:
        name, _, count = command.partition(" ")
        reader.perform(name, int(count) if count else None)


def long_thread(posts: int = 3, lines: int = 200) -> Thread:
    text = "\n".join(f"line {line} of many" for line in range(lines))
    return thread([post(n, "Ada", text) for n in range(posts)], [None, *[0] * (posts - 1)])


async def test_the_first_screen_shows_tree_post_and_source() -> None:
    async with on_screen() as (pilot, reader, shelf):
        shown = text_of(pilot)
        assert "Which tram is late" in shown
        assert "The seven is late again.⟨2⟩" in shown
        assert "Opens the discussion" in shown
        assert "1/7" in shown
        assert "6 unread" in shown
        await until(pilot, shelf.drawn.is_set)
        assert reader.at == "tree"


async def test_the_panes_follow_the_cursor() -> None:
    async with on_screen() as (pilot, reader, _):
        await pilot.press("j")
        assert reader.reading.node == 1
        assert reader.texts.post_shown.title == "#101 Bo"
        assert reader.texts.source_shown.title == "Quote 1/1 from #100 Ada"
        await pilot.press("3", "j")
        assert reader.reading.node == 4
        assert reader.outline.cursor_node == 4


async def test_movement_by_commands() -> None:
    async with on_screen() as (_, reader, _):
        perform(reader, "last_post")
        assert reader.reading.node == 5
        perform(reader, "parent")
        assert reader.reading.node == 6
        perform(reader, "back")
        assert reader.reading.node == 5
        perform(reader, "forward")
        assert reader.reading.node == 6
        perform(reader, "first_post", "next_branch", "next_branch")
        assert reader.reading.node == 4
        perform(reader, "first_post 3", "root")
        assert reader.reading.node == 0


async def test_enter_goes_into_the_post_then_to_the_source_then_onto_it() -> None:
    async with on_screen() as (pilot, reader, _):
        perform(reader, "next_post")
        await pilot.press("enter")
        assert reader.at == "post"
        await pilot.press("enter")
        assert reader.at == "source"
        await pilot.press("enter")
        assert reader.reading.node == 0
        await pilot.press("escape", "escape")
        assert reader.at == "tree"


async def test_folding_keeps_the_place_in_sight() -> None:
    async with on_screen() as (_, reader, _):
        folding = reader.reading.folding
        perform(reader, "first_post", "next_post 2", "fold_all")
        assert reader.reading.node == 0
        assert len(folding) == 2
        perform(reader, "open_to_depth 1")
        assert len(folding) == 5
        perform(reader, "unfold_all")
        assert len(folding) == 7
        perform(reader, "close_or_parent")
        assert len(folding) == 3
        perform(reader, "open_or_child")
        assert len(folding) == 7
        perform(reader, "open_or_child", "close_or_parent", "close_or_parent")
        assert reader.reading.node == 0


async def test_the_next_unread_post_is_found_inside_folds() -> None:
    async with on_screen() as (pilot, reader, _):
        perform(reader, "fold_all", "next_unread")
        assert reader.reading.node == 1
        assert reader.reading.folding.shows(1)
        await pilot.press("shift+tab")
        assert reader.reading.node == 0


async def test_space_pages_the_post_and_then_reads_on() -> None:
    async with on_screen(long_thread()) as (pilot, reader, _):
        await pilot.press("space")
        assert reader.reading.node == 0
        assert reader.texts.post.top_offset() > 0
        for _ in range(30):
            reader.perform("read_on")
            if reader.reading.node:
                break
        assert reader.reading.node == 1
        assert 0 in reader.reading.session.read


async def test_a_post_that_stayed_on_the_screen_counts_as_read() -> None:
    async with on_screen() as (pilot, reader, _):
        perform(reader, "next_post")
        reader.read_after = 0.05
        perform(reader, "next_post")
        await until(pilot, lambda: reader.reading.session.read == {2})
        perform(reader, "toggle_read")
        assert reader.reading.session.read == set()


async def test_the_next_quote_is_shown_beside_the_post() -> None:
    async with on_screen() as (_, reader, _):
        perform(reader, "next_post", "next_post", "next_quote")
        assert reader.texts.source_shown.title == "Quote 2/2 from #101 Bo"
        perform(reader, "next_quote")
        assert reader.texts.source_shown.title == "Quote 1/2 from #101 Bo"
        quoted = reader.reading.quotes[0].source
        assert quoted is not None
        perform(reader, "to_source")
        assert reader.reading.node == 1
        stood_on = reader.texts.stood_on
        assert stood_on is not None
        words = reader.texts.post_shown.text[stood_on.start : stood_on.end]
        assert words == reader.reading.thread.posts[1].body[quoted.start : quoted.end]
        perform(reader, "back")
        assert (reader.reading.node, reader.texts.stood_on) == (2, None)


async def test_folding_a_post_does_not_change_the_quote_shown() -> None:
    async with on_screen() as (_, reader, _):
        perform(reader, "next_post 2", "next_quote", "toggle_fold")
        assert reader.reading.quote == 1


async def test_quoted_text_is_skipped() -> None:
    quoting = trams()
    async with on_screen(quoting, (80, 12)) as (pilot, reader, _):
        perform(reader, "next_post", "next_post", "skip_quote")
        await pilot.pause()
        top = reader.texts.post.top_offset()
        assert reader.texts.post_shown.text[top:].startswith("Then move it.") or reader.texts.post.bottom_reached


async def test_who_quotes_this_is_a_list_that_leads_there() -> None:
    async with on_screen() as (pilot, reader, _):
        perform(reader, "quoted_by")
        await pilot.pause()
        assert isinstance(pilot.app.screen, ListOverlay)
        await pilot.press("j", "j", "enter")
        assert reader.reading.node == 4
        perform(reader, "back")
        assert reader.reading.node == 0


async def test_bookmarks_are_set_listed_and_kept() -> None:
    async with on_screen() as (pilot, reader, _):
        perform(reader, "bookmarks")
        assert reader.notice_shown
        perform(reader, "next_post", "bookmark", "first_post", "bookmarks")
        await pilot.pause()
        await pilot.press("enter")
        assert reader.reading.node == 1
        reader.save()
    async with on_screen() as (_, reader, _):
        assert reader.reading.session.bookmarks == [1]
        assert reader.reading.node == 1


async def test_folds_marks_and_place_are_kept() -> None:
    async with on_screen() as (_, reader, _):
        perform(reader, "next_post", "toggle_fold", "toggle_read")
    async with on_screen() as (_, reader, _):
        assert reader.reading.node == 1
        assert reader.reading.folding.folded(1)
        assert 1 in reader.reading.session.read


@pytest.mark.parametrize("command", ["help", "why"])
async def test_pages_over_the_reader_close_with_escape(command: str) -> None:
    async with on_screen() as (pilot, reader, _):
        perform(reader, command)
        await pilot.pause()
        overlay = pilot.app.screen
        assert isinstance(overlay, PageOverlay)
        assert overlay.pane.length > 0
        await pilot.press("space", "j", "escape")
        assert pilot.app.screen is reader


async def test_keys_lead_to_the_ends_of_pages_over_the_reader() -> None:
    async with on_screen() as (pilot, reader, _):
        perform(reader, "help")
        await pilot.pause()
        overlay = pilot.app.screen
        assert isinstance(overlay, PageOverlay)
        await pilot.press("G")
        assert overlay.pane.bottom_reached
        await pilot.press("g")
        assert overlay.pane.top == 0
        assert not overlay.pane.bottom_reached


async def test_keys_lead_to_the_ends_of_lists_over_the_reader() -> None:
    async with on_screen() as (pilot, reader, _):
        perform(reader, "people")
        await pilot.pause()
        overlay = pilot.app.screen
        assert isinstance(overlay, ListOverlay)
        await pilot.press("G")
        assert overlay.list.highlighted == overlay.list.option_count - 1 > 0
        await pilot.press("g", "j", "k")
        assert overlay.list.highlighted == 0


async def test_the_palette_does_a_command() -> None:
    async with on_screen() as (pilot, reader, _):
        perform(reader, "palette")
        await pilot.pause()
        await pilot.press(*"last")
        await until(pilot, lambda: "Last post" in text_of(pilot) and "Into" not in text_of(pilot))
        await pilot.press("enter")
        await until(pilot, lambda: reader.reading.node == 5)


async def test_posts_ordered_by_time_and_back() -> None:
    async with on_screen() as (_, reader, _):
        perform(reader, "next_post", "toggle_fold", "order")
        assert [reader.reading.tree.node[row] for row in range(7)] == [0, 1, 2, 3, 4, 5, 6]
        assert reader.reading.node == 1
        perform(reader, "next_post", "parent")
        assert reader.reading.node == 1
        perform(reader, "order")
        assert reader.reading.folding.folded(1)


PANES_SEEN = [
    ((200, 50), "tree", {"tree", "post", "source"}),
    ((80, 24), "tree", {"tree", "post", "source"}),
    ((79, 24), "tree", {"tree"}),
    ((60, 20), "post", {"post"}),
    ((40, 10), "source", {"source"}),
]


async def test_panes_by_width() -> None:
    async with on_screen() as (pilot, reader, _):
        for size, at, seen in PANES_SEEN:
            await pilot.resize_terminal(*size)
            reader.enter_pane(at)
            await pilot.pause()
            visible = {name for name, pane in ROOM.items() if reader.query_one(pane).region.area}
            assert (size, visible) == (size, seen)


async def test_a_change_of_size_keeps_place_scroll_and_pane() -> None:
    async with on_screen(long_thread(), (120, 30)) as (pilot, reader, _):
        perform(reader, "next_post", "enter", "page_down 3")
        await pilot.pause()
        top = reader.texts.post.top_offset()
        for width in (200, 90, 60, 120):
            await pilot.resize_terminal(width, 30)
            await pilot.pause()
        assert reader.reading.node == 1
        assert reader.at == "post"
        assert reader.texts.post.top_offset() == top


async def test_the_thread_grows_under_the_reader_without_moving_it() -> None:
    early = replace(trams(), stage=Stage.POSTS, quotes=((),) * 6)
    flat = thread(early.posts, [None] * 7, ghosts=early.ghosts, stage=Stage.POSTS)
    async with on_screen(flat) as (pilot, reader, shelf):
        perform(reader, "next_post 3")
        assert reader.reading.node == 3
        shelf.progress("looking for quotes", 0.5, monotonic() - 10)
        await shows(pilot, "looking for quotes ━━━━━━╌╌╌╌╌╌")
        shelf.complete(trams())
        await pilot.pause()
        assert reader.reading.node == 3
        assert reader.outline.cursor_node == 3
        assert reader.texts.source_shown.title == "Answers #102 Ada"
        assert "looking" not in text_of(pilot)


async def test_quick_work_shows_no_bar() -> None:
    async with on_screen() as (pilot, _, shelf):
        shelf.progress("looking for quotes", 0.5, monotonic())
        await shows(pilot, "looking for quotes…")


async def test_notices_are_shown_once_and_never_as_markup() -> None:
    async with on_screen(notices=("No posts [b]found[/b] [/",)) as (pilot, reader, _):
        await shows(pilot, "No posts [b]found[/b] [/")
        await pilot.press("escape")
        assert not reader.notice_shown


async def test_hostile_names_titles_and_bodies_are_only_shown() -> None:
    posts = [post(0, "[/b][red]", "[link=x]a[/] [/nope]", subject="[/"), post(1, "[@click=quit]", "x" * 1_000_000)]
    async with on_screen(thread(posts, [None, 0], title="[/title] [b")) as (pilot, reader, _):
        await shows(pilot, "[/title] [b")
        perform(reader, "next_post", "quoted_by", "why")
        await shows(pilot, "[@click=quit]")


async def test_a_deep_chain_is_walked_and_folded() -> None:
    deep = thread([post(n, "Ada", f"reply {n}") for n in range(5000)], [None, *range(4999)])
    async with on_screen(deep) as (_, reader, _):
        perform(reader, "last_post")
        assert reader.reading.node == 4999
        perform(reader, "root", "fold_all", "unfold_all", "parent 9")
        assert reader.reading.node == 0


async def test_ascii_draws_with_plain_signs_only() -> None:
    async with on_screen(ascii_only=True, size=(84, 24)) as (pilot, reader, _):
        perform(reader, "next_post 2", "help")
        await pilot.pause(0.1)
        assert text_of(pilot).isascii()
    async with on_screen(ascii_only=True) as (pilot, reader, _):
        perform(reader, "next_post", "fold_quotes")
        await pilot.pause()
        assert text_of(pilot).isascii()
    async with on_screen(long_thread(100), ascii_only=True) as (pilot, reader, _):
        perform(reader, "page_down", "next_post 50")
        await pilot.pause()
        assert text_of(pilot).isascii()


async def test_no_color_writes_no_colour(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    async with on_screen() as (pilot, _, _):
        strips = pilot.app.screen._compositor.render_strips()
        styles = [segment.style for strip in strips for segment in strip if segment.style]
        assert all(style.color is None and style.bgcolor is None for style in styles)
        assert any(style.reverse or style.bold for style in styles)


async def test_a_click_moves_and_a_click_on_a_pane_gives_it_the_keys() -> None:
    async with on_screen() as (pilot, reader, _):
        await pilot.click("#tree", offset=(20, 3))
        assert reader.reading.node == 2
        await pilot.click("#post", offset=(5, 20))
        assert reader.at == "post"


async def test_clicks_on_quotes_and_answered_passages() -> None:
    async with on_screen() as (pilot, reader, _):
        perform(reader, "next_post 2")
        page = reader.texts.post_shown
        quotes = [run.target for run in page.runs if page.text[run.start : run.end].startswith("It is the crossing")]
        assert quotes[-1] is not None
        reader.texts.post.post_message(TextPane.Picked(quotes[-1]))
        await pilot.pause()
        assert reader.reading.quote == 1
        perform(reader, "first_post")
        mark = next(run for run in reader.texts.post_shown.runs if run.style == "key")
        assert mark.target is not None
        reader.texts.post.post_message(TextPane.Picked(mark.target))
        await pilot.pause()
        listed = pilot.app.screen.query_one(OptionList)
        assert listed.option_count == 2


async def test_keys_a_user_chose_are_in_force() -> None:
    async with on_screen(keys={"next_post": ["x"]}) as (pilot, reader, _):
        await pilot.press("x")
        assert reader.reading.node == 1
        await pilot.press("j")
        assert reader.reading.node == 1


async def test_quitting_stops_the_reading_of_the_file() -> None:
    async with on_screen() as (pilot, reader, shelf):
        perform(reader, "quit")
        await pilot.pause()
    assert shelf.stopped.is_set()


async def test_no_input_line_is_shown_until_a_search() -> None:
    async with on_screen() as (_, reader, _):
        assert not reader.query_one(Input).region.area


async def test_every_theme_has_what_the_look_asks_for() -> None:
    async with on_screen() as (pilot, reader, _):
        for theme in pilot.app.available_themes:
            pilot.app.theme = theme
            await pilot.pause()
            assert reader.outline.styles_of("cursor") != reader.outline.styles_of("guide")
