"""Cut the text between the headers of a page into the bodies of its posts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from tui_reader.formats.page.cuts.buttons import cut_buttons
from tui_reader.formats.page.cuts.closing import below_column, below_signature, close_last
from tui_reader.formats.page.cuts.endings import cut_noise
from tui_reader.formats.page.cuts.menus import cut_menu
from tui_reader.formats.page.cuts.previews import cut_previews
from tui_reader.formats.page.cuts.profiles import cut_next, cut_own
from tui_reader.formats.page.cuts.rules import cut_ruled
from tui_reader.formats.page.cuts.signatures import cut_signatures
from tui_reader.formats.page.cuts.trimming import cut_foot
from tui_reader.formats.page.heads.header import Head
from tui_reader.formats.page.heads.namesakes import past_namesakes
from tui_reader.formats.page.heads.profiled import named_by_profile
from tui_reader.formats.page.heads.template import Template
from tui_reader.formats.page.lines import Page, Span, plain

TITLE = 20
"""Characters of the shortest title that is known with words before it: `Thread: What is left of the quay?`."""


@dataclass(frozen=True, slots=True)
class Cut:
    """Headers and bodies of a page in the order of its lines, with a sentence for each thing cut away.

    `parents` are those whose words a page shows above a post, a place in `heads` by that of the reply.
    """

    heads: Sequence[Head]
    bodies: list[Span]
    said: list[str]
    parents: dict[int, int]


def cut_page(page: Page, heads: Sequence[Head], template: Template) -> Cut:
    """The bodies of the posts, without what the page prints around them."""
    named = named_by_profile(page, heads)
    told = sum(one.author != other.author for one, other in zip(named, heads, strict=True))
    heads = past_namesakes(page, named)
    whole = _between(page, heads)
    authors = [head.author for head in heads]
    starts = [head.body for head in heads]
    bare, parents = cut_previews(page, whole, authors)
    ended, noise = cut_noise(page, cut_next(page, bare, starts, authors), authors)
    ended = cut_buttons(page, ended)
    closed = [*ended[:-1], close_last(page, ended, starts)]
    closed[-1] = below_column(page, heads, closed)
    closed[-1] = below_signature(page, closed, authors)
    footless = [*closed[:-1], cut_menu(page, cut_foot(page, closed, template.above), heads[0].top)]
    footless[0] = _untitled(page, footless[0], heads[0].top)
    heads, ruled = cut_ruled(page, heads, cut_own(page, footless, whole, authors))
    bodies = cut_signatures(page, ruled, authors)
    said = [f"took the names of {_counted(told, 'post')} from profiles alike"] if told else []
    if before := page.count(0, heads[0].top):
        said.append(f"cut {_counted(before, 'line')} before the first post")
    if (foot := page.count(footless[-1][1], whole[-1][1]) - len(noise)) > 0:
        said.append(f"cut {_counted(foot, 'line')} of page footer after post {_named(heads[-1], len(heads))}")
    if signed := sum(before != after for before, after in zip(footless, bodies, strict=True)):
        said.append(f"cut signatures and notes of edits at the end of {_counted(signed, 'post')}")
    said += [f"cut “{line}” at the end of posts" for line in noise]
    said += _told(page, whole[:-1], bodies)
    return Cut(heads, bodies, said, parents)


def _told(page: Page, whole: Sequence[Span], bodies: Sequence[Span]) -> list[str]:
    """How many lines in all were cut below posts that another one follows, and how many of these have none left."""
    changed = [(before, after) for before, after in zip(whole, bodies, strict=False) if before != after]
    left = [page.count(*after) for _, after in changed]
    cut = [page.count(*before) - lines for (before, _), lines in zip(changed, left, strict=True)]
    emptied = sum(lines > 0 and not words for lines, words in zip(cut, left, strict=True))
    said = [f"cut {_counted(sum(cut), 'line')} in all below the words of {_counted(sum(map(bool, cut)), 'post')}"]
    if emptied:
        said.append(f"{_counted(emptied, 'post')} said nothing besides lines that were cut")
    return said if any(cut) else []


def _between(page: Page, heads: Sequence[Head]) -> list[Span]:
    """The lines between each header and the next, or the foot of its post."""
    ends = [*(head.top for head in heads[1:]), len(page.lines)]
    ends = [end if head.foot is None else head.foot for head, end in zip(heads, ends, strict=True)]
    return [page.trimmed(min(head.body, end), end) for head, end in zip(heads, ends, strict=True)]


def _untitled(page: Page, body: Span, top: int) -> Span:
    """The first body without the title of the thread above it, which the page has said before."""
    first, stop = body
    title = plain(page.lines[first]).casefold() if first < stop - 1 else ""
    above = (plain(page.lines[at]).casefold() for at in range(top)) if " " in title else ()
    said = any(line == title or (len(title) >= TITLE and line.endswith(f" {title}")) for line in above)
    return page.trimmed(first + 1, stop) if said else body


def _counted(count: int, name: str) -> str:
    return f"{count} {name}" if count == 1 else f"{count} {name}s"


def _named(head: Head, count: int) -> str:
    return f"#{count if head.number is None else head.number}"
