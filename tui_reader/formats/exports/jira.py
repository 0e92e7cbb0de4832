"""Jira: issues with their comments, as its API hands them out."""

from __future__ import annotations

from typing import Any

from tui_reader.formats.exports.fields import Fields, records
from tui_reader.formats.exports.markup import plain
from tui_reader.formats.exports.paths import has, objects, pick, sample, word
from tui_reader.formats.exports.records import Export, Json, Topic
from tui_reader.model import Content

_BLOCKS = frozenset(("paragraph", "heading", "codeBlock", "listItem", "tableRow", "rule", "blockquote"))
"""The nodes of a document that end a line."""


def _written(body: Any) -> Content:
    """Wiki text as it stands, and the words of a document of nodes, as Jira Cloud has them."""
    return plain(_words(body) if isinstance(body, dict) else body)


def _words(document: dict[str, Any]) -> str:
    parts, left = list[str](), list[Any]([document])
    while left:
        node = left.pop()
        if isinstance(node, str):
            parts.append(node)
        elif isinstance(node, dict):
            said = (
                node.get("text") or pick("attrs/text | attrs/url")(node) or ("\n" * (node.get("type") == "hardBreak"))
            )
            left += ["\n"] * (word(node.get("type")) in _BLOCKS)
            left += reversed(node["content"] if isinstance(node.get("content"), list) else [])
            parts.append(word(said))
    return "".join(parts)


_ISSUE = Fields(
    key="key | id",
    body="fields/description | body",
    author="fields/reporter/displayName | fields/creator/displayName | author/displayName | author/name",
    date="fields/created | created",
    subject="fields/summary",
    thread="key",
    children="fields/comment/comments",
    render=_written,
    stated=True,
)


def _issues(value: Json) -> list[dict[str, Any]]:
    return objects(value, "issues") or objects(value)


def _fits(value: Json) -> float:
    return 0.95 * has(sample(_issues(value)), "key", "fields/summary")


def _read(value: Json) -> Topic:
    issues = _issues(value)
    titles = {word(issue.get("key")): pick("fields/summary")(issue) for issue in issues}
    return Topic(records(issues, _ISSUE), titles=titles)


EXPORTS = (Export("jira", "issues of Jira", "stated replies, ids, authors, dates", _fits, _read),)
