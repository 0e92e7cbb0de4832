"""Who wrote: the list of people, the way along one, the exchange of two, and quiet from one."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from tui_reader.app.background.aside import aside
from tui_reader.app.pages.lists import Entry, post_entries
from tui_reader.app.pages.people import people_entries
from tui_reader.app.tree.trail import along_person
from tui_reader.app.undoing import Step
from tui_reader.stats.exchange import exchange
from tui_reader.wording import called, counted, ended, listed

if TYPE_CHECKING:
    from tui_reader.app.actions.action import Action
    from tui_reader.app.reader import Reader


def _people(reader: Reader, _count: int | None) -> None:
    reading = reader.reading
    people, read, quiet = reading.facts.people, frozenset(reading.session.read), reading.session.quiet.names
    author = reading.thread.post(reading.node).author

    def show(entries: list[Entry]) -> None:
        here = people.by_name(author or "")[:1]
        at = next((at for at, entry in enumerate(entries) if entry.node in here), 0)
        reader.pick(f"{counted(len(people.names), 'person')} wrote", entries, lambda entry: reader.jump(entry.node), at)

    if people.names:
        aside(reader, lambda: people_entries(reading.thread, people, read, quiet, reading.signs), show)
    else:
        reader.say("The file names nobody.")


def _along_person(reader: Reader, count: int | None, *, sign: int) -> None:
    reading = reader.reading
    node = along_person(reading, sign * (count or 1))
    if node is not None:
        reader.jump(node)
    else:
        author = reading.thread.post(reading.node).author
        whose = f"by {author}" if author else "without a writer's name"
        reader.say(ended(f"There is no {'further' if sign > 0 else 'earlier'} post {whose}"))


def _exchange(reader: Reader, _count: int | None) -> None:
    reading = reader.reading
    people = reading.facts.people
    nodes = exchange(reading.thread, people, reading.node)
    if not nodes:
        reader.say(f"{called(reading.thread, reading.node)} and the post it answers are no exchange of two.")
        return
    names = listed([people.names[person] for person in dict.fromkeys(people.of[node] for node in nodes)])
    entries = post_entries(reading.thread, nodes)
    reader.pick(
        f"{names}: {counted(len(nodes), 'post')}",
        entries,
        lambda entry: reader.jump(entry.node),
        nodes.index(reading.node),
    )


def _mute_person(reader: Reader, _count: int | None) -> None:
    name = reader.reading.thread.post(reader.reading.node).author
    if name is None:
        reader.say("This post has no writer's name.")
        return
    node, toggle = reader.reading.node, partial(_toggle_quiet, name=name)
    toggle(reader, node)
    reader.reading.undoing.did(Step(node, toggle, toggle))


def _toggle_quiet(reader: Reader, _node: int, name: str) -> None:
    quiet = reader.reading.toggle_quiet(name)
    reader.outline.refresh_folds()
    reader.outline.refresh_rows()
    reader.show_status()
    reader.say(f"{name} {'is muted' if quiet else 'speaks again'}.")


ACTIONS: dict[str, Action] = {
    "people": _people,
    "next_by_person": partial(_along_person, sign=1),
    "previous_by_person": partial(_along_person, sign=-1),
    "exchange": _exchange,
    "mute_person": _mute_person,
}
