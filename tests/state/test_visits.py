from __future__ import annotations

import sqlite3
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from tui_reader.errors import StateError
from tui_reader.model import Thread
from tui_reader.replies.tree import build_tree
from tui_reader.state import Session, open_store
from tui_reader.state.database import VERSION
from tui_reader.state.overview import exported, threads
from tui_reader.state.store import passing_store, read_store

Make = Callable[..., Thread]

BODIES = ["Who has seen the ferry that should have left at noon?", "It left.", "When?"]
IDS = [f"{n}@ferry.example" for n in range(9)]


def visit(folder: Path, thread: Thread) -> Session:
    session = Session(open_store(folder), thread)
    session.set_place(0, 0)
    session.save()
    return session


def test_new_is_what_no_earlier_visit_saw(folder: Path, thread_of: Make) -> None:
    assert visit(folder, thread_of(BODIES)).new == set()
    grown = [BODIES[0], "At the quay.", *BODIES[1:], "When?"]
    assert visit(folder, thread_of(grown)).new == {1, 4}
    assert visit(folder, thread_of(grown)).new == set()
    assert visit(folder, thread_of(BODIES[:2])).new == set()
    assert visit(folder, thread_of(grown)).new == set()


def test_new_mail_is_known_by_its_id(folder: Path, thread_of: Make) -> None:
    visit(folder, thread_of(BODIES, ids=IDS[:3], mail=True))
    assert visit(folder, thread_of(["", *BODIES], ids=[IDS[0], IDS[3], *IDS[1:3]], mail=True)).new == {1}


def test_a_thread_that_an_older_version_kept_is_not_all_new(folder: Path, thread_of: Make) -> None:
    visit(folder, thread_of(BODIES)).mark_read([1])
    store = open_store(folder)
    store.run([("DELETE FROM visits", [()])])
    store.close()
    assert Session(open_store(folder), thread_of(BODIES)).new == set()


def test_a_file_of_version_1_is_brought_up_to_date_with_its_marks(folder: Path, thread_of: Make) -> None:
    session = visit(folder, thread_of(BODIES))
    session.mark_read([1])
    session.save()
    old = sqlite3.connect(folder / "state.db")
    for table in ("links", "notes", "visits"):
        old.execute(f"DROP TABLE {table}")
    old.execute("PRAGMA user_version = 1")
    old.commit()
    old.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    old.close()
    again = Session(open_store(folder), thread_of(BODIES))
    assert (again.warning, again.read, again.place) == (None, {1}, (0, 0))
    again.links.make(2, None)
    again.notes.write(thread_of(BODIES), (0, 0, 0), "an old question")
    again.save()
    last = Session(open_store(folder), thread_of(BODIES))
    assert (last.links.made, len(last.notes)) == ({2: None}, 1)
    file = sqlite3.connect(folder / "state.db")
    assert file.execute("PRAGMA user_version").fetchone() == (VERSION,)
    file.close()


def test_a_muted_branch_is_its_post_and_all_below(folder: Path, thread_of: Make) -> None:
    session = visit(folder, thread_of(BODIES))
    session.mute(1, True)
    session.mute(0, True)
    session.mute(0, False)
    session.save()
    again = Session(open_store(folder), thread_of([*BODIES, "Then."]))
    assert again.muted == {1}
    thread = thread_of([*BODIES, "Then."])
    again.follow(replace(thread, tree=build_tree([None, 0, 1, 0], 4)))
    assert [again.flags["muted"](node) for node in range(4)] == [False, True, True, False]


@pytest.mark.parametrize("mail", [False, True])
def test_what_is_kept_is_listed_exported_and_forgotten(folder: Path, thread_of: Make, mail: bool) -> None:
    thread = thread_of(BODIES, ids=IDS[:3], mail=mail)
    other = thread_of(["Which glue holds paper on bamboo for more than a week?"], ids=IDS[3:4], mail=mail)
    for of in (other, thread):
        session = visit(folder, of)
        session.mark_read([0])
        session.links.make(0, None)
        session.save()
    if not mail:
        session.notes.write(thread, (0, 0, 3), "who?")
        session.save()
    store = open_store(folder)
    kept = list(threads(store))
    assert [(one.title, one.source, one.count("read"), len(one.links)) for one in kept] == [
        ("kites", "kites.txt", 1, 1)
    ] * 2
    assert kept[0].opened is not None
    assert [note["text"] for one in exported(store)["threads"] for note in one["notes"]] == ([] if mail else ["who?"])
    session.forget()
    assert len(list(threads(store))) == 1
    again = Session(store, thread)
    assert (again.read, again.links.made, again.place, len(again.notes)) == (set(), {}, None, 0)
    assert Session(store, other).read == {0}


def test_what_cannot_be_forgotten_is_an_error(folder: Path, thread_of: Make) -> None:
    store = open_store(folder)
    session = Session(store, thread_of(BODIES))
    store.close()
    with pytest.raises(StateError):
        session.forget()


def test_looking_makes_no_file(folder: Path, thread_of: Make) -> None:
    store = read_store(folder)
    assert (store.warning, list(threads(store))) == (None, [])
    assert not folder.exists()
    visit(folder, thread_of(BODIES)).mark_read([0])
    Session(passing_store(), thread_of(BODIES)).save()
    assert len(list(threads(read_store(folder)))) == 1


def test_a_file_that_grows_hands_on_what_is_noted(thread_of: Make) -> None:
    thread, grown = thread_of(BODIES), thread_of(["Log in.", *BODIES, "Then."])
    session = Session(passing_store(), thread)
    session.mark_read([0, 1])
    session.bookmark(2, True)
    session.mute(1, True)
    session.links.make(2, 0)
    session.notes.write(thread, (0, 0, 3), "who?")
    session.save()
    session.mark_unread([1])
    then = session.succeeded(grown)
    session.hand_over(then, {0: 1, 1: 2, 2: 3})
    assert (then.read, then.bookmarks, then.muted, then.new) == ({1}, [3], {2}, {0, 4})
    assert (then.links.made, [node for node, _ in then.notes]) == ({3: 1}, [1])
    then.links.undo()
    assert then.links.made == {}


def test_a_post_edited_while_it_is_read_is_not_new(thread_of: Make) -> None:
    session = Session(passing_store(), thread_of(BODIES))
    session.save()
    then = session.succeeded(thread_of([*BODIES[:-1], "Other words.", "Then."]))
    session.hand_over(then, {node: node for node in range(len(BODIES))})
    assert then.new == {len(BODIES)}
