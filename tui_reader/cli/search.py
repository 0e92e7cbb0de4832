"""`search`: the lines that a query finds."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from tui_reader.cli.loading import Opened
from tui_reader.cli.output import Output, Piece
from tui_reader.model import SafeText, Thread
from tui_reader.search import Hits, Index, line_at, parse
from tui_reader.summary import summary

FOUND, NOT_FOUND = 0, 1


@dataclass(frozen=True, slots=True)
class Line:
    """A line that was found: its post, its words, the words that match, and where these stand in the body."""

    node: int
    words: str
    match: str
    span: tuple[int, int] | None


def print_hits(opened: Opened, output: Output, *, words: str) -> int:
    """Print each line that the query finds once; raises `QueryError` when it cannot be understood."""
    thread = opened.thread
    hits = Index(thread, opened.flags).search(parse(words))
    if output.as_json:
        output.json([_as_json(thread, line) for line in _lines(thread, hits)])
    else:
        for line in _lines(thread, hits):
            output.line(*_pieces(thread, line))
    return FOUND if len(hits) else NOT_FOUND


def _lines(thread: Thread, hits: Hits) -> Iterator[Line]:
    """The lines with hits in file order; a post found by its subject or author gives its summary."""
    for node in hits.nodes:
        spans = hits.spans(node)
        if not spans:
            yield Line(node, summary(thread, node), "", None)
            continue
        body, line_end = thread.post(node).body, -1
        for start, end in spans:
            if start > line_end:
                yield Line(node, line_at(body, (start, end)), body[start:end], (start, end))
                line_end = _line_end(body, start)


def _line_end(body: str, at: int) -> int:
    end = body.find("\n", at)
    return end if end >= 0 else len(body)


def _pieces(thread: Thread, line: Line) -> list[str | Piece]:
    post = thread.post(line.node)
    who = f"{post.id} {post.author}" if post.author else SafeText(post.id)
    before, match, after = line.words.partition(line.match) if line.match else (line.words, "", "")
    return [(who, "head"), ": ", before, (match, "hit"), after]


def _as_json(thread: Thread, line: Line) -> dict[str, object]:
    post = thread.post(line.node)
    start, end = line.span or (None, None)
    return {"id": post.id, "author": post.author, "line": line.words, "start": start, "end": end}
