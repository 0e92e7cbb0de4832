"""Rules applied to a page: from a node to the facts that a rule finds there."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache, partial

from selectolax.lexbor import LexborHTMLParser, LexborNode

from tui_reader.formats.html.engine import Rule, Rules
from tui_reader.formats.html.selectors import tag_last

Owners = frozenset[int]
"""The `mem_id`s of nodes of one kind: what is inside one of them belongs to the nearest."""
NOBODY: Owners = frozenset()

SIBLINGS = 64
"""Siblings looked at before or after a node; of what belongs to one post there are a few."""
MISSED = 8
"""Nodes in which a selector matches nothing, after which is looked whether it does anywhere on the page."""


def rules_of(rules: Rules) -> tuple[Rule, ...]:
    """One rule or several, as several."""
    return (rules,) if isinstance(rules, Rule) else rules


@lru_cache(maxsize=1024)
def _pattern(pick: str) -> re.Pattern[str]:
    return re.compile(pick)


class View:
    """A parsed page, with the nodes that selectors match on the whole of it.

    `ends` are the beginning and the end of a long page by themselves: there it says what it is.
    """

    def __init__(self, page: LexborHTMLParser, ends: LexborHTMLParser | None = None) -> None:
        self.page = page
        self.ends = ends or page
        self._matching: dict[str, Owners] = {}
        self._missed: dict[str, int] = {}
        self._looked_at: LexborNode | None = None
        self._firsts: dict[str, LexborNode | None] = {}
        self._walked_from: int | None = None
        self._ends_of_walks: dict[tuple[str, ...], LexborNode | None] = {}

    def matching(self, css: str) -> Owners:
        """The nodes of the page that match a selector."""
        if css not in self._matching:
            self._matching[css] = frozenset(node.mem_id for node in self.page.css(tag_last(css)))
        return self._matching[css]

    def value(self, rules: Rules, start: LexborNode, owners: Owners = NOBODY) -> str | None:
        """The first fact that is not empty, seen from `start`; not taken from another of the `owners` inside it."""
        for rule in rules_of(rules):
            for node in self._found(rule, start, owners):
                if fact := _fact(rule, node):
                    return fact
        return None

    def values(self, rules: Rules, start: LexborNode, owners: Owners = NOBODY) -> tuple[str, ...]:
        """All facts of the first rule that gives one."""
        for rule in rules_of(rules):
            if facts := tuple(fact for node in self._found(rule, start, owners) if (fact := _fact(rule, node))):
                return facts
        return ()

    def nodes(self, rules: Rules, start: LexborNode, owners: Owners = NOBODY) -> tuple[LexborNode, ...]:
        """The nodes of the first rule that finds one."""
        for rule in rules_of(rules):
            if found := tuple(self._found(rule, start, owners)):
                return found
        return ()

    def inside(self, css: str, node: LexborNode) -> list[LexborNode]:
        """All that matches a selector in a node, the node itself included."""
        found = [] if self._is_nowhere(css) else node.css(css)
        if not found:
            self._missed[css] = self._missed.get(css, 0) + 1
        return found

    def _is_nowhere(self, css: str) -> bool:
        """Whether a selector matches nothing on the page; looked up once it matched nothing in some nodes."""
        return self._missed.get(css, 0) >= MISSED and not self.matching(css)

    def _found(self, rule: Rule, start: LexborNode, owners: Owners) -> Iterable[LexborNode]:
        if rule.css and not (rule.steps or rule.every or rule.last or owners):
            first = self._first(rule.css, start)
            return () if first is None else (first,)
        node = self._walked(rule.steps, start) if rule.steps else start
        if node is None:
            return ()
        if not rule.css:
            return (node,)
        keep = owners if node is start else NOBODY
        if not rule.last and not rule.every:
            first = self._first(rule.css, node)
            if first is None or not keep or owner(first, keep) == start.mem_id:
                return () if first is None else (first,)
        found = [one for one in distinct(node.css(rule.css)) if not keep or owner(one, keep) == start.mem_id]
        return found if rule.every else found[-1:] if rule.last else found[:1]

    def _first(self, css: str, node: LexborNode) -> LexborNode | None:
        """The first match; of the node looked at last it is known, as several facts of a post stand in one element."""
        if css in self._missed and self._is_nowhere(css):
            return None
        if self._looked_at is not node and (self._looked_at is None or self._looked_at.mem_id != node.mem_id):
            self._looked_at, self._firsts = node, {}
        elif css in self._firsts:
            return self._firsts[css]
        self._firsts[css] = first = node.css_first(css)
        if first is None:
            self._missed[css] = self._missed.get(css, 0) + 1
        return first

    def _walked(self, steps: tuple[str, ...], start: LexborNode) -> LexborNode | None:
        """Where steps lead; several facts of a post stand where the same steps lead to."""
        if self._walked_from != start.mem_id:
            self._walked_from, self._ends_of_walks = start.mem_id, {}
        if steps not in self._ends_of_walks:
            self._ends_of_walks[steps] = self._walk(steps, start)
        return self._ends_of_walks[steps]

    def _walk(self, steps: tuple[str, ...], start: LexborNode) -> LexborNode | None:
        node: LexborNode | None = start
        for step in steps:
            if node is None:
                return None
            if step == "/":
                node = self.page.root
            else:
                wanted = self.matching(step[1:])
                node = next((one for one in _WAYS[step[0]](node) if one.mem_id in wanted), None) if wanted else None
        return node


def owner(node: LexborNode, owners: Owners) -> int | None:
    """The nearest of the owners that a node is or is inside of."""
    at: LexborNode | None = node
    while at is not None:
        if at.mem_id in owners:
            return at.mem_id
        at = at.parent
    return None


def distinct(nodes: Iterable[LexborNode]) -> Iterable[LexborNode]:
    """Each node once: a node that several selectors of a list match is found several times."""
    return {node.mem_id: node for node in nodes}.values()


def upwards(node: LexborNode) -> Iterator[LexborNode]:
    """A node and what it is inside of, from the inside out."""
    at: LexborNode | None = node
    while at is not None:
        yield at
        at = at.parent


def _siblings(node: LexborNode, step: str) -> Iterator[LexborNode]:
    at: LexborNode | None = node
    for _ in range(SIBLINGS):
        at = getattr(at, step)
        if at is None:
            return
        yield at


_WAYS: dict[str, Callable[[LexborNode], Iterator[LexborNode]]] = {
    "^": upwards,
    "-": partial(_siblings, step="prev"),
    "+": partial(_siblings, step="next"),
}
"""Where each kind of step looks."""


def _fact(rule: Rule, node: LexborNode) -> str | None:
    value = node.attrs.get(rule.attr) or "" if rule.attr else " ".join(node.text().split())
    if not rule.pick or not value:
        return value.strip() or None
    picked = _pattern(rule.pick).search(value)
    return ((picked[1] or "") if picked.re.groups else picked[0]).strip() or None if picked else None
