"""`explain FILE`: how a file was read, and what the links of its thread rest on."""

from __future__ import annotations

from collections import Counter
from typing import Any

from tui_reader.cli.loading import Opened
from tui_reader.cli.output import Output
from tui_reader.formats.registry import load
from tui_reader.model import Ground, Thread
from tui_reader.wording import counted

GROUNDS = {
    Ground.HAND: "made by hand",
    Ground.STATED: "stated by the file",
    Ground.QUOTE: "by what they quote",
    Ground.NAME: "by a name they address",
    Ground.CONTENT: "by their words",
    Ground.ORDER: "by their place in the file",
}
"""What a link can rest on, surest first."""
OPENING = "answer nothing in this file"

SURE, UNSURE = 0.9, 0.5
"""Guesses from the first on are right nearly always; those below the second are as likely wrong."""


def explain_reading(opened: Opened, output: Output) -> int:
    """Print who read the file and why, what was found and cut, what is missing, and counts of links and quotes."""
    told = _told(opened)
    if output.as_json:
        output.json(told)
        return 0
    thread = opened.thread
    output.line((thread.title or "Untitled", "head"))
    for words in told["containers"]:
        output.line(f"Taken out of {words}")
    output.line(f"{thread.source}: read as {told['looks_like']} ({told['format']})")
    if told["asked"]:
        output.line("How sure each format was: " + ", ".join(f"{a['name']} {a['score']:.2f}" for a in told["asked"]))
    output.line(f"{counted(told['posts'], 'post')} by {counted(told['writers'], 'named writer')}")
    for what, missing in told["missing"].items():
        of_all = f"{missing:,} of {len(thread):,}" if missing else "none"
        output.line(f"{what.capitalize()} missing: {of_all}")
    if told["inferred_authors"]:
        output.line(f"Authors told by other posts: {told['inferred_authors']:,}")
    for line in [*told["explained"], *(f"Warning: {warning}" for warning in told["warnings"])]:
        output.line(line)
    _print_counts("Replies", told["links"], output)
    guesses = told["guesses"]
    output.line(f"Guesses: {guesses['sure']} sure, {guesses['likely']} likely, {guesses['unsure']} unsure")
    _print_counts("Quotes", told["quotes"], output)
    return 0


def _print_counts(head: str, counts: dict[str, int], output: Output) -> None:
    output.line()
    output.line((head, "head"))
    for words, count in counts.items():
        output.line(f"{count:>7,}  {words}")


def _told(opened: Opened) -> dict[str, Any]:
    thread, document = opened.thread, opened.document
    made = load(document.format)
    return {
        "title": thread.title,
        "format": document.format,
        "looks_like": made.title if made else document.format,
        "asked": [{"name": name, "score": round(score, 3)} for name, score in document.asked],
        "containers": list(document.passed),
        "posts": len(thread),
        "writers": len({post.author for post in thread.posts} - {None}),
        "missing": {
            "authors": sum(post.author is None for post in thread.posts),
            "dates": sum(post.date is None for post in thread.posts),
        },
        "inferred_authors": len(thread.inferred_authors),
        "explained": list(document.explained),
        "warnings": list(thread.warnings),
        "links": _links(thread),
        "guesses": _guesses(thread),
        "quotes": _quotes(thread),
    }


def _links(thread: Thread) -> dict[str, int]:
    """How many posts hang on which ground."""
    counts = dict.fromkeys([*GROUNDS.values(), OPENING], 0)
    for reply in thread.replies[: len(thread)]:
        ground = reply.evidence[0].ground if reply.evidence else Ground.ORDER
        counts[OPENING if reply.parent is None else GROUNDS[ground]] += 1
    if not counts[GROUNDS[Ground.HAND]]:
        del counts[GROUNDS[Ground.HAND]]
    return counts


def _guesses(thread: Thread) -> dict[str, int]:
    """How many guessed links are how sure."""
    counts = dict.fromkeys(["sure", "likely", "unsure"], 0)
    for reply in thread.replies[: len(thread)]:
        if reply.parent is not None and not reply.stated:
            counts["sure" if reply.confidence >= SURE else "likely" if reply.confidence >= UNSURE else "unsure"] += 1
    return counts


def _quotes(thread: Thread) -> dict[str, int]:
    """How many quotes are how like their sources."""
    kinds = Counter(
        "not in this file" if quote.source is None else "word for word" if quote.verbatim else "altered"
        for quotes in thread.quotes
        for quote in quotes
    )
    return {kind: kinds[kind] for kind in ("word for word", "altered", "not in this file")}
