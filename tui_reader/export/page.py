"""A thread as one HTML page that needs nothing else: the tree, the posts, each quote linked to its source.

Every sign of a post is escaped, and the page forbids itself scripts and anything from elsewhere.
"""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from tui_reader.export.facts import facts
from tui_reader.export.look import STYLE
from tui_reader.export.notes import noted
from tui_reader.export.passages import Part, parts, unprefixed
from tui_reader.export.sources import Sources
from tui_reader.model import Quote, Thread
from tui_reader.summary import summary
from tui_reader.wording import called, counted, label, likeness

DEEPEST = 12
"""Levels by which the page indents at most."""
WORDS = 100
"""Characters of a post's own words in the tree."""


def pieces(thread: Thread) -> Iterator[str]:
    """The page, a post at a time."""
    title = escape(thread.title)
    yield (
        '<!DOCTYPE html>\n<html><head><meta charset="utf-8">\n'
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"
        f'<meta name="viewport" content="width=device-width">\n<title>{title}</title>\n<style>{STYLE}</style></head>\n'
        f"<body>\n<header><h1>{title}</h1><p>{counted(len(thread), 'post')}</p>"
    )
    yield "".join(f"<p class=warning>{escape(warning)}</p>" for warning in thread.warnings) + "</header>\n"
    yield from _outline(thread)
    sources = Sources(thread)
    yield "<main>\n"
    for row, node in enumerate(thread.tree.node):
        yield from _post(thread, sources, node, thread.tree.depth[row])
    yield "</main>\n</body></html>\n"


def _outline(thread: Thread) -> Iterator[str]:
    """Lists within lists, which browsers without style sheets indent too."""
    yield "<nav><details open><summary>Who answers whom</summary>\n"
    level = -1
    for row, node in enumerate(thread.tree.node):
        deeper = min(thread.tree.depth[row], DEEPEST) - level
        level += deeper
        guess = "" if thread.replies[node].parent is None or thread.replies[node].stated else " class=guess"
        words = escape(_shortened(summary(thread, node)))
        yield f"{'<ul>' * deeper or '</ul>' * -deeper}<li{guess}>{_link(thread, node)} <span>{words}</span>\n"
    yield "</ul>" * (level + 1) + "\n</details></nav>\n"


def _shortened(words: str) -> str:
    return words if len(words) <= WORDS else f"{words[:WORDS].rpartition(' ')[0] or words[:WORDS]}…"


def _link(thread: Thread, node: int) -> str:
    return f'<a href="#p{node}">{escape(called(thread, node))}</a>'


def _post(thread: Thread, sources: Sources, node: int, depth: int) -> Iterator[str]:
    yield f'<article id=p{node}{_stated(thread, node)} style="--depth:{min(depth, DEEPEST)}">\n'
    yield f"<h2>{escape(called(thread, node))}</h2>\n"
    if told := list(facts(thread, node, _link)):
        yield f"<p class=facts>{' · '.join(told)}</p>\n"
    if node < len(thread):
        content = thread.post(node).load()
        for part in parts(content, thread.quotes[node]):
            yield _part(thread, sources, node, content.text, part)
    for head, words in noted(thread, node):
        yield f"<aside><p class=source>{escape(head)}</p>{_block(escape(words))}</aside>\n"
    answers = [thread.tree.node[row] for row in thread.tree.children(thread.tree.row[node])]
    if answers:
        yield f"<p class=answers>answered by {', '.join(_link(thread, answer) for answer in answers)}</p>\n"
    yield "</article>\n"


def _stated(thread: Thread, node: int) -> str:
    """What the file states of a post, as attributes for programs; a missing post has none."""
    post, reply = thread.post(node), thread.replies[node]
    if post.missing:
        return ""
    parent = thread.post(reply.parent).id if reply.parent is not None and reply.stated else None
    told = {"post": post.id, "author": post.author, "date": post.date and post.date.isoformat(), "answers": parent}
    return "".join(f' data-{name}="{escape(fact)}"' for name, fact in told.items() if fact)


def _part(thread: Thread, sources: Sources, node: int, body: str, part: Part) -> str:
    if part.quote is None:
        within = "".join(f"<p class=source>{_whence(thread, sources, quote)}</p>" for quote in part.within)
        return f"{_block(sources.marked(node, body, part.start, part.end))}{within}\n"
    quote = part.quote
    if sources.within(node, quote.start, quote.end):
        text = sources.marked(node, body, quote.start, quote.end)
    else:
        text = escape(unprefixed(body[quote.start : quote.end]))
    return f"<blockquote><p class=source>{_whence(thread, sources, quote)}</p>{_block(text)}</blockquote>\n"


def _block(text: str) -> str:
    """Lines as they stand, in browsers without style sheets too."""
    return "<div>" + text.replace("\n", "<br>\n") + "</div>"


def _whence(thread: Thread, sources: Sources, quote: Quote) -> str:
    if quote.source is None:
        return f"quoted, {likeness(quote)}"
    words = f"{escape(label(thread, quote.source.node))} {escape(thread.post(quote.source.node).author or '')}".strip()
    link = f'<a href="#{sources.anchor(quote.source)}">{words}</a>'
    origin = ""
    if quote.origin and quote.origin.node != quote.source.node:
        first = escape(called(thread, quote.origin.node))
        origin = f', first in <a href="#{sources.anchor(quote.origin)}">{first}</a>'
    return f"from {link}, {likeness(quote)}{origin}"
