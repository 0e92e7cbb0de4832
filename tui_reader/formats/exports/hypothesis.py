"""Hypothesis: annotations of a page with the words they stand beside, and the replies to them."""

from __future__ import annotations

from typing import Any

from tui_reader.formats.exports.fields import Fields, records
from tui_reader.formats.exports.paths import entries, has, objects, pick, sample, word
from tui_reader.formats.exports.records import Export, Facts, Json, Topic
from tui_reader.formats.exports.values import Objects


def _answered(annotations: Objects) -> list[Any]:
    """The last of the annotations that lead to each."""
    return [next(reversed(entries(one, "references")), None) for one in annotations]


def _of_hypothesis(annotation: dict[str, Any], facts: Facts) -> Facts:
    name = pick("user_info/display_name")(annotation) or word(facts.author).removeprefix("acct:").partition("@")[0]
    beside = next((words for target in objects(annotation, "target") if (words := _beside(target))), "")
    quoted = "".join(f"> {line}\n" for line in beside.split("\n")) + "\n" if beside else ""
    return facts._replace(body=quoted + word(facts.body), author=name)


def _beside(target: dict[str, Any]) -> str:
    return next((word(one.get("exact")).strip() for one in objects(target, "selector") if one.get("exact")), "")


_ANNOTATION = Fields(
    key="id",
    parent=_answered,
    body="text",
    author="user",
    date="created",
    url="links/incontext",
    stated=True,
    adjust=_of_hypothesis,
)


def _annotations(value: Json) -> list[dict[str, Any]]:
    return objects(value, "rows") or objects(value, "annotations") or objects(value)


def _fits(value: Json) -> float:
    return 0.95 * has(sample(_annotations(value)), "text", "user", "uri | references", "created", "target | references")


def _read(value: Json) -> Topic:
    return Topic(records(_annotations(value), _ANNOTATION), connected=True)


EXPORTS = (Export("hypothesis", "annotations of Hypothesis", "stated replies, authors, dates, words", _fits, _read),)
