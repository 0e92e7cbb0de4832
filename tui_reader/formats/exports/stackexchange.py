"""Stack Exchange: questions of its API with their answers and comments, and lists of answers or comments."""

from __future__ import annotations

import html as entities
from typing import Any

from tui_reader.formats.exports.fields import Fields, records
from tui_reader.formats.exports.markup import escaped, html
from tui_reader.formats.exports.paths import objects, sample, word
from tui_reader.formats.exports.records import Export, Facts, Json, Topic
from tui_reader.formats.exports.values import Objects
from tui_reader.wording import counted


def _key(node: dict[str, Any]) -> Any:
    """Comments have ids of their own beside those of questions and answers; a sign or a word tells them apart."""
    comment = node.get("comment_id")
    if comment is None:
        return node.get("answer_id") or node.get("question_id")
    return -comment if type(comment) is int else f"comment {word(comment)}"


def _answered(nodes: Objects) -> list[Any]:
    return [node.get("post_id") or ("answer_id" in node and node.get("question_id")) or None for node in nodes]


def _inside(node: dict[str, Any]) -> Any:
    comments, answers = node.get("comments"), node.get("answers")
    return objects(comments) + objects(answers) if comments and answers else comments or answers


def _unescaped(node: dict[str, Any], facts: Facts) -> Facts:
    render = escaped if "body_markdown" in node else html
    return facts._replace(render=render, subject=entities.unescape(word(facts.subject)))


_POST = Fields(
    key=lambda nodes: list(map(_key, nodes)),
    body="body_markdown | body",
    parent=_answered,
    author="owner/display_name",
    date="creation_date",
    subject="title",
    url="share_link | link",
    id="comment_id | answer_id | question_id",
    thread="question_id",
    children=_inside,
    adjust=_unescaped,
    stated=True,
)
_IDS = ("question_id", "answer_id", "comment_id")


def _fits(value: Json) -> float:
    item = sample(value, "items") or sample(value)
    return 0.9 * (any(name in item for name in _IDS) and "owner" in item and "creation_date" in item)


def _read(value: Json) -> Topic:
    items = objects(value, "items") or objects(value)
    titles = {
        word(item.get("question_id")): entities.unescape(word(item.get("title"))) for item in items if item.get("title")
    }
    found = records(items, _POST)
    topic = Topic(found, titles=titles)
    if empty := [item for item in found.items if item.get("body") is None and item.get("body_markdown") is None]:
        topic.warnings.append(f"{counted(len(empty), 'post')} without text: the export was made without bodies.")
    return topic


EXPORTS = (
    Export("stackexchange", "an answer of the Stack Exchange API", "stated replies, authors, dates", _fits, _read),
)
