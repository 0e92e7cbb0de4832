from __future__ import annotations

import subprocess
import sys

import pytest

from tui_reader.errors import FormatError
from tui_reader.formats import registry
from tui_reader.formats.document import ROOT, Document
from tui_reader.formats.source import Source
from tui_reader.model import MarkKind

MAIL = b"From ada@hill.example Mon May  3 19:24:00 2021\nFrom: Ada\nMessage-ID: <1@hill>\n\nhello\n"


class Stub:
    """A format of a colleague, sure to the degree that the first byte says."""

    name = "stub"
    title = "a stub"
    gives = "nothing"

    def sniff(self, source: Source) -> float:
        return {b"9": 0.99, b"5": 0.5}.get(source.data[:1], 0.0)

    def read(self, source: Source) -> Document:
        if b"broken" in source.data:
            raise FormatError("no post in it")
        return Document("stub", ())


@pytest.fixture
def with_stub(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys.modules["tui_reader.formats.registry"], "Stub", Stub, raising=False)
    table = {
        "stub": "tui_reader.formats.registry:Stub",
        "mbox": registry.BUILT_IN["mbox"],
        "post": registry.BUILT_IN["post"],
    }
    monkeypatch.setattr(registry, "BUILT_IN", table)


def test_the_best_sniff_reads() -> None:
    assert registry.read(Source("a", MAIL)).format == "mbox"
    assert registry.read(Source("a", b"hello")).format == "post"


@pytest.mark.usefixtures("with_stub")
def test_a_half_sure_format_beats_the_fallback_and_loses_to_a_sure_one() -> None:
    assert registry.read(Source("a", b"5 posts")).format == "stub"
    assert registry.read(Source("a", MAIL)).format == "mbox"


@pytest.mark.usefixtures("with_stub")
@pytest.mark.parametrize("data", [b"5 broken", b"9 broken"])
def test_a_format_that_finds_no_post_leaves_the_file_to_the_next(data: bytes) -> None:
    assert registry.read(Source("a", data)).format == "post"


@pytest.mark.usefixtures("with_stub")
def test_a_wanted_format_is_taken_if_it_fits_at_all() -> None:
    assert registry.read(Source("a", MAIL), "post").format == "post"
    with pytest.raises(FormatError, match="not a stub; it looks like a mailbox"):
        registry.read(Source("a", MAIL), "stub")
    with pytest.raises(FormatError, match="no post in it"):
        registry.read(Source("a", b"5 broken"), "stub")


def test_an_unknown_format_names_those_there_are() -> None:
    with pytest.raises(FormatError, match="no format 'nope'; there are mbox, page, post"):
        registry.read(Source("a", MAIL), "nope")


def test_each_format_is_listed_under_its_own_name() -> None:
    listed = registry.formats()
    assert [info.name for info in listed] == list(registry.BUILT_IN)
    assert all(info.title and info.gives for info in listed)


def test_formats_are_imported_only_when_needed() -> None:
    code = "import sys, tui_reader.formats.registry; print([m for m in sys.modules if 'mbox' in m or '.page' in m])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"


def test_any_text_is_one_post_with_a_warning() -> None:
    document = registry.read(Source("notes.txt", "hé\x1b[31m\n> said\n".encode("latin-1")), "post")
    (draft,) = document.drafts
    (post,) = draft.posts
    assert (draft.title, list(draft.parents), post.body) == ("notes.txt", [ROOT], "hé␛[31m\n> said\n")
    assert [mark.kind for mark in post.marks] == [MarkKind.QUOTE]
    assert document.warnings
    assert "cp1252" in document.explained[0]
