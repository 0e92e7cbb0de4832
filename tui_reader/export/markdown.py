"""A thread as Markdown: a section a post in the order of the tree, quotes as block quotes linked to their source.

Nothing of a post becomes markup; what is markup is the reader's own.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from tui_reader.export.escape import escape, escape_lines
from tui_reader.export.facts import facts
from tui_reader.export.notes import noted
from tui_reader.export.passages import Part, parts, unprefixed
from tui_reader.model import Quote, Thread
from tui_reader.wording import called, label, likeness

DEEPEST_HEADING = 6
"""Levels of headings that Markdown has."""
DEEPEST_QUOTE = 6
"""Block quotes in block quotes; deeper ones are hard to read and costly to render."""


def pieces(thread: Thread) -> Iterator[str]:
    """The Markdown text, a post at a time."""
    yield f"# {_title(thread.title)}\n"
    for warning in thread.warnings:
        yield _paragraph([f"*{escape(warning)}*"])
    for row, node in enumerate(thread.tree.node):
        yield from _post(thread, node, thread.tree.depth[row])


def _title(text: str) -> str:
    return escape(" ".join(text.split())) or "Untitled"


def _post(thread: Thread, node: int, depth: int) -> Iterator[str]:
    heading = "#" * min(DEEPEST_HEADING, depth + 2)
    yield f'\n<a id="{_anchor(node)}"></a>\n\n{heading} {_heading(thread, node)}\n'
    if told := list(facts(thread, node, _link)):
        yield _paragraph([" · ".join(told)])
    if node < len(thread):
        content = thread.post(node).load()
        for part in parts(content, thread.quotes[node]):
            yield from _part(thread, content.text, part)
    for head, words in noted(thread, node):
        yield _paragraph([f"**{escape(head)}**", "", *escape_lines(words)])


def _anchor(node: int) -> str:
    return f"post-{node + 1}"


def _link(thread: Thread, node: int) -> str:
    return f"[{escape(label(thread, node))}](#{_anchor(node)})"


def _heading(thread: Thread, node: int) -> str:
    return escape(called(thread, node))


def _part(thread: Thread, body: str, part: Part) -> Iterator[str]:
    text = body[part.start : part.end].strip("\n")
    if part.quote:
        yield _quoted(thread, part.quote, text)
        return
    yield _paragraph(escape_lines(text))
    for quote in part.within:
        yield _paragraph([f"“{escape(body[quote.start : quote.end])}” is {_from(thread, quote)}"])


def _quoted(thread: Thread, quote: Quote, text: str) -> str:
    signs = "> " * min(DEEPEST_QUOTE, max(1, quote.depth))
    lines = escape_lines(unprefixed(text))
    return _paragraph(f"{signs}{line}".rstrip() for line in [f"{_from(thread, quote)}:", "", *lines])


def _from(thread: Thread, quote: Quote) -> str:
    if quote.source is None:
        return f"quoted, {likeness(quote)}"
    return f"from {_link(thread, quote.source.node)}, {likeness(quote)}"


def _paragraph(lines: Iterable[str]) -> str:
    return "\n" + "\n".join(lines) + "\n"
