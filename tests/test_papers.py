"""What the README and CONTRIBUTING say is so."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any

import pytest

from tui_reader.app.commands import COMMANDS
from tui_reader.app.keys.names import show_key
from tui_reader.formats.registry import Format
from tui_reader.formats.source import Source

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text("utf-8")
CONTRIBUTING = (ROOT / "CONTRIBUTING.md").read_text("utf-8")
TITLES = {command.title: command for command in COMMANDS}


def blocks(text: str, language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```$", text, re.MULTILINE | re.DOTALL)


def key_rows() -> list[tuple[set[str], list[str]]]:
    """The rows of the table of keys: the keys, and the titles of their commands."""
    table = README.partition("## Keys")[2].partition("\n## ")[0]
    rows = [line.strip("| ").rpartition(" | ") for line in table.split("\n") if line.startswith("| `")]
    return [(set(re.findall("`([^`]+)`", keys.replace("\\|", "|"))), titles.split(" / ")) for keys, _, titles in rows]


@pytest.mark.parametrize(("keys", "titles"), key_rows())
def test_a_row_of_keys_agrees_with_the_commands(keys: set[str], titles: list[str]) -> None:
    assert keys == {show_key(key) for title in titles for key in TITLES[title].keys}


def test_the_keys_of_the_footer_are_in_the_readme() -> None:
    told = {title for _, titles in key_rows() for title in titles}
    assert {command.title for command in COMMANDS if command.footer} <= told


def test_the_first_command_opens_a_sample_thread() -> None:
    first = blocks(README, "sh")[0]
    assert (ROOT / first.split()[-1]).is_relative_to(ROOT / "sample_threads")
    assert (ROOT / first.split()[-1]).is_file()


def test_the_test_command_is_what_ci_runs() -> None:
    command = blocks(README, "sh")[1].strip()
    assert f"\n{command} || exit 1\n" in (ROOT / ".ci" / "run").read_text("utf-8")


def test_the_commands_of_the_readme_are_those_of_the_shell() -> None:
    from tui_reader.cli.commands import commands

    told = re.findall(r"^    tui-reader ([a-z]+(?: \| [a-z]+)*)", README, re.MULTILINE)
    assert {name for line in told for name in line.split(" | ")} == set(commands.commands) - {"read"}


def test_the_example_in_python_runs(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.chdir(ROOT)
    exec(blocks(README, "python")[0], {})
    assert "Hobb & Daughter" in capsys.readouterr().out


def test_the_format_of_the_guide_reads_its_file() -> None:
    names: dict[str, Any] = {}
    exec(blocks(CONTRIBUTING, "python")[0], names)
    made: Format = names["MinutesFormat"]()
    source = Source("minutes.txt", b"MINUTES\nAda: We begin.\nBo: Again?\n")
    assert made.sniff(source) > 0
    posts = made.read(source).drafts[0].posts
    assert [(post.author, post.body) for post in posts] == [("Ada", "We begin."), ("Bo", "Again?")]


def test_the_package_of_the_guide_brings_its_format(tmp_path: Path) -> None:
    """As installed: the module, and beside it the entry points that the guide's `pyproject.toml` gives."""
    project = tomllib.loads(blocks(CONTRIBUTING, "toml")[0])["project"]
    ((group, points),) = project["entry-points"].items()
    facts = tmp_path / f"{project['name'].replace('-', '_')}-{project['version']}.dist-info"
    facts.mkdir()
    (facts / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {project['name']}\nVersion: {project['version']}\n")
    (facts / "entry_points.txt").write_text(f"[{group}]\n" + "".join(f"{k} = {v}\n" for k, v in points.items()))
    (tmp_path / "minutes.py").write_text(blocks(CONTRIBUTING, "python")[0])
    (tmp_path / "may.txt").write_text("MINUTES\nAda: We begin.\nBo: Again?\n")
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join([str(tmp_path), str(ROOT)])}
    command = [sys.executable, "-m", "tui_reader", "explain", "may.txt"]
    ended = subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, text=True, check=True)
    assert "may.txt: read as the minutes of a meeting (minutes)\n" in ended.stdout
    assert "2 posts by 2 named writers" in ended.stdout
    assert not ended.stderr


@pytest.mark.parametrize("paper", ["README.md", "CONTRIBUTING.md", "CHANGELOG.md"])
def test_links_lead_somewhere(paper: str) -> None:
    links = re.findall(r"\]\(([^)]+)\)", (ROOT / paper).read_text("utf-8"))
    missing = [link for link in links if "://" not in link and not (ROOT / link).exists()]
    assert not missing


def test_the_readme_stays_short() -> None:
    assert README.count("\n") <= 180
