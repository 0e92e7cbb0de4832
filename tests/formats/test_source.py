from __future__ import annotations

import io
import os
import sys
from pathlib import Path

import pytest

from tui_reader.errors import FormatError, SourceError
from tui_reader.formats import source as module
from tui_reader.formats.source import Source, open_source


def test_a_file_is_read_whole_and_named_without_its_folder(tmp_path: Path) -> None:
    file = tmp_path / "mill.txt"
    file.write_bytes("Grüße\n".encode())
    source = open_source(file)
    assert (source.name, source.head, source.text()) == ("mill.txt", file.read_bytes(), "Grüße\n")


def test_a_hostile_name_is_shown_with_marks(tmp_path: Path) -> None:
    file = tmp_path / "a\x1b]0;x\n.txt"
    file.write_text("x")
    assert open_source(file).name == "a␛]0;x .txt"


def test_the_encoding_that_the_user_names_is_used_for_the_text(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_bytes("привет".encode("koi8-r"))
    assert open_source(file, "koi8-r").text() == "привет"
    with pytest.raises(FormatError, match="no text encoding"):
        open_source(file, "no-such")


def test_the_head_is_bounded() -> None:
    assert len(Source("a", b"x" * (module.HEAD + 1)).head) == module.HEAD


@pytest.mark.parametrize(
    ("make", "reason"),
    [
        (lambda path: None, "no such file"),
        (lambda path: path.mkdir(), "is a folder without a file"),
        (lambda path: os.mkfifo(path), "not a regular file"),
        (lambda path: path.touch(), "is empty"),
        (lambda path: path.symlink_to(path), "cannot be read"),
        (lambda path: path.write_bytes(b"x" * 11), "larger than"),
    ],
    ids=["missing", "folder", "fifo", "empty", "ring", "large"],
)
def test_what_is_no_readable_file_is_an_error_of_one_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, make: object, reason: str
) -> None:
    monkeypatch.setattr(module, "LIMIT", 10)
    path = tmp_path / "it"
    assert callable(make)
    make(path)
    with pytest.raises(SourceError, match=reason):
        open_source(path)


@pytest.mark.parametrize("path", ["a\0b", "/dev/null"])
def test_no_name_and_no_device_is_read(path: str) -> None:
    with pytest.raises(SourceError):
        open_source(path)


def test_a_dash_reads_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"hello")))
    source = open_source("-")
    assert (source.name, source.data) == ("standard input", b"hello")


def test_standard_input_has_the_same_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "LIMIT", 10)
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"x" * 11)))
    with pytest.raises(SourceError, match="larger than"):
        open_source("-")


def test_a_file_that_changes_afterwards_changes_nothing(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_text("before")
    source = open_source(file)
    file.write_text("after")
    assert source.text() == "before"
