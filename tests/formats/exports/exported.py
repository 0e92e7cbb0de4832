"""Reading small exports in tests: what the drafts of a value say, without their classes."""

from __future__ import annotations

import json
from typing import Any

from tui_reader.formats.document import ROOT, UNKNOWN, Document, Draft
from tui_reader.formats.exports import JsonFormat, XmlFormat
from tui_reader.formats.source import Source


def read_json(value: Any) -> Document:
    """The document of a value, or of JSON text."""
    text = value if isinstance(value, str) else json.dumps(value)
    source = Source("talk.json", text.encode())
    assert JsonFormat().sniff(source) > 0
    return JsonFormat().read(source)


def read_xml(text: str) -> Document:
    """The document of an XML text."""
    source = Source("talk.xml", text.encode())
    assert XmlFormat().sniff(source) > 0
    return XmlFormat().read(source)


def only(document: Document) -> Draft:
    """The one thread of a document."""
    (draft,) = document.drafts
    return draft


def replies(draft: Draft) -> dict[str, str | None]:
    """The id that each post answers: "" for nothing, None where it is not stated."""
    names = {ROOT: "", UNKNOWN: None}
    nodes = [*draft.posts, *draft.ghosts]
    return {
        post.id: nodes[parent].id if parent >= 0 else names[parent]
        for post, parent in zip(nodes, draft.parents, strict=True)
    }


def authors(draft: Draft) -> list[str | None]:
    """Who wrote the posts."""
    return [post.author for post in draft.posts]


def bodies(draft: Draft) -> list[str]:
    """The texts of the posts."""
    return [post.body for post in draft.posts]
