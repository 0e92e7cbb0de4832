"""`stats`: who wrote, who answers whom, when, how deep, and what was answered and quoted most."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from tui_reader.app.drawing.figures import Sheet
from tui_reader.app.drawing.ink import Ink
from tui_reader.cli.loading import Opened
from tui_reader.cli.output import PERSONS, Output, Piece
from tui_reader.model import Thread
from tui_reader.stats import Figures, figures
from tui_reader.wording import counted

SCHEMA = "tui-reader/stats/1"


def print_stats(opened: Opened, output: Output) -> int:
    """Print the figures of a thread, drawn or as JSON."""
    thread = opened.thread
    counts = figures(thread)
    if output.as_json:
        output.json(_as_json(thread, counts))
        return 0
    opened.tell_warnings()
    posts, writers = counted(counts.posts, "post"), counted(len(counts.people.names), "writer")
    output.line((thread.title or "Untitled", "head"), f" ({posts}, {writers})")
    output.line()
    for line in Sheet(thread, counts, output.width, ascii_only=output.ascii).lines():
        output.line(*map(_piece, line))
    return 0


def _piece(ink: Ink) -> Piece:
    return ink.text, ink.role if ink.person is None else f"name{ink.person % PERSONS}"


def _as_json(thread: Thread, counts: Figures) -> dict[str, Any]:
    """Posts are called by their ids, people by their names; None is a post without a name."""

    def post_id(node: int) -> str:
        return thread.post(node).id

    writers = [
        {**asdict(writer), "first": post_id(writer.first), "last": post_id(writer.last)} for writer in counts.writers
    ]
    activity = counts.activity
    return {
        "schema": SCHEMA,
        "title": thread.title,
        "posts": counts.posts,
        "writers": [{key: value for key, value in writer.items() if key != "person"} for writer in writers],
        "pairs": [
            {"writer": counts.name(pair.writer), "answered": counts.name(pair.answered), "replies": pair.replies}
            for pair in counts.pairs
        ],
        "activity": {
            "unit": activity.unit.name,
            "posts": [[activity.words(at), number] for at, number in enumerate(activity.counts)],
            "undated": activity.undated,
        },
        "depths": list(counts.depths),
        "answered": [{"id": post_id(node), "replies": replies} for node, replies in counts.answered],
        "quoted": [
            {"id": post_id(each.node), "start": each.start, "words": each.words, "posts": each.posts}
            for each in counts.quoted
        ],
        "warnings": list(thread.warnings),
    }
