"""The page beside a post: where the shown quote comes from, or what the post answers and why."""

from __future__ import annotations

from tui_reader.app.facts import quotes_of
from tui_reader.app.pages.body import Aside, BodyOnPage
from tui_reader.app.pages.difference import changes_of, comparison, insertions, lay_cuts
from tui_reader.app.pages.head import say_head, say_person
from tui_reader.app.pages.reasons import say_reasons
from tui_reader.app.pages.view import View
from tui_reader.app.text.page import Page, PageMaker
from tui_reader.model import Place, Quote, Stage, Thread
from tui_reader.replies.trails import trail
from tui_reader.wording import called, certainty, counted

LISTED = 100
"""Direct answers that the panel of an opening post names."""


def source_page(thread: Thread, node: int, which: int, view: View) -> Page:
    """What the panel shows for a node: the source of its quote `which`, or the post it answers."""
    quotes = quotes_of(thread, node)
    if quotes:
        return _quote_page(thread, node, quotes, min(which, len(quotes) - 1), view)
    parent = thread.replies[node].parent
    if parent is None:
        return _opening_page(thread, node, view)
    return _answered_page(thread, node, parent, view)


def source_note(thread: Thread, node: int, which: int) -> str:
    """The way of the shown quote in a few words, for the border below: how it compares, and who wrote it first."""
    quotes = quotes_of(thread, node)
    if not quotes:
        reply = thread.replies[node]
        return certainty(reply) if reply.parent is not None else ""
    quote = quotes[min(which, len(quotes) - 1)]
    writer = _first_writer(quote)
    compared = comparison(thread, quote, node, changes_of(thread, node, quote))
    return compared if writer is None else f"{compared}, first in {called(thread, writer)}"


def _first_writer(quote: Quote) -> int | None:
    """The post in which the words were first written, when that is not the one they were taken from."""
    if quote.origin is None or quote.source is None or quote.origin.node == quote.source.node:
        return None
    return quote.origin.node


def _quote_page(thread: Thread, node: int, quotes: tuple[Quote, ...], which: int, view: View) -> Page:
    quote = quotes[which]
    position = f"{which + 1}/{len(quotes)}"
    if quote.source is None:
        return _sourceless_page(thread, node, quote, position, view)
    maker = PageMaker(f"Quote {position} from {called(thread, quote.source.node)}")
    changes = changes_of(thread, node, quote)
    maker.say(comparison(thread, quote, node, changes), "stated" if quote.verbatim else "guess")
    if quote.attribution:
        maker.say(f"{view.signs.dot}as by {quote.attribution}", "dim")
    maker.say("\n")
    _say_way(maker, thread, node, quote, view)
    maker.say("\n")
    asides = insertions(thread.post(node).body, changes, view.signs)
    lay_cuts(_show_source(maker, thread, quote.source, asides, view), changes)
    return maker.page()


def _say_way(maker: PageMaker, thread: Thread, node: int, quote: Quote, view: View) -> None:
    """By whom the words came to the post they were taken from, and who wrote them first."""
    further = [place.node for place in trail(thread, node, quote)[1:]]
    for at, writer in enumerate(further, 1):
        maker.say("first written in " if at == len(further) else "which has it from ", "dim")
        say_person(maker, thread, writer, view)
        maker.say("\n")


def _show_source(maker: PageMaker, thread: Thread, source: Place, asides: list[Aside], view: View) -> BodyOnPage:
    """The post with the passage marked and its surroundings dim."""
    say_head(maker, thread, source.node, view)
    maker.say("\n")
    text = thread.post(source.node).body
    body = BodyOnPage(maker, source.node, text, asides)
    body.lay(0, source.start, "dim")
    body.lay(source.end, len(text), "dim")
    body.lay(source.start, source.end, "marked")
    maker.anchor = body.place(source.start) or 0
    return body


def _sourceless_page(thread: Thread, node: int, quote: Quote, position: str, view: View) -> Page:
    maker = PageMaker(f"Quote {position}, source not in this file")
    maker.say("The words are in no other post of this file.\n", "missing")
    if quote.attribution:
        maker.say(f"They are given as written by {quote.attribution}.\n", "dim")
    maker.say("\n")
    body = BodyOnPage(maker, node, thread.post(node).body, span=(quote.start, quote.end))
    body.lay(quote.start, quote.end, "person", person=view.facts.person(quote.attribution))
    return maker.page()


def _opening_page(thread: Thread, node: int, view: View) -> Page:
    tree = thread.tree
    answers = [tree.node[row] for row in tree.children(tree.row[node])]
    reply = thread.replies[node]
    if thread.stage is Stage.POSTS and not reply.stated:
        maker = PageMaker("Looking for what it answers")
        maker.say("The replies of this thread are still being worked out.\n", "dim")
        return maker.page()
    maker = PageMaker("Opens the discussion")
    maker.say(f"{counted(len(answers), 'direct answer')}\n" if answers else "nobody answers it in this file\n", "dim")
    for answer in answers[:LISTED]:
        say_person(maker, thread, answer, view)
        maker.say("\n")
    if len(answers) > LISTED:
        maker.say(f"and {len(answers) - LISTED:,} more\n", "dim")
    if not reply.stated and reply.evidence:
        maker.say("\n")
        say_reasons(maker, thread, node, view)
    return maker.page()


def _answered_page(thread: Thread, node: int, parent: int, view: View) -> Page:
    maker = PageMaker(f"Answers {called(thread, parent)}")
    say_reasons(maker, thread, node, view)
    maker.say("\n")
    say_head(maker, thread, parent, view)
    maker.say("\n")
    post = thread.post(parent)
    if post.missing:
        maker.say("This post is not in the file.\n", "missing")
        return maker.page()
    BodyOnPage(maker, parent, post.body)
    return maker.page()
