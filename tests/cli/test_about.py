from __future__ import annotations

import json

from tests.cli.shell import run
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
