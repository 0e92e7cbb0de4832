"""Out of the reader: URLs, clipboard, pipe, files, pager and editor."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import pytest
from textual import events
from textual.app import App
from textual.widgets import Input, OptionList

from tests.app.builders import post, thread, trams
from tests.app.screen import SLOW, Screen, drawn, on_screen, shows, text_of, until
from tests.app.test_reader import perform
from tui_reader.app.application import ReaderApp
from tui_reader.app.boxes.question_box import QuestionBox
from tui_reader.app.boxes.url_list import UrlList
from tui_reader.model import SafeText, Thread

EVIL = "$(touch pwned) `touch pwned` ; touch pwned"
BY_TERMINAL = replace(SLOW, clipboard="osc52")


@pytest.fixture(autouse=True)
def _own_machine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A folder and programs of the test's own, and a screen that can be given away."""
    (tmp_path / "bin").mkdir()
    (tmp_path / "here").mkdir()
    monkeypatch.chdir(tmp_path / "here")
    monkeypatch.setenv("PATH", f"{tmp_path / 'bin'}:{os.environ['PATH']}")
    for name in ("BROWSER", "SSH_CONNECTION", "TMUX", "DISPLAY", "WAYLAND_DISPLAY", "PAGER", "VISUAL", "EDITOR"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("SHELL", "/bin/sh")
    monkeypatch.setattr(ReaderApp, "suspend", _given_away)


@contextmanager
def _given_away(app: ReaderApp) -> Iterator[None]:  # noqa: ARG001  # in place of the method
    yield


def install(tmp_path: Path, name: str, script: str) -> None:
    path = tmp_path / "bin" / name
    path.write_text(f"#!/bin/sh\n{script}\n")
    path.chmod(0o755)


def written(text: str = f"See https://x.example/late.\n\n{EVIL}", title: str = f"../{EVIL}") -> Thread:
    link = SafeText("https://forum.example/1")
    return thread([post(0, "Ada", text, url=link), post(1, "Bo", "No.")], [None, 0], title=title)


async def asked(pilot: Screen, line: str) -> None:
    """Wait for the question and enter a line."""
    await drawn(pilot, QuestionBox)
    pilot.app.screen.query_one(Input).value = line
    await pilot.press("enter")


async def told(pilot: Screen, words: str) -> None:
    """Wait until these words are the notice."""
    await until(pilot, lambda: notice(pilot) == words)


def notice(pilot: Screen) -> str:
    return text_of(pilot).split("\n")[-3].strip()


async def test_a_url_is_opened_by_the_users_browser_as_it_stands(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    install(tmp_path, "mine", f'printf "%s" "$#:$1" > {tmp_path}/seen')
    monkeypatch.setenv("BROWSER", "mine")
    async with on_screen(written(f"See https://x.example/{EVIL}")) as (pilot, reader, _):
        await pilot.press("u")
        assert "2 URLs of #100 Ada" in await drawn(pilot, UrlList)
        await pilot.press("2")
        await until(pilot, (tmp_path / "seen").exists)
        assert (tmp_path / "seen").read_text() == "1:https://x.example/$(touch"
        assert reader.app.screen is reader
    assert not list(Path().iterdir())


@pytest.mark.parametrize(
    ("url", "warning"),
    [
        ("http://аpple.com/", "Mind that its host is xn--pple-43d.com; Enter again opens it."),
        ("file:///etc/passwd", "Not opened: only http and https are opened; y copies it."),
    ],
)
async def test_a_url_with_something_about_it_is_not_opened_at_once(
    url: str, warning: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    install(tmp_path, "mine", f"touch {tmp_path}/seen")
    monkeypatch.setenv("BROWSER", "mine")
    of = thread([post(0, "Ada", url)], [None])
    async with on_screen(of) as (pilot, reader, _):
        perform(reader, "urls")
        await drawn(pilot, UrlList)
        await pilot.press("enter")
        await shows(pilot, warning)
        assert not (tmp_path / "seen").exists()
        await pilot.press("enter")
        await pilot.pause(0.1)
        assert isinstance(pilot.app.screen, UrlList) is warning.startswith("Not")


async def test_where_nothing_opens_urls_they_are_copied(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "/nowhere")
    async with on_screen(written(), settings=BY_TERMINAL) as (pilot, reader, _):
        perform(reader, "urls")
        await drawn(pilot, UrlList)
        await pilot.press("2")
        await shows(pilot, "there is no program that opens URLs; y copies it")
        await pilot.press("y")
        assert reader.app.clipboard == "https://x.example/late"
        await told(pilot, "Copied the URL: 22 signs, by the terminal.")


async def test_a_post_without_urls_says_so() -> None:
    async with on_screen(trams()) as (pilot, reader, _):
        perform(reader, "urls")
        await told(pilot, "#100 Ada has no URL.")


async def test_posts_passages_and_links_are_copied_from_every_pane() -> None:
    async with on_screen(settings=BY_TERMINAL) as (pilot, reader, _):
        app = reader.app
        perform(reader, "copy_passage")
        assert app.clipboard == ""
        perform(reader, "next_post 2", "copy_post")
        assert app.clipboard == reader.reading.thread.post(2).body
        await told(pilot, "Copied #102 Ada: 81 signs in 5 lines, by the terminal.")
        perform(reader, "next_quote", "copy_passage")
        assert app.clipboard == "It is the crossing at the mill."
        reader.enter_pane("source")
        perform(reader, "copy_post")
        assert app.clipboard == reader.reading.thread.post(1).body
        perform(reader, "copy_link")
        await told(pilot, "The file states no link to #101 Bo.")


async def test_the_link_of_a_post_is_copied() -> None:
    async with on_screen(written(), settings=BY_TERMINAL) as (_, reader, _):
        perform(reader, "copy_link")
        assert reader.app.clipboard == "https://forum.example/1"


@pytest.mark.parametrize(
    ("way", "words"),
    [
        ("off", "The clipboard is off in the settings."),
        ("tool", "There is no program here for the clipboard."),
        ("osc52", "That is more than a terminal takes (100,000 signs); s saves it."),
    ],
)
async def test_what_cannot_be_copied_is_told(way: str, words: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "/nowhere")
    async with on_screen(written("x" * 100_000), settings=replace(SLOW, clipboard=way)) as (pilot, reader, _):
        perform(reader, "copy_post")
        await told(pilot, words)
        assert reader.app.clipboard == ""


async def test_a_program_of_the_system_copies(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    install(tmp_path, "xclip", f"cat > {tmp_path}/seen")
    monkeypatch.setenv("DISPLAY", ":0")
    async with on_screen(written(EVIL), settings=replace(SLOW, clipboard="tool")) as (pilot, reader, _):
        perform(reader, "copy_post")
        await told(pilot, f"Copied #100 Ada: {len(EVIL)} signs, by xclip.")
        assert (tmp_path / "seen").read_text() == EVIL
        assert reader.app.clipboard == ""


async def test_a_command_of_the_users_shell_reads_the_post_and_nothing_of_it_is_run() -> None:
    async with on_screen(written()) as (pilot, reader, _):
        before = reader.reading.node, reader.at
        await pilot.press("|")
        await asked(pilot, "cat > out; exit 3")
        await told(pilot, "cat > out; exit 3: exit code 3.")
        assert Path("out").read_text().endswith(f"See https://x.example/late.\n\n{EVIL}\n")
        assert not Path("pwned").exists()
        assert (reader.reading.node, reader.at) == before
        await pilot.press("|", "up")
        assert pilot.app.screen.query_one(Input).value == "cat > out; exit 3"
        await pilot.press("escape")
        assert pilot.app.screen is reader


async def test_a_key_in_the_question_takes_the_thread_instead() -> None:
    async with on_screen() as (pilot, reader, _):
        perform(reader, "next_post", "pipe")
        await drawn(pilot, QuestionBox)
        await pilot.press("ctrl+r")
        await shows(pilot, "Pipe #101 Bo with 2 replies through")
        await pilot.press("ctrl+t")
        await asked(pilot, "cat > out")
        await until(pilot, lambda: reader.notice_shown)
        assert Path("out").read_text().startswith("Which tram is late\n==================\n")


async def test_a_post_is_saved_under_a_name_that_is_safe_and_not_over_a_file() -> None:
    async with on_screen(written()) as (pilot, _, _):
        await pilot.press("s", "enter")
        await until(pilot, lambda: list(Path().iterdir()))
        (path,) = Path().iterdir()
        assert path.name == "touch-pwned-touch-pwned-touch-pwned-100.txt"
        await told(pilot, f"Saved #100 Ada as {path}.")
        path.write_text("mine")
        await pilot.press("s", "enter")
        assert f"{path} exists already; Enter again replaces it." in text_of(pilot).replace("\n", "")
        assert path.read_text() == "mine"
        await pilot.press("enter")
        await until(pilot, lambda: path.read_text() != "mine")


async def test_the_limit_is_exported_when_there_is_one(tmp_path: Path) -> None:
    async with on_screen() as (pilot, reader, _):
        perform(reader, "limit")
        await pilot.press(*"author:Ada", "enter")
        await until(pilot, lambda: bool(reader.reading.limits))
        perform(reader, "export")
        await shows(pilot, "Save the limit, 2 posts as")
        assert pilot.app.screen.query_one(Input).value == "Which-tram-is-late-limit.md"
        await pilot.press("ctrl+t")
        assert pilot.app.screen.query_one(Input).value == "Which-tram-is-late.md"
        await pilot.press("ctrl+l")
        await asked(pilot, f"{tmp_path}/out.json")
        await until(pilot, (tmp_path / "out.json").exists)
        assert (tmp_path / "out.json").read_text().count('"author"') == 2


async def test_what_the_system_refuses_is_told_in_a_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    async with on_screen() as (pilot, reader, _):
        perform(reader, "export")
        await asked(pilot, f"{tmp_path}/out.html")
        await told(pilot, f"{tmp_path}/out.html: No space left on device.")
        assert not (tmp_path / "out.html").exists()


async def test_names_are_completed_by_tab() -> None:
    Path("trams-old.txt").touch()
    Path("trams-new.txt").touch()
    async with on_screen() as (pilot, reader, _):
        perform(reader, "save")
        await pilot.pause()
        line = pilot.app.screen.query_one(Input)
        line.value = "tr"
        await pilot.press("tab")
        assert line.value == "trams-"
        await shows(pilot, "trams-new.txt  trams-old.txt")
        await pilot.press("o", "tab")
        assert line.value == "trams-old.txt"


async def test_the_pager_reads_the_post(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    install(tmp_path, "mine", f'cat > {tmp_path}/seen; printf "%s" "$1 $LESSSECURE" >> {tmp_path}/seen')
    monkeypatch.setenv("PAGER", "mine -x")
    async with on_screen(written()) as (pilot, reader, _):
        await pilot.press("v", "p")
        await until(pilot, lambda: (tmp_path / "seen").exists() and reader.app.screen is reader)
        await until(pilot, lambda: (tmp_path / "seen").read_text().endswith("-x 1"))
        assert EVIL in (tmp_path / "seen").read_text()


async def test_the_editor_has_a_file_that_is_gone_afterwards(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    install(tmp_path, "mine", f'stat -c "%a %n" "$2" > {tmp_path}/seen; cat "$2" >> {tmp_path}/seen; exit 1')
    monkeypatch.setenv("VISUAL", "mine -w")
    async with on_screen(written()) as (pilot, _, _):
        await pilot.press("E", "t")
        await told(pilot, "mine: exit code 1.")
        about, *seen = (tmp_path / "seen").read_text().split("\n")
        rights, path = about.split(" ")
        assert rights == "400"
        assert Path(path).name == "touch-pwned-touch-pwned-touch-pwned.txt"
        assert not Path(path).parent.exists()
        assert EVIL in seen


async def test_without_a_terminal_to_give_away_that_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ReaderApp, "suspend", App.suspend)
    async with on_screen() as (pilot, reader, _):
        perform(reader, "pipe")
        await asked(pilot, "cat")
        await told(pilot, "/bin/sh: there is no terminal here to run a program in.")


@pytest.mark.parametrize("command", ["pipe", "save", "export", "pager", "editor"])
async def test_a_reader_in_a_browser_touches_no_programs_and_files(
    command: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with on_screen() as (pilot, reader, _):
        monkeypatch.setenv("TEXTUAL_DRIVER", "web")
        perform(reader, command)
        await told(pilot, "In a browser there are no programs and files of this machine; copying works.")
        assert pilot.app.screen is reader


@pytest.mark.parametrize("size", [(80, 24), (40, 12)])
async def test_the_lists_and_questions_fit_small_screens(size: tuple[int, int]) -> None:
    text = "\n".join(f"http://x.example/{number}" for number in range(30))
    async with on_screen(written(text), size) as (pilot, reader, _):
        perform(reader, "urls")
        await drawn(pilot, UrlList)
        await pilot.press("end")
        assert pilot.app.screen.query_one(OptionList).highlighted == 30
        await shows(pilot, "Esc leaves")
        await shows(pilot, "http://x.example/29")
        await pilot.press("escape")
        perform(reader, "save")
        await shows(pilot, "Enter saves")


async def test_keys_typed_ahead_are_for_the_question_and_not_for_the_reader() -> None:
    async with on_screen() as (pilot, reader, _):
        for key in ("|", "w", "j"):
            pilot.app.post_message(events.Key(key, key))
        await until(pilot, lambda: isinstance(pilot.app.screen, QuestionBox) and pilot.app.screen.query(Input))
        await until(pilot, lambda: pilot.app.screen.query_one(Input).value == "wj")
        assert reader.reading.node == 0
        assert not reader.reading.signs.words


async def test_what_is_typed_takes_the_place_of_a_name_that_was_suggested() -> None:
    async with on_screen() as (pilot, _, _):
        await pilot.press("s", "x", "y")
        assert pilot.app.screen.query_one(Input).value == "xy"
