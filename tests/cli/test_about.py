from __future__ import annotations

import json
import os

import pytest

from tests.cli.shell import run
from tui_reader.app.commands import COMMANDS
from tui_reader.formats.containers import CONTAINERS
from tui_reader.formats.registry import names


def test_formats_are_listed_with_the_kinds_they_know_and_the_containers() -> None:
    text = run("formats").out
    entries = json.loads(run("formats", "--json").out)
    assert [entry["name"] for entry in entries if not entry["container"]] == names()
    assert [entry["name"] for entry in entries if entry["container"]] == [kind.name for kind in CONTAINERS]
    for entry in entries:
        assert f"\n{entry['name']} " in f"\n{text}"
        assert all(f"\n  {kind['name']} " in text for kind in entry["kinds"])


def test_keys_are_those_of_the_reader() -> None:
    text = run("keys").out
    assert all(command.help in text and f"\n{command.group}\n" in text for command in COMMANDS)
    assert [entry["id"] for entry in json.loads(run("keys", "--json").out)] == [command.id for command in COMMANDS]
    assert run("keys", "--ascii").out.isascii()


def test_config_tells_where_state_is_and_what_is_set(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "\x1b[1m")
    text = run("config").out
    assert os.environ["TUI_READER_STATE"] in text
    assert "(made when first needed)" in text
    assert "is '\u241b[1m'" in text
    assert json.loads(run("config", "--json").out)["state"] == os.environ["TUI_READER_STATE"]
