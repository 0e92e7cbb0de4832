"""Signatures told by repetition: the same last paragraphs under most posts of one author."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from tui_reader.formats.page.labels import is_edit_note
from tui_reader.formats.page.lines import Page
from tui_reader.formats.page.trimming import Span

SHARE = 0.5
"""Share of an author's posts, two at least, that must end alike."""
PARAGRAPHS = 3
"""Paragraphs of the longest signature."""
LINES = 12
"""Lines of the longest signature."""


def find_signatures(page: Page, bodies: Sequence[Span], authors: Sequence[str | None]) -> dict[int, Span]:
    """The lines of the signature of each post that has one, by the place of the post."""
    posts: dict[str, list[int]] = defaultdict(list)
    for at, author in enumerate(authors):
        if author:
            posts[author].append(at)
    found: dict[int, Span] = {}
    for own in posts.values():
        if len(own) > 1:
            found.update(_of_author(page, bodies, own))
    return found


def _of_author(page: Page, bodies: Sequence[Span], own: list[int]) -> dict[int, Span]:
    ends = {at: [(page.slice(*span), span) for span in _ends(page, bodies[at])] for at in own}
    counts = Counter(text for texts in ends.values() for text, _ in texts)
    least = max(2, SHARE * len(own))
    best = {at: [span for text, span in texts if counts[text] >= least] for at, texts in ends.items()}
    return {at: spans[-1] for at, spans in best.items() if spans}


def _ends(page: Page, body: Span) -> Iterator[Span]:
    """The last paragraph, the last two, and so on; never the whole body, nor a note that it was edited."""
    first, stop = body
    if stop - first > 1 and is_edit_note(page.lines[stop - 1]):
        first, stop = page.trimmed(first, stop - 1)
    start = stop
    for _ in range(PARAGRAPHS):
        start = _paragraph(page, first, start)
        if start <= first or stop - start > LINES:
            return
        if not page.lines[start].lstrip().startswith((">", "|")) and not is_edit_note(page.lines[start]):
            yield start, stop


def _paragraph(page: Page, first: int, stop: int) -> int:
    """Where the last paragraph before `stop` begins."""
    at = page.trimmed(first, stop)[1] - 1
    while at > first and page.lines[at - 1].strip() and stop - at <= LINES:
        at -= 1
    return at
