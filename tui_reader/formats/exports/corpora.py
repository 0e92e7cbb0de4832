"""Corpora and archivers of any forum: ConvoKit, forum-dl."""

from __future__ import annotations

from typing import Any

from tui_reader.formats.exports.columns import Columns, together
from tui_reader.formats.exports.discourse import quoting
from tui_reader.formats.exports.fields import Fields, records
from tui_reader.formats.exports.markup import html_with, plain
from tui_reader.formats.exports.paths import entries, has, objects, pick, sample, word
from tui_reader.formats.exports.records import Export, Facts, Files, Json, Together, Topic
from tui_reader.formats.exports.values import Objects, values, words

_UTTERANCE = Fields(
    body="text",
    parent="reply-to | reply_to",
    author="speaker/id | speaker | user/id | user/name | user",
    date="timestamp",
    thread="conversation_id | root",
    render=plain,
    stated=True,
)


def _subpath(item: dict[str, Any]) -> list[str]:
    return [word(step) for step in entries(item, "subpath")]


def _joined(path: Any) -> str:
    return "/".join(map(word, path)) if isinstance(path, list) else ""


def _keys(posts: Objects) -> list[str]:
    """A post is named by its path inside its thread; of Discourse the number of a post is in the data."""
    numbers = words(values(posts, "data/post_number"))
    return [number or _joined(post.get("subpath")) for number, post in zip(numbers, posts, strict=True)]


def _answered(posts: Objects) -> list[str]:
    """What is one step up, which is the thread in a flat forum; of Discourse what the data say."""
    numbers, above = words(values(posts, "data/post_number")), words(values(posts, "data/reply_to_post_number"))
    return [
        parent if number else _joined(_subpath(post)[:-1])
        for number, parent, post in zip(numbers, above, posts, strict=True)
    ]


def _numbered(item: dict[str, Any], facts: Facts) -> Facts:
    own = _subpath(item)
    return facts._replace(id=facts.id or (own[-1] if own else None))


_POST = Fields(
    key=_keys,
    parent=_answered,
    body="content",
    author="author",
    date="creation_time",
    url="url",
    id="data/post_number",
    render=html_with(quoting),
    adjust=_numbered,
)
_TITLES = "conversations.json"
_CORPUS = frozenset({_TITLES, "speakers.json", "corpus.json", "index.json"})


def _is_convokit(value: Json) -> float:
    item = sample(value, "utterances") or sample(value)
    return 0.9 * ("text" in item and has(item, "speaker | user", "conversation_id | root") and "meta" in item)


def _read_convokit(value: Json) -> Topic:
    return Topic(_utterances(value))


def _utterances(value: Json) -> Columns:
    return records(objects(value, "utterances") or objects(value), _UTTERANCE)


def _read_corpus(files: Files) -> Topic:
    """The utterances of a corpus, with the titles that `conversations.json` has beside them."""
    title, titles, kept = pick("meta/title | title | meta/subject | meta/name"), dict[str, Any](), list[Columns]()
    for path, value in files:
        if path.name == _TITLES:
            titles = {name: title(talk) for name, talk in sample(value).items()}
        elif path.name not in _CORPUS:
            kept.append(_utterances(value))
    return Topic(together(kept), titles=titles)


def _is_forumdl(value: Json) -> float:
    return 0.95 * (
        has(sample(value), "generator", "item")
        and word(sample(value).get("type")) in {"board", "thread", "post", "file"}
    )


def _read_forumdl(value: Json) -> Topic:
    lines = objects(value)
    threads = [pick("item")(line) for line in lines if line.get("type") == "thread"]
    titles = {_joined(pick("path")(item)): pick("title")(item) for item in threads}
    posts = [item for line in lines if line.get("type") == "post" and isinstance(item := line.get("item"), dict)]
    return Topic(records(posts, _POST, [_joined(item.get("path")) for item in posts]), titles=titles)


EXPORTS = (
    Export(
        "convokit",
        "a ConvoKit corpus",
        "stated replies, authors, dates",
        _is_convokit,
        _read_convokit,
        Together(_read_corpus, root=lambda path: path.parent, beside=_CORPUS),
    ),
    Export(
        "forum-dl",
        "an archive of forum-dl",
        "authors, dates, replies where the forum nests",
        _is_forumdl,
        _read_forumdl,
    ),
)
