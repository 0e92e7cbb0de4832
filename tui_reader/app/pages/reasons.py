"""Why a post hangs where it hangs."""

from __future__ import annotations

from tui_reader.app.facts import quotes_of
from tui_reader.app.pages.head import say_link, say_person
from tui_reader.app.pages.view import View
from tui_reader.app.text.page import Page, PageMaker
from tui_reader.model import Evidence, Ground, Stage, Thread
from tui_reader.wording import called, certainty, counted, inferred_writer, percent

_GROUNDS = {
    Ground.HAND: "hand",
    Ground.STATED: "stated",
    Ground.QUOTE: "quote",
    Ground.NAME: "name",
    Ground.CONTENT: "words",
    Ground.ORDER: "order",
}
EXCERPT = 120
"""Characters shown of the span a reason rests on."""


def say_reasons(maker: PageMaker, thread: Thread, node: int, view: View) -> None:
    """How sure a link is, each reason on a line with its ground, and the runner-up."""
    reply = thread.replies[node]
    style = "stated" if reply.stated else "guess"
    if reply.parent is not None:
        maker.say(f"{certainty(reply)}\n", style)
    for evidence in reply.evidence:
        if evidence.ground is not Ground.STATED:
            maker.hang(7)
            maker.say(f"{_GROUNDS[evidence.ground]:<6} ", "dim")
            maker.say(f"{evidence.words}\n")
    if reply.runner_up is not None:
        other, share = reply.runner_up
        maker.hang(7)
        maker.say("or     ", "dim")
        say_person(maker, thread, other, view)
        maker.say(f" ({percent(share)})\n", "dim")


def why_page(thread: Thread, node: int, view: View) -> Page:
    """Everything known about why a post is where it is: reasons with the words they rest on, and rivals."""
    maker = PageMaker(f"Why {called(thread, node)} is here")
    say_link(maker, thread, node, view)
    maker.say("\n")
    if told := inferred_writer(thread, node):
        maker.say(f"{told}\n", "dim")
    reply = thread.replies[node]
    for evidence in reply.evidence:
        _say_evidence(maker, thread, evidence)
    if not reply.evidence:
        waiting = "The replies are still being worked out.\n"
        maker.say(waiting if thread.stage is Stage.POSTS else "Nothing points to any other post.\n", "dim")
    if reply.runner_up is not None:
        other, share = reply.runner_up
        maker.say(f"\nThe next best is {called(thread, other)} with {percent(share)}.\n")
        for evidence in reply.rival_evidence:
            _say_evidence(maker, thread, evidence)
    for other in reply.also:
        maker.say(f"\nIt also answers {called(thread, other)}.\n")
    if not reply.stated and (quotes := quotes_of(thread, node)):
        maker.say(f"\nIt quotes {counted(len(quotes), 'passage')}.\n", "dim")
    return maker.page()


def _say_evidence(maker: PageMaker, thread: Thread, evidence: Evidence) -> None:
    maker.hang(9)
    maker.say(f"{_GROUNDS[evidence.ground]:<9}", "head")
    maker.say(evidence.words)
    if evidence.weight:
        maker.say(f"  ({evidence.weight:+.1f})", "dim")
    maker.say("\n")
    if evidence.place is not None:
        place = evidence.place
        words = " ".join(thread.post(place.node).body[place.start : place.end].split())[:EXCERPT]
        maker.hang(9)
        maker.say(f"         {words}\n", "quote")
