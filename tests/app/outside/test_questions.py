"""What may be answered when a part goes into a file, and what names are suggested."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.app.builders import post, reading, thread
from tui_reader.app.outside.part import What, parts_of
from tui_reader.app.outside.questions import PipeQuestion, SaveQuestion, kind_of, path_of
from tui_reader.search import parse


@pytest.fixture(autouse=True)
def _own_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "here").mkdir()
    monkeypatch.chdir(tmp_path / "here")
    monkeypatch.setenv("HOME", str(tmp_path))


def saving(title: str = "Which tram is late", ending: str = "txt") -> SaveQuestion:
    return SaveQuestion(thread([post(1, "Ada", "x")], [None], title=title), ending)


def test_the_parts_of_a_thread() -> None:
    of = reading()
    assert [part.name for part in parts_of(of, 1).values()] == [
        "#101 Bo", "#101 Bo with 2 replies", "the thread, 6 posts",
    ]  # fmt: skip
    assert list(parts_of(of, 6)) == [What.REPLIES, What.THREAD]
    assert list(parts_of(of, 5)) == [What.POST, What.THREAD]
    of.limit(lambda limits: limits.narrow(parse("author:Ada"), [0, 2]))
    limit = parts_of(of, 1)[What.LIMIT]
    assert limit.name == "the limit, 2 posts"
    assert [post.id for post in limit.make().posts] == ["100", "102"]


def test_a_post_in_plain_text_is_its_head_and_its_words() -> None:
    of = reading(thread([post(1, "Ada", "It is $(late).", subject="Seven")], [None]))
    (text,) = parts_of(of, 0)[What.POST].text()
    assert text == "From: Ada\nDate: 2024-05-01 09:00\nSubject: Seven\n\nIt is $(late).\n"


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Which tram is late?", "Which-tram-is-late-101.txt"),
        ("../../etc/passwd", "etc-passwd-101.txt"),
        ("..", "101.txt"),
        ("-rf ~", "rf-101.txt"),
        ("a\u2066‹RLO›`$(x)`", "a-RLO-x-101.txt"),
        ("é" * 500, f"{'é' * 40}-101.txt"),
        ("The tram that is late on every Wednesday in May", "The-tram-that-is-late-on-every-Wednesday-101.txt"),
        ("tram-thread-of-the-seventh-of-may-full.json", "tram-thread-of-the-seventh-of-may-full-101.txt"),
    ],
)
def test_a_suggested_name_stays_in_the_folder(title: str, name: str) -> None:
    question = saving(title)
    part = parts_of(reading(question.thread), 0)[What.POST]
    assert question.suggestion(part) == name
    assert not question.complaint(name)


def test_a_suggested_name_says_which_part() -> None:
    question = saving(ending="md")
    parts = parts_of(reading(question.thread), 0)
    assert question.suggestion(parts[What.THREAD]) == "Which-tram-is-late.md"


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("", "The ending of the name"),
        ("notes", "The ending of the name"),
        ("notes.doc", "The ending of the name"),
        ("absent/notes.txt", "There is no folder absent."),
        ("~nobody-of-that-name/notes.txt", "That is no name of a file"),
        ("n" * 300 + ".txt", "That is no name of a file"),
        ("link.txt", "A symbolic link has that name"),
        ("folder.txt", "Something has that name"),
        ("file.convokit", "Something has that name"),
    ],
)
def test_what_is_refused_is_said(line: str, words: str) -> None:
    Path("link.txt").symlink_to("file.txt")
    Path("folder.txt").mkdir()
    Path("file.convokit").touch()
    question = saving()
    assert question.complaint(line).startswith(words)
    assert question.complaint(line).startswith(words)


def test_a_file_that_exists_is_asked_about_once_more() -> None:
    for name in ("old.txt", "other.txt"):
        Path(name).touch()
    question = saving()
    assert question.complaint("old.txt") == "old.txt exists already; Enter again replaces it."
    assert question.complaint("other.txt") == "other.txt exists already; Enter again replaces it."
    assert not question.complaint("other.txt")


def test_the_ending_says_the_kind_and_home_is_known(tmp_path: Path) -> None:
    kinds = {
        name: kind_of(path_of(name)).name for name in ("a.HTML", "a.htm", "~/a.json", "a.b.mbox", "a.gv", "a.convokit")
    }
    assert list(kinds.values()) == ["html", "html", "json", "mbox", "dot", "convokit"]
    assert path_of(" ~/a.json ") == tmp_path / "a.json"


def test_names_are_completed(tmp_path: Path) -> None:
    for name in ("old.txt", "older.md", ".hidden"):
        Path(name).touch()
    Path("olives").mkdir()
    question = saving()
    assert question.completions("ol") == ["old.txt", "older.md", "olives/"]
    assert question.completions("") == ["old.txt", "older.md", "olives/"]
    assert question.completions(".h") == [".hidden"]
    assert question.completions("~/he") == ["~/here/"]
    assert question.completions(f"{tmp_path}/he") == [f"{tmp_path}/here/"]
    assert question.completions("absent/x") == []


def test_a_command_is_needed_for_a_pipe() -> None:
    question = PipeQuestion([])
    assert question.complaint("  ")
    assert not question.complaint("wc")
    assert question.completions("w") == []
