"""Arguments, exit codes, error lines and colours: what holds for every command."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.shell import run

ON_A_THREAD = (
    ("read",),
    ("tree",),
    ("tree", "--json"),
    ("show", "12"),
    ("search", "o"),
    ("explain",),
    ("explain", "12"),
    ("export", "--to", "json"),
    ("export", "--to", "md"),
)


def command(shelf: Path, name: str, *rest: str) -> tuple[str, ...]:
    return (name, str(shelf), *rest)


def test_a_file_alone_is_read(shelf: Path) -> None:
    assert run(shelf).out == run("tree", shelf).out
    assert run("--thread", "2", shelf).out == run("read", shelf, "--thread", "2").out


def test_a_file_named_like_a_command(shelf: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(shelf.parent)
    shelf.rename("keys")
    assert "Sundays" in run("./keys").out
    assert "Sundays" in run("read", "keys").out
    assert "Moving" in run("keys").out


def test_standard_input(shelf: Path) -> None:
    assert run("-", stdin=b"words").out == run("tree", shelf).out


def test_help_lists_the_commands_and_is_asked_for_when_nothing_is_said() -> None:
    printed = run("--help")
    assert printed.code == 0
    for name in ("read", "tree", "show", "search", "export", "explain", "formats", "keys", "config"):
        assert f"\n  {name} " in printed.out
    assert run().code == 2


@pytest.mark.parametrize(
    "args",
    [
        ("tree",),
        ("show", "a"),
        ("explain",),
        ("search", "a"),
        ("--colour", "x"),
        ("export", "x"),
        ("tree", "x", "--no"),
    ],
)
def test_wrong_usage_is_exit_2(args: tuple[str, ...]) -> None:
    failed = run(*args)
    assert (failed.code, failed.out) == (2, "")
    assert failed.err.startswith("tui-reader: ")
    assert failed.err.count("\n") == 1


def test_a_misspelt_command_is_told_unless_it_is_a_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    failed = run("serach", "x")
    assert failed.code == 2
    assert "did you mean 'search'?" in failed.err
    (tmp_path / "serach").write_text("Just a note.")
    assert "Just a note." in run("serach").out


def test_an_error_is_one_line_of_at_most_200_signs(tmp_path: Path) -> None:
    name = "\x1b]0;owned\x07" + "long " * 40 + "\u202e\n.txt"
    failed = run("tree", tmp_path / name)
    assert (failed.code, failed.out) == (1, "")
    assert failed.err.count("\n") == 1
    assert failed.err.startswith("tui-reader: ")
    assert failed.err.endswith(": there is no such file\n")
    assert len(failed.err) <= 201
    assert failed.err.rstrip("\n").isprintable()


def test_usage_errors_are_cleaned() -> None:
    assert run("tree", "x", "--\x1b[31m").err.rstrip("\n").isprintable()


@pytest.mark.parametrize("args", ON_A_THREAD)
def test_no_escape_on_a_pipe_whatever_the_environment(
    shelf: Path, args: tuple[str, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("FORCE_COLOR", "1")
    monkeypatch.setenv("CLICOLOR_FORCE", "1")
    printed = run(*command(shelf, *args))
    assert printed.code == 0
    assert "\x1b" not in printed.out + printed.err


@pytest.mark.parametrize("name", ["tree", "show", "search"])
def test_colours_on_a_terminal_and_when_asked_for(shelf: Path, name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    args = command(shelf, name, *(["o"] if name == "search" else ["12"] if name == "show" else []))
    monkeypatch.setenv("TERM", "xterm")
    assert "\x1b[" in run(*args, terminal=True).out
    assert "\x1b[" in run(*args, "--color", "always").out
    assert "\x1b" not in run(*args, "--color", "never", terminal=True).out
    monkeypatch.setenv("NO_COLOR", "1")
    assert "\x1b" not in run(*args, terminal=True).out


def test_an_encoding_that_lacks_signs_does_not_stop_the_program(shelf: Path) -> None:
    for args in ON_A_THREAD:
        assert run(*command(shelf, *args), encoding="ascii").code == 0


def test_an_interrupt_is_130(shelf: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("tui_reader.cli.loading.open_sources", interrupt)
    stopped = run("tree", shelf)
    assert (stopped.code, stopped.out) == (130, "")


def test_a_fault_in_the_program_is_one_line(shelf: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tui_reader.cli.loading.choose", lambda *_: 1 // 0)
    monkeypatch.delenv("TUI_READER_DEBUG")
    failed = run("tree", shelf)
    assert (failed.code, failed.out) == (1, "")
    assert "a fault in the program (ZeroDivisionError at test_shell.py:" in failed.err
    assert failed.err.count("\n") == 1
    monkeypatch.setenv("TUI_READER_DEBUG", "1")
    with pytest.raises(ZeroDivisionError):
        run("tree", shelf)


def in_a_shell(script: str) -> subprocess.CompletedProcess[bytes]:
    environment = {**os.environ, "PYTHON": sys.executable}
    return subprocess.run(["bash", "-c", script], env=environment, capture_output=True, check=False)


def test_a_reader_that_leaves_early_ends_it_quietly() -> None:
    ended = in_a_shell('"$PYTHON" -m tui_reader keys | head -n 1; echo "${PIPESTATUS[0]}" >&2')
    assert ended.stderr in {b"0\n", b"141\n"}


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no full device")
def test_a_full_disk_is_one_line() -> None:
    ended = in_a_shell('"$PYTHON" -m tui_reader keys > /dev/full')
    assert ended.returncode == 1
    assert ended.stderr.startswith(b"tui-reader: ")
    assert b"No space left" in ended.stderr
    assert ended.stderr.count(b"\n") == 1


def test_streams_that_are_closed_lead_nowhere() -> None:
    assert in_a_shell('"$PYTHON" -m tui_reader keys >&-').returncode == 0
    assert b"it is empty" in in_a_shell('"$PYTHON" -m tui_reader tree - <&-').stderr
    opened = "import sys; from tui_reader.cli.streams import open_closed as o; o(); print(sys.__stderr__.fileno())"
    assert in_a_shell(f'"$PYTHON" -c "{opened}" 2>&-').stdout == b"2\n"
