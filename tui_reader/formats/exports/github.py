"""GitHub: issues, pull requests and discussions, by its two APIs, of `gh --json` and of archives."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from itertools import chain
from typing import Any

from tui_reader.formats.exports.columns import Columns, together
from tui_reader.formats.exports.fields import Fields, narrowed, records
from tui_reader.formats.exports.paths import has, objects, pick, sample, word
from tui_reader.formats.exports.records import Export, Facts, Json, Topic
from tui_reader.formats.exports.values import Objects, values, words


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
    shells = [shell for answer in answers if isinstance(shell := pick(_SHELLS)(answer), dict)]
    kept = [issue for answer in answers for name in _SEVERAL for issue in objects(answer, name)]
    return [issue for issue in shells or kept or answers if issue.get("title") is not None and "body" in issue]


def _is_issue(value: Json) -> float:
    issue = next(iter(_issues(value)), {})
    inside = any(isinstance(pick(name)(issue), list) for name in _LISTS)
    return 0.85 * (inside and has(issue, "number | databaseId | url | html_url") and has(issue, "author | user"))


def _read_issues(value: Json) -> Topic:
    issues = _issues(value)
    numbers = [number or str(place) for place, number in enumerate(words(values(issues, "number | id | url")))]
    titles = {number: issue.get("title") for number, issue in zip(numbers, issues, strict=True)}
    openings = records(issues, _ISSUE, numbers)
    comments = _comments(issues)
    threads = [number for number, those in zip(numbers, comments, strict=True) for _ in those]
    return Topic(together([openings, _answering(list(chain.from_iterable(comments)), threads)]), titles=titles)


def _comments(issues: Objects) -> list[Objects]:
    """The comments of each issue, those of an issue with reviews by date."""
    lists = [found for name in _LISTS if any(found := values(issues, name))]
    comments = [_written(chain.from_iterable(map(objects, filter(None, those)))) for those in zip(*lists, strict=True)]
    for issue, those in zip(issues, comments, strict=False):
        if issue.get("reviews") is not None:
            those.sort(key=lambda item: word(pick(_DATE)(item)))
    return comments or [[] for _ in issues]


def _answering(comments: Objects, threads: list[str]) -> Columns:
    """The comments with what they answer, which may be called by the number that is the other id of a comment.

    In a discussion, a tree of two levels, the others answer its opening.
    """
    names = set[str]().union(*comments)
    found = records(comments, _COMMENT if "replies" in names else narrowed(_COMMENT, names), threads)
    if names & {"replies", "replyTo", "databaseId"}:
        placed = zip(threads, comments, strict=True)
        talks = {thread for thread, item in placed if "replies" in item or "replyTo" in item}
        keys, parents = words(found.keys), words(found.parents)
        named: dict[str, str] = {}
        if set(parents).difference(keys, ("",)):
            named = dict(zip(words(values(found.items, "databaseId")), keys, strict=True))
        told = zip(parents, found.threads, strict=True)
        found.parents = [
            named.get(parent, parent) if parent else _OPENING if thread in talks else None for parent, thread in told
        ]
        found.keys = [*keys]
    return found


def _written(items: Iterable[dict[str, Any]]) -> Objects:
    """What a person wrote: a review may be without words, an event of a timeline always is."""
    return [item for item in items if item.get("body") and not item.get("system")]


def _is_comments(value: Json) -> float:
    comment = sample(value)
    return 0.85 * (has(comment, "body", "user/login") and has(comment, f"{_ADDRESSES} | html_url"))


def _read_comments(value: Json) -> Topic:
    return Topic(records(_written(objects(value)), replace(_COMMENT, thread=_ADDRESSES)))


EXPORTS = (
    Export(
        "github", "an issue or discussion of GitHub", "authors, dates, replies of discussions", _is_issue, _read_issues
    ),
    Export("github-comments", "comments of a GitHub issue", "authors, dates", _is_comments, _read_comments),
)
