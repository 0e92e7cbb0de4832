"""The links of a thread in the DOT language of Graphviz."""

from __future__ import annotations

from collections.abc import Iterator

from tui_reader.export.links import Link, links
from tui_reader.model import Thread
from tui_reader.summary import summary
from tui_reader.wording import called

WORDS = 60
"""Characters of a post's own words in its box."""

_LOOKS = {
    "also": "style=dotted",
    "quote": 'style=dotted, color="#888888", constraint=false',
}


def pieces(thread: Thread) -> Iterator[str]:
    """The graph: arrows lead from a post to what it answers; dashed ones are guesses, dotted ones quotes."""
    yield f"digraph thread {{\n  label={_quoted(thread.title)};\n  rankdir=BT;\n  node [shape=box, fontname=sans];\n"
    for node in range(thread.nodes):
        words = summary(thread, node)
        text = f"{called(thread, node)}\n{words[:WORDS]}{'…' if len(words) > WORDS else ''}"
        yield f"  n{node} [label={_quoted(text)}];\n"
    parents = {(link.node, link.to) for link in links(thread) if link.kind == "parent"}
    for link in links(thread):
        if link.kind == "parent" or (link.node, link.to) not in parents:
            yield f"  n{link.node} -> n{link.to} [{_look(link)}];\n"
    yield "}\n"


def _look(link: Link) -> str:
    if link.kind != "parent":
        return _LOOKS[link.kind]
    return "style=solid" if link.ground == "stated" else f'style=dashed, label="{link.sure:.2f}"'


def _quoted(text: str) -> str:
    """A DOT string: the escapes of DOT are taken literally."""
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n") + '"'
