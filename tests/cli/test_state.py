from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.shell import run
from tui_reader.formats.reading import read
from tui_reader.formats.source import open_source
from tui_reader.model import Thread
from tui_reader.opening import begin, complete, link
from tui_reader.state import Session, open_store

PAGE = {
    "schema": "tui-reader/thread/1",
    "title": "Ferries",
    "warnings": [],
    "posts": [
        {"id": str(at), "author": author, "date": None, "subject": None, "body": body, "parent": None}
        | {"evidence": None, "confidence": 0.0, "also": [], "quotes": []}
        for at, (author, body) in enumerate(
            [
                ("Ann", "Who has seen the ferry that should have left at noon?"),
                ("Bo", "It left at one, as every day but Sunday."),
                ("Cyd", "Ann, the ferry man overslept, I saw him."),
            ],
            start=11,
        )
    ],
}


@pytest.fixture
def ferries(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A thread with a link, a note, a mark of the reader and a place."""
    monkeypatch.chdir(tmp_path)
    path = Path("ferries.json")
    path.write_text(json.dumps(PAGE))
    thread = begin(read(open_source(path), None), source=path.name)
    session = Session(open_store(), thread)
    session.links.make(2, 1)
    session.links.make(1, None)
    session.notes.write(thread, (2, 0, 0), "ask\nhim")
    session.notes.write(thread, (1, 3, 14), "by *whose* watch?")
    session.mark_read([0])
    session.mute(1, True)
    session.set_place(2, 0)
    session.save()
    return path


def test_every_command_shows_what_was_made_by_hand(ferries: Path) -> None:
    assert "Cyd #13 by hand" in run("tree", ferries).out
    assert "answers #12 Bo (made by hand)" in run("show", ferries, "13").out
    assert "Note on “left at one”\nby *whose* watch?" in run("show", ferries, "12").out
    why = run("explain", ferries, "13").out
    assert "made by hand" in why
    assert "you said so" in why
    assert "1  made by hand" in run("explain", ferries).out
    assert run("search", ferries, "is:hand").out.split(":")[0] == "12 Bo"
    assert run("search", ferries, "has:note", "NOT", "note:watch").out.startswith("13 Cyd")
    assert run("search", ferries, "is:muted").out.count("\n") == 2
    assert run("search", ferries, "is:new").code == 1


def test_fresh_leaves_it_all_out(ferries: Path) -> None:
    assert "by hand" not in run("tree", "--fresh", ferries).out
    assert "by_hand" not in run("export", "--fresh", ferries, "--to", "json").out
    assert run("search", "--fresh", ferries, "has:note").code == 1
    assert "by hand" in run("tree", ferries).out


def test_links_and_notes_are_exported(ferries: Path) -> None:
    posts = json.loads(run("export", ferries, "--to", "json").out)["posts"]
    assert [(post["parent"], post["evidence"], post.get("by_hand")) for post in posts[1:]] == [
        (None, "stated", True),
        ("12", "stated", True),
    ]
    assert "notes" not in posts[0]
    assert [(note["start"], note["end"], note["text"]) for note in posts[1]["notes"]] == [(3, 14, "by *whose* watch?")]
    assert [(note["start"], note["end"], note["text"]) for note in posts[2]["notes"]] == [(None, None, "ask\nhim")]
    assert "[Note on “left at one”]\nby *whose* watch?" in run("export", ferries, "--to", "txt").out
    assert r"\*whose\*" in run("export", ferries, "--to", "md").out
    assert "<aside>" in run("export", ferries, "--to", "html").out
    branch = json.loads(run("export", ferries, "--to", "json", "--branch", "13").out)["posts"]
    assert [note["text"] for note in branch[0]["notes"]] == ["ask\nhim"]
    assert ",parent,stated,1.0000" in run("export", ferries, "--to", "csv").out


def test_state_is_listed_exported_and_cleared(ferries: Path) -> None:
    assert "Ferries  1 read, 1 muted, 2 notes, 2 own links" in run("state", "list").out
    (listed,) = json.loads(run("state", "list", "--json").out)
    assert (listed["title"], listed["source"], listed["links"]) == ("Ferries", "ferries.json", 2)
    kept = json.loads(run("state", "export").out)
    assert kept["schema"] == "tui-reader/state/1"
    assert len(kept["threads"][0]["notes"]) == 2
    asked = run("state", "clear", ferries)
    assert (asked.code, "--yes" in asked.err) == (1, True)
    assert run("state", "clear").code == 2
    assert run("state", "clear", "--all", ferries).code == 2
    assert run("state", "clear", "--yes", ferries).code == 0
    assert run("state", "list").out == ""
    assert "by hand" not in run("tree", ferries).out


def test_all_state_is_cleared(ferries: Path) -> None:
    assert run("state", "clear", "--all").code == 1
    assert ferries.exists()
    assert run("state", "clear", "--all", "--yes").code == 0
    assert json.loads(run("state", "export").out)["threads"] == []


def test_looking_leaves_nothing_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("ferries.json").write_text(json.dumps(PAGE))
    for command in (("tree", "ferries.json"), ("search", "ferries.json", "is:new"), ("state", "list")):
        run(*command)
    assert not (tmp_path / "state").exists()


def test_a_state_file_that_cannot_be_used_is_told(tmp_path: Path) -> None:
    (tmp_path / "state").mkdir()
    (tmp_path / "state" / "state.db").symlink_to(tmp_path / "elsewhere")
    told = run("state", "list")
    assert (told.code, told.out) == (1, "")
    assert "link" in told.err


def stated(path: Path) -> Thread:
    return begin(read(open_source(path), None))


def test_a_link_by_hand_outlives_what_is_inferred_and_no_ring_is_left(ferries: Path) -> None:
    guessed = complete(stated(ferries)).replies
    turned = complete(link(stated(ferries), {0: 2}))
    assert turned.replies[0].parent == 2
    assert turned.replies[0].by_hand
    for node in range(3):
        seen: list[int] = []
        above: int | None = node
        while above is not None:
            assert above not in seen
            seen.append(above)
            above = turned.replies[above].parent
    kept = complete(link(stated(ferries), {2: 1}))
    assert kept.replies[2].parent == 1
    assert kept.replies[1].parent == guessed[1].parent
