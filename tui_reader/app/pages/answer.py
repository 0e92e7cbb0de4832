"""The page beside a post: one of the answers to a passage of it, with the quoted words marked."""

from __future__ import annotations

from tui_reader.app.answered import Answered
from tui_reader.app.facts import quotes_of
from tui_reader.app.pages.body import BodyOnPage
from tui_reader.app.pages.head import say_head
from tui_reader.app.pages.view import View
from tui_reader.app.text.page import Page, PageMaker
from tui_reader.model import Thread
from tui_reader.wording import called, likeness


def answer_page(thread: Thread, node: int, answered: Answered, view: View) -> Page:
    """An answer to a passage of a node: the post that quotes it, what it quotes dimmed and these words marked."""
    answers = view.facts.passages(node)[answered.passage].firsts
    at, which = answers[answered.number]
    quote = thread.quotes[at][which]
    maker = PageMaker(f"Answer {answered.number + 1}/{len(answers)}: {called(thread, at)}")
    maker.say(f"quotes this passage, {likeness(quote)}\n\n", "stated" if quote.verbatim else "guess")
    say_head(maker, thread, at, view)
    maker.say("\n")
    body = BodyOnPage(maker, at, thread.post(at).body)
    for other in quotes_of(thread, at):
        body.lay(other.start, other.end, "dim")
    body.lay(quote.start, quote.end, "marked")
    maker.anchor = body.place(quote.start) or 0
    return maker.page()


def answer_note(node: int, answered: Answered, view: View) -> str:
    """Which of the answered passages of a node it is about."""
    return f"passage {answered.passage + 1} of {len(view.facts.passages(node))} with answers"
