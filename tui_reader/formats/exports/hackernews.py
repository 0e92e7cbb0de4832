"""Hacker News: items of the Algolia API (a tree), its search results, and items of the Firebase API (a list)."""

from __future__ import annotations

from collections.abc import Callable

from tui_reader.formats.exports.fields import Fields, records
from tui_reader.formats.exports.markup import html
from tui_reader.formats.exports.paths import has, objects, sample, word
from tui_reader.formats.exports.records import Export, Json, Topic

_KINDS = {"story", "comment", "poll", "pollopt", "job", "ask"}
_ITEM = Fields(
    body="text | url",
    parent="parent_id",
    author="author",
    date="created_at_i | created_at",
    subject="title",
    children="children",
    render=html,
    stated=True,
)
_HIT = Fields(
    key="objectID",
    body="comment_text | story_text | text | url",
    parent="parent_id",
    author="author",
    date="created_at_i | created_at",
    subject="title",
    thread="story_id | objectID",
    render=html,
    stated=True,
)
_FIREBASE = Fields(
    body="text | url",
    parent="parent",
    author="by",
    date="time",
    subject="title",
    children="kids",
    render=html,
    stated=True,
)


def _is_item(value: Json) -> float:
    item = sample(value)
    known = isinstance(item.get("children"), list) and "author" in item
    return 0.9 * (known and ("story_id" in item or "created_at_i" in item or word(item.get("type")) in _KINDS))


def _is_search(value: Json) -> float:
    return 0.9 * has(sample(value, "hits"), "objectID", "author")


def _is_firebase(value: Json) -> float:
    items = _firebase(value)[:3]
    return 0.8 * any(
        word(item.get("type")) in _KINDS and ("by" in item or "kids" in item or "time" in item) for item in items
    )


def _firebase(value: Json) -> list[Json]:
    """A list of items, one item, or a map of them by id."""
    if isinstance(value, dict) and "type" not in value:
        return [item for item in value.values() if isinstance(item, dict)]
    return objects(value)


def _reads(items: Callable[[Json], list[Json]], fields: Fields) -> Callable[[Json], Topic]:
    return lambda value: Topic(records(items(value), fields), sample(items(value)).get("title"), connected=True)


def _read_search(value: Json) -> Topic:
    hits = objects(value, "hits")
    titles = {
        word(hit.get("story_id") or hit.get("objectID")): hit.get("story_title") or hit.get("title") for hit in hits
    }
    return Topic(records(hits, _HIT), titles=titles)


_GIVES = "stated replies, authors, dates"
EXPORTS = (
    Export("hn", "a Hacker News item", _GIVES, _is_item, _reads(objects, _ITEM)),
    Export("hn-search", "a Hacker News search", _GIVES, _is_search, _read_search),
    Export("hn-firebase", "a list of Hacker News items", _GIVES, _is_firebase, _reads(_firebase, _FIREBASE)),
)
