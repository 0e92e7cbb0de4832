"""GitHub: issues, pull requests and discussions, by its two APIs, of `gh --json` and of archives."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from tui_reader.formats.exports.fields import Fields, records
from tui_reader.formats.exports.paths import has, objects, pick, sample, word
from tui_reader.formats.exports.records import Export, Facts, Json, Record, Topic


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
_ISSUE = Fields(key=" ", body="body", author=_AUTHOR, date=_DATE, subject="title", url="url | html_url", id="number")
_SHELLS = (
    "data/repository/discussion | data/repository/issue | data/repository/pullRequest | data/node | discussion | issue"
)
_SEVERAL = ("data/repository/discussions/nodes", "data/repository/issues/nodes", "issues", "pulls", "discussions")
_LISTS = ("comments/nodes", "comments", "reviews/nodes", "reviews", "timeline", "notes")
_OPENING = "opening"
_ADDRESSES = "issue_url | pull_request_url | discussion_url"
"""What REST says of a comment: where it stands."""


def _issues(value: Json) -> list[dict[str, Any]]:
    """The issues of a file: one, a list of them, answers page after page, or all sorts of an archive."""
    answers = objects(value)
    shells = [shell for answer in answers if isinstance(shell := pick(_SHELLS)(answer), dict)]
    kept = [issue for answer in answers for name in _SEVERAL for issue in objects(answer, name)]
    return [issue for issue in shells or kept or answers if has(issue, "title") and "body" in issue]


def _is_issue(value: Json) -> float:
    issue = next(iter(_issues(value)), {})
    inside = any(isinstance(pick(name)(issue), list) for name in _LISTS)
    return 0.85 * (inside and has(issue, "number | databaseId | url | html_url") and has(issue, "author | user"))


def _read_issues(value: Json) -> Topic:
    issues = _issues(value)
    numbers = [word(pick("number | id | url")(issue)) or str(place) for place, issue in enumerate(issues)]
    titles = {number: issue.get("title") for number, issue in zip(numbers, issues, strict=True)}
    comments = [_comments(issue) for issue in issues]
    named = {
        word(item.get("databaseId")): word(item.get("id"))
        for those in comments
        for item in those
        if "databaseId" in item
    }
    found = zip(issues, comments, numbers, strict=True)
    return Topic([r for issue, those, number in found for r in _issue(issue, those, number, named)], titles=titles)


def _comments(issue: dict[str, Any]) -> list[dict[str, Any]]:
    comments = [item for name in _LISTS for item in objects(pick(name)(issue) or []) if _written(item)]
    if has(issue, "reviews"):
        comments.sort(key=lambda item: word(pick(_DATE)(item)))
    return comments


def _issue(issue: dict[str, Any], comments: list[Any], number: str, named: dict[str, str]) -> Iterator[Record]:
    """An issue and its comments; `named` are the ids of comments by the numbers that are their other ids."""
    for record in records([issue], _ISSUE):
        yield record._replace(key=_OPENING, answers=(), thread=number)
    talk = any("replies" in item or "replyTo" in item for item in comments)  # a discussion, a tree of two levels
    found = records(comments, _COMMENT, thread=number)
    if not talk and not named:
        yield from found
        return
    for record in found:
        above = tuple(named.get(key, key) for key in record.answers or ()) or ((_OPENING,) if talk else None)
        yield record if above == record.answers else record._replace(answers=above)


def _written(item: dict[str, Any]) -> bool:
    """Whether a person wrote it: a review may be without words, an event of a timeline always is."""
    return bool(item.get("body")) and not item.get("system")


def _is_comments(value: Json) -> float:
    comment = sample(value)
    return 0.85 * (has(comment, "body", "user/login") and has(comment, f"{_ADDRESSES} | html_url"))


def _read_comments(value: Json) -> Topic:
    return Topic(records(list(filter(_written, objects(value))), replace(_COMMENT, thread=_ADDRESSES)))


EXPORTS = (
    Export(
        "github", "an issue or discussion of GitHub", "authors, dates, replies of discussions", _is_issue, _read_issues
    ),
    Export("github-comments", "comments of a GitHub issue", "authors, dates", _is_comments, _read_comments),
)
