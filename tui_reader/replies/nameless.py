"""Who wrote the posts that the file gives no author: whom later attributions name beside their words."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator

from tui_reader.replies.joining import Passage
from tui_reader.replies.material import Material
from tui_reader.replies.names import Names
from tui_reader.replies.quotes import words_behind
from tui_reader.replies.strangers import is_shared
from tui_reader.replies.work import Step, stepwise


def inferred_authors(
    material: Material, passages: dict[int, list[Passage]], names: Names, step: Step
) -> dict[int, str]:
    """The authors of nameless posts, where attributions agree on them."""
    nameless = material.nameless
    if not nameless:
        return {}
    votes: dict[int, Counter[str]] = defaultdict(Counter)
    for post, candidates in stepwise(passages.items(), step):
        if any(one.source in nameless for one in candidates):
            for source, name in _named(material, post, candidates):
                votes[source][names.resolve(name) or name] += 1
    inferred = dict[int, str]()
    for post in sorted(nameless & votes.keys()):
        name, count = votes[post].most_common(1)[0]
        if 2 * count > votes[post].total() and not is_shared(name):
            inferred[post] = name
    return inferred


def _named(material: Material, post: int, passages: list[Passage]) -> Iterator[tuple[int, str]]:
    """The posts that hold the words behind the attributions of a post, with the name given there.

    Where several hold them the first wrote them, and the others quote him.
    """
    for at, sources in words_behind(material, post, passages).items():
        best = max(sources.values(), default=0)
        if at.name:
            yield min(source for source, count in sources.items() if count == best), at.name
