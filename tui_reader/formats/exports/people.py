"""Names of people whom posts call by their ids, where a file lists them beside the posts."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from tui_reader.formats.exports.paths import pick, word
from tui_reader.formats.exports.records import Facts, Json

LISTS = ("users", "members", "authors", "people", "participants", "commenters", "accounts", "contacts", "profiles")
"""What lists of people are called."""
ADDED = "includes"
"""Where answers of the interfaces of X and others keep what posts name by ids."""

_IDS = "user_id | userId | commenterHex | author_id | authorId | member_id | uid | id | _id"
_KEY = pick(_IDS)
_CALLED = pick(
    "author_id | authorId | user_id | userId | commenterHex | sender_id | senderId | creator_id | creatorId | owner_id"
    " | account_id | member_id | from_id | uid | author | user | sender"
)
_NAME = pick(
    "username | name | display_name | displayName | login | screen_name | nickname | real_name | full_name | fullName"
)


def named_by_id(value: Json) -> Callable[[dict[str, Any], Facts], Facts] | None:
    """What gives posts the names of those who wrote them; None for a file that lists nobody."""
    holders = (value, value.get(ADDED)) if isinstance(value, dict) else ()
    names = {
        key: name
        for holder in holders
        if isinstance(holder, dict)
        for called in LISTS
        for key, name in _listed(holder.get(called))
    }
    return partial(_named, names) if names else None


def _listed(people: Json) -> list[tuple[str, str]]:
    """The ids and names of a list of people, or of an object in which they stand by their ids."""
    rows = list(people.items()) if isinstance(people, dict) else []
    if isinstance(people, list):
        rows = [(_KEY(person), person) for person in people]
    told = [(word(key), person if isinstance(person, str) else _NAME(person)) for key, person in rows]
    return [(key, name) for key, name in told if key and isinstance(name, str)]


def _named(names: dict[str, str], post: dict[str, Any], facts: Facts) -> Facts:
    name = names.get(word(facts.author)) or (names.get(word(_CALLED(post))) if facts.author is None else None)
    return facts._replace(author=name) if name else facts
