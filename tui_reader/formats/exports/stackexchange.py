"""Stack Exchange: questions of its API with their answers and comments, and lists of answers or comments."""

from __future__ import annotations

import html as entities
from typing import Any

from tui_reader.formats.exports.fields import Fields, records
from tui_reader.formats.exports.markup import escaped, html
from tui_reader.formats.exports.paths import objects, sample, word
from tui_reader.formats.exports.records import Export, Facts, Json, Topic
from tui_reader.formats.exports.values import Objects, named, scattered_values, values, words
from tui_reader.wording import counted


def _keys(nodes: Objects) -> list[Any]:
    """Comments have ids of their own beside those of questions and answers; theirs are told by numbers below 0."""
    told = zip(nodes, named(nodes, "comment_id"), strict=True)
    return [
        -number if type(number) is int else node.get("answer_id") or node.get("question_id") for node, number in told
    ]


def _answered(nodes: Objects) -> list[Any]:
    return [node.get("post_id") or ("answer_id" in node and node.get("question_id")) or None for node in nodes]


def _inside(node: dict[str, Any]) -> Any:
    if "comment_id" in node:  # nothing is ever inside a comment
        return None
    comments, answers = node.get("comments"), node.get("answers")
    if not comments or type(comments) is not list:
        return answers
    return comments + answers if type(answers) is list else comments


def _unescaped(node: dict[str, Any], facts: Facts) -> Facts:
    render = escaped if "body_markdown" in node else html
    return facts._replace(render=render, subject=entities.unescape(word(facts.subject)))


_TEXT = "body | body_markdown"
ASKED = 200
"""Posts that tell whether an export has bodies: all of its questions have them or none, likewise its answers."""
_POST = Fields(
    key=_keys,
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
    told = zip(words(named(items, "question_id")), words(named(items, "title")), strict=True)
    titles = {number: entities.unescape(title) for number, title in told if title}
    found = records(items, _POST)
    topic = Topic(found, titles=titles)
    if not all(values(found.items[:ASKED], _TEXT)):
        empty = sum(not text for text in scattered_values(found.items, _TEXT))
        topic.warnings.append(f"{counted(empty, 'post')} without text: the export was made without bodies.")
    return topic


EXPORTS = (
    Export("stackexchange", "an answer of the Stack Exchange API", "stated replies, authors, dates", _fits, _read),
)
