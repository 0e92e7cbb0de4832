"""`explain FILE ID`: why a post hangs where it hangs."""

from __future__ import annotations

from typing import Any

from tui_reader.cli.loading import Opened
from tui_reader.cli.output import Output
from tui_reader.model import Evidence, Thread
from tui_reader.wording import called, certainty, find_node, inferred_writer, percent

PASSAGE_LIMIT = 80
"""Characters shown of the passage that a reason rests on."""


def explain_post(opened: Opened, output: Output, *, wanted: str) -> int:
    """Print what the post called `wanted` answers, on what evidence, and the runner-up.

    Raises `ChoiceError` when there is no such post.
    """
    thread = opened.thread
    node = find_node(thread, wanted)
    if output.as_json:
        output.json(_as_json(thread, node))
        return 0
    reply = thread.replies[node]
    answers = "answers nothing in this file" if reply.parent is None else f"answers {called(thread, reply.parent)}"
    output.line((called(thread, node), "head"), f" {answers} ({certainty(reply)})")
    if told := inferred_writer(thread, node):
        output.line(f"  {told}")
    for reason in reply.evidence:
        _print_reason(thread, reason, output)
    if reply.runner_up:
        rival, share = reply.runner_up
        output.line(f"  next best: {called(thread, rival)}, {percent(share)}")
        for reason in reply.rival_evidence:
            _print_reason(thread, reason, output)
    for other in reply.also:
        output.line(f"  also answers {called(thread, other)}")
    return 0


def _print_reason(thread: Thread, reason: Evidence, output: Output) -> None:
    weight = f"{reason.weight:+.1f}" if reason.weight else ""
    output.line((f"  {reason.ground:<8}", "head"), (f"{weight:>6}", "dim"), f"  {reason.words}")
    if passage := _passage(thread, reason):
        ellipsis = "..." if output.ascii else "…"
        short = passage if len(passage) <= PASSAGE_LIMIT else passage[:PASSAGE_LIMIT].rstrip() + ellipsis
        output.line(" " * 18, (short, "quote"))


def _passage(thread: Thread, reason: Evidence) -> str:
    if reason.place is None:
        return ""
    start, end = reason.place.start, reason.place.end
    return " ".join(thread.post(reason.place.node).body[start:end].split())


def _as_json(thread: Thread, node: int) -> dict[str, Any]:
    reply = thread.replies[node]
    rival = reply.runner_up
    return {
        "id": thread.post(node).id,
        "parent": None if reply.parent is None else thread.post(reply.parent).id,
        **({"inferred_author": thread.inferred_authors[node]} if node in thread.inferred_authors else {}),
        "stated": reply.stated,
        **({"by_hand": True} if reply.by_hand else {}),
        "confidence": round(reply.confidence, 4),
        "evidence": [_reason(thread, reason) for reason in reply.evidence],
        "runner_up": {"id": thread.post(rival[0]).id, "confidence": round(rival[1], 4)} if rival else None,
        "runner_up_evidence": [_reason(thread, reason) for reason in reply.rival_evidence],
        "also": [thread.post(other).id for other in reply.also],
    }


def _reason(thread: Thread, reason: Evidence) -> dict[str, Any]:
    return {
        "ground": reason.ground,
        "words": reason.words,
        "weight": round(reason.weight, 4),
        "passage": _passage(thread, reason) or None,
    }
