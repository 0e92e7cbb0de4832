"""Several files, folders and packed files on the command line, and what `explain` says of them."""

from __future__ import annotations

import gzip
import json
from pathlib import Path

import pytest

from tests.cli.shell import run


def page(*numbers: int) -> bytes:
    posts = (
        f"By Ada{n % 3}\n#{n}\nWhat number {n} has to say of the kiln, its river and the fire.\n\n" for n in numbers
    )
    return f"The kiln by the river - Pottery\n\n{''.join(posts)}".encode()


@pytest.fixture
def pages(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    folder = Path("kiln")
    folder.mkdir()
    (folder / "1.txt").write_bytes(page(*range(101, 107)))
    (folder / "2.txt.gz").write_bytes(gzip.compress(page(*range(106, 113)), mtime=0))
    return folder


def test_files_and_their_folder_are_the_same_thread(pages: Path) -> None:
    one, two = pages / "1.txt", pages / "2.txt.gz"
    tree = run("tree", one, two).out
    assert tree.startswith("The kiln by the river - Pottery (12 posts)")
    assert run(two, one).out == tree == run("tree", pages).out == run(pages).out
    assert json.loads(run("export", one, two, "--to", "json").out)["posts"][-1]["id"] == "112"


def test_one_post_of_a_folder(pages: Path) -> None:
    assert "number 112" in run("show", pages, "112").out
    assert run("search", pages, "number", "112").out.startswith("112 Ada1: What number 112")


def test_how_several_files_were_read(pages: Path) -> None:
    text = run("explain", pages).out
    assert "Taken out of the gzip file 2.txt.gz: " in text
    assert "\n1.txt: read as page (0." in text
    assert "1.txt and 2.txt are pages of one thread of 12 posts" in text
    assert "1 post stood in several of them, shown once" in text


def test_the_last_word_is_a_post_unless_it_is_a_file(pages: Path) -> None:
    assert run("explain", pages / "1.txt", "103").out.startswith("#103 Ada1 answers ")
    assert run("explain", pages / "1.txt", pages / "2.txt.gz", "#112").out.startswith("#112 ")
    assert "12 posts by 3 named writers" in run("explain", pages / "1.txt", pages / "2.txt.gz").out
    failed = run("explain", pages / "1.txt", "nothing")
    assert (failed.code, failed.err.partition("; ")[0]) == (1, "tui-reader: kiln/1.txt: no post 'nothing'")


def test_who_read_one_file_and_what_is_missing(pages: Path) -> None:
    text = run("explain", pages / "2.txt.gz").out
    assert "How sure each format was: page 0." in text
    assert "Authors missing: none\nDates missing: 7 of 7\n" in text
    told = json.loads(run("explain", pages / "2.txt.gz", "--json").out)
    assert [asked["name"] for asked in told["asked"]] == ["page", "post"]
    assert told["missing"] == {"authors": 0, "dates": 7}
    assert told["containers"][0].startswith("the gzip file")


def test_an_error_names_the_file_of_several(pages: Path) -> None:
    failed = run("tree", pages / "1.txt", pages / "3.txt")
    assert failed.err == "tui-reader: kiln/1.txt and 1 more: 3.txt: there is no such file\n"
    assert failed.code == 1


def test_a_wrong_format_says_what_the_file_looks_like(pages: Path) -> None:
    failed = run("tree", pages / "2.txt.gz", "--format", "mbox")
    assert failed.err.endswith("it is not a mailbox; it looks like a forum page as text\n")
