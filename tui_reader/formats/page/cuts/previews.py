"""What a page shows above a post of the one it answers: the name of its author, and its words again.

NodeBB prints so, and hides all but a line of it from readers:

```
J Ann                the letter that stands for a picture, and the name
the words of Ann's post
P Offline / Bob / wrote on ... / #7
```
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice

from tui_reader.formats.page.lines import Page, Span, header_text, plain

SAMPLE = 30
"""How many posts are looked at; when none of them ends with a preview, no other is."""
TRIED = 8
"""How many lines of a post are compared with the posts that begin like them."""
NEAR = 2
"""How many lines above the words the name stands at the most: the date of the post stands between."""

Preview = tuple[int, int]
"""The first line of a preview, and the place of the post that it shows."""


def find_previews(page: Page, bodies: Sequence[Span], authors: Sequence[str | None]) -> list[Preview | None]:
    """What stands at the end of each body of an earlier post, as the page shows it above the post that follows."""
    firsts: dict[str, list[int]] = {}
    found: list[Preview | None] = []
    for at, (first, stop) in enumerate(bodies):
        if at == SAMPLE and not any(found):
            break
        if first < stop and authors[at]:
            firsts.setdefault(plain(page.lines[first]), []).append(at)
        found.append(_preview(page, (first, stop), bodies, authors, firsts))
    return [*found, *[None] * (len(bodies) - len(found))]


def cut_previews(
    page: Page, bodies: Sequence[Span], authors: Sequence[str | None]
) -> tuple[list[Span], dict[int, int]]:
    """The bodies without the previews at their ends, and the parents that these show, by the place of the reply."""
    found = find_previews(page, bodies, authors)
    cut = [page.trimmed(body[0], shown[0]) if shown else body for body, shown in zip(bodies, found, strict=True)]
    return cut, {at: shown[1] for at, shown in enumerate(found[:-1], start=1) if shown}


def _preview(
    page: Page,
    body: Span,
    bodies: Sequence[Span],
    authors: Sequence[str | None],
    firsts: dict[str, list[int]],
) -> Preview | None:
    lines = ((at, firsts.get(plain(page.lines[at]), ())) for at in page.filled(body[0] + 1, body[1]))
    alike = ((at, post) for at, posts in lines for post in posts[-TRIED:])
    for at, post in islice(alike, TRIED):
        named = _name_above(page, at, body[0], authors[post] or "")
        if named is not None and _same(page, at, body[1], bodies[post]):
            return named, post
    return None


def _name_above(page: Page, at: int, floor: int, name: str) -> int | None:
    """The line near above that holds a name, with the letter for a picture before it or above it."""
    above = page.above(at, floor + 1, NEAR + 1)
    lines = [header_text(page.lines[line]) for line in above]
    place = next((n for n, line in enumerate(lines[:NEAR]) if _names(line, name)), None)
    if place is None:
        return None
    return above[place + 1] if lines[place + 1 : place + 2] == [name[:1].upper()] else above[place]


def _names(line: str, name: str) -> bool:
    """Whether a line is a name, with the name again or a letter, or both, for a picture before it."""
    letter = name[:1].upper()
    return line == name or line in {f"{picture} {name}" for picture in (letter, f"{name}{letter}", f"{name} {letter}")}


def _same(page: Page, first: int, stop: int, body: Span) -> bool:
    """Whether all lines of a range are the first lines of a body; the last may be cut short."""
    shown = [plain(page.lines[at]) for at in page.filled(first, stop)]
    own = [plain(page.lines[at]) for at in page.below(*body, len(shown))]
    return shown[:-1] == own[: len(shown) - 1] and own[len(shown) - 1 :] != [] and own[-1].startswith(shown[-1])
