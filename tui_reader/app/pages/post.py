"""The page of a post: its head, its own words, its quotes in the colours of those who wrote them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tui_reader.app.facts import quotes_of
from tui_reader.app.pages.blocks import Block
from tui_reader.app.pages.body import Aside, BodyOnPage
from tui_reader.app.pages.folds import blocks_of, fold_asides
from tui_reader.app.pages.head import say_head, say_link
from tui_reader.app.pages.notes import lay_notes, note_asides, say_notes
from tui_reader.app.pages.targets import Kind, target
from tui_reader.app.pages.view import View
from tui_reader.app.text.page import Page, PageMaker
from tui_reader.model import Content, MarkKind, Thread
from tui_reader.text.attribution import attributions
from tui_reader.wording import called

ATTRIBUTIONS_WITHIN = 1 << 16
"""Characters of a body in which attribution lines are looked for; a longer post is no conversation."""

_MARK_STYLES = {
    MarkKind.ATTRIBUTION: "attribution",
    MarkKind.CODE: "code",
    MarkKind.SIGNATURE: "signature",
    MarkKind.NOTE: "note",
    MarkKind.LINK: "own",
}


def post_page(thread: Thread, node: int, view: View) -> Page:
    """What the post pane shows of a node."""
    maker = PageMaker(f"{called(thread, node)}")
    say_head(maker, thread, node, view)
    say_link(maker, thread, node, view)
    say_notes(maker, thread, node, view)
    if thread.post(node).missing:
        maker.say("\nOthers answer this post, but the file does not hold it.\n", "missing")
        return maker.page()
    maker.say("\n")
    content = thread.post(node).load()
    blocks = blocks_of(thread, node, view)
    asides = [
        *fold_asides(thread, node, blocks, view),
        *_counts(node, [block for block in blocks if view.folded(block.start)], view),
        *note_asides(thread, node, view),
    ]
    body = BodyOnPage(maker, node, content.text, asides)
    _lay_marks(body, content, view)
    _lay_quotes(body, thread, node, view)
    _lay_passages(body, node, view)
    lay_notes(body, thread, node)
    return maker.page()


def _counts(node: int, folded: Sequence[Block], view: View) -> Iterator[Aside]:
    """The number of answers behind each passage that others quote; the sign stands before its line break."""
    left, right = view.signs.answered
    for index, passage in enumerate(view.facts.passages(node)):
        if not any(block.start < passage.end <= block.end for block in folded):
            words = f"{left}{len(passage.answers)}{right}"
            yield Aside(passage.end, passage.end, words, "key", target=target(Kind.PASSAGE, index))


def _lay_marks(body: BodyOnPage, content: Content, view: View) -> None:
    for line in attributions(content.text[:ATTRIBUTIONS_WITHIN]):
        body.lay(line.start, line.end, "attribution")
    for mark in content.marks:
        if mark.kind is MarkKind.QUOTE:
            body.lay(mark.start, mark.end, "quote")
            if mark.name:
                body.lay(mark.start, mark.end, "person", person=view.facts.person(mark.name))
        else:
            body.lay(mark.start, mark.end, _MARK_STYLES[mark.kind])


def _lay_quotes(body: BodyOnPage, thread: Thread, node: int, view: View) -> None:
    for index, quote in sorted(enumerate(quotes_of(thread, node)), key=lambda entry: entry[1].depth):
        writer = quote.origin or quote.source
        name = thread.post(writer.node).author if writer else quote.attribution
        click = target(Kind.QUOTE, index)
        body.lay(quote.start, quote.end, "quote")
        body.lay(quote.start, quote.end, "person", person=view.facts.person(name), target=click)
        if index == view.current:
            body.lay(quote.start, quote.end, "current-quote", target=click)


def _lay_passages(body: BodyOnPage, node: int, view: View) -> None:
    for index, passage in enumerate(view.facts.passages(node)):
        body.lay(passage.start, passage.end, "answered")
        if index == view.passage:
            body.lay(passage.start, passage.end, "current-quote", target=target(Kind.PASSAGE, index))
