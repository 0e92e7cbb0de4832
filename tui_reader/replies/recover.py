"""From stated posts to a thread: quotes, names, parents, tree, in stages that can be stopped."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from tui_reader.formats.collector import collector_at_rest
from tui_reader.model import Quote, Reply, SafeText, Stage, Thread
from tui_reader.replies.material import Material, gather, likely_words, marked_words
from tui_reader.replies.nameless import inferred_authors
from tui_reader.replies.names import Names, fold_name, known_names, name_parts
from tui_reader.replies.parents import find_parents
from tui_reader.replies.parts import Found
from tui_reader.replies.passages import quoted_passages
from tui_reader.replies.quotes import find_parts, prove_aliases
from tui_reader.replies.shared import shared_runs
from tui_reader.replies.signoffs import learn_signoffs, signed_names
from tui_reader.replies.tree import build_tree
from tui_reader.replies.work import NotWantedError, Step, Work, stepwise
from tui_reader.replies.written import to_quotes

WRITING = 0.95
"""Share of the work that is done when only the quotes are left to write down."""


@dataclass(frozen=True, slots=True)
class Quoting:
    """What is known of a thread before its parents are looked for: its words, names and quotes."""

    material: Material
    names: Names
    found: Found
    inferred: dict[int, str]
    """The authors of posts of which the file names none."""


def recover(thread: Thread, tell: Callable[[str, float], None], stop: Callable[[], bool]) -> Thread:
    """The thread with its quotes found and its parents inferred; the thread as it was when `stop` says so."""
    with collector_at_rest():
        try:
            work = Work(tell, stop)
            return conclude(thread, find_quoting(thread, work), work)
        except NotWantedError:
            return thread


def conclude(thread: Thread, quoting: Quoting, work: Work) -> Thread:
    """The thread with what it quotes and the parents that follow from it.

    Raises `NotWantedError` when the work is no longer wanted.
    """
    material, found = quoting.material, quoting.found
    inferred = {post: SafeText(author) for post, author in quoting.inferred.items()}
    thread = replace(thread, inferred_authors=inferred)
    replies = find_parents(thread, material, found, quoting.names, work)
    parents = _parents(replies)
    work.stage("finding who answers whom", WRITING)
    quotes = list[tuple[Quote, ...]]()
    for post in range(len(material.bodies)):
        quotes.append(to_quotes(material, post, found.of(post)))
        work.step()
    return replace(
        thread,
        quotes=quotes,
        replies=replies,
        tree=build_tree(parents, len(thread.posts)) if parents != _parents(thread.replies) else thread.tree,
        stage=Stage.REPLIES,
        names={written: SafeText(author) for written, author in quoting.names.proved.items()},
    )


def _parents(replies: Sequence[Reply]) -> list[int | None]:
    return [reply.parent for reply in replies]


def find_quoting(thread: Thread, work: Work) -> Quoting:
    """Find who quotes whom, and whom names mean; raises `NotWantedError` when that is no longer wanted."""
    work.stage("reading the posts", 0.0)
    material = gather(thread, work.step)
    work.stage("looking for repeated passages", 0.4)
    marked = marked_words(material)
    runs = shared_runs(material.words, likely_words(material, marked, work.step).flags, work.step)
    work.stage("finding what is quoted", 0.6)
    passages = dict(quoted_passages(material, runs, marked, work.step))
    signed = signed_names(material, passages, work.step)
    spoken = Counter(_spoken(material, (name.casefold() for name in signed), work.step))
    names = known_names(material.authors, spoken, len(material.bodies))
    prove_aliases(material, passages, names, work.step)
    inferred = inferred_authors(material, passages, names, work.step)
    learn_signoffs(signed, spoken, names)
    return Quoting(material, names, find_parts(material, passages, names, work.step), inferred)


def _spoken(material: Material, signed: Iterable[str], step: Step) -> Iterator[str]:
    """The names of authors, their parts and those signed with, as stand in lower case, once for each post with them."""
    authors = dict.fromkeys(author for author in material.authors if author)
    wanted = {form for author in authors for form in (fold_name(author), *name_parts(author))}
    wanted.update(signed)
    for body in stepwise(material.bodies, step):
        yield from wanted.intersection(body.split())
