from __future__ import annotations

import json
from pathlib import Path

from tests.cli.shell import run


def test_it_prints_by_default(shelf: Path) -> None:
    assert json.loads(run("export", shelf, "--to", "json").out)["schema"] == "tui-reader/thread/1"
    assert run("export", shelf, "--to", "md").out.startswith("# Sundays in the library\n")


def test_it_writes_a_file_and_prints_nothing(shelf: Path, tmp_path: Path) -> None:
    out = tmp_path / "out.md"
    assert run("export", shelf, "--to", "md", "-o", out).out == ""
    assert out.read_text(encoding="utf-8") == run("export", shelf, "--to", "md").out


def test_an_existing_file_is_refused_under_its_own_name(shelf: Path) -> None:
    refused = run("export", shelf, "--to", "md", "-o", shelf, "--thread", "1")
    assert refused.code == 1
    assert refused.err == f"tui-reader: {shelf}: exists already; --force replaces it\n"
    assert shelf.read_text() == "any text"
    assert run("export", shelf, "--to", "md", "-o", shelf, "--force").code == 0


def test_a_folder_that_is_not_there_is_one_line(shelf: Path, tmp_path: Path) -> None:
    out = tmp_path / "no" / "out"
    failed = run("export", shelf, "--to", "json", "-o", out, "--thread", "1")
    assert (failed.code, failed.err) == (1, f"tui-reader: {out}: No such file or directory\n")


def test_an_unknown_kind_names_those_there_are(shelf: Path) -> None:
    failed = run("export", shelf, "--to", "pdf", "--thread", "1")
    assert failed.code == 1
    assert failed.err.endswith("no export 'pdf'; there are json, md\n")
