"""GitHub: issues, pull requests and discussions, by its two APIs, of `gh --json` and of archives."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from tui_reader.formats.exports.fields import Fields, has, objects, pick, records, sample, word
from tui_reader.formats.exports.records import Export, Json, Record, Topic

_AUTHOR = "author/login | author/username | user/login | user/username | author/name | author | user"
_DATE = "createdAt | created_at | submittedAt | submitted_at"
_COMMENT = Fields(
    key="databaseId | id",
    body="body | note",
    parent="replyTo/databaseId | replyTo/id | in_reply_to_id",
    author=_AUTHOR,
    date=_DATE,
    url="url | html_url",
    children="replies/nodes | replies",
    thread="issue_url | pull_request_url",
)
_ISSUE = Fields(key=" ", body="body", author=_AUTHOR, date=_DATE, subject="title", url="url | html_url", id="number")
_SHELLS = "data/repository/discussion | data/repository/issue | data/repository/pullRequest | discussion | issue"
_LISTS = ("comments/nodes", "comments", "reviews/nodes", "reviews", "timeline", "notes")
_OPENING = "opening"


def _issues(value: Json) -> list[dict[str, Any]]:
    """The issues of a file: one, a list of them, or the issues, pull requests and discussions of an archive."""
    shell = pick(_SHELLS)(value)
    if isinstance(shell, dict):
        return [shell]
    kept = [issue for name in ("issues", "pulls", "discussions") for issue in objects(value, name)]
    return [issue for issue in kept or objects(value) if has(issue, "title") and "body" in issue]


def _is_issue(value: Json) -> float:
    issue = next(iter(_issues(value)), {})
    inside = any(isinstance(pick(name)(issue), list) for name in _LISTS)
    return 0.85 * (inside and has(issue, "number | databaseId | url | html_url") and has(issue, "author | user"))


def _read_issues(value: Json) -> Topic:
    issues = _issues(value)
    numbers = [word(pick("number | id | url")(issue)) or str(place) for place, issue in enumerate(issues)]
    titles = {number: issue.get("title") for number, issue in zip(numbers, issues, strict=True)}
    return Topic(
        [r for number, issue in zip(numbers, issues, strict=True) for r in _issue(issue, number)], titles=titles
    )


def _issue(issue: dict[str, Any], number: str) -> Iterator[Record]:
    for record in records([issue], _ISSUE):
        yield record._replace(key=_OPENING, answers=(), thread=number)
    comments = [item for name in _LISTS for item in objects(pick(name)(issue) or []) if _written(item)]
    if has(issue, "reviews"):
        comments.sort(key=lambda item: word(pick(_DATE)(item)))
    above = _OPENING if any("replies" in item for item in comments) else None  # a discussion is a tree of two levels
    for record in records(comments, _COMMENT, above):
        yield _numbered(record)._replace(thread=number)


def _written(item: dict[str, Any]) -> bool:
    """Whether a person wrote it: a review may be without words, an event of a timeline always is."""
    return bool(item.get("body")) and not item.get("system")


def _numbered(record: Record) -> Record:
    """GitHub prints the number that its links to comments end in, which is not always the id."""
    _, dash, number = word(record.url).rpartition("-")
    return record._replace(id=number) if dash and number.isdigit() and "#" in word(record.url) else record


def _is_comments(value: Json) -> float:
    comment = sample(value)
    return 0.85 * (has(comment, "body", "user/login") and has(comment, "issue_url | pull_request_url | html_url"))


def _read_comments(value: Json) -> Topic:
    return Topic([_numbered(record) for record in records(filter(_written, objects(value)), _COMMENT)])


EXPORTS = (
    Export(
        "github", "an issue or discussion of GitHub", "authors, dates, replies of discussions", _is_issue, _read_issues
    ),
    Export("github-comments", "comments of a GitHub issue", "authors, dates", _is_comments, _read_comments),
)
