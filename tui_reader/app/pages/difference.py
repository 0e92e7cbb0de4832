"""How a quote differs from its source: the words left out and the words put in, in their places."""

from __future__ import annotations

from collections.abc import Sequence

from tui_reader.app.pages.body import Aside, BodyOnPage
from tui_reader.app.text.signs import Signs
from tui_reader.model import Quote, Thread
from tui_reader.replies.differences import Change, differences
from tui_reader.wording import counted, likeness

LONGEST = 20_000
"""Characters of a quote that is compared word by word; the time grows with the square."""

_CUT = frozenset({"changed", "left out"})
_NEW = frozenset({"changed", "added"})


def changes_of(thread: Thread, node: int, quote: Quote) -> list[Change]:
    """What differs between a quote and its source; nothing for a verbatim one and for one too long to compare."""
    if quote.verbatim or quote.source is None or quote.end - quote.start > LONGEST:
        return []
    return [change for change in differences(thread, node, quote) if change.kind != "same"]


def comparison(thread: Thread, quote: Quote, node: int, changes: Sequence[Change]) -> str:
    """How a quote compares with its source, in words."""
    if not changes or quote.source is None:
        return likeness(quote)
    body, source = thread.post(node).body, thread.post(quote.source.node).body
    words = sum(
        max(len(body[slice(*change.quoted)].split()), len(source[slice(*change.source)].split())) for change in changes
    )
    return f"{counted(words, 'word')} {'differs' if words == 1 else 'differ'}"


def insertions(body: str, changes: Sequence[Change], signs: Signs) -> list[Aside]:
    """The words of the quote (in `body`) that its source has not, to be shown within the source."""
    left, right = signs.added
    return [
        Aside(change.source[1], change.source[1], f" {left}{body[slice(*change.quoted)]}{right}", "diff-add")
        for change in changes
        if change.kind in _NEW
    ]


def lay_cuts(source: BodyOnPage, changes: Sequence[Change]) -> None:
    """Strike the words of the source that the quote left out."""
    for change in changes:
        if change.kind in _CUT:
            source.lay(*change.source, "diff-del")
