"""What a page tells of an author below a post: of who wrote it, or of who wrote the next."""

from __future__ import annotations

from collections.abc import Sequence

from tui_reader.formats.page.heads.labels import PROFILE, SEVERAL, is_heading, label_of
from tui_reader.formats.page.lines import HEADER_LIMIT, Page, Span, is_long, plain
from tui_reader.formats.page.memory import remembered
from tui_reader.formats.page.words import RANKS

SHARE = 0.5
"""Share of the posts whose author's profile must stand below them."""
LINES = 8
"""Lines of the longest profile below a post."""
LABELLED = 2
"""Labels that must follow the name of the next author, to be taken for a profile; one that of the post's own."""
TITLES = 2
"""Lines without a label in the profile of the next author: a rank, a remark."""
LINE = 60
"""Characters of the longest such line."""


def cut_next(page: Page, bodies: Sequence[Span], starts: Sequence[int], authors: Sequence[str | None]) -> list[Span]:
    """The bodies without what the page tells of the author of the next post.

    `starts` are the lines at which the bodies begin: the header above one may hold more labels of the profile.
    """
    following = [*authors[1:], None]
    ends = [*starts[1:], len(page.lines)]
    headed = [(body[0], end) for body, end in zip(bodies, ends, strict=True)]
    return [_above(page, *each, LABELLED, TITLES) for each in zip(bodies, headed, following, strict=True)]


def cut_own(page: Page, bodies: Sequence[Span], whole: Sequence[Span], authors: Sequence[str | None]) -> list[Span]:
    """The bodies without what the page tells of their authors, where it does so below most.

    `whole` are the bodies as they were before lines at their ends were cut, which may be labels of a profile.
    """
    cut = [_above(page, *each, 1, 0) for each in zip(bodies, whole, authors, strict=True)]
    shorter = sum(one != other for one, other in zip(cut, bodies, strict=True))
    return cut if shorter >= max(2, SHARE * len(bodies)) else list(bodies)


def _above(page: Page, body: Span, whole: Span, author: str | None, least: int, allowed: int) -> Span:
    """The body up to the line that names an author, when `least` labels follow it, and at most `allowed` titles.

    Labels between the end of the body and that of the `whole` count as well.
    """
    if author is None:
        return body
    last = page.above(body[1], body[0], LINES)
    if not _is_named(page, last, author):
        return body
    labels = titles = 0
    for at in last:
        name, held = _name(page.lines[at]), _labels(page.lines[at])
        if name == author and labels + held + _labels_below(page, body[1], whole[1]) >= least:
            return page.trimmed(body[0], at)
        titles += not held and not _told(page, at)
        if titles > allowed or len(name) > LINE:
            break
        labels += held
    return body


def _is_named(page: Page, last: Sequence[int], author: str) -> bool:
    """Whether one of some lines names an author, up to one that is too long for a header."""
    first = author.partition(" ")[0]
    for at in last:
        line = page.lines[at]
        if len(line) > HEADER_LIMIT and is_long(line):
            return False
        if first in line and _name(line) == author:
            return True
    return False


def _labels_below(page: Page, first: int, stop: int) -> int:
    return sum(_labels(page.lines[at]) for at in page.below(first, stop, LINES))


@remembered
def _name(line: str) -> str:
    """What a line may call the author: what stands before the labels of a profile, else all of it."""
    label = label_of(line)
    return label.value if label and label.field == PROFILE else plain(line)


@remembered
def _labels(line: str) -> int:
    """How many labels a line holds; the rank of a member is one."""
    label = label_of(line)
    return SEVERAL if label and label.field == PROFILE else int(label is not None or plain(line).lower() in RANKS)


def _told(page: Page, at: int) -> bool:
    """Whether the line above is a label whose value this line is."""
    above = page.lines[at - 1] if at else ""
    label = label_of(above)
    return is_heading(above) or (label is not None and not label.value and above.rstrip().endswith(":"))
