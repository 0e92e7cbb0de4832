from __future__ import annotations

from pathlib import Path

import pytest

from tests.export.library import library
from tui_reader.cli import loading
from tui_reader.cli.failures import DEBUG
from tui_reader.formats.document import UNKNOWN, Document, Draft
from tui_reader.formats.source import Source
from tui_reader.model import SafeText, Thread


def document(_source: Source, _format: str | None) -> Document:
    thread = library()
    parents = [UNKNOWN] * thread.nodes
    drafts = [
        Draft(thread.title, thread.posts, parents, thread.ghosts),
        Draft(SafeText("Lost gloves"), thread.posts[:1], parents[:1]),
    ]
    return Document("page", drafts, thread.warnings, (SafeText("cut 3 lines of footer after #17"),))


def completed(thread: Thread) -> Thread:
    return library() if len(thread) > 1 else thread


@pytest.fixture(autouse=True)
def _faults_fail_tests(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(DEBUG, "1")


@pytest.fixture
def shelf(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A file that is read as the thread of `tests.export.library`, and a second thread of one post."""
    monkeypatch.setattr(loading, "read", document)
    monkeypatch.setattr(loading, "complete", completed)
    monkeypatch.chdir(tmp_path)  # a short name, as long ones are cut in error lines
    file = Path("library.txt")
    file.write_text("any text")
    return file
