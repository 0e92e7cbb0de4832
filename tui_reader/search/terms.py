"""The words of a query against the posts of a thread."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from tui_reader.model import Thread
from tui_reader.search.bodies import FoldedBodies, Stop
from tui_reader.search.folding import fold
from tui_reader.search.query import Literal, Scope, Span, Term
from tui_reader.search.scopes import matches, person, quoted_spans, within

IN_BODIES = (Scope.ANYWHERE, Scope.OWN, Scope.QUOTED)
"""The scopes whose words stand in bodies."""
_BY_SUBJECT = (Scope.ANYWHERE, Scope.SUBJECT)


def plain(term: Term) -> bool:
    """Whether the folded bodies alone answer a term."""
    return isinstance(term.what, Literal) and not term.what.exact and term.scope is Scope.ANYWHERE


class Terms:
    """Looks for terms in one thread; its folded bodies have to be built before words are looked for."""

    def __init__(self, thread: Thread, bodies: FoldedBodies) -> None:
        self._thread = thread
        self._bodies = bodies

    def counts(self, term: Term, stop: Stop) -> dict[int, int]:
        """How often a plain term occurs, for the nodes that hold it; a subject alone counts once."""
        assert isinstance(term.what, Literal)
        counts = dict.fromkeys(self._by_subject(term), 1)
        counts.update(self._bodies.counts(fold(term.what.text), stop))
        return counts

    def fulfilling(self, term: Term, nodes: Iterable[int], stop: Stop) -> list[int]:
        """Those nodes in which a term occurs."""
        if term.scope is Scope.AUTHOR:
            names = person(self._thread, term.what)
            return [node for node in nodes if self._thread.posts[node].author in names]
        titled = self._by_subject(term)
        if term.scope is Scope.SUBJECT:
            return [node for node in nodes if node in titled]
        if isinstance(term.what, Literal):
            candidates = self._bodies.counts(fold(term.what.text), stop).keys() | titled
            nodes = [node for node in nodes if node in candidates]
        if plain(term):
            return list(nodes)
        return [node for node in nodes if not stop() and (node in titled or any(self.spans(term, node)))]

    def _by_subject(self, term: Term) -> set[int]:
        if term.scope not in _BY_SUBJECT:
            return set()
        posts = self._thread.posts
        subjects = {post.subject for post in posts if post.subject is not None}
        wanted = {subject for subject in subjects if matches(term.what, subject)}
        return {node for node, post in enumerate(posts) if post.subject in wanted} if wanted else set()

    def spans(self, term: Term, node: int) -> Iterator[Span]:
        """The passages of a body in which a term occurs."""
        if term.scope not in IN_BODIES:
            return iter(())
        if plain(term) and isinstance(term.what, Literal) and self._bodies.ready:
            return term.what.spans(self._bodies.body(node), folded=True)
        found = term.what.spans(self._thread.posts[node].body)
        if term.scope is Scope.ANYWHERE:
            return found
        return within(term.scope, found, quoted_spans(self._thread, node))
