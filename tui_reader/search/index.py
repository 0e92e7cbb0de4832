"""The engine: a query against the posts of a thread."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator
from functools import partial
from itertools import chain
from threading import Lock

from tui_reader.model import Thread
from tui_reader.search.bodies import FoldedBodies, Stop, Tell, never, unheard
from tui_reader.search.folding import fold
from tui_reader.search.hits import Hits
from tui_reader.search.query import Literal, Pattern, Query, Scope, Span, Term
from tui_reader.search.scopes import merge, quoted_spans, within


def _cost(term: Term) -> int:
    if term.scope is Scope.AUTHOR:
        return 0
    return 1 if isinstance(term.what, Literal) else 2


def _plain(term: Term) -> bool:
    """Whether the folded bodies alone answer this term."""
    return isinstance(term.what, Literal) and not term.what.exact and term.scope is Scope.ANYWHERE


def _matches(what: Literal | Pattern, text: str) -> bool:
    return next(what.spans(text), None) is not None


class Index:
    """Searches one thread. Words are found in a folded copy of all bodies that is built when first needed.

    May be called from worker threads; building waits for a build that is under way.
    """

    def __init__(self, thread: Thread) -> None:
        self._thread = thread
        self._bodies = FoldedBodies(thread.posts)
        self._building = Lock()

    def follow(self, thread: Thread) -> None:
        """Go on with a later stage of the same thread."""
        self._thread = thread

    def prepare(self, stop: Stop = never, tell: Tell = unheard) -> bool:
        """Build the folded copy; False when stopped, and the next call goes on from there."""
        with self._building:
            return self._bodies.ready or self._bodies.build(stop, tell)

    def search(self, query: Query, *, stop: Stop = never, tell: Tell = unheard) -> Hits:
        """Find the posts that fulfil every term; stopped between posts as soon as `stop()` is true."""
        ready = not any(_cost(term) == 1 for term in query.terms) or self.prepare(stop, tell)
        counts = self._counts(query, stop) if ready else {}
        return Hits(query, array("l", sorted(counts)), counts, partial(self._all_spans, query), ready and not stop())

    def _counts(self, query: Query, stop: Stop) -> dict[int, int]:
        if len(query.terms) == 1 and _plain(query.terms[0]):
            return self._plain_counts(query.terms[0], stop)
        nodes: Iterable[int] = range(len(self._thread.posts))
        for term in sorted(query.terms, key=_cost):
            nodes = self._fulfilling(term, nodes, stop)
        return {node: max(1, len(self._all_spans(query, node))) for node in nodes if not stop()}

    def _plain_counts(self, term: Term, stop: Stop) -> dict[int, int]:
        assert isinstance(term.what, Literal)
        counts = dict.fromkeys(self._by_subject(term), 1)
        counts.update(self._bodies.counts(fold(term.what.text), stop))
        return counts

    def _fulfilling(self, term: Term, nodes: Iterable[int], stop: Stop) -> list[int]:
        if term.scope is Scope.AUTHOR:
            names = self._authors(term)
            return [node for node in nodes if self._thread.posts[node].author in names]
        titled = set(self._by_subject(term))
        if isinstance(term.what, Literal):
            candidates = self._bodies.counts(fold(term.what.text), stop).keys() | titled
            nodes = [node for node in nodes if node in candidates]
        if _plain(term):
            return list(nodes)
        return [node for node in nodes if not stop() and (node in titled or any(self._spans(term, node)))]

    def _authors(self, term: Term) -> set[str]:
        """The authors one of whose names matches."""
        own = {post.author: post.author for post in self._thread.posts if post.author is not None}
        return {author for name, author in chain(own.items(), self._thread.names.items()) if _matches(term.what, name)}

    def _by_subject(self, term: Term) -> list[int]:
        if term.scope is not Scope.ANYWHERE:
            return []
        posts = self._thread.posts
        subjects = {post.subject for post in posts if post.subject is not None}
        wanted = {subject for subject in subjects if _matches(term.what, subject)}
        return [node for node, post in enumerate(posts) if post.subject in wanted] if wanted else []

    def _spans(self, term: Term, node: int) -> Iterator[Span]:
        if _plain(term) and isinstance(term.what, Literal) and self._bodies.ready:
            return term.what.spans(self._bodies.body(node), folded=True)
        found = term.what.spans(self._thread.posts[node].body)
        if term.scope is Scope.ANYWHERE:
            return found
        return within(term.scope, found, quoted_spans(self._thread, node))

    def _all_spans(self, query: Query, node: int) -> tuple[Span, ...]:
        terms = (term for term in query.terms if term.scope is not Scope.AUTHOR)
        return tuple(merge(span for term in terms for span in self._spans(term, node)))
