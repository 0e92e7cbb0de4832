"""`keys` and `config`: what is in force, and where it comes from."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from tests.cli.shell import run
from tui_reader.app.commands import COMMANDS
from tui_reader.app.keys.presets import PRESETS
from tui_reader.app.settings.file import Chosen
from tui_reader.app.settings.table import SETTINGS, Settings
from tui_reader.formats.source import Source
from tui_reader.state import open_store
from tui_reader.state.habits import Habit, Habits


@pytest.fixture
def config() -> Path:
    path = Path(os.environ["TUI_READER_CONFIG"])
    path.write_text('keymap = "vim"\nthem = 1\n[keys]\nparent = "Q"\n')
    return path


def keys_of(*options: str) -> dict[str, list[str]]:
    return {entry["id"]: entry["keys"] for entry in json.loads(run("keys", "--json", *options).out)}


def test_keys_are_those_of_the_reader() -> None:
    text = run("keys").out
    assert all(command.help in text and f"\n{command.group}\n" in text for command in COMMANDS)
    assert list(keys_of()) == [command.id for command in COMMANDS]
    assert all(f"  {command.id} " in text for command in COMMANDS)
    assert run("keys", "--ascii").out.isascii()


@pytest.mark.parametrize("name", PRESETS)
def test_the_keys_of_a_keymap_are_shown(name: str) -> None:
    shown = keys_of("--keymap", name)
    assert all(tuple(shown[command]) == keys for command, keys in PRESETS[name].items())


def test_the_keys_in_force_are_those_of_the_settings(config: Path) -> None:
    assert keys_of()["parent"] == ["Q"]
    assert keys_of()["first_post"] == ["g g", "home"]
    assert keys_of("--keymap", "mutt")["parent"] == ["Q"]
    assert run("keys").err == f"tui-reader: {config.name}:2: there is no setting 'them'; did you mean 'theme'?\n"


def test_an_unknown_keymap_is_wrong_usage() -> None:
    assert run("keys", "--keymap", "emacs").code == 2


def test_config_lists_every_setting_with_its_default() -> None:
    text = run("config").out
    for entry in SETTINGS.values():
        assert f"  {entry.key} = {json.dumps(entry.default)}  (default)\n      {entry.help}\n" in text
        assert f"      {entry.kind.words()}; default {json.dumps(entry.default)}\n" in text


def test_config_tells_what_is_in_force_and_from_where(config: Path) -> None:
    ran = run("config")
    assert '  keymap = "vim"  (config.toml:1)\n' in ran.out
    assert '  parent = ["Q"]  (config.toml:4)\n' in ran.out
    assert str(config) in ran.out
    assert "config.toml:2: there is no setting 'them'" in ran.err
    told = json.loads(run("config", "--json").out)
    assert told["settings"]["keymap"]["line"] == 1
    assert told["settings"]["theme"]["line"] is None
    assert told["keys"] == {"parent": ["Q"]}
    assert len(told["problems"]) == 1


def test_config_tells_where_state_is_and_what_is_set(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "\x1b[1m")
    text = run("config").out
    assert os.environ["TUI_READER_STATE"] in text
    assert "(made when first needed)" in text
    assert "(there is none yet)" in text
    assert "is '\u241b[1m'" in text
    assert json.loads(run("config", "--json").out)["state"] == os.environ["TUI_READER_STATE"]


def test_a_theme_chosen_in_the_reader_is_told_unless_the_file_names_one(config: Path) -> None:
    Habits(open_store()).keep(Habit.THEME, "nord")
    assert '  theme = "nord"  (chosen in the reader)\n' in run("config").out
    config.write_text('theme = "dracula"\n')
    assert '  theme = "dracula"  (config.toml:1)\n' in run("config").out


def test_options_go_before_the_file(config: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    opened: list[Settings] = []

    def note_settings(_source: Source, chosen: Chosen, **_: str | None) -> int:
        opened.append(chosen.settings)
        return 0

    monkeypatch.setattr("tui_reader.cli.reading.run", note_settings)
    config.write_text('keymap = "vim"\nmouse = false\nascii = true\n')
    note = tmp_path / "note.txt"
    note.write_text("A note.")
    run(note, terminal=True)
    run(note, "--keymap", "trn", "--mouse", "--words", terminal=True)
    run(note, "--no-mouse", terminal=True)
    assert [(s.keymap, s.mouse, s.ascii, s.words) for s in opened] == [
        ("vim", False, True, False),
        ("trn", True, True, True),
        ("vim", False, True, False),
    ]
