"""The pages of `docs` agree with the program: the keys, the settings, and what is said of a wrong file."""

from __future__ import annotations

import os
import re
import tomllib
from pathlib import Path

import pytest

from tests.examples import PAGES, ROOT, filled
from tui_reader.app.commands import BY_ID, COMMANDS
from tui_reader.app.keys.keymap import bindings
from tui_reader.app.keys.names import show_key
from tui_reader.app.keys.presets import PRESETS
from tui_reader.app.settings.file import load_config
from tui_reader.app.settings.table import SETTINGS
from tui_reader.search import OPERATORS
from tui_reader.search.checks import HAS, IS

DOCS = ROOT / "docs"
SEARCHING = (DOCS / "searching.md").read_text("utf-8")
KEYS = (DOCS / "keys.md").read_text("utf-8")
SETTINGS_PAGE = (DOCS / "settings.md").read_text("utf-8")
WRONG = 'keymap = "default"\nthem = "nord"\nascii = false\nmouse = true\nindent = 9\n[keys]\nparent = "Q"\nroot = "Q"\n'


def toml_of(page: str) -> list[str]:
    return re.findall(r"^```toml\n(.*?)^```$", page, re.MULTILINE | re.DOTALL)


def row_of(command: str) -> list[str]:
    (row,) = [line for line in KEYS.split("\n") if line.startswith(f"| `{command}` |")]
    return re.split(r"(?<!\\) \| ", row.strip("| "))


@pytest.mark.parametrize("name", [command.id for command in COMMANDS])
def test_the_page_of_keys_has_every_command_with_its_keys_in_every_keymap(name: str) -> None:
    _, *shown, words = row_of(name)
    assert words.endswith(BY_ID[name].help)
    for cell, preset in zip(shown, PRESETS.values(), strict=True):
        keys = [show_key(key).replace("|", "\\|") for key in bindings(preset)[name]]
        assert cell == (" ".join(f"`{key}`" for key in keys) or "-")


def test_the_page_of_keys_has_no_command_that_is_gone() -> None:
    assert sorted(re.findall(r"^\| `(\w+)` \|", KEYS, re.MULTILINE)) == sorted(BY_ID)


@pytest.mark.parametrize("example", [*toml_of(KEYS), *toml_of(SETTINGS_PAGE)])
def test_every_file_of_settings_shown_is_right(example: str) -> None:
    Path(os.environ["TUI_READER_CONFIG"]).write_text(example, "utf-8")
    chosen = load_config()
    assert not chosen.problems
    assert chosen.keys["next_unread"] == ("ctrl+right",)
    assert chosen.keys["read_back"] == ()


def test_the_page_of_settings_has_every_setting_and_no_other() -> None:
    (example,) = toml_of(SETTINGS_PAGE)
    assert set(tomllib.loads(example)) - {"keys"} == set(SETTINGS)


def test_what_is_said_of_a_wrong_file_is_what_the_page_says() -> None:
    Path(os.environ["TUI_READER_CONFIG"]).write_text(WRONG, "utf-8")
    told = re.findall(r"^    (config\.toml:.*)$", SETTINGS_PAGE, re.MULTILINE)
    assert load_config().problems == told


@pytest.mark.parametrize(
    "page", [page for page in PAGES if "```console\n" in page.read_text("utf-8")], ids=lambda page: page.name
)
def test_examples_print_what_the_page_says(page: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    text = page.read_text("utf-8")
    assert filled(text) == text


def test_the_page_of_searching_has_every_operator_and_all_that_one_can_ask() -> None:
    for name in OPERATORS:
        assert f"`{name}:`" in SEARCHING
    for name in (*IS, *HAS):
        assert f"`{name}`" in SEARCHING
