"""From files to one document: containers, several files, folders, and what is said about them."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.formats.containers.packing import COMPRESSORS, MAIL, mhtml, tarred, zipped
from tui_reader.errors import FormatError, SourceError
from tui_reader.formats.asking import SCRAMBLED, ask
from tui_reader.formats.document import Document
from tui_reader.formats.reading import read
from tui_reader.formats.source import Source, open_source, open_sources


def page(*numbers: int, title: str = "The kiln by the river") -> bytes:
    """A page of a forum as text, with rising ids."""
    posts = (
        f"By Ada{n % 3}\n#{n}\nWhat number {n} has to say of the kiln, its river and the fire.\n\n" for n in numbers
    )
    return f"{title} - Pottery\n\n{''.join(posts)}".encode()


ONE, TWO = page(*range(101, 108)), page(*range(107, 114))


def ids(document: Document) -> list[int]:
    (draft,) = document.drafts
    return [int(post.id) for post in draft.posts]


def write(folder: Path, files: dict[str, bytes]) -> Path:
    for name, data in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(data)
    return folder


@pytest.mark.parametrize("ending", COMPRESSORS)
def test_a_packed_file_reads_as_if_it_were_not(ending: str) -> None:
    document = read(Source(f"a.mbox.{ending}", COMPRESSORS[ending](MAIL)))
    assert (document.format, len(document.passed)) == ("mbox", 1)
    assert document.asked[0] == ("mbox", 0.99)


def test_what_was_lost_of_a_file_that_was_cut_short_is_a_warning() -> None:
    packed = COMPRESSORS["gz"](MAIL * 3)
    document = read(Source("a.mbox.gz", packed[:-8]))
    assert (document.format, len(document.drafts[0].posts)) == ("mbox", 1)
    assert document.warnings[0].startswith("The gzip file a.mbox.gz is damaged or cut short")


def test_a_saved_page_says_where_it_is_from() -> None:
    document = read(Source("a.mhtml", mhtml(b"<p>words</p>")))
    assert document.explained[0] == "saved from https://hill.example/t/7"


@pytest.mark.parametrize("pack", [zipped, tarred])
def test_the_pages_in_an_archive_are_one_thread(pack: object) -> None:
    assert callable(pack)
    document = read(Source("kiln", pack({"p10.txt": TWO, "p9.txt": ONE, "readme": b"words\n"})))
    assert ids(document) == [*range(101, 114)]
    assert document.warnings == ("No posts were found in readme; left out.",)


def test_files_named_together_are_one_thread(tmp_path: Path) -> None:
    write(tmp_path, {"b.txt": TWO, "a.txt": ONE})
    source = open_sources([tmp_path / "b.txt", tmp_path / "a.txt"])
    assert source.name == "b.txt and 1 more"
    document = read(source)
    assert ids(document) == [*range(101, 114)]
    assert "1 post stood in several of them, shown once" in document.explained


def test_a_folder_is_read_with_the_folders_in_it(tmp_path: Path) -> None:
    write(tmp_path / "kiln", {"p1.txt": ONE, "more/p2.txt": TWO, "p1_files/x.txt": page(*range(7)), ".git/x": MAIL})
    source = open_source(tmp_path / "kiln")
    assert [part.name for part in source.parts] == ["more/p2.txt", "p1.txt"]
    assert (source.name, ids(read(source))) == ("kiln", [*range(101, 114)])


def test_a_maildir_is_one_mailbox(tmp_path: Path) -> None:
    fields = "From: Ada\nSubject: Kilns\nMessage-ID: <{}@x>\nReferences: <{}@x>\n\nHi\n"
    folders = enumerate(["cur", "cur", "new", ".Sent/cur"])
    mails = {f"{folder}/{n}.hill:2,S": fields.format(n, n - 1).encode() for n, folder in folders}
    document = read(open_source(write(tmp_path, {**mails, "dovecot.index": b"\0", "maildirsize": b"1"})))
    (draft,) = document.drafts
    assert sorted(post.id for post in draft.posts) == ["0@x", "1@x", "2@x", "3@x"]
    assert not document.warnings


def test_a_file_that_cannot_be_unpacked_is_left_out_of_several(tmp_path: Path) -> None:
    write(tmp_path, {"a.txt": ONE, "b.gz": b"\x1f\x8b\x08broken"})
    document = read(open_source(tmp_path))
    assert ids(document) == [*range(101, 108)]
    assert document.warnings == ("b.gz was left out: the gzip file is damaged or cut short.",)
    (tmp_path / "a.txt").unlink()
    with pytest.raises(FormatError, match=r"nothing in it can be read: b\.gz was left out: the gzip file is damaged"):
        read(open_source(tmp_path))


def test_files_without_any_posts_are_each_shown_as_one(tmp_path: Path) -> None:
    document = read(open_source(write(tmp_path, {"a.txt": b"words\n", "b.txt": b"more words\n"})))
    assert [len(draft.posts) for draft in document.drafts] == [1, 1]


@pytest.mark.parametrize("paths", [["missing"], ["a.txt", "missing"], ["empty"]])
def test_what_is_not_there_is_named(tmp_path: Path, paths: list[str]) -> None:
    (tmp_path / "empty").mkdir()
    (tmp_path / "a.txt").write_bytes(ONE)
    with pytest.raises(SourceError, match=r"no such file|without a file") as told:
        open_sources([tmp_path / path for path in paths])
    assert str(told.value).startswith("missing: ") is (len(paths) > 1)


def test_the_files_of_a_folder_have_one_limit_together(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tui_reader.formats.source.LIMIT", 100)
    with pytest.raises(SourceError, match="the files are larger than"):
        open_source(write(tmp_path, {"a": b"x" * 60, "b": b"x" * 60}))


def test_a_folder_has_a_limit_of_files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tui_reader.formats.source.FILES", 1)
    with pytest.raises(SourceError, match="more than 1 files"):
        open_source(write(tmp_path, {"a": b"x", "b": b"x"}))


def test_a_wanted_format_holds_for_each_of_several_files(tmp_path: Path) -> None:
    source = open_source(write(tmp_path, {"a.txt": ONE, "b.mbox": MAIL}))
    document = read(source, "page")
    assert ids(document) == [*range(101, 108)]
    assert document.warnings == ("b.mbox was left out: it is not a forum page as text; it looks like a mailbox.",)


def test_text_that_was_saved_in_a_wrong_encoding_is_put_right_and_that_is_said() -> None:
    scrambled = ONE.replace(b"river", "Brücke".encode()).decode("cp1252").encode()
    document = read(Source("a.txt", scrambled))
    assert "Brücke" in document.drafts[0].posts[0].body
    assert SCRAMBLED in document.warnings
    assert not ask(Source("a.txt", scrambled, "utf-8")).repaired


def test_several_files_are_said_to_be_read_one_by_one(tmp_path: Path) -> None:
    document = read(open_source(write(tmp_path, {"a.txt": ONE, "b.txt.gz": COMPRESSORS["gz"](TWO)})))
    assert document.explained[0].startswith("a.txt: read as page (0.")
    assert document.passed[0].startswith("the gzip file b.txt.gz")
