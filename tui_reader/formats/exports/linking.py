"""Which records answer which."""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from dataclasses import dataclass

from tui_reader.formats.document import ROOT
from tui_reader.formats.exports.records import Record
from tui_reader.formats.mail.threading import link as link_mail


@dataclass(frozen=True, slots=True)
class Links:
    """`parents[node]` is a node or `ROOT`; nodes past the records are ghosts, `ghosts` their keys."""

    parents: array[int]
    ghosts: Sequence[str]


def link(records: Sequence[Record]) -> Links:
    """Link records by key; what is answered and not there becomes a ghost, and rings are cut."""
    node_of = {record.key: node for node, record in enumerate(records) if record.key}
    parents, ghosts = array("l", [ROOT]) * len(records), list[str]()
    for node, record in enumerate(records):
        answers = record.answers
        if not answers:
            continue
        parent = node_of.setdefault(answers[0], len(records) + len(ghosts))
        if parent == len(records) + len(ghosts):
            ghosts.append(answers[0])
        if len(answers) > 1 or node <= parent < len(records):
            return _link_any(records)
        parents[node] = parent
    parents.extend([ROOT] * len(ghosts))
    return Links(parents, ghosts)


def _link_any(records: Sequence[Record]) -> Links:
    """The same where posts may answer later ones, so that there may be rings, or say what a missing post answers."""
    linked = link_mail(
        [record.key.encode("utf-8", "surrogatepass") for record in records],
        lambda node: (key.encode("utf-8", "surrogatepass") for key in records[node].answers or ()),
    )
    return Links(linked.parents, [ghost.decode("utf-8", "surrogatepass") for ghost in linked.ghosts])
