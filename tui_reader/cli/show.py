"""`show`: one post, and for each of its quotes the passage it was taken from."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from rich.cells import cell_len

from tui_reader.cli.loading import Opened
from tui_reader.cli.output import Output, Piece
from tui_reader.export.as_json import post_object
from tui_reader.export.notes import noted
from tui_reader.export.passages import unprefixed
from tui_reader.model import Place, Quote, Thread
from tui_reader.wording import called, certainty, find_node, label, likeness, moment


def show_post(opened: Opened, output: Output, *, wanted: str) -> int:
    """Print the post that is called `wanted`; raises `ChoiceError` when there is none."""
    thread = opened.thread
    node = find_node(thread, wanted)
    if output.as_json:
        output.json(_as_json(thread, node))
        return 0
    for line in head_lines(thread, node):
        output.line(line)
    if node < len(thread):
        _print_body(thread, node, output)
        _print_quotes(thread, node, output)
        for head, words in noted(thread, node):
            output.line()
            output.line((head, "head"))
            for start, end in output.spans(words):
                output.line(words[start:end])
    return 0


def head_lines(thread: Thread, node: int) -> Iterator[Piece]:
    """Who wrote the post, when, and what it answers."""
    post, reply = thread.post(node), thread.replies[node]
    yield called(thread, node), "head"
    if post.subject and post.subject != thread.title:
        yield post.subject, ""
    if post.date:
        yield moment(post.date), "dim"
    if reply.parent is None:
        yield "answers nothing in this file", "dim"
    else:
        yield f"answers {called(thread, reply.parent)} ({certainty(reply)})", "dim"
    if reply.also:
        yield "also answers " + ", ".join(called(thread, other) for other in reply.also), "dim"


def _print_body(thread: Thread, node: int, output: Output) -> None:
    body, quotes = thread.post(node).body, thread.quotes[node]
    output.line()
    for start, end in output.spans(body):
        output.line(*_painted(body, quotes, start, end))


def _painted(body: str, quotes: Iterable[Quote], start: int, end: int) -> Iterator[Piece]:
    """A span of a body with the quotes in it told apart."""
    for quote in quotes:
        if start < quote.end and quote.start < end:
            yield body[start : quote.start], ""
            yield body[max(start, quote.start) : min(end, quote.end)], "quote"
            start = max(start, min(end, quote.end))
    yield body[start:end], ""


def _print_quotes(thread: Thread, node: int, output: Output) -> None:
    body, quotes = thread.post(node).body, thread.quotes[node]
    for number, quote in enumerate(quotes, 1):
        output.line()
        output.line((f"Quote {number} of {len(quotes)}: {_whence(thread, quote)}", "head"))
        for name, text in _passages(thread, quote, body[quote.start : quote.end]):
            _print_passage(name, text.strip("\n"), output)


def _print_passage(name: str, text: str, output: Output) -> None:
    bar = f"{name} | " if output.ascii else f"{name} │ "
    for start, end in output.spans(text, cell_len(bar)):
        output.line((bar, "dim"), (text[start:end], "quote"))


def _whence(thread: Thread, quote: Quote) -> str:
    if quote.source is None:
        whose = f"attributed to {quote.attribution}, " if quote.attribution else ""
        return whose + likeness(quote)
    words = f"from {called(thread, quote.source.node)}, {likeness(quote)}"
    if quote.origin is None or quote.origin.node == quote.source.node:
        return words
    return f"{words}; first written in {called(thread, quote.origin.node)}"


def _passages(thread: Thread, quote: Quote, quoted: str) -> Iterator[tuple[str, str]]:
    """The texts to show with their names: the source, and the quote as well where the two differ."""
    if quote.source is None:
        yield "", unprefixed(quoted)
        return
    source: str = label(thread, quote.source.node)
    if not quote.verbatim:
        yield "quoted".ljust(len(source)), unprefixed(quoted)
        source = source.ljust(len("quoted"))
    yield source, unprefixed(_text(thread, quote.source))


def _text(thread: Thread, place: Place) -> str:
    return thread.post(place.node).body[place.start : place.end]


def _as_json(thread: Thread, node: int) -> dict[str, Any]:
    """The post as the JSON export gives it, with the text of each quote, source and origin added."""
    if node >= len(thread):
        return {"id": thread.post(node).id, "missing": True}
    shown = post_object(thread, node)
    for entry, quote in zip(shown["quotes"], thread.quotes[node], strict=True):
        entry["text"] = shown["body"][quote.start : quote.end]
        entry["source_text"] = _text(thread, quote.source) if quote.source else None
        entry["origin_text"] = _text(thread, quote.origin) if quote.origin else None
    return shown
