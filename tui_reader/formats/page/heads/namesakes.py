"""The name of the author again, above the text of a post: for the picture, and as a link to the profile."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from tui_reader.formats.page.heads.header import Head
from tui_reader.formats.page.lines import Page, header_text

SHARE = 0.6
"""Share of the posts, two at least, that must begin with the names of their authors."""


def past_namesakes(page: Page, heads: Sequence[Head]) -> list[Head]:
    """The headers with the name above the text, where it is the first line of most posts and not all they say."""
    ends = [after.top if head.foot is None else head.foot for head, after in pairwise(heads)]
    named = [_named(page, *each) for each in zip(heads, [*ends, heads[-1].foot or len(page.lines)], strict=True)]
    if sum(at is not None for at in named) < max(2, SHARE * len(heads)):
        return list(heads)
    return [head if at is None else head._replace(body=at + 1) for head, at in zip(heads, named, strict=True)]


def _named(page: Page, head: Head, end: int) -> int | None:
    lines = page.below(head.body, end, 2) if head.author and head.body < end else []
    first = page.lines[lines[0]] if len(lines) > 1 else ""
    said = head.author is not None and head.author.partition(" ")[0] in first
    return lines[0] if said and header_text(first) == head.author else None
