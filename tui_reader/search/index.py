"""The engine: a query against the posts of a thread."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Iterable, Mapping
from functools import partial
from threading import Lock

from tui_reader.model import Thread
from tui_reader.search.bodies import FoldedBodies, Stop, Tell, never, unheard
from tui_reader.search.hits import Hits
from tui_reader.search.query import All, Either, Expression, Linked, Literal, Not, Property, Query, Scope, Span, Term
from tui_reader.search.scopes import merge
from tui_reader.search.subject import Ask, Subject, nothing_known
from tui_reader.search.terms import IN_BODIES, Terms, plain

_COSTS: Mapping[type[Expression], int] = {Property: 1, Linked: 4, Not: 5, All: 5, Either: 5}


def _cost(expression: Expression) -> int:
    """What is cheap to ask is asked first, of all posts; the rest is asked of those that are left."""
    if isinstance(expression, Term):
        return 0 if expression.scope is Scope.AUTHOR else 2 if isinstance(expression.what, Literal) else 3
    return _COSTS[type(expression)]


def _needs_bodies(expression: Expression) -> bool:
    waiting = [expression]
    while waiting:
        match waiting.pop():
            case Term(scope, Literal()) if scope in IN_BODIES:
                return True
            case All(parts) | Either(parts):
                waiting += parts
            case Not(part) | Linked(_, part):
                waiting.append(part)
    return False


class Index:
    """Searches one thread. Words are found in a folded copy of all bodies that is built when first needed.

    May be called from worker threads; building waits for a build that is under way. `ask` gives what only the
    reader knows of the posts.
    """

    def __init__(self, thread: Thread, ask: Ask = nothing_known) -> None:
        self._thread = thread
        self._ask = ask
        self._bodies = FoldedBodies(thread.posts)
        self._building = Lock()

    def follow(self, thread: Thread) -> None:
        """Go on with a later stage of the same thread, or with more posts of it."""
        if thread.posts is not self._thread.posts:
            self._bodies = FoldedBodies(thread.posts)
        self._thread = thread

    def prepare(self, stop: Stop = never, tell: Tell = unheard) -> bool:
        """Build the folded copy; False when stopped, and the next call goes on from there."""
        with self._building:
            return self._bodies.ready or self._bodies.build(stop, tell)

    def search(self, query: Query, *, stop: Stop = never, tell: Tell = unheard) -> Hits:
        """Find the posts that fulfil a query; stopped between posts as soon as `stop()` is true."""
        ready = not _needs_bodies(query.expression) or self.prepare(stop, tell)
        terms = Terms(self._thread, self._bodies)
        find = partial(_all_spans, query, terms)
        counts = self._counts(query, terms, stop) if ready else {}
        return Hits(query, array("l", sorted(counts)), counts, find, ready and not stop())

    def _counts(self, query: Query, terms: Terms, stop: Stop) -> dict[int, int]:
        if isinstance(query.expression, Term) and plain(query.expression):
            return terms.counts(query.expression, stop)
        search = _Search(Subject(self._thread, self._ask), terms, stop)
        nodes = search.fulfilling(query.expression, range(len(self._thread)))
        return {node: max(1, len(_all_spans(query, terms, node))) for node in nodes if not stop()}


def _all_spans(query: Query, terms: Terms, node: int) -> tuple[Span, ...]:
    return tuple(merge(span for term in query.terms for span in terms.spans(term, node)))


class _Search:
    """One search: which of some posts fulfil an expression. A query holds few brackets, so this may call itself."""

    def __init__(self, subject: Subject, terms: Terms, stop: Stop) -> None:
        self._subject = subject
        self._terms = terms
        self._stop = stop

    def fulfilling(self, expression: Expression, nodes: Iterable[int]) -> list[int]:
        """Those nodes that fulfil an expression, in their order."""
        match expression:
            case Term():
                return self._terms.fulfilling(expression, nodes, self._stop)
            case Property(check):
                return self._those(nodes, check(self._subject))
            case Linked(relation, to):
                posts = set(self.fulfilling(to, range(len(self._subject.thread))))
                return self._those(nodes, relation(self._subject, posts))
            case Not(what):
                nodes = list(nodes)
                without = set(self.fulfilling(what, nodes))
                return [node for node in nodes if node not in without]
            case All(parts):
                left = list(nodes)
                for part in sorted(parts, key=_cost):
                    left = self.fulfilling(part, left)
                return left
            case Either(parts):
                nodes = list(nodes)
                found = {node for part in parts for node in self.fulfilling(part, nodes)}
                return [node for node in nodes if node in found]

    def _those(self, nodes: Iterable[int], holds: Callable[[int], bool]) -> list[int]:
        return [node for node in nodes if not self._stop() and holds(node)]
