"""The list of who wrote."""

from __future__ import annotations

from collections.abc import Collection

from tui_reader.app.pages.lists import LIST_LIMIT, Entry
from tui_reader.app.text.signs import Signs
from tui_reader.model import Thread
from tui_reader.stats import People
from tui_reader.stats.figures import answers_to
from tui_reader.wording import counted, label


def people_entries(
    thread: Thread, people: People, read: Collection[int], quiet: Collection[str], signs: Signs
) -> list[Entry]:
    """Who wrote, the most posts first, with what is unread and how often others answered; each leads to the first."""
    answers = answers_to(thread, people)
    order = sorted(range(len(people.names)), key=lambda person: -len(people.nodes[person]))
    entries = []
    for person in order[:LIST_LIMIT]:
        name, nodes = people.names[person], people.nodes[person]
        unread = len(nodes) - sum(map(read.__contains__, nodes))
        said = [
            counted(len(nodes), "post"),
            "muted" if name in quiet else f"{unread:,} unread" if unread else "all read",
            f"answered {counted(answers[person], 'time')}",
            label(thread, nodes[0]) + (f" to {label(thread, nodes[-1])}" if len(nodes) > 1 else ""),
        ]
        entries.append(Entry(f"{name}: {signs.dot.join(said)}", nodes[0]))
    return entries
