from __future__ import annotations

import logging
import subprocess
import sys
from collections.abc import Iterator
from importlib.metadata import EntryPoint

import pytest

from tui_reader.errors import FormatError
from tui_reader.formats import registry
from tui_reader.formats.document import ROOT, Document
from tui_reader.formats.reading import read
from tui_reader.formats.registry import FormatInfo
from tui_reader.formats.single import PostFormat
from tui_reader.formats.source import Source
from tui_reader.model import MarkKind

MAIL = b"From ada@hill.example Mon May  3 19:24:00 2021\nFrom: Ada\nMessage-ID: <1@hill>\n\nhello\n"


class Stub:
    """A format of a colleague, sure to the degree that the first byte says."""

    name = "stub"
    title = "a stub"
    gives = "nothing"

    def sniff(self, source: Source) -> float:
        if source.data.startswith(b"sniff fails"):
            raise ZeroDivisionError
        return {b"9": 0.99, b"5": 0.5}.get(source.data[:1], 0.0)

    def read(self, source: Source) -> Document:
        if b"broken" in source.data:
            raise FormatError("no post in it")
        if b"fault" in source.data:
            raise ZeroDivisionError
        return Document("stub", PostFormat().read(source).drafts)

    def kinds(self) -> list[FormatInfo]:
        return [FormatInfo("stubby", "a kind of stub", "little")]


class Other(Stub):
    name = "another name than its entry point"


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
    assert read(Source("a", MAIL)).format == "mbox"
    assert read(Source("a", b"hello")).format == "post"


@pytest.mark.usefixtures("with_stub")
def test_a_half_sure_format_beats_the_fallback_and_loses_to_a_sure_one() -> None:
    assert read(Source("a", b"5 posts")).format == "stub"
    assert read(Source("a", MAIL)).format == "mbox"


@pytest.mark.usefixtures("with_stub")
@pytest.mark.parametrize("data", [b"5 broken", b"9 broken"])
def test_a_format_that_finds_no_post_leaves_the_file_to_the_next(data: bytes) -> None:
    assert read(Source("a", data)).format == "post"


@pytest.mark.usefixtures("with_stub")
def test_a_wanted_format_is_taken_if_it_fits_at_all() -> None:
    assert read(Source("a", MAIL), "post").format == "post"
    with pytest.raises(FormatError, match="not a stub; it looks like a mailbox"):
        read(Source("a", MAIL), "stub")
    with pytest.raises(FormatError, match="no post in it"):
        read(Source("a", b"5 broken"), "stub")


def test_an_unknown_format_names_those_there_are() -> None:
    with pytest.raises(FormatError, match=r"no format 'nope'; there are mbox, .*page, post"):
        read(Source("a", MAIL), "nope")


def test_each_format_is_listed_under_its_own_name() -> None:
    listed = list(registry.formats())
    assert [made.name for made in listed] == registry.names()
    assert all(made.title and made.gives for made in listed)
    assert all(kind.title and kind.gives for made in listed for kind in registry.kinds(made))


def test_formats_are_imported_only_when_needed() -> None:
    code = (
        "import sys, tui_reader.formats.reading; rooms = 'mbox', 'mail', 'page', 'exports', 'html'\n"
        "print([m for m in sys.modules if m.startswith(tuple('tui_reader.formats.' + room for room in rooms))])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"


def test_any_text_is_one_post_with_a_warning() -> None:
    document = read(Source("notes.txt", "hé\x1b[31m\n> said\n".encode("latin-1")), "post")
    (draft,) = document.drafts
    (post,) = draft.posts
    assert (draft.title, list(draft.parents), post.body) == ("notes.txt", [ROOT], "hé␛[31m\n> said\n")
    assert [mark.kind for mark in post.marks] == [MarkKind.QUOTE]
    assert document.warnings
    assert "cp1252" in document.explained[0]


@pytest.fixture
def brought(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[EntryPoint]]:
    """The formats of other packages, to which a test adds."""
    points: list[EntryPoint] = []
    for function in (registry._brought, registry._load_brought, registry.tell_failure):
        function.cache_clear()
    monkeypatch.setattr("importlib.metadata.entry_points", lambda group: [p for p in points if p.group == group])
    monkeypatch.setattr(sys.modules["tui_reader.formats.registry"], "Stub", Stub, raising=False)
    monkeypatch.setattr(sys.modules["tui_reader.formats.registry"], "Other", Other, raising=False)
    yield points
    for function in (registry._brought, registry._load_brought, registry.tell_failure):
        function.cache_clear()


def entry(name: str, where: str) -> EntryPoint:
    return EntryPoint(name, where, "tui_reader.formats")


STUB = entry("stub", "tui_reader.formats.registry:Stub")


def test_a_format_of_another_package_reads_its_files_and_stands_before_the_fallback(brought: list[EntryPoint]) -> None:
    brought.append(STUB)
    assert registry.names()[-2:] == ["stub", "post"]
    assert read(Source("a", b"5 posts")).format == "stub"
    assert read(Source("a", b"5 posts"), "stub").format == "stub"
    assert [kind.name for made in registry.formats() if made.name == "stub" for kind in registry.kinds(made)] == [
        "stubby"
    ]


def test_a_format_of_another_package_does_not_replace_one_of_ours(brought: list[EntryPoint]) -> None:
    brought.append(entry("mbox", "tui_reader.formats.registry:Stub"))
    assert registry.names() == list(registry.BUILT_IN)
    assert read(Source("a", MAIL)).format == "mbox"


@pytest.mark.parametrize(
    ("where", "data"),
    [
        ("no_such_package.at_all:Format", b"words"),
        ("tui_reader.formats.registry:NoSuchFormat", b"words"),
        ("tui_reader.formats.registry:FormatInfo", b"words"),
        ("tui_reader.formats.source:LIMIT", b"words"),
        ("tui_reader.formats.registry:Other", b"words"),
        ("tui_reader.formats.registry:Stub", b"sniff fails"),
        ("tui_reader.formats.registry:Stub", b"5 fault"),
    ],
)
def test_a_format_of_another_package_that_fails_is_told_once_and_stops_nothing(
    brought: list[EntryPoint], caplog: pytest.LogCaptureFixture, where: str, data: bytes
) -> None:
    brought.append(entry("stub", where))
    for _ in range(3):
        assert read(Source("a", data)).format == "post"
    (told,) = caplog.records
    assert told.levelno == logging.WARNING
    assert told.message.startswith("tui-reader: the format 'stub' ")
    assert "\n" not in told.message
    assert "stub" in registry.names()


def test_a_failing_format_that_the_user_names_is_an_error(brought: list[EntryPoint]) -> None:
    brought.append(entry("stub", "no_such_package.at_all:Format"))
    with pytest.raises(FormatError, match="the format 'stub' cannot be loaded"):
        read(Source("a", b"words"), "stub")
    brought[0] = STUB
    registry._brought.cache_clear()
    registry._load_brought.cache_clear()
    with pytest.raises(FormatError, match="of another package fails"):
        read(Source("a", b"5 fault"), "stub")


def test_the_names_of_other_formats_are_known_without_importing_them(brought: list[EntryPoint]) -> None:
    brought.append(entry("stub", "no_such_package.at_all:Format"))
    assert "stub" in registry.names()
    assert "no_such_package" not in sys.modules
