"""`tree`: who answers whom, a line a post."""

from __future__ import annotations

from typing import Any

from rich.cells import cell_len

from tui_reader.app.text.cells import cut
from tui_reader.app.tree.guides import ASCII, UNICODE, Guides
from tui_reader.app.tree.spoken import Spoken
from tui_reader.cli.loading import Opened
from tui_reader.cli.output import PERSONS, Output, Piece
from tui_reader.model import Thread
from tui_reader.replies.strangers import is_shared
from tui_reader.summary import summary
from tui_reader.wording import counted, label, percent, writer

SCHEMA = "tui-reader/tree/1"
LEAST_WORDS = 20
"""Columns that the words of a post get at least, however far it is indented."""


def print_tree(opened: Opened, output: Output, *, words: bool = False) -> int:
    """Print the title and the tree, with a guess marked `~` and how sure it is; `words` says it without drawing."""
    thread = opened.thread
    if output.as_json:
        output.json(_as_json(thread))
        return 0
    opened.tell_warnings()
    output.line((thread.title or "Untitled", "head"), f" ({counted(len(thread), 'post')})")
    if words:
        _print_words(thread, output)
        return 0
    rows = _Rows(thread, output)
    for row in range(len(thread.tree)):
        output.line(*rows.pieces(row))
    return 0


def _print_words(thread: Thread, output: Output) -> None:
    """Print each post as one sentence, whole, in the order of the tree."""
    spoken = Spoken(thread)
    for node in thread.tree.node:
        own = summary(thread, node)
        output.line((spoken.name(node), "head"), f", {spoken.place(node)}{f': {own}' if own else ''}")


class _Rows:
    """The lines of one tree."""

    def __init__(self, thread: Thread, output: Output) -> None:
        self._thread = thread
        self._width = output.width
        self._ellipsis = "..." if output.ascii else "…"
        self._guides = Guides(thread.tree, ASCII if output.ascii else UNICODE)
        self._persons: dict[str, int] = {}

    def pieces(self, row: int) -> list[Piece]:
        """The pieces of a line, cut to the width of the output."""
        thread, node = self._thread, self._thread.tree.node[row]
        reply = thread.replies[node]
        lead = self._guides.lead(row, stated=reply.stated or reply.parent is None)
        pieces = [(f"{lead.guides}{lead.mark} {lead.number}{' ' if lead.number else ''}", "dim"), *self._who(node)]
        if not (reply.stated or reply.parent is None):
            pieces.append((f" ~{percent(reply.confidence).replace(' ', '')}", "guess"))
        elif reply.by_hand:
            pieces.append((" by hand", "dim"))
        words = summary(thread, node)
        return self._fitting([*pieces, (f": {words}" if words else "", "")])

    def _who(self, node: int) -> list[Piece]:
        post = self._thread.post(node)
        name = label(self._thread, node)
        if post.missing:
            return [(f"{name} (not in this file)", "missing")]
        author = writer(self._thread, node)
        if author is None:
            return [(name, "dim")]
        if is_shared(author):
            return [(author, ""), (f" {name}", "dim")]
        person = self._persons.setdefault(author.removesuffix("?"), len(self._persons))
        return [(author, f"name{person % PERSONS}"), (f" {name}", "dim")]

    def _fitting(self, pieces: list[Piece]) -> list[Piece]:
        """Cut what stands too far right: the words first, a name that fills the line as well."""
        room, fitting = self._width, []
        for at, (text, role) in enumerate(pieces):
            last = at == len(pieces) - 1
            shown = cut(text, max(room, LEAST_WORDS) if last else self._width, self._ellipsis)
            room -= cell_len(shown)
            fitting.append((shown, role))
        return fitting


def _as_json(thread: Thread) -> dict[str, Any]:
    """The rows of the tree from top to bottom; the answers to a row follow it with a greater depth."""
    rows = zip(thread.tree.node, thread.tree.depth, strict=True)
    return {
        "schema": SCHEMA,
        "title": thread.title,
        "rows": [_row(thread, node, depth) for node, depth in rows],
        "warnings": list(thread.warnings),
    }


def _row(thread: Thread, node: int, depth: int) -> dict[str, Any]:
    post, reply = thread.post(node), thread.replies[node]
    return {
        "id": post.id,
        "author": post.author,
        "depth": depth,
        "missing": post.missing,
        "stated": reply.stated,
        **({"by_hand": True} if reply.by_hand else {}),
        "confidence": round(reply.confidence, 4),
        "summary": summary(thread, node),
    }
