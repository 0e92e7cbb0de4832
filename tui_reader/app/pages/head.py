"""The lines above a post: who wrote it and when, and what it answers."""

from __future__ import annotations

from tui_reader.app.pages.targets import Kind, target
from tui_reader.app.pages.view import View
from tui_reader.app.text.page import PageMaker
from tui_reader.app.text.words import author, date
from tui_reader.model import Stage, Thread
from tui_reader.wording import called, certainty, counted, label


def say_head(maker: PageMaker, thread: Thread, node: int, view: View) -> None:
    """Author, label and date of a post on one line, and its subject when it is not the thread's."""
    post, facts = thread.post(node), view.facts
    maker.say(author(thread, node), "head")
    maker.style(maker.length - len(author(thread, node)), maker.length, "person", person=facts.person(post.author))
    details = [part for part in (label(thread, node), date(thread, node)) if part]
    maker.say("".join(f"{view.signs.dot}{part}" for part in details) + "\n", "dim")
    if post.subject and _plain(post.subject) != _plain(thread.title):
        maker.say(f"{post.subject}\n", "head")


def say_person(maker: PageMaker, thread: Thread, node: int, view: View) -> None:
    """The name of a post in the colour of its writer; a click leads to it."""
    person = view.facts.person(thread.post(node).author)
    maker.say(called(thread, node), "person", person=person, target=target(Kind.NODE, node))


def say_link(maker: PageMaker, thread: Thread, node: int, view: View) -> None:
    """What a post answers and how sure that is, on one line."""
    reply = thread.replies[node]
    if reply.parent is None:
        maker.say(f"{_no_parent(thread, node)}\n", "dim")
        return
    style = "stated" if reply.stated else "guess"
    maker.say("answers ", "dim")
    say_person(maker, thread, reply.parent, view)
    maker.say(f"{view.signs.dash}{certainty(reply)}", style)
    if reply.evidence and not reply.stated:
        maker.say(f": {reply.evidence[0].words}", style)
    if reply.also:
        maker.say(f"; also {', '.join(label(thread, other) for other in reply.also)}", "dim")
    maker.say("\n")


def _no_parent(thread: Thread, node: int) -> str:
    reply = thread.replies[node]
    if thread.stage is Stage.POSTS and not reply.stated:
        return f"looking for what {label(thread, node)} answers"
    answers = len(thread.tree.children(thread.tree.row[node]))
    answered = f", {counted(answers, 'direct answer')}" if answers else ""
    return f"opens the discussion{answered}"


def _plain(subject: str) -> str:
    words = subject.casefold().strip()
    while words.startswith("re:"):
        words = words[3:].strip()
    return words
