"""The file of settings: what it says is in force, and what is wrong in it is told and left out."""

from __future__ import annotations

import os
from dataclasses import fields, replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui_reader.app.settings.file import Chosen, config_path, load_config
from tui_reader.app.settings.lines import lines_of_keys
from tui_reader.app.settings.table import SETTINGS, Settings


def config(text: str | bytes) -> Chosen:
    path = Path(os.environ["TUI_READER_CONFIG"])
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return load_config()


def test_without_a_file_the_defaults_are_in_force() -> None:
    chosen = load_config()
    assert (chosen.settings, chosen.keys, chosen.problems) == (Settings(), {}, [])


def test_the_file_lies_where_the_system_keeps_settings(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    assert config_path() == tmp_path / "config.toml"
    monkeypatch.delenv("TUI_READER_CONFIG")
    assert config_path().parts[-2:] == ("tui-reader", "config.toml")


def test_settings_are_read() -> None:
    chosen = config('keymap = "vim"\nascii = true\nread_after = 2\nindent = 3\norder = "time"\n')
    assert chosen.settings == replace(Settings(), keymap="vim", ascii=True, read_after=2, indent=3, order="time")
    assert not chosen.problems
    assert chosen.set_in_file == {"keymap", "ascii", "read_after", "indent", "order"}


def test_every_default_is_one_that_the_file_may_name() -> None:
    assert set(SETTINGS) == {made.name for made in fields(Settings)}
    assert not [entry.key for entry in SETTINGS.values() if entry.kind.complaint(entry.default)]


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("them = 1", "config.toml:2: there is no setting 'them'; did you mean 'theme'?"),
        ("theme = 'drakula'", "config.toml:2: theme: there is no 'drakula'; did you mean 'dracula'?"),
        ("order = 'size'", "config.toml:2: order: there is no 'size'; there are tree, time"),
        ("order = 3", "config.toml:2: order: there is no 3; there are tree, time"),
        ("ascii = 'yes'", "config.toml:2: ascii: 'yes' is neither true nor false"),
        ("indent = 2.5", "config.toml:2: indent: 2.5 is not a whole number from 2 to 8"),
        ("read_after = true", "config.toml:2: read_after: True is not a number from 0 to 3600"),
        ("read_after = nan", "config.toml:2: read_after: nan is not a number from 0 to 3600"),
        ("keys = 'P'", "config.toml:2: keys is a table: [keys], and below it COMMAND = KEYS"),
        ("keys.parent = 5", "config.toml:2: parent: 5 is neither a key nor a list of keys"),
        ("keys.parent = 'Ctrl-Foo'", "config.toml:2: parent: 'Ctrl-Foo' is no key"),
        ("keys.parnt = 'P'", "config.toml:2: there is no command 'parnt'; did you mean 'parent'?"),
        ("keys.quit = 'z'", "config.toml:2: quit: z of quit begins zz of zoom and is never done"),
        ("a = ", "config.toml:2: it is not TOML: Invalid value; no setting of it is in force"),
        ('"\\u001b[1m" = 1', "config.toml: there is no setting '\\x1b[1m'"),
    ],
)
def test_what_is_wrong_is_told_with_its_line(line: str, told: str) -> None:
    chosen = config(f"# settings\n{line}\n")
    assert chosen.problems == [told]
    assert chosen.settings == Settings()


def test_a_wrong_line_does_not_cost_the_others() -> None:
    chosen = config('ascii = "no"\nindent = 4\n[keys]\nparent = ["Ctrl-Foo", "Q"]\nfoo = "x"\n')
    assert chosen.settings.indent == 4
    assert chosen.keys == {"parent": ("Q",)}
    assert len(chosen.problems) == 3


def test_keys_are_one_or_several_or_none() -> None:
    chosen = config('[keys]\nparent = "gp"\nroot = ["{", "Ctrl-R"]\nread_on = []\nread_back = ""\n')
    assert chosen.keys == {"parent": ("g p",), "root": ("{", "ctrl+r"), "read_on": (), "read_back": ()}
    assert chosen.problems == [
        "config.toml:2: parent: g of first_post begins gp of parent and is never done",
        "config.toml:2: parent: g of text_start begins gp of parent and is never done",
        "config.toml:2: parent: g of first_in_list begins gp of parent and is never done",
    ]


def test_two_commands_that_want_one_key_are_told_with_the_line_of_the_second() -> None:
    chosen = config('[keys]\nparent = "Q"\nroot = "Q"\n')
    assert chosen.problems == ["config.toml:3: root: Q is given to parent as well"]


def test_a_file_that_cannot_be_read_is_told(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("TUI_READER_CONFIG", str(tmp_path))
    assert load_config().problems == [f"{tmp_path.name}: cannot be read (Is a directory)"]


@pytest.mark.parametrize("raw", [b"\xff\xfe", b"x" * 2_000_000, b"a=" + b"[" * 100_000])
def test_a_broken_file_is_one_problem(raw: bytes) -> None:
    chosen = config(raw)
    assert len(chosen.problems) == 1
    assert chosen.settings == Settings()


def test_lines_are_those_of_keys_in_their_tables() -> None:
    text = "a = 1\n'b c' = 2\n\n[keys] # own\nparent = [\n  'P',\n]\n\"root\"='x'\n[x.y]\nz.w = 1\n"
    assert lines_of_keys(text) == {
        ("a",): 1, ("b c",): 2, ("keys",): 4, ("keys", "parent"): 5, ("keys", "root"): 8,
        ("x", "y"): 9, ("x", "y", "z", "w"): 10,
    }  # fmt: skip


@given(st.text(alphabet="ak[]='\".\n \x1b#{}1", max_size=60))
def test_no_file_stops_the_reader(text: str) -> None:
    path = Path(os.environ["TUI_READER_CONFIG"])
    path.write_text(text, "utf-8")
    chosen = load_config()
    assert all("\n" not in problem and "\x1b" not in problem for problem in chosen.problems)
