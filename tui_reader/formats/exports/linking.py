"""Which records answer which."""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from dataclasses import dataclass
from operator import attrgetter

from tui_reader.formats.document import ROOT
from tui_reader.formats.exports.records import Record
from tui_reader.formats.mail.threading import link as link_mail

_KEY, _ANSWERS = attrgetter("key"), attrgetter("answers")


@dataclass(frozen=True, slots=True)
class Links:
    """`parents[node]` is a node or `ROOT`; nodes past the records are ghosts, `ghosts` their keys."""

    parents: array[int]
    ghosts: Sequence[str]


def link(records: Sequence[Record]) -> Links:
    """Link records by key; what is answered and not there becomes a ghost, and rings are cut."""
    number = len(records)
    node_of = dict(zip(map(_KEY, records), range(number), strict=True))
    node_of.pop("", None)
    parents, ghosts = array("l", [ROOT]) * number, list[str]()
    for node, answers in enumerate(map(_ANSWERS, records)):
        if not answers:
            continue
        parent = node_of.get(answers[0])
        if parent is None:
            parent = node_of[answers[0]] = number + len(ghosts)
            ghosts.append(answers[0])
        if node <= parent < number or len(answers) > 1:
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
