from __future__ import annotations

import sqlite3
from collections.abc import Callable
from pathlib import Path
from threading import Thread as Worker

import pytest

from tui_reader.model import Thread
from tui_reader.state import Session, Store, open_store

Make = Callable[..., Thread]

OPENING = "Has anybody flown a box kite from the north beach this spring?"
REPLY = "We did, but the wind turned so often that the line was one knot."
BODIES = [OPENING, REPLY, "yes", "yes"]


def left(folder: Path, thread: Thread) -> Session:
    """What a session finds that begins now."""
    return Session(open_store(folder), thread)


def test_everything_is_there_the_next_time(folder: Path, thread_of: Make) -> None:
    session = left(folder, thread_of(BODIES))
    session.mark_read([0, 1, 3])
    session.mark_unread([1])
    session.bookmark(3, True)
    session.bookmark(0, True)
    session.bookmark(2, True)
    session.bookmark(2, False)
    session.set_folds([1, 2])
    session.set_folds([2, 3])
    session.set_place(1, 17)
    session.save()
    again = left(folder, thread_of(BODIES))
    assert again.warning is None
    assert (again.read, again.bookmarks, again.folds, again.place) == ({0, 3}, [3, 0], {2, 3}, (1, 17))
    again.mark_unread([0])
    again.save()
    assert left(folder, thread_of(BODIES)).read == {3}


def test_a_page_saved_again_keeps_its_marks(folder: Path, thread_of: Make) -> None:
    session = left(folder, thread_of(BODIES))
    session.mark_read([1, 3])
    session.set_place(1, 5)
    session.save()
    later = thread_of(["Log in to post. 14 guests are reading this board.", *BODIES, "me too"], ids=list("abcdef"))
    again = left(folder, later)
    assert (again.read, again.place) == ({2, 4}, (2, 5))
    again.mark_read([5])
    again.save()
    edited = [OPENING + " EDIT: solved.", *BODIES[1:], "me too"]
    assert left(folder, thread_of(edited)).read == {1, 3, 4}


def test_threads_do_not_mix(folder: Path, thread_of: Make) -> None:
    session = left(folder, thread_of(BODIES))
    session.mark_read([0, 2])
    session.set_place(2, 0)
    session.save()
    other = left(folder, thread_of(["Which glue holds paper on bamboo for longer than a week?", "yes", "yes"]))
    assert (other.read, other.place) == (set(), None)


def test_a_mail_is_read_wherever_it_stands_and_no_body_is_loaded(folder: Path, thread_of: Make) -> None:
    ids = [f"<{n}@kites.example>" for n in range(5)]
    session = left(folder, thread_of([""] * 5, ids=ids, mail=True, ghosts=["<ghost@kites.example>"]))
    session.mark_read([1, 2])
    session.set_folds([5])
    session.save()
    other = thread_of([""] * 3, ids=["<ghost@kites.example>", ids[2], ids[2]], mail=True)
    again = left(folder, other)
    assert (again.read, again.folds) == ({1, 2}, {0})


def test_a_later_stage_with_more_ghosts(folder: Path, thread_of: Make) -> None:
    session = left(folder, thread_of(BODIES))
    session.mark_read([0])
    session.save()
    later = thread_of(BODIES, ghosts=["#99"])
    session.follow(later)
    session.set_folds([4])
    session.save()
    again = left(folder, later)
    assert (again.read, again.folds) == ({0}, {4})


def test_two_readers_keep_the_marks_of_both(folder: Path, thread_of: Make) -> None:
    thread = thread_of([f"post {n}" for n in range(400)])
    problems: list[str | None] = []

    def read(first: int) -> None:
        session = left(folder, thread)
        for node in range(first, 400, 2):
            session.mark_read([node])
            if node % 20 == first:
                session.save()
        session.save()
        problems.append(session.warning)

    workers = [Worker(target=read, args=(first,)) for first in (0, 1)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    assert problems == [None, None]
    assert left(folder, thread).read == set(range(400))


def test_nothing_is_written_when_nothing_changed(
    folder: Path, thread_of: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = open_store(folder)
    session = Session(store, thread_of(BODIES))
    session.mark_read([0])
    session.set_place(0, 0)
    session.save()
    monkeypatch.setattr(Store, "write", lambda *_: pytest.fail("written"))
    session.mark_read([0])
    session.set_place(0, 0)
    session.set_folds([])
    session.bookmark(0, False)
    session.save()


def test_a_store_that_fails_is_a_warning_and_the_marks_wait(folder: Path, thread_of: Make) -> None:
    session = left(folder, thread_of(BODIES))
    other = sqlite3.connect(folder / "state.db", isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    session.mark_read([0, 1])
    session.save()
    assert session.warning
    session.mark_unread([1])
    other.execute("ROLLBACK")
    other.close()
    session.save()
    assert left(folder, thread_of(BODIES)).read == {0}


def test_a_store_that_is_gone_when_reading_begins(folder: Path, thread_of: Make) -> None:
    store = open_store(folder)
    store.close()
    session = Session(store, thread_of(BODIES))
    session.mark_read([0])
    session.save()
    assert session.read == {0}
    assert session.warning
