"""Links between posts by hand."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from itertools import chain, islice
from typing import TYPE_CHECKING

from tui_reader.app.boxes.post_picker import PostPicker
from tui_reader.app.facts import quotes_of
from tui_reader.app.pages.lists import Entry, post_entries
from tui_reader.app.undoing import Step
from tui_reader.errors import ChoiceError
from tui_reader.model import Stage
from tui_reader.wording import called, find_node

if TYPE_CHECKING:
    from tui_reader.app.actions.action import Action
    from tui_reader.app.reader import Reader
    from tui_reader.app.reading import Reading

OFFERED = 40
"""Posts in the list at most."""
LOOKED_AT = 5000
"""Posts on either side of the place whose authors are compared with what was typed."""


def _settled(reader: Reader) -> bool:
    """Whether the replies are worked out; else the reader is told to wait."""
    if reader.reading.thread.stage is Stage.POSTS:
        reader.say("The replies are still being worked out.")
    return reader.reading.thread.stage is not Stage.POSTS


def _break(reader: Reader, _count: int | None) -> None:
    node = reader.reading.node
    if _settled(reader):
        _make(reader, node, None)


def _link(reader: Reader, _count: int | None) -> None:
    if not _settled(reader):
        return
    reading = reader.reading
    node = reading.node

    def take(parent: int | None) -> None:
        if parent is not None:
            _make(reader, node, parent)

    title = f"Which post does {called(reading.thread, node)} answer?"
    reader.app.push_screen(PostPicker(title, partial(_fitting, reading, node)), take)


def _fitting(reading: Reading, node: int, typed: str) -> list[Entry]:
    """The posts that may be meant by what was typed; one below the post itself cannot be."""
    thread = reading.thread
    tree = thread.tree
    below = range(tree.row[node], tree.end[tree.row[node]])
    found = chain(_named(reading, typed), _by(reading, node, typed)) if typed else _likely(reading, node)
    fit = (other for other in dict.fromkeys(found) if tree.row[other] not in below)
    return post_entries(thread, islice(fit, OFFERED))


def _likely(reading: Reading, node: int) -> Iterator[int]:
    """Where the reader came from, what else the post may answer, what it quotes, and the posts before it."""
    thread = reading.thread
    reply = thread.replies[node]
    yield from islice(reading.history.latest, 3)
    if reply.runner_up:
        yield reply.runner_up[0]
    yield from reply.also
    yield from (quote.source.node for quote in quotes_of(thread, node) if quote.source)
    yield from range(min(node, len(thread)) - 1, -1, -1)


def _named(reading: Reading, typed: str) -> Iterator[int]:
    """The post of an id or label."""
    try:
        yield find_node(reading.thread, typed)
    except ChoiceError:
        return


def _by(reading: Reading, node: int, typed: str) -> Iterator[int]:
    """The posts by a person whose name has what was typed, those nearest before the place first."""
    thread, wanted = reading.thread, typed.casefold()
    before = range(min(node, len(thread)) - 1, max(-1, node - LOOKED_AT), -1)
    for other in chain(before, range(node + 1, min(len(thread), node + LOOKED_AT))):
        if wanted in (thread.posts[other].author or "").casefold():
            yield other


def _make(reader: Reader, node: int, parent: int | None) -> None:
    reading = reader.reading
    if reading.session.links.make(node, parent):
        said = f"answers {called(reading.thread, parent)}" if parent is not None else "answers no other post"
        reading.undoing.did(_linked(node))
        undo = reader.key_of("undo_link")
        reader.say(f"{called(reading.thread, node)} {said}, as you say; {undo} takes that back.")
        reader.relinker.begin()


def _undo(reader: Reader, _count: int | None) -> None:
    if _settled(reader):
        step = reader.reading.undoing.undo() or _linked(reader.reading.node)
        step.undo(reader, step.node)


def _redo(reader: Reader, _count: int | None) -> None:
    if _settled(reader):
        step = reader.reading.undoing.redo() or _linked(reader.reading.node)
        step.redo(reader, step.node)


def _linked(node: int) -> Step:
    """A change of links at a post; links keep their own way back."""
    return Step(node, _undo_link, _redo_link)


def _undo_link(reader: Reader, _node: int) -> None:
    node = reader.reading.session.links.undo()
    _step(reader, node, "is linked as before" if node is not None else "There is nothing to take back.")


def _redo_link(reader: Reader, _node: int) -> None:
    node = reader.reading.session.links.redo()
    _step(reader, node, "is linked anew" if node is not None else "There is nothing to do again.")


def _step(reader: Reader, node: int | None, words: str) -> None:
    """Show a change of links that was undone or done again, at the post it was about."""
    if node is None:
        reader.say(words)
        return
    reader.jump(node)
    reader.say(f"{called(reader.reading.thread, node)} {words}.")
    reader.relinker.begin()


ACTIONS: dict[str, Action] = {
    "break_link": _break,
    "make_link": _link,
    "undo_link": _undo,
    "redo_link": _redo,
}
