"""Reddit: listings, answers to "more comments", flat dumps (Pushshift, Arctic Shift) and archives of BDFR."""

from __future__ import annotations

import html
import re
from collections.abc import Container, Iterable, Iterator
from itertools import repeat
from pathlib import PurePosixPath
from typing import Any

from tui_reader.formats.exports.columns import Columns
from tui_reader.formats.exports.markup import escaped, markdown
from tui_reader.formats.exports.paths import entries, pick, word
from tui_reader.formats.exports.records import Export, Facts, Files, Json, Together, Topic
from tui_reader.formats.exports.values import Id, Objects, values, words
from tui_reader.wording import counted

_AROUND = ("json", "data", "children", "things")
"""Where listings and answers keep what they list."""
_BELOW = ("comments", "replies")
"""Where submissions and comments keep what answers them."""
_HOLDING = {*_BELOW, "kind"}
"""Names of what is not just a submission or a comment."""
_COMMENT, _SUBMISSION = "t1_", "t3_"
_NAME = re.compile(r"\w+", re.ASCII)
_SIGNS = ("link_id", "selftext", "submission", "subreddit", "subreddit_id")


def _things(value: Json) -> Iterator[dict[str, Any]]:
    """Submissions, comments and `more` entries, each before what answers it."""
    stack = [value]
    while stack:
        node = stack.pop()
        if isinstance(node, list):
            stack.extend(reversed(node))
        elif isinstance(node, dict):
            written = "body" in node or "selftext" in node
            if written or node.get("kind") == "more":
                yield node
            for name in _BELOW if written else _AROUND:
                inside = node.get(name)
                if inside and isinstance(inside, (dict, list)):
                    stack.append(inside)


def _listed(value: Json) -> Objects:
    """The same as a list; a dump of comments holds nothing else, and nothing inside."""
    if isinstance(value, list) and set(map(type, value)) == {dict}:
        names = set[str]().union(*value)
        if names.isdisjoint(_HOLDING) and all(map(dict.__contains__, value, repeat("body"))):
            return value
    return list(_things(value))


def _fits(value: Json) -> float:
    thing = next(_things(value if not isinstance(value, list) else value[:20]), {})
    if thing.get("kind") == "more":
        return 0.9
    signs = sum(name in thing for name in _SIGNS)
    return 0.95 if signs and "author" in thing and ("created_utc" in thing or "permalink" in thing) else 0.0


def _read(value: Json) -> Topic:
    things = _listed(value)
    held_back = [thing for thing in things if thing.get("kind") == "more"] if any(values(things, "kind")) else []
    found = _placed([thing for thing in things if thing.get("kind") != "more"] if held_back else things)
    titles: dict[str, str] = {}
    told = values(found.items, "title | link_title")
    for thread, title in zip(found.threads, told, strict=True) if any(told) else ():
        if title:
            titles.setdefault(thread, html.unescape(word(title)))
    topic = Topic(found, titles=titles)
    if held_back and (missing := _missing(held_back, frozenset(found.keys))):
        topic.warnings.append(f"{counted(missing, 'comment')} not in the file: Reddit holds them back behind “more”.")
    return topic


def _missing(held_back: Iterable[dict[str, Any]], there: Container[Id]) -> int:
    """How many comments `more` entries stand for, without those that another file has brought.

    An entry names the comments it stands for and counts what answers them as well, which comes along with them.
    """
    missing: dict[tuple[str, ...], int] = {}
    for entry in held_back:
        count, named = pick("data/count")(entry), tuple(map(word, entries(entry, "data/children")))
        absent = sum(name not in there for name in named)
        all_of_it = isinstance(count, int) and absent == len(named)
        missing[named or (word(pick("data/parent_id")(entry)),)] = count if all_of_it else absent
    return sum(missing.values())


def _placed(things: Objects) -> Columns:
    """Ids are those of `t1_id` and `t3_id` without the kind: the same does not occur twice in a thread."""
    own, parents, links = (_bare(things, path) for path in ("id", "parent_id", "link_id | submission"))
    opens = _open(things)
    if any(opens):
        parents = ["" if first else parent for parent, first in zip(parents, opens, strict=True)]
        links = [key if first else link for key, link, first in zip(own, links, opens, strict=True)]
    if not all(links):
        for place in [place for place, link in enumerate(links) if place and not link]:
            links[place] = links[place - 1]  # an archive keeps comments inside their submission
    return Columns(own, parents, links, things, [_facts] * len(things))


def _open(things: Objects) -> list[bool]:
    """Whether each is a submission."""
    return ["selftext" in thing or "parent_id" not in thing for thing in things]


def _facts(thing: dict[str, Any]) -> Facts:
    (opens,), title, link = _open([thing]), thing.get("title"), word(thing.get("permalink")) or _permalink(thing)
    marked_up = thing.get("body_html") or thing.get("selftext_html")
    return Facts(
        body=thing.get("body") or thing.get("selftext") or (thing.get("url") if opens else None),
        render=markdown if word(marked_up).startswith("<") else escaped,
        author=thing.get("author"),
        date=thing.get("created_utc"),
        subject=html.unescape(title) if opens and isinstance(title, str) else None,
        url=f"https://www.reddit.com{link}" if link.startswith("/") else link,
    )


def _permalink(thing: dict[str, Any]) -> str:
    """The path to a comment of a dump that leaves it out, made as Reddit makes it; any word does for the title."""
    forum, topic, key = (word(thing.get(name)).removeprefix(_SUBMISSION) for name in ("subreddit", "link_id", "id"))
    return f"/r/{forum}/comments/{topic}/_/{key}/" if all(map(_NAME.fullmatch, (forum, topic, key))) else ""


def _bare(things: Objects, path: str) -> list[Any]:
    """The ids at a path without their kinds."""
    names = words(values(things, path))
    for kind in (_COMMENT, _SUBMISSION):
        if kind in "".join(names):  # ids of their own have none
            names = [name.removeprefix(kind) for name in names]
    return names


def _read_files(files: Files) -> Topic:
    """A thread, and what Reddit answered when it was asked for the comments held back."""
    return _read([value for _, value in files])


EXPORTS = (
    Export(
        "reddit",
        "a Reddit thread",
        "stated replies, authors, dates, quotes marked by >",
        _fits,
        _read,
        Together(_read_files, root=lambda path: PurePosixPath()),
    ),
)
