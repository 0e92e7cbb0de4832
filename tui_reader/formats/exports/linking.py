"""Which records answer which."""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from dataclasses import dataclass

from tui_reader.formats.document import ROOT, UNKNOWN
from tui_reader.formats.exports.columns import Columns
from tui_reader.formats.exports.paths import word
from tui_reader.formats.exports.values import Id
from tui_reader.formats.mail.threading import cut_rings
from tui_reader.formats.mail.threading import link as link_mail

_GHOST = -3
"""Stands for the first ghost, -4 for the second, until the number of ghosts is known."""


@dataclass(frozen=True, slots=True)
class Links:
    """`parents[node]` is a node, `ROOT` or `UNKNOWN`; nodes past the records are ghosts, `ghosts` their keys."""

    parents: array[int]
    ghosts: Sequence[Id]


def link(records: Columns) -> Links:
    """Link records by key; what is answered and not there becomes a ghost, and rings are cut.

    The first post of a thread answers nothing, also where the file does not say so.
    """
    links = _link_chains(records) if records.further else _link_parents(records)
    if links.parents and links.parents[0] == UNKNOWN:
        links.parents[0] = ROOT
    return links


def _link_parents(records: Columns) -> Links:
    number = len(records)
    nodes = _Nodes(zip(records.keys, range(number), strict=True))
    nodes[""], nodes[None] = ROOT, UNKNOWN
    parents = array("l", list(map(nodes.__getitem__, records.parents)))
    cut_rings(parents)
    if nodes.ghosts:
        parents = array("l", [node if node > _GHOST else number + _GHOST - node for node in parents])
        parents.extend([ROOT] * len(nodes.ghosts))
    return Links(parents, nodes.ghosts)


class _Nodes(dict[Id | None, int]):
    """The nodes of keys; a key that is not there becomes that of a ghost when it is asked for."""

    def __init__(self, nodes: zip[tuple[Id, int]]) -> None:
        super().__init__(nodes)
        self.ghosts: list[Id] = []

    def __missing__(self, key: Id) -> int:
        node = self[key] = _GHOST - len(self.ghosts)
        self.ghosts.append(key)
        return node


def _link_chains(records: Columns) -> Links:
    """The same where records say what a missing post answers."""
    linked = link_mail(
        [word(key).encode("utf-8", "surrogatepass") for key in records.keys],
        lambda node: (key.encode("utf-8", "surrogatepass") for key in records[node].answers or ()),
    )
    unsaid = [node for node, parent in enumerate(records.parents) if parent is None]
    for node in unsaid:
        linked.parents[node] = UNKNOWN
    return Links(linked.parents, [ghost.decode("utf-8", "surrogatepass") for ghost in linked.ghosts])
