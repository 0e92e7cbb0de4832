"""Report whether posts, parents and quote ids are as the files state them, by a count that uses none of the readers.

python -m tests.benchmarks.stated FOLDER

FOLDER holds a folder for each kind, and in it files and folders, each of which is one line of the report. Of a page
NAME.html the truth is NAME.links.json: its ids, with the parents (`parent`, `reply_to`, `mentions`) and the posts that
are quoted (`quotes`) as the page prints them. Of JSON, XML and mail it is counted here, from the names of fields and
headers.
"""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from email.message import Message
from email.parser import BytesHeaderParser
from pathlib import Path
from typing import Any, NamedTuple
from xml.etree import ElementTree

from tui_reader.errors import ReaderError
from tui_reader.formats.document import Document, Draft
from tui_reader.formats.reading import read
from tui_reader.formats.source import open_source
from tui_reader.model import MarkKind

BESIDE = {"corpus.json", "index.json", "speakers.json", "conversations.json"}
"""Files of a corpus without posts."""
NO_PARENT = {"", "0", "None", "null"}

_QUOTED = re.compile(r"<aside class=\"quote[^>]*data-post=\"(\d+)\"[^>]*data-topic=\"(\d+)\"")
_LINKED = re.compile(r"class=\"quotelink\">&gt;&gt;(\d+)<")
_MENTIONED = re.compile(r"class=\"PostMention\"[^>]*data-id=\"(\d+)\"")
_BEGIN = re.compile(rb"(?:\A|\n\n)From [^\n]*\n(?=[!-9;-~]+:)")
_MAIL = re.compile(rb"From |[A-Z][A-Za-z-]*: ")
_ID = re.compile(r"<\s*([^<>\s]+@[^<>\s]+)\s*>")


@dataclass(slots=True)
class Truth:
    """How many posts a file holds, what each answers by id, and what it quotes by id."""

    posts: int = 0
    parents: dict[str, str] = field(default_factory=dict)
    quotes: dict[str, list[str]] = field(default_factory=dict)

    def add(self, key: str, parent: str = "", quotes: Iterable[str] = ()) -> None:
        """Count a post."""
        self.posts += 1
        if parent not in NO_PARENT and parent != key:
            self.parents[key] = parent
        if quoted := [quote for quote in quotes if quote not in NO_PARENT]:
            self.quotes[key] = quoted


Parent = Callable[[dict[str, Any]], Any]


def _first(pattern: re.Pattern[str], *names: str) -> Parent:
    """The first id that a pattern finds in the text that stands below these names."""

    def find(item: dict[str, Any]) -> str:
        value: Any = item
        for name in names:
            value = value.get(name) or {}
        found = pattern.search(value) if isinstance(value, str) else None
        return found[1] if found else ""

    return find


RULES: tuple[tuple[set[str], str, Parent], ...] = (
    ({"post_number", "cooked"}, "post_number", lambda item: item["reply_to_post_number"]),
    ({"comment", "depth"}, "short_id", lambda item: item.get("parent_comment")),
    ({"in_reply_to_id", "account"}, "id", lambda item: item["in_reply_to_id"]),
    ({"speaker", "conversation_id"}, "id", lambda item: item["reply-to"]),
    ({"link_id", "body"}, "id", lambda item: item["parent_id"].partition("_")[2]),
    ({"selftext", "title"}, "id", lambda item: ""),
    ({"path", "content", "creator_id"}, "id", lambda item: item["path"].split(".")[-2]),
    ({"children", "parent_id", "type"}, "id", lambda item: item["parent_id"]),
    ({"type", "by"}, "id", lambda item: item.get("parent")),
    ({"no", "resto"}, "no", _first(_LINKED, "com")),
    ({"attributes", "relationships", "type"}, "id", _first(_MENTIONED, "attributes", "contentHtml")),
    ({"ts", "text", "user"}, "ts", lambda item: item.get("thread_ts")),
    ({"author", "text", "id"}, "id", lambda item: ""),
    ({"postId", "nomarkup"}, "postId", lambda item: ""),
    ({"threadId", "message"}, "threadId", lambda item: ""),
    ({"postId", "message"}, "postId", lambda item: ""),
    ({"body", "createdAt"}, "createdAt", lambda item: ""),
)
"""By which names a post of an export is known, which is its id, and what it answers; the first that fits counts."""


def in_json(value: Any, truth: Truth) -> None:
    """Count the posts of a value."""
    stack = [value]
    while stack:
        node = stack.pop()
        if isinstance(node, list):
            stack.extend(node)
        elif isinstance(node, dict):
            stack.extend(node.values())
            if rule := next((rule for rule in RULES if {rule[1], *rule[0]} <= node.keys()), None):
                topic = str(node.get("topic_id"))
                asides = _QUOTED.findall(str(node.get("cooked")))
                quotes = [number for number, other in asides if other == topic]
                if node.get("type") not in {"users", "discussions", "groups", "tags"}:
                    truth.add(str(node[rule[1]]), str(rule[2](node)), quotes)


def in_mails(data: bytes, truth: Truth, seen: set[str]) -> None:
    """Count the mails of a mailbox, or a single one, by id once."""
    data = data.replace(b"\r\n", b"\n")
    starts = [match.end() for match in _BEGIN.finditer(data)] or [0]
    for start in starts:
        head = BytesHeaderParser().parsebytes(data[start : data.find(b"\n\n", start) + 2])
        key = _ID.search(_words(head, "Message-ID"))
        if key and key[1] in seen:
            continue
        seen.update([key[1]] if key else [])
        above = [*_ID.findall(_words(head, "In-Reply-To"))[:1], *_ID.findall(_words(head, "References"))[-1:]]
        truth.add(key[1] if key else "", above[-1] if above else "")


def _words(head: Message, name: str) -> str:
    return str(head.get(name, ""))


def in_links(path: Path, truth: Truth) -> None:
    """Count what stands in a file of links."""
    for post in json.loads(path.read_text())["posts"]:
        parent = post.get("reply_to") or post.get("parent") or next(iter(post.get("mentions", [])), "")
        quotes = post.get("quotes")
        told = [q.get("post") if isinstance(q, dict) else q for q in quotes] if isinstance(quotes, list) else []
        truth.add(str(post["id"]), str(parent), [str(quote) for quote in told if str(quote).isdigit()])


def truth_of(path: Path) -> Truth:
    """What a file states, or the files of a folder."""
    truth, seen = Truth(), set[str]()
    for file in sorted(path.rglob("*")) if path.is_dir() else [path]:
        if not file.is_file():
            continue
        data = file.read_bytes()
        if file.suffix == ".html":
            links = file.with_suffix(".links.json")
            in_links(links, truth) if links.exists() else None
        elif file.suffix in {".json", ".jsonl"} and file.name not in BESIDE:
            for value in [json.loads(line) for line in data.splitlines()] if file.suffix == ".jsonl" else [data]:
                in_json(json.loads(value) if isinstance(value, bytes) else value, truth)
        elif file.suffix in {".xml", ".rss"}:
            for row in ElementTree.fromstring(data).iter():
                if row.tag in {"row", "item", "entry"} and row.get("PostTypeId") in {None, "1", "2"}:
                    truth.add(row.get("Id") or "", row.get("ParentId") or "")
        elif file.suffix not in {".zip", ".json"} and _MAIL.match(data):
            in_mails(data, truth, seen)
    return truth


class Stated(NamedTuple):
    """A line of the report: posts found and there, parents and quotes that are right and known."""

    kind: str
    threads: int
    posts: int
    there: int
    parents: tuple[int, int]
    quotes: tuple[int, int]


def compare(document: Document, truth: Truth) -> Stated:
    """How a document agrees with the truth; a post counts by its id."""
    parents = dict(link for draft in document.drafts for link in _links(draft))
    quotes: dict[str, set[str]] = {}
    quotes |= (
        {post.id: _quoted(post.marks) for draft in document.drafts for post in draft.posts} if truth.quotes else {}
    )
    right = sum(parents.get(key) == parent for key, parent in truth.parents.items())
    named = sum(quote in quotes.get(key, ()) for key, told in truth.quotes.items() for quote in told)
    return Stated(
        document.explained[0].partition(":")[0] if document.format in {"json", "xml"} else document.format,
        len(document.drafts),
        sum(len(draft.posts) for draft in document.drafts),
        truth.posts,
        (right, len(truth.parents)),
        (named, sum(map(len, truth.quotes.values()))),
    )


def _links(draft: Draft) -> Iterator[tuple[str, str]]:
    nodes = [*draft.posts, *draft.ghosts]
    for post, parent in zip(nodes, draft.parents, strict=True):
        if parent >= 0:
            yield post.id, nodes[parent].id


def _quoted(marks: Iterable[Any]) -> set[str]:
    return {mark.ref for mark in marks if mark.kind is MarkKind.QUOTE and mark.ref}


def targets(folder: Path) -> Iterator[Path]:
    """What is read as one: a file or a folder in a folder of a kind; no copies as text."""
    for kind in sorted(folder.iterdir()):
        if kind.is_dir() and (not kind.name.endswith("-text") or kind.name == "pipermail-text"):
            yield from (
                path for path in sorted(kind.iterdir()) if not path.name.endswith((".links.json", ".truth.json"))
            )


def main(folder: str) -> None:
    """Print a line for each file or folder of which something can be counted."""
    print(f"{'file':<58} {'kind':<28} {'threads':>7} {'posts':>6} {'there':>6} {'parents':>11} {'quotes':>9}")
    for path in targets(Path(folder)):
        try:
            line = compare(read(open_source(path)), truth_of(path))
        except (ReaderError, ValueError) as error:
            print(f"{path.name:<58} {str(error)[:60]}")
            continue
        parents, quotes = ("/".join(map(str, pair)) if pair[1] else "" for pair in (line.parents, line.quotes))
        there = str(line.there or "")
        name = str(path.relative_to(folder))[-57:]
        print(f"{name:<58} {line.kind[:27]:<28} {line.threads:7} {line.posts:6} {there:>6} {parents:>11} {quotes:>9}")


if __name__ == "__main__":
    main(*sys.argv[1:])
