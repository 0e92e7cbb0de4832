"""A thread as plain text: the posts in the order of the tree, quotes with the signs of mail and their source."""

from __future__ import annotations

from collections.abc import Iterator

from tui_reader.export.notes import noted
from tui_reader.export.passages import Part, parts, unprefixed
from tui_reader.model import Thread
from tui_reader.wording import called, certainty, label, likeness, moment

RULE = 72
"""Columns of the line over a post."""


def pieces(thread: Thread) -> Iterator[str]:
    """The text, a post at a time."""
    yield f"{thread.title}\n{'=' * min(RULE, max(1, len(thread.title)))}\n"
    for warning in thread.warnings:
        yield f"({warning})\n"
    for row, node in enumerate(thread.tree.node):
        yield f"\n{'-' * RULE}\n{_head(thread, node, thread.tree.depth[row])}\n"
        if node < len(thread):
            content = thread.post(node).load()
            for part in parts(content, thread.quotes[node]):
                yield f"\n{_part(thread, content.text, part)}\n"
        for head, words in noted(thread, node):
            yield f"\n[{head}]\n{words}\n"


def _head(thread: Thread, node: int, depth: int) -> str:
    post, reply = thread.post(node), thread.replies[node]
    facts: list[str] = [called(thread, node)]
    if post.date:
        facts.append(moment(post.date))
    if reply.parent is not None:
        facts.append(f"depth {depth}, answers {called(thread, reply.parent)} ({certainty(reply)})")
    if reply.also:
        facts.append("also " + ", ".join(label(thread, other) for other in reply.also))
    return ", ".join(facts)


def _part(thread: Thread, body: str, part: Part) -> str:
    text = body[part.start : part.end].strip("\n")
    if part.quote is None:
        return text
    source = part.quote.source
    whose = f"from {called(thread, source.node)}, {likeness(part.quote)}" if source else likeness(part.quote)
    signs = ">" * max(1, part.quote.depth)
    return "\n".join([f"[{whose}]", *(f"{signs} {line}".rstrip() for line in unprefixed(text).split("\n"))])
