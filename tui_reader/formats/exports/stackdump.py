"""The data dump of Stack Exchange: `Posts.xml`, questions with their answers, and `Comments.xml`."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from tui_reader.formats.exports.markup import html, markdown
from tui_reader.formats.exports.records import Export, Facts, Record, Topic, stated
from tui_reader.wording import counted

_QUESTION, _ANSWER = "1", "2"


def _is_posts(root: Element) -> float:
    return float(root.tag == "posts" and root.find("row") is not None)


def _read_posts(root: Element) -> Topic:
    rows = [row for row in root.findall("row") if row.get("PostTypeId") in (_QUESTION, _ANSWER)]
    topic = Topic(map(_post, rows), titles={row.get("Id", ""): row.get("Title") for row in rows if row.get("Title")})
    if others := len(root.findall("row")) - len(rows):
        topic.warnings.append(f"{counted(others, 'row')} left out: no questions or answers.")
    return topic


def _post(row: Element) -> Record:
    question = row.get("ParentId")
    return _record(row, row.get("Body"), question, question or row.get("Id")).stating(subject=row.get("Title"))


def _record(row: Element, body: str | None, parent: str | None, thread: str | None) -> Record:
    user = row.get("OwnerUserId") or row.get("UserId")
    date = row.get("CreationDate")
    facts = Facts(
        body=body,
        render=html,
        author=row.get("OwnerDisplayName") or row.get("UserDisplayName") or (f"user {user}" if user else None),
        date=f"{date}+00:00" if date else None,
    )
    return stated(row.get("Id") or "", (parent,) if parent else (), facts, thread)


def _is_comments(root: Element) -> float:
    row = root.find("row")
    return float(root.tag == "comments" and row is not None and row.get("PostId") is not None)


def _read_comments(root: Element) -> Topic:
    """All comments hang on posts of another file, `Posts.xml`."""
    rows = root.findall("row")
    return Topic(
        _record(row, row.get("Text"), f"post {row.get('PostId')}", row.get("PostId")).stating(render=markdown)
        for row in rows
    )


EXPORTS = (
    Export(
        "stackexchange-posts",
        "a Stack Exchange dump",
        "stated replies, dates, numbers of users",
        _is_posts,
        _read_posts,
    ),
    Export("stackexchange-comments", "comments of a Stack Exchange dump", "dates", _is_comments, _read_comments),
)
