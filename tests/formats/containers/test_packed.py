from __future__ import annotations

import bz2
import gzip
import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.formats.containers.packing import COMPRESSORS, MAIL, tarred
from tui_reader.errors import FormatError
from tui_reader.formats.containers import limits, open_container
from tui_reader.formats.source import Source


@pytest.mark.parametrize("ending", COMPRESSORS)
def test_what_is_compressed_is_unpacked_and_said(ending: str) -> None:
    packed = COMPRESSORS[ending](MAIL)
    (file,) = open_container(Source(f"hill.mbox.{ending}", packed, "latin-1"))
    assert (file.name, file.data, file.encoding) == ("hill.mbox", MAIL, "latin-1")
    assert file.passed[0].endswith(f"{len(packed)} bytes unpacked to {len(MAIL)}")


@pytest.mark.parametrize("ending", COMPRESSORS)
def test_several_streams_are_one_file(ending: str) -> None:
    pack = COMPRESSORS[ending]
    (file,) = open_container(Source("a", pack(MAIL) + pack(MAIL)))
    assert file.data == MAIL * 2


@pytest.mark.parametrize("ending", ["gz", "bz2", "xz"])
def test_padding_behind_the_last_stream_does_no_harm(ending: str) -> None:
    (file,) = open_container(Source("a", COMPRESSORS[ending](MAIL) + b"\0" * 8))
    assert file.data == MAIL


@pytest.mark.parametrize("ending", COMPRESSORS)
def test_of_a_file_that_was_cut_short_the_beginning_is_read_and_the_cut_is_said(ending: str) -> None:
    words = random.Random(1).randbytes(600_000).hex().encode()
    packed = COMPRESSORS[ending](words)
    (file,) = open_container(Source(f"hill.{ending}", packed[: len(packed) * 7 // 8]))
    assert words.startswith(file.data)
    assert len(file.data) > len(words) // 8
    assert len(file.lost) == 1
    assert f"hill.{ending} is damaged or cut short" in file.lost[0]


@pytest.mark.parametrize("ending", COMPRESSORS)
def test_a_file_that_breaks_off_at_its_beginning_is_an_error_of_one_sentence(ending: str) -> None:
    with pytest.raises(FormatError, match="damaged or cut short"):
        open_container(Source("a", COMPRESSORS[ending](MAIL)[:10]))


@pytest.mark.parametrize("ending", COMPRESSORS)
def test_a_bomb_is_refused_before_it_fills_the_memory(ending: str) -> None:
    bomb = COMPRESSORS[ending](b"\0" * 4_000_000)
    with pytest.raises(FormatError, match="more than 200 times its size"):
        open_container(Source("a", bomb))


def test_more_than_the_limit_in_all_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "RATIO", 10_000)
    budget = limits.Budget(size=10_000)
    with pytest.raises(FormatError, match="unpacks to more than 256 MiB"):
        open_container(Source("a", gzip.compress(b"x" * 10_001)), budget)


def test_three_containers_deep_is_read_and_four_is_not() -> None:
    data = gzip.compress(bz2.compress(tarred({"a.mbox": MAIL})))
    (file,) = open_container(Source("a", data))
    assert (file.name, len(file.passed)) == ("a.mbox", 3)
    with pytest.raises(FormatError, match="packed more than 3 times over"):
        open_container(Source("a", gzip.compress(data)))


def test_what_is_no_container_comes_back_as_it_is() -> None:
    source = Source("a", MAIL)
    assert open_container(source) == [source]


@given(st.sampled_from(list(COMPRESSORS)), st.binary(max_size=2000))
def test_all_bytes_come_back(ending: str, data: bytes) -> None:
    data = b"text " + data
    assert open_container(Source("a", COMPRESSORS[ending](data)))[0].data == data


@given(
    st.sampled_from([b"\x1f\x8b\x08", b"BZh91AY&SY", b"\xfd7zXZ\0", b"\x28\xb5\x2f\xfd", b"PK\x03\x04", b"WARC/1.0\r\n",
                     b"bplist00WebMainResource", b"From: <Saved by x>\r\n", b"<plist>WebMainResource",
                     bytes(257) + b"ustar"]),
    st.binary(max_size=600),
)  # fmt: skip
def test_no_bytes_break_the_program(magic: bytes, data: bytes) -> None:
    try:
        open_container(Source("a", magic + data))
    except FormatError as error:
        assert "\n" not in str(error)  # noqa: PT017 - not every input is an error
