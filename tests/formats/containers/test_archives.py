from __future__ import annotations

import io
import stat
import tarfile
import zipfile
from collections.abc import Callable

import pytest

from tests.formats.containers.packing import MAIL, tarred, zipped
from tui_reader.errors import FormatError
from tui_reader.formats.containers import archives, limits, open_container
from tui_reader.formats.source import Source

BOTH = pytest.mark.parametrize("pack", [zipped, tarred])
Pack = Callable[[dict[str, bytes]], bytes]


@BOTH
def test_the_files_that_can_hold_posts_are_taken_in_the_order_of_their_numbers(pack: Pack) -> None:
    names = [
        "t/page10.html",
        "t/page9.html",
        "t/page9_files/x.html",
        "t/logo.png",
        ".hidden",
        "__MACOSX/page9.html",
        "e",
    ]
    files = dict.fromkeys(names, MAIL) | {"e": b""}
    opened = open_container(Source("threads", pack(files)))
    assert [file.name for file in opened] == ["t/page9.html", "t/page10.html"]
    assert opened[0].passed[0].endswith("threads: 2 files that may hold posts")


@BOTH
def test_a_path_in_an_archive_is_only_a_name(pack: Pack) -> None:
    (file,) = open_container(Source("a", pack({"../../etc/\x1b[2Jpasswd": MAIL})))
    assert file.name == "../../etc/␛[2Jpasswd"


@BOTH
def test_an_archive_without_a_file_to_read_is_an_error(pack: Pack) -> None:
    with pytest.raises(FormatError, match="no file in it that could hold posts"):
        open_container(Source("a", pack({"logo.png": b"x"})))


@BOTH
def test_too_many_files_are_refused(pack: Pack, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archives, "MEMBERS", 20)
    with pytest.raises(FormatError, match="more than 10,000 files"):
        open_container(Source("a", pack({str(n): b"x" for n in range(19)})), limits.Budget(members=18))


def test_the_directory_of_a_zip_is_counted_before_it_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archives, "MEMBERS", 20)
    with pytest.raises(FormatError, match="more than 20 files"):
        open_container(Source("a", zipped({str(n): b"x" for n in range(21)})))


def test_a_zip_bomb_of_many_files_is_refused() -> None:
    with pytest.raises(FormatError, match="more than 200 times its size"):
        open_container(Source("a", zipped({str(n): b"\0" * 1_000_000 for n in range(4)})))


@pytest.mark.parametrize("member", ["[Content_Types].xml", "mimetype", "META-INF/MANIFEST.MF"])
def test_other_things_that_are_zip_archives_are_named(member: str) -> None:
    with pytest.raises(FormatError, match="save it as text or HTML"):
        open_container(Source("a.docx", zipped({member: b"x", "a.xml": b"<a/>"})))


def test_a_locked_archive_says_so() -> None:
    data = bytearray(zipped({"a": MAIL}))
    for at in (6, data.find(b"PK\x01\x02") + 8):
        data[at] |= 1
    with pytest.raises(FormatError, match="locked with a password"):
        open_container(Source("a", bytes(data)))


@pytest.mark.parametrize("data", [zipped({"a": MAIL})[:30], tarred({"a": MAIL})[:400]], ids=["zip", "tar"])
def test_an_archive_of_which_nothing_is_left_is_one_sentence(data: bytes) -> None:
    with pytest.raises(FormatError, match="archive is damaged or cut short"):
        open_container(Source("a", data))


@BOTH
def test_of_an_archive_that_was_cut_short_the_files_before_are_read_and_the_cut_is_said(pack: Pack) -> None:
    files = {f"{n}.mbox": b"".join(b"%d %d\n" % (n, line * line % 9973) for line in range(3000)) for n in range(4)}
    data = pack(files)
    opened = open_container(Source("hills", data[: len(data) * 5 // 8]))
    assert [file.name for file in opened] == ["0.mbox", "1.mbox", "2.mbox"]
    assert [file.data for file in opened[:2]] == [files["0.mbox"], files["1.mbox"]]
    assert files["2.mbox"].startswith(opened[2].data)
    assert {len(file.lost) for file in opened} == {1}


def test_files_of_a_zip_that_was_cut_short_while_it_was_written() -> None:
    """Programs that write a zip to a pipe state the size of a file behind it."""
    out = Pipe()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name in ("a.mbox", "b.mbox"):
            archive.writestr(name, MAIL * 3)
    data = out.getvalue()
    opened = open_container(Source("hills", data[: data.find(b"PK\1\2")]))
    assert [(file.name, file.data) for file in opened] == [("a.mbox", MAIL * 3), ("b.mbox", MAIL * 3)]


def test_one_damaged_file_of_a_zip_leaves_the_others() -> None:
    data = bytearray(zipped({"a.mbox": MAIL, "b.mbox": MAIL}))
    data[40:60] = b"\xff" * 20
    (file,) = open_container(Source("hills", bytes(data)))
    assert (file.name, file.data, len(file.lost)) == ("b.mbox", MAIL, 1)


class Pipe(io.BytesIO):
    """Something to write to that cannot go back."""

    def seekable(self) -> bool:
        return False

    def tell(self) -> int:
        raise io.UnsupportedOperation


def test_links_and_devices_of_a_tar_are_passed_over() -> None:
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w") as archive:
        for kind in (tarfile.SYMTYPE, tarfile.LNKTYPE, tarfile.FIFOTYPE, tarfile.DIRTYPE):
            info = tarfile.TarInfo(f"t{kind.decode()}")
            info.type, info.linkname = kind, "/etc/passwd"
            archive.addfile(info)
        info = tarfile.TarInfo("./a.mbox")
        info.size = len(MAIL)
        archive.addfile(info, io.BytesIO(MAIL))
    assert [file.name for file in open_container(Source("a", out.getvalue()))] == ["a.mbox"]


def test_a_link_in_a_zip_is_only_its_text() -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        info = zipfile.ZipInfo("link")
        info.external_attr = (stat.S_IFLNK | 0o777) << 16
        archive.writestr(info, "/etc/passwd")
    assert open_container(Source("a", out.getvalue()))[0].data == b"/etc/passwd"
