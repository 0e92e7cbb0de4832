"""Which programs are used for browser, clipboard, pager and editor, and how they are run."""

from __future__ import annotations

from pathlib import Path

import pytest

from tui_reader.app.outside import browser, clipboard
from tui_reader.app.outside.browser import detach, filled, needs_terminal, opener
from tui_reader.app.outside.clipboard import give, tool
from tui_reader.app.outside.means import Means, shell
from tui_reader.app.settings.table import Settings
from tui_reader.errors import ReaderError

URL = "http://x.example/$(touch%20pwned);'a'"
NAMES = (
    "BROWSER",
    "DISPLAY",
    "WAYLAND_DISPLAY",
    "SSH_CONNECTION",
    "TMUX",
    "WSL_DISTRO_NAME",
    "PAGER",
    "VISUAL",
    "EDITOR",
)


@pytest.fixture(autouse=True)
def _bare_machine(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """A machine without any program."""
    for name in NAMES:
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("PATH", str(tmp_path / "bin"))
    monkeypatch.setattr("sys.platform", "linux")


def install(tmp_path: Path, name: str, script: str = "exit 0") -> None:
    """A program of a name, in the language of the plain shell."""
    path = tmp_path / "bin" / name
    path.parent.mkdir(exist_ok=True)
    path.write_text(f"#!/bin/sh\n{script}\n")
    path.chmod(0o755)


def test_the_browser_is_that_of_the_settings_then_of_the_user_then_of_the_system(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("xdg-open", "surf", "mine"):
        install(tmp_path, name)
    monkeypatch.setenv("DISPLAY", ":0")
    assert opener("") == ["xdg-open"]
    monkeypatch.setenv("BROWSER", "absent:surf --tab '%s'")
    assert opener("") == ["surf", "--tab", "%s"]
    assert opener("mine -n") == ["mine", "-n"]


@pytest.mark.parametrize(
    ("names", "words"),
    [
        ((), "there is no program that opens URLs"),
        (("SSH_CONNECTION",), "over ssh no browser can be reached"),
    ],
)
def test_where_no_browser_can_be_reached_that_is_said(
    names: tuple[str, ...], words: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    install(tmp_path, "xdg-open")
    for name in names:
        monkeypatch.setenv(name, "10.0.0.1 22")
    with pytest.raises(ReaderError, match=words):
        opener("")


def test_over_ssh_a_display_that_is_forwarded_is_used(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    install(tmp_path, "xdg-open")
    monkeypatch.setenv("SSH_CONNECTION", "x")
    monkeypatch.setenv("DISPLAY", ":10")
    assert opener("") == ["xdg-open"]


@pytest.mark.parametrize("command", ["sh -c 'open %s'", "mine --url=%s", "mine 'x", "absent"])
def test_a_browser_that_might_run_a_url_or_is_not_there_is_refused(command: str, tmp_path: Path) -> None:
    install(tmp_path, "mine")
    with pytest.raises(ReaderError):
        opener(command)


def test_the_url_is_one_argument_in_its_place() -> None:
    assert filled(["a", "%s", "-b"], URL) == ["a", URL, "-b"]
    assert filled(["a", "-b"], URL) == ["a", "-b", URL]


def test_a_browser_sees_the_url_as_it_is_and_no_shell_does(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    install(tmp_path, "mine", 'printf "%s" "$#:$1" > seen; echo noise; exit 3')
    assert detach(filled(opener("mine"), URL)) == 3
    assert (tmp_path / "seen").read_text() == f"1:{URL}"
    assert not (tmp_path / "pwned").exists()


def test_browsers_of_the_terminal_are_known() -> None:
    assert needs_terminal(["/usr/bin/w3m", "-M"])
    assert not needs_terminal(["firefox"])


def test_every_system_has_openers_that_are_commands() -> None:
    assert all(candidate.command for openers in browser.OPENERS.values() for candidate in openers)


def test_the_clipboard_is_that_of_the_display_else_that_of_tmux(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert tool() is None
    for name in ("wl-copy", "xclip", "pbcopy", "tmux"):
        install(tmp_path, name)
    assert tool() is None
    for name, command in (("TMUX", "tmux"), ("DISPLAY", "xclip"), ("WAYLAND_DISPLAY", "wl-copy")):
        monkeypatch.setenv(name, "here")
        found = tool()
        assert found is not None
        assert found.command[0] == command


def test_a_clipboard_program_reads_the_text_and_says_when_it_cannot(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    install(tmp_path, "good", "read line; printf '%s' \"$line\" > seen")
    install(tmp_path, "bad", "exit 7")
    install(tmp_path, "slow", "exec /bin/sleep 30")
    monkeypatch.setattr(clipboard, "PATIENCE", 0.2)
    assert give(clipboard.Tool(("good",)), "$(touch pwned) `é`") == ""
    assert (tmp_path / "seen").read_text() == "$(touch pwned) `é`"
    assert give(clipboard.Tool(("bad",)), "x") == "bad could not take it (exit code 7)"
    assert give(clipboard.Tool(("slow",)), "x") == "slow could not take it (it does not answer)"
    assert give(clipboard.Tool(("absent",)), "x") == "absent could not take it (No such file or directory)"


def test_pager_and_editor_are_those_of_the_settings_then_of_the_user(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    means = Means(Settings())
    with pytest.raises(ReaderError, match="there is no pager 'less'"):
        means.pager()
    for name in ("less", "vi", "ed", "mine"):
        install(tmp_path, name)
    assert (means.pager(), means.editor()) == (["less"], ["vi"])
    monkeypatch.setenv("PAGER", "mine -R 'a b'")
    monkeypatch.setenv("EDITOR", "ed")
    assert (means.pager(), means.editor()) == (["mine", "-R", "a b"], ["ed"])
    assert Means(Settings(editor="vi -R")).editor() == ["vi", "-R"]
    monkeypatch.setenv("VISUAL", "'")
    with pytest.raises(ReaderError, match="quotation mark"):
        means.editor()


def test_the_shell_is_the_users_if_there_is_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SHELL", str(tmp_path / "bin" / "fish"))
    assert shell() == "/bin/sh"
    install(tmp_path, "fish")
    assert shell() == str(tmp_path / "bin" / "fish")


def test_a_command_is_kept_once_the_last_one_last() -> None:
    means = Means(Settings())
    for command in ("wc", "cat", "wc"):
        means.keep(command)
    assert means.commands == ["cat", "wc"]
