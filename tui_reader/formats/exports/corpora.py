"""Corpora and archivers of any forum: ConvoKit, forum-dl."""

from __future__ import annotations

from typing import Any

from tui_reader.formats.exports.discourse import quoting
from tui_reader.formats.exports.fields import Fields, records
from tui_reader.formats.exports.markup import html_with, plain
from tui_reader.formats.exports.paths import entries, has, objects, pick, sample, word
from tui_reader.formats.exports.records import Export, Files, Json, Record, Together, Topic

_UTTERANCE = Fields(
    body="text",
    parent="reply-to | reply_to",
    author="speaker/id | speaker | user/id | user/name | user",
    date="timestamp",
    thread="conversation_id | root",
    render=plain,
    stated=True,
)
_POST = Fields(key="", body="content", author="author", date="creation_time", url="url", render=html_with(quoting))


_TITLES = "conversations.json"
_CORPUS = frozenset({_TITLES, "speakers.json", "corpus.json", "index.json"})


def _is_convokit(value: Json) -> float:
    item = sample(value, "utterances") or sample(value)
    return 0.9 * ("text" in item and has(item, "speaker | user", "conversation_id | root") and "meta" in item)


def _read_convokit(value: Json) -> Topic:
    return Topic(records(objects(value, "utterances") or objects(value), _UTTERANCE))


def _read_corpus(files: Files) -> Topic:
    """The utterances of a corpus, with the titles that `conversations.json` has beside them."""
    title, titles, kept = pick("meta/title | title | meta/subject | meta/name"), dict[str, Any](), list[Record]()
    for path, value in files:
        if path.name == _TITLES:
            titles = {name: title(talk) for name, talk in sample(value).items()}
        elif path.name not in _CORPUS:
            kept += _read_convokit(value).records
    return Topic(kept, titles=titles)


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
    return Topic([record for item in posts for record in _placed(item)], titles=titles)


def _placed(item: dict[str, Any]) -> list[Record]:
    """A post is named by the path of its thread and its own path inside, and answers what is one step up.

    In a flat forum that is the thread. Of Discourse the number of a post and the one it answers are in the data.
    """
    own = [word(step) for step in entries(item, "subpath")]
    thread, number = _joined(pick("path")(item)), word(pick("data/post_number")(item))
    answers: tuple[str, ...] | None = (_joined(own[:-1]),) if len(own) > 1 else None
    if number:
        parent = word(pick("data/reply_to_post_number")(item))
        answers = (parent,) if parent else None
    key, printed = number or _joined(own), number or (own[-1] if own else None)
    return [r._replace(key=key, answers=answers, thread=thread).stating(id=printed) for r in records([item], _POST)]


def _joined(path: Any) -> str:
    return "/".join(map(word, path)) if isinstance(path, list) else ""


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
