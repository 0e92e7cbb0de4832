"""Stack Exchange: questions of its API with their answers and comments, and lists of answers or comments."""

from __future__ import annotations

import html as entities
from typing import Any

from tui_reader.formats.exports.fields import Fields, records
from tui_reader.formats.exports.markup import escaped, html
from tui_reader.formats.exports.paths import objects, sample, word
from tui_reader.formats.exports.records import Export, Json, Record, Topic
from tui_reader.wording import counted

_POST = Fields(
    key="answer_id | question_id",
    body="body_markdown | body",
    author="owner/display_name",
    date="creation_date",
    url="share_link | link",
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
    kept = [record for item in items for record in _records(item)]
    topic = Topic(kept, titles=titles)
    if empty := sum(not record.facts.body for record in kept):
        topic.warnings.append(f"{counted(empty, 'post')} without text: the export was made without bodies.")
    return topic


def _records(item: dict[str, Any]) -> list[Record]:
    """An item, its comments and its answers with theirs."""
    thread, kept, stack = item.get("question_id"), [], [(item, "")]
    while stack:
        node, above = stack.pop()
        record = _record(node, above)
        kept.append(record._replace(thread=thread))
        inside = [*objects(node.get("comments") or []), *objects(node.get("answers") or [])]
        stack.extend((child, record.key) for child in reversed(inside))
    return kept


def _record(node: dict[str, Any], above: str) -> Record:
    """Comments have ids of their own beside those of questions and answers."""
    record = records([node], _POST)[0]
    above = above or word(node.get("post_id") or ("answer_id" in node and node.get("question_id")))
    comment = word(node.get("comment_id"))
    placed = record._replace(key=f"comment {comment}" if comment else record.key, answers=(above,) if above else ())
    return placed.stating(
        id=comment or record.key,
        render=escaped if "body_markdown" in node else html,
        subject=entities.unescape(word(node.get("title"))),
    )


EXPORTS = (
    Export("stackexchange", "an answer of the Stack Exchange API", "stated replies, authors, dates", _fits, _read),
)
