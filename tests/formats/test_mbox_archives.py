"""Real mailboxes against the standard library; skipped where they are not at hand."""

from __future__ import annotations

import re
from email import message_from_bytes
from email.message import Message
from pathlib import Path

import pytest

from tui_reader.formats.reading import read
from tui_reader.formats.source import open_source

RAW = Path(__file__).parents[2] / ".." / "shared" / "threads" / "raw"
FILES = sorted([*RAW.glob("mbox/*/*.mbox"), *RAW.glob("pipermail-text/*.txt")])
START = re.compile(rb"(?m)(?:(?<=\n\n)|\A)From [^\n]*\d\d:\d\d:\d\d [^\n]*\n(?=[!-9;-~]+:)")


def parent(message: Message) -> str | None:
    for field in ("References", "In-Reply-To"):
        if found := re.findall(r"<([^<>\s]+)>", message.get(field, "")):
            return str(found[-1] if field == "References" else found[0])
    return None


@pytest.mark.skipif(not FILES, reason="no archives at hand")
@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_ids_and_parents_are_those_that_the_standard_library_reads(path: Path) -> None:
    messages = [message_from_bytes(piece) for piece in START.split(path.read_bytes()) if piece.strip()]
    stated = {message["Message-ID"].strip("<> "): parent(message) for message in messages}
    found: dict[str, str | None] = {}
    for draft in read(open_source(path)).drafts:
        names = [post.id for post in (*draft.posts, *draft.ghosts)]
        found |= {
            names[node]: names[draft.parents[node]] if draft.parents[node] >= 0 else None
            for node in range(len(draft.posts))
        }
    assert found == stated
