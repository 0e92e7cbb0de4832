"""From stated posts to a thread: quotes, names, parents, tree, in stages that can be stopped."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from tui_reader.model import SafeText, Stage, Thread
from tui_reader.replies.material import Material, gather, likely_words, marked_words
from tui_reader.replies.names import Names, fold_name, known_names
from tui_reader.replies.parents import find_parents
from tui_reader.replies.parts import Found
from tui_reader.replies.passages import quoted_passages
from tui_reader.replies.quotes import find_parts, prove_aliases, to_quotes
from tui_reader.replies.shared import shared_runs
from tui_reader.replies.tree import build_tree

PARENTS = 0.7
"""Share of the work that is done when the parents are looked for."""


@dataclass(frozen=True, slots=True)
class Quoting:
    """What is known of a thread before its parents are looked for: its words, names and quotes."""

    material: Material
    names: Names
    found: Found


def recover(thread: Thread, tell: Callable[[str, float], None], stop: Callable[[], bool]) -> Thread:
    """The thread with its quotes found and its parents inferred; the thread as it was when `stop` says so."""
    quoting = find_quoting(thread, tell, stop)
    return thread if quoting is None or stop() else conclude(thread, quoting, tell, stop)


def conclude(thread: Thread, quoting: Quoting, tell: Callable[[str, float], None], stop: Callable[[], bool]) -> Thread:
    """The thread with what it quotes and the parents that follow from it; as it was when `stop` says so."""
    material, found = quoting.material, quoting.found
    replies = find_parents(
        thread,
        material,
        found,
        quoting.names,
        lambda share: tell("finding who answers whom", PARENTS + share * (1 - PARENTS)),
        stop,
    )
    if stop():
        return thread
    return replace(
        thread,
        quotes=[to_quotes(material, post, found.of(post)) for post in range(len(material.bodies))],
        replies=replies,
        tree=build_tree([reply.parent for reply in replies], len(thread.posts)),
        stage=Stage.REPLIES,
        names={written: SafeText(author) for written, author in quoting.names.proved.items()},
    )


def find_quoting(thread: Thread, tell: Callable[[str, float], None], stop: Callable[[], bool]) -> Quoting | None:
    """Find who quotes whom, and whom names mean; None when `stop` says so."""
    tell("reading the posts", 0.0)
    material = gather(thread)
    if stop():
        return None
    tell("looking for repeated passages", 0.2)
    marked = marked_words(material)
    runs = shared_runs(material.words, likely_words(material, marked))
    if stop():
        return None
    tell("finding what is quoted", 0.5)
    passages = dict(quoted_passages(material, runs, marked))
    names = known_names(material.authors, Counter(_words(material)), len(material.bodies))
    prove_aliases(material, passages, names)
    return Quoting(material, names, find_parts(material, passages, names))


def _words(material: Material) -> Iterator[str]:
    """The words of a thread that stand in lower case, once for each post that holds them."""
    authors = {fold_name(author) for author in material.authors if author}
    for body in material.bodies:
        yield from authors.intersection(body.split())
