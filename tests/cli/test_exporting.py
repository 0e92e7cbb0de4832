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
    assert failed.err.endswith("no export 'pdf'; there are json, md, txt, html, mbox, csv, dot, convokit\n")


def test_a_branch_or_a_limit_is_exported_alone(shelf: Path) -> None:
    below = json.loads(run("export", shelf, "--to", "json", "--branch", "12").out)
    assert [post["id"] for post in below["posts"]] == ["12", "13", "16"]
    assert below["posts"][0]["missing"] == "11"
    found = json.loads(run("export", shelf, "--to", "json", "--limit", "author:ada OR has:quote").out)
    assert [post["id"] for post in found["posts"]] == ["11", "12", "13", "17"]
    nothing = run("export", shelf, "--to", "json", "--branch", "12", "--limit", "author:ada")
    assert (nothing.code, nothing.err.rpartition(": ")[2]) == (1, "no post is in that part of the thread\n")


def test_a_corpus_is_a_folder(shelf: Path, tmp_path: Path) -> None:
    out = tmp_path / "corpus"
    assert "is a folder" in run("export", shelf, "--to", "convokit").err
    assert run("export", shelf, "--to", "convokit", "-o", out).code == 0
    assert len((out / "utterances.jsonl").read_text().splitlines()) == 5
    assert "no file that could be replaced" in run("export", shelf, "--to", "convokit", "-o", out).err
    (out / "notes.txt").write_text("mine")
    assert run("export", shelf, "--to", "convokit", "-o", out, "--force").code == 0
    assert (out / "notes.txt").read_text() == "mine"
