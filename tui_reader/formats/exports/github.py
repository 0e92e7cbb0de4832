"""GitHub: issues, pull requests and discussions, by its two APIs, of `gh --json` and of archives."""

from __future__ import annotations

from dataclasses import replace
from itertools import chain, compress, repeat
from typing import Any

from tui_reader.formats.exports.columns import Columns, together
from tui_reader.formats.exports.fields import Fields, narrowed, records
from tui_reader.formats.exports.paths import has, objects, pick, sample, word
from tui_reader.formats.exports.records import Export, Facts, Json, Topic
from tui_reader.formats.exports.values import Objects, named, values, words


def _numbered(item: dict[str, Any], facts: Facts) -> Facts:
    """GitHub prints the number that its links to comments end in, which is not always the id."""
    del item
    _, dash, number = word(facts.url).rpartition("-")
    return facts._replace(id=number) if dash and number.isdigit() and "#" in word(facts.url) else facts


_AUTHOR = "author/login | author/username | user/login | user/username | author/name | author | user"
_DATE = "createdAt | created_at | submittedAt | submitted_at"
_COMMENT = Fields(
    key="id | databaseId",
    body="body | note",
    parent="replyTo/id | replyTo/databaseId | in_reply_to_id | parent_id",
    author=_AUTHOR,
    date=_DATE,
    url="url | html_url",
    id="databaseId",
    children="replies/nodes | replies",
    adjust=_numbered,
)
_OPENING = "opening"
_ISSUE = Fields(
    key=lambda issues: [_OPENING] * len(issues),
    body="body",
    author=_AUTHOR,
    date=_DATE,
    subject="title",
    url="url | html_url",
    id="number",
    stated=True,
)
_SHELLS = (
    "data/repository/discussion | data/repository/issue | data/repository/pullRequest | data/node | discussion | issue"
)
_SEVERAL = ("data/repository/discussions/nodes", "data/repository/issues/nodes", "issues", "pulls", "discussions")
_LISTS = ("comments/nodes", "comments", "reviews/nodes", "reviews", "timeline", "notes")
_ADDRESSES = "issue_url | pull_request_url | discussion_url"
"""What REST says of a comment: where it stands."""


def _issues(value: Json) -> list[dict[str, Any]]:
    """The issues of a file: one, a list of them, answers page after page, or all sorts of an archive."""
    answers = objects(value)
    shells = [shell for shell in values(answers, _SHELLS) if isinstance(shell, dict)]
    names = [name for name in _SEVERAL if any(values(answers, name))]
    kept = [issue for answer in answers for name in names for issue in objects(answer, name)]
    return [issue for issue in shells or kept or answers if issue.get("title") is not None and "body" in issue]


def _is_issue(value: Json) -> float:
    issue = next(iter(_issues(value)), {})
    inside = any(isinstance(pick(name)(issue), list) for name in _LISTS)
    return 0.85 * (inside and has(issue, "number | databaseId | url | html_url") and has(issue, "author | user"))


def _read_issues(value: Json) -> Topic:
    issues = _issues(value)
    numbers = [number or str(place) for place, number in enumerate(words(values(issues, "number | id | url")))]
    titles = dict(zip(numbers, named(issues, "title"), strict=True))
    openings = records(issues, _ISSUE, numbers)
    below = _below(issues)
    comments = [*chain.from_iterable(below)]
    threads = [*chain.from_iterable(map(repeat, numbers, map(len, below)))]
    written = _are_written(comments)
    if not all(written):
        comments, threads = [*compress(comments, written)], [*compress(threads, written)]
    answering = _answering(comments, threads)
    return Topic(together([openings, answering]), titles=titles)


def _below(issues: Objects) -> list[list[Any]]:
    """What stands below each issue; reviews stand among the comments by their dates."""
    told = [column for name in _LISTS if any(column := values(issues, name))]
    below = told[0] if len(told) == 1 and set(map(type, told[0])) == {list} else _joined(told, len(issues))
    for place, reviews in enumerate(named(issues, "reviews")):
        if reviews is not None:
            below[place] = sorted(below[place], key=lambda item: word(pick(_DATE)(item)))
    return below


def _joined(told: list[list[Any]], number: int) -> list[list[Any]]:
    """What several lists of each of so many issues hold."""
    rows = zip(*told, strict=True) if told else repeat((), number)
    return [[item for inside in row if isinstance(inside, list) for item in inside] for row in rows]


def _answering(comments: Objects, threads: list[str]) -> Columns:
    """The comments with what they answer, which may be called by the number that is the other id of a comment.

    In a discussion, a tree of two levels, the others answer its opening.
    """
    found = records(comments, _COMMENT, threads)
    names = set[str]().union(*comments)
    if narrowed(_COMMENT, names).parent and set(found.parents).difference(found.keys, (None, "")):
        numbers = words(values(found.items, "databaseId"))
        called = {number: key for number, key in zip(numbers, found.keys, strict=True) if number}
        found.parents = [parent and called.get(word(parent), parent) for parent in found.parents]
    if not names.isdisjoint(("replies", "replyTo")):
        placed = zip(threads, comments, strict=True)
        talks = {thread for thread, item in placed if "replies" in item or "replyTo" in item}
        told = zip(found.parents, found.threads, strict=True)
        found.parents = [_OPENING if not parent and thread in talks else parent for parent, thread in told]
    return found


def _are_written(items: list[Any]) -> list[Any]:
    """Whether a person wrote it, as true values: a review may be without words, an event of a timeline always is."""
    if set(map(type, items)) == {dict} and not any(named(items, "system")):
        return named(items, "body")
    return [type(item) is dict and bool(item.get("body")) and not item.get("system") for item in items]


def _is_comments(value: Json) -> float:
    comment = sample(value)
    return 0.85 * (has(comment, "body", "user/login") and has(comment, f"{_ADDRESSES} | html_url"))


def _read_comments(value: Json) -> Topic:
    comments = objects(value)
    written = [*compress(comments, _are_written(comments))]
    return Topic(records(written, replace(_COMMENT, thread=_ADDRESSES)))


EXPORTS = (
    Export(
        "github", "an issue or discussion of GitHub", "authors, dates, replies of discussions", _is_issue, _read_issues
    ),
    Export("github-comments", "comments of a GitHub issue", "authors, dates", _is_comments, _read_comments),
)
