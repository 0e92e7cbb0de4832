from __future__ import annotations

import os
import signal
import sqlite3
import stat
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tui_reader.model import Thread
from tui_reader.state import Session, Store, open_store
from tui_reader.state.changes import Changes, Mark
from tui_reader.state.database import default_folder

Make = Callable[..., Thread]

SCOPE = b"scope"
ENDLESS = """
import sys
from pathlib import Path
from tui_reader.state.changes import Changes, Mark
from tui_reader.state.store import open_store
store = open_store(Path(sys.argv[1]))
for n in range(10**6):
    store.write(Changes(b"scope", b"thread", added=[(str(n).encode(), Mark.READ, float(n))]))
    print(n, flush=True)
"""


def note(store: Store, post: bytes) -> None:
    store.write(Changes(SCOPE, b"thread", added=[(post, Mark.READ, 1.0)]))


def noted(store: Store) -> list[bytes]:
    return [post for post, _, _ in store.marks(SCOPE)]


def kept(folder: Path) -> list[bytes]:
    store = open_store(folder)
    assert store.warning is None
    posts = noted(store)
    store.close()
    return posts


def lasts_as_long_as_the_program(store: Store) -> bool:
    note(store, b"new")
    return noted(store) == [b"new"]


@pytest.fixture
def path(folder: Path) -> Path:
    """A state file with one mark in it."""
    store = open_store(folder)
    note(store, b"old")
    store.close()
    return folder / "state.db"


def test_folder_and_file_are_closed_to_others(path: Path) -> None:
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700
    store = open_store(path.parent)
    note(store, b"new")
    assert {stat.S_IMODE(file.stat().st_mode) for file in path.parent.iterdir()} == {0o600}
    store.close()


def test_the_folder_can_be_chosen(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert default_folder() == tmp_path / "state"
    note(open_store(), b"old")
    assert kept(tmp_path / "state") == [b"old"]
    monkeypatch.delenv("TUI_READER_STATE")
    assert default_folder().name == "tui-reader"


@pytest.mark.parametrize("damage", ["start", "middle", "cut", "words"])
def test_a_damaged_file_is_set_aside_and_a_fresh_one_begun(path: Path, damage: str) -> None:
    whole = path.read_bytes()
    middle = len(whole) // 2
    damaged = {
        "start": b"\xff" * 16 + whole[16:],
        "middle": whole[:4096] + b"\xff" * (len(whole) - 4096),
        "cut": whole[:middle],
        "words": b"not a database",
    }[damage]
    for n in (1, 2):
        path.write_bytes(damaged)
        store = open_store(path.parent)
        assert f"state.db.damaged-{n}" in (store.warning or "")
        assert path.with_name(f"state.db.damaged-{n}").read_bytes()[16:] == damaged[16:]
        note(store, b"new")
        store.close()
        assert kept(path.parent) == [b"new"]


@pytest.mark.parametrize(
    ("pragma", "words"), [("user_version = 99", "newer"), ("application_id = 7", "another program")]
)
def test_a_file_that_is_not_ours_stays_as_it_is(path: Path, pragma: str, words: str) -> None:
    other = sqlite3.connect(path)
    other.execute(f"PRAGMA {pragma}")
    other.close()
    before = path.read_bytes()
    store = open_store(path.parent)
    assert words in (store.warning or "")
    assert lasts_as_long_as_the_program(store)
    assert path.read_bytes() == before
    assert [file.name for file in path.parent.iterdir()] == ["state.db"]


def test_a_locked_file(path: Path) -> None:
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("PRAGMA journal_mode = DELETE")
    other.execute("BEGIN EXCLUSIVE")
    store = open_store(path.parent)
    other.close()
    assert "locked" in (store.warning or "")
    assert lasts_as_long_as_the_program(store)
    assert kept(path.parent) == [b"old"]


@pytest.mark.parametrize("kind", ["link", "pipe", "folder", "link beside"])
def test_what_is_no_plain_file_is_refused(path: Path, tmp_path: Path, kind: str) -> None:
    target = tmp_path / "target"
    if kind == "link beside":
        path.with_name("state.db-wal").symlink_to(target)
    else:
        path.unlink()
        make: dict[str, Callable[[], None]] = {
            "link": lambda: path.symlink_to(target),
            "pipe": lambda: os.mkfifo(path),
            "folder": path.mkdir,
        }
        make[kind]()
    store = open_store(path.parent)
    assert "link" in (store.warning or "")
    assert lasts_as_long_as_the_program(store)
    assert not target.exists()


@pytest.mark.parametrize("place", ["/dev/null/state", "nul\0l"])
def test_a_folder_that_cannot_be(place: str) -> None:
    store = open_store(Path(place))
    assert "cannot be written" in (store.warning or "")
    assert lasts_as_long_as_the_program(store)


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write anything")
def test_a_read_only_file(path: Path) -> None:
    path.chmod(0o400)
    store = open_store(path.parent)
    assert "cannot be written" in (store.warning or "")
    assert lasts_as_long_as_the_program(store)


def test_a_database_that_refuses_writes_is_a_warning(path: Path, thread_of: Make) -> None:
    database = sqlite3.connect(f"file:{path}?mode=ro", uri=True, isolation_level=None, check_same_thread=False)
    session = Session(Store(database), thread_of(["kite"]))
    session.mark_read([0])
    session.save()
    assert session.read == {0}
    assert "cannot be written" in (session.warning or "")
    database.close()


def test_marks_of_unknown_kinds_are_passed_over(path: Path) -> None:
    other = sqlite3.connect(path)
    other.execute("UPDATE marks SET kind = 'star'")
    other.commit()
    other.close()
    assert kept(path.parent) == []


def test_a_kill_loses_nothing_that_was_saved(folder: Path) -> None:
    with subprocess.Popen([sys.executable, "-c", ENDLESS, str(folder)], stdout=subprocess.PIPE, text=True) as reader:
        assert reader.stdout
        written = [int(reader.stdout.readline()) for _ in range(50)]
        reader.send_signal(signal.SIGKILL)
    posts = set(kept(folder))
    assert {str(n).encode() for n in written} <= posts
