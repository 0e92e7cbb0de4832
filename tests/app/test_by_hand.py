from __future__ import annotations

from textual.widgets import Input, TextArea

from tests.app.builders import trams
from tests.app.screen import on_screen, shows, until
from tui_reader.app.boxes.note_editor import NoteEditor
from tui_reader.app.boxes.post_picker import PostPicker
from tui_reader.app.reader import Reader
from tui_reader.model import Ground, Stage
from tui_reader.search import parse
from tui_reader.state import Session, open_store


def parent(reader: Reader, node: int) -> int | None:
    return reader.reading.thread.replies[node].parent


async def test_a_link_is_broken_and_taken_back() -> None:
    async with on_screen() as (pilot, reader, _):
        reader.go(1)
        reader.perform("break_link")
        await until(pilot, lambda: parent(reader, 1) is None)
        assert reader.reading.node == 1
        assert reader.reading.thread.replies[1].evidence[0].ground is Ground.HAND
        await shows(pilot, "✎")
        reader.perform("undo_link")
        await until(pilot, lambda: parent(reader, 1) == 0)
        reader.perform("undo_link")
        await shows(pilot, "There is nothing to take back")
        reader.perform("redo_link")
        await until(pilot, lambda: parent(reader, 1) is None)
        await until(pilot, lambda: reader.work is None)
    assert Session(open_store(), trams()).links.made == {1: None}


async def test_the_first_offer_is_where_one_came_from_and_typing_names_another() -> None:
    async with on_screen() as (pilot, reader, _):
        reader.go(4)
        reader.jump(3)
        await pilot.press("=")
        assert isinstance(pilot.app.screen, PostPicker)
        await pilot.press("enter")
        await until(pilot, lambda: parent(reader, 3) == 4)
        await pilot.press("=")
        pilot.app.screen.query_one(Input).value = "101"
        await pilot.pause()
        await pilot.press("enter")
        await until(pilot, lambda: parent(reader, 3) == 1)
        await pilot.press("=")
        pilot.app.screen.query_one(Input).value = "dee"
        await pilot.pause()
        await pilot.press("enter")
        await until(pilot, lambda: parent(reader, 3) == 4)
        await until(pilot, lambda: reader.work is None)
        assert (parent(reader, 3), reader.reading.node) == (4, 3)


async def test_no_post_answers_one_below_it() -> None:
    async with on_screen() as (pilot, reader, _):
        reader.go(1)
        reader.perform("make_link")
        await pilot.pause()
        pilot.app.screen.query_one(Input).value = "103"
        await pilot.pause()
        await pilot.press("enter")
        assert isinstance(pilot.app.screen, PostPicker)
        await pilot.press("escape")
        assert parent(reader, 1) == 0


async def test_links_wait_for_the_replies() -> None:
    async with on_screen(trams(Stage.POSTS)) as (_, reader, _shelf):
        for command in ("break_link", "make_link", "undo_link", "redo_link"):
            reader.perform(command)
        assert reader.reading.session.links.made == {}


async def test_a_note_on_a_post_is_shown_listed_and_kept() -> None:
    async with on_screen() as (pilot, reader, _):
        reader.perform("notes")
        assert reader.notice_shown
        reader.go(5)
        await pilot.press("a", "w", "h", "y", "ctrl+j", "n", "o", "t", "enter")
        await pilot.pause()
        assert "▎ why" in reader.texts.post_shown.text
        assert "▎ not" in reader.texts.post_shown.text
        reader.go(0)
        reader.perform("notes")
        await pilot.pause()
        await pilot.press("enter")
        assert reader.reading.node == 5
        await pilot.press("a", "escape")
        assert reader.reading.thread.notes[5][0].text == "why\nnot"
        assert list(reader.index.search(parse("note:why")).nodes) == [5]
    assert [note.text for _, note in Session(open_store(), trams()).notes] == ["why\nnot"]


async def test_an_emptied_note_is_deleted_and_that_is_said() -> None:
    async with on_screen() as (pilot, reader, _):
        await pilot.press("a", "x", "enter")
        await pilot.press("a")
        await shows(pilot, "emptied")
        await pilot.press("backspace", "enter")
        await shows(pilot, "The note is deleted; Ctrl-Z takes that back.")
        assert not reader.reading.thread.notes


async def test_a_note_written_while_the_replies_are_worked_out_stays() -> None:
    async with on_screen(trams(Stage.POSTS)) as (pilot, reader, shelf):
        await pilot.press("a", "o", "h", "enter")
        shelf.complete(trams())
        await until(pilot, lambda: reader.reading.thread.stage is Stage.REPLIES)
        assert "▎ oh" in reader.texts.post_shown.text
        assert list(reader.index.search(parse("has:note")).nodes) == [0]


async def test_the_line_at_the_top_is_known_where_a_quote_is_folded() -> None:
    async with on_screen(size=(120, 7)) as (_, reader, _shelf):
        reader.go(4)
        reader.perform("fold_quotes")
        reader.perform("fold_quotes")
        post = reader.texts.post
        fold = reader.texts.post_shown.text.index("▸", reader.texts.post_shown.text.index("So?"))
        post.scroll_to_offset(fold, top_third=False)
        body = reader.reading.thread.post(4).body
        assert body[reader.texts.top :].lstrip().startswith(("Trams", "Who"))


async def test_a_note_in_the_post_is_on_the_quote_and_in_the_source_on_its_words() -> None:
    async with on_screen() as (pilot, reader, _):
        reader.go(1)
        for pane, words in (("post", "mine"), ("source", "theirs")):
            reader.enter_pane(pane)
            reader.perform("note")
            await pilot.pause()
            assert isinstance(pilot.app.screen, NoteEditor)
            pilot.app.screen.query_one(TextArea).text = words
            await pilot.press("enter")
            await pilot.pause()
        notes = [(node, note.passage, note.text) for node, note in reader.reading.session.notes]
        words = "The seven is late again."
        assert notes == [(0, words, "theirs"), (1, words, "mine")]
        reader.enter_pane("post")
        assert reader.texts.post_shown.text.index("▎ mine") > reader.texts.post_shown.text.index(words)
        reader.perform("notes")
        await pilot.pause()
        await pilot.press("enter")
        assert (reader.reading.node, reader.texts.stood_on is not None) == (0, True)
        await pilot.press("a", *["backspace"] * 6, "enter")
        await pilot.pause()
        assert 0 not in reader.reading.thread.notes


async def test_a_muted_branch_is_folded_and_does_not_count() -> None:
    async with on_screen() as (pilot, reader, _):
        rows = reader.reading.rows
        assert rows.unread.count(1) == 6
        reader.go(1)
        reader.perform("mute")
        await shows(pilot, "muted")
        assert rows.unread.count(1) == 3
        assert len(reader.reading.folding) == len(reader.reading.tree) - 2
        reader.reading.mark_read(2, read=False)
        assert rows.unread.count(1) == 3
        assert [node for node in range(6) if reader.reading.session.flags["muted"](node)] == [1, 2, 3]
        reader.go(3)
        reader.perform("mute")
        assert reader.reading.node == 1
        assert rows.unread.count(1) == 6
        assert len(reader.reading.folding) == len(reader.reading.tree)
        reader.perform("mute")
    assert Session(open_store(), trams()).muted == {1}


async def test_notes_mutes_and_links_are_taken_back_in_turn() -> None:
    async with on_screen() as (pilot, reader, _):
        session = reader.reading.session
        reader.go(4)
        for text in ("so?", ""):
            reader.perform("note")
            await pilot.pause()
            pilot.app.screen.query_one(TextArea).text = text
            await pilot.press("enter")
            await pilot.pause()
        reader.go(1)
        for command in ("mute", "mute_person", "break_link"):
            reader.perform(command)
        await until(pilot, lambda: parent(reader, 1) is None)
        reader.go(5)
        reader.perform("undo_link")
        await until(pilot, lambda: parent(reader, 1) == 0)
        assert session.quiet.names == {"Bo"}
        reader.perform("undo_link")
        assert (session.quiet.names, session.muted) == (set(), {1})
        reader.perform("undo_link")
        assert not session.muted
        reader.perform("undo_link")
        assert (session.notes.text((4, 0, 0)), reader.reading.node) == ("so?", 4)
        reader.perform("undo_link")
        assert not session.notes
        reader.perform("redo_link")
        assert session.notes.text((4, 0, 0)) == "so?"
        await until(pilot, lambda: reader.work is None)
