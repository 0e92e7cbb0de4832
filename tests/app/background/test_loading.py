from __future__ import annotations

import os
import sys
from pathlib import Path
from threading import Event

import pytest

from tui_reader.app import run as running
from tui_reader.app.background.loading import Completed, Failed, Loader, News, Opened, Wanted
from tui_reader.app.settings.file import Chosen
from tui_reader.errors import ChoiceError, SourceError
from tui_reader.formats.source import Source

PLAIN = "A note to myself.\n\nNothing in it is a post of anybody.\n"


def wanted(which: str | None = None) -> Wanted:
    return Wanted(Source("note.txt", PLAIN.encode()), None, which)


class Ear:
    """Hears the news of a loader and knows when the last has come."""

    def __init__(self) -> None:
        self.heard: list[News] = []
        self.end = Event()

    def __call__(self, news: News) -> None:
        self.heard.append(news)
        if isinstance(news, Completed | Failed):
            self.end.set()


def test_the_posts_come_first_and_the_rest_when_they_are_on_the_screen() -> None:
    loader, ear = Loader(wanted()), Ear()
    loader.start()
    opened = loader.take_first(10)
    assert opened is not None
    assert PLAIN.strip() in opened.thread.posts[0].body
    assert any("No posts" in notice for notice in opened.notices)
    loader.listen(ear)
    assert not ear.heard
    loader.go_on()
    assert ear.end.wait(10)
    assert isinstance(ear.heard[-1], Completed)


def test_news_wait_for_a_listener() -> None:
    loader, ear = Loader(wanted()), Ear()
    loader.go_on()
    loader.start()
    assert loader.first.wait(10)
    loader.listen(ear)
    assert ear.end.wait(10)
    assert isinstance(ear.heard[0], Opened)


def test_an_error_is_told_and_leaves_the_interpreter_as_it_was() -> None:
    interval = sys.getswitchinterval()
    loader, ear = Loader(wanted("a thread that is not there")), Ear()
    loader.start()
    assert loader.take_first(10) is None
    loader.listen(ear)
    assert ear.end.wait(10)
    failed = ear.heard[0]
    assert isinstance(failed, Failed)
    assert isinstance(failed.error, ChoiceError)
    assert sys.getswitchinterval() == interval


def test_what_was_given_up_is_not_completed() -> None:
    loader, ear = Loader(wanted()), Ear()
    loader.start()
    assert loader.take_first(10) is not None
    loader.listen(ear)
    loader.stop()
    assert not ear.end.wait(0.2)


def test_keys_need_a_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(running, "TERMINAL", "/nowhere/tty")
    monkeypatch.setattr(sys, "stdin", None)
    with pytest.raises(SourceError, match="no terminal"):
        running.run(wanted(), Chosen(Path()))


def test_standard_error_that_goes_to_a_file_is_given_back(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    terminal = tmp_path / "terminal"
    terminal.touch()
    monkeypatch.setattr(running, "TERMINAL", str(terminal))
    with running.drawn_on_terminal():
        os.write(running.SCREEN, b"a frame")
    os.write(running.SCREEN, b"an error")
    assert terminal.read_text() == "a frame"
    assert capfd.readouterr().err == "an error"
