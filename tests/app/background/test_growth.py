from __future__ import annotations

import json
import os
from collections.abc import Sequence
from pathlib import Path

import pytest

from tests.app.builders import trams
from tests.app.screen import on_screen, shows, until
from tui_reader.app.background.carrying import carried_hits, carried_place
from tui_reader.app.background.loading import Wanted
from tui_reader.app.background.stamps import stamp_of
from tui_reader.app.reader import Reader
from tui_reader.app.settings.table import Settings
from tui_reader.formats.reading import read
from tui_reader.formats.source import open_source
from tui_reader.model import Thread
from tui_reader.opening import begin, complete
from tui_reader.search import Index, parse

BODIES = [
    "Who has seen the ferry that should have left at noon?",
    "It left at one.",
    "The ferry never leaves at noon.\n\n" + "It waits for the ferry man.\n" * 60,
    "Then I shall walk.",
]


def written(path: Path, bodies: Sequence[str]) -> None:
    posts: list[dict[str, object]] = [
        {"id": f"{hash(body) % 10**9}", "author": f"Writer {at % 3}", "date": None, "subject": None, "body": body}
        | {"parent": None, "evidence": None, "confidence": 0.0, "also": [], "quotes": []}
        for at, body in enumerate(bodies)
    ]
    path.write_text(json.dumps({"schema": "tui-reader/thread/1", "title": "ferry", "posts": posts, "warnings": []}))
    os.utime(path, ns=(len(bodies), len(bodies)))


def of(path: Path) -> Thread:
    return complete(begin(read(open_source(path), None)))


def watch(reader: Reader, path: Path) -> None:
    reader.growth.watch(Wanted(open_source(path), None, None, (str(path),), stamp_of([str(path)])))


async def test_new_posts_are_offered_and_taken_in_and_nothing_moves(tmp_path: Path) -> None:
    path = tmp_path / "ferry.json"
    written(path, BODIES)
    async with on_screen(of(path), (120, 24)) as (pilot, reader, _):
        watch(reader, path)
        reader.reading.bare = begin(read(open_source(path), None))
        reader.go(1)
        reader.jump(2)
        reader.mark_read()
        reader.perform("search")
        await pilot.press(*"man")
        await pilot.press("enter")
        await until(pilot, lambda: reader.reading.sought and reader.reading.sought.walk.present)
        reader.perform("next_hit", 30)
        reader.texts.post.line(3)
        reader.reading.session.links.make(3, 1)
        present = reader.reading.sought.walk.present if reader.reading.sought else None
        top = reader.texts.top
        assert top > 0
        reader.growth.look()
        assert not reader.notice_shown
        reader.perform("take_in")
        assert "Nothing new" in reader._notice.render().plain  # type: ignore[union-attr]
        written(path, ["Log in to post, said the man.", *BODIES, "Me too, man."])
        reader.growth.look()
        reader.growth.look()
        await shows(pilot, "2 new posts; press R")
        assert len(reader.reading.thread) == 4
        reader.perform("take_in")
        await until(pilot, lambda: len(reader.reading.thread) == 6)
        reading = reader.reading
        assert (reading.node, reader.texts.top) == (3, top)
        assert (reading.session.read, reading.session.new, reading.rows.new_unread) == ({3}, {0, 5}, 2)
        assert reading.thread.replies[4].parent == 2
        assert present is not None
        await until(pilot, lambda: reading.sought and len(reading.sought.hits.nodes) == 3)
        assert reading.sought is not None
        assert reading.sought.walk.present == (3, present[1])
        reader.perform("undo_link")
        assert reading.session.links.made == {}
        assert reading.node == 4
        reader.perform("back", 2)
        assert reading.node == 2
        await until(pilot, lambda: reader.work is None)


async def test_a_file_that_cannot_be_read_for_a_while_changes_nothing(tmp_path: Path) -> None:
    path = tmp_path / "ferry.json"
    written(path, BODIES)
    async with on_screen(of(path)) as (pilot, reader, _):
        watch(reader, path)
        path.write_bytes(b"")
        reader.growth.look()
        reader.growth.look()
        await until(pilot, lambda: not reader.growth._busy)
        path.unlink()
        reader.growth.look()
        reader.growth.look()
        await until(pilot, lambda: not reader.growth._busy)
        written(path, [*BODIES, "Me too."])
        reader.growth.look()
        reader.growth.look()
        await shows(pilot, "1 new post")


async def test_a_long_post_counts_as_read_at_its_end_or_after_a_while(monkeypatch: pytest.MonkeyPatch) -> None:
    async with on_screen(size=(120, 9), settings=Settings(read_after=0.01)) as (pilot, reader, _):
        reader.go(2)
        await pilot.pause(0.2)
        assert 2 not in reader.reading.session.read
        reader.texts.post.line(99)
        await until(pilot, lambda: 2 in reader.reading.session.read)
        monkeypatch.setattr("tui_reader.app.seeing.PATIENCE", 0.05)
        reader.go(4)
        await until(pilot, lambda: 4 in reader.reading.session.read)


async def test_a_post_that_is_not_on_the_screen_is_not_seen() -> None:
    async with on_screen(size=(60, 30), settings=Settings(read_after=0.01)) as (pilot, reader, _):
        reader.go(5)
        await pilot.pause(0.2)
        assert 5 not in reader.reading.session.read
        reader.enter_pane("post")
        await until(pilot, lambda: 5 in reader.reading.session.read)


def test_hits_and_places_follow_their_posts() -> None:
    thread = trams()
    hits = Index(thread).search(parse("seven"))
    assert list(hits.nodes) == [0, 1, 2]
    moved = carried_hits(hits, {0: 4, 2: 1})
    assert (list(moved.nodes), moved.per_node(1), moved.spans(4)) == ([1, 4], 1, hits.spans(0))
    assert [carried_place(node, {0: 4, 2: 1}) for node in (0, 1, 2, 3)] == [4, 4, 1, 1]


async def test_a_limit_stays_and_takes_in_what_fulfils_it(tmp_path: Path) -> None:
    path = tmp_path / "ferry.json"
    written(path, BODIES)
    async with on_screen(of(path)) as (pilot, reader, _):
        watch(reader, path)
        reader.go(2)
        reader.perform("limit")
        await pilot.press(*"ferry")
        await pilot.press("enter")
        await until(pilot, lambda: len(reader.reading.tree) == 2)
        written(path, ["No ship here.", *BODIES, "Which ferry?"])
        reader.growth.look()
        reader.growth.look()
        await shows(pilot, "2 new posts")
        reader.perform("take_in")
        await until(pilot, lambda: len(reader.reading.thread) == 6)
        await until(pilot, lambda: len(reader.reading.tree) == 3)
        assert sorted(reader.reading.tree.node) == [1, 3, 5]
        assert reader.reading.node == 3


async def test_the_way_back_of_notes_and_mutes_stays_with_their_posts(tmp_path: Path) -> None:
    path = tmp_path / "ferry.json"
    written(path, BODIES)
    async with on_screen(of(path)) as (pilot, reader, _):
        watch(reader, path)
        reader.go(1)
        reader.perform("note")
        await pilot.pause()
        await pilot.press(*"true", "enter")
        reader.go(2)
        reader.perform("mute")
        reader.perform("notes")
        await pilot.pause()
        await pilot.press("enter")
        assert reader.reading.node == 1
        written(path, ["No ship here.", *BODIES])
        reader.growth.look()
        reader.growth.look()
        await shows(pilot, "1 new post")
        reader.perform("take_in")
        await until(pilot, lambda: len(reader.reading.thread) == 5)
        session = reader.reading.session
        assert (session.muted, session.notes.text((2, 0, 0))) == ({3}, "true")
        reader.perform("back")
        assert reader.reading.node == 3
        reader.perform("undo_link")
        assert (reader.reading.node, session.muted) == (3, set())
        reader.perform("undo_link")
        assert (reader.reading.node, session.notes.text((2, 0, 0))) == (2, "")
        reader.perform("redo_link")
        assert session.notes.text((2, 0, 0)) == "true"
        await until(pilot, lambda: reader.work is None)
