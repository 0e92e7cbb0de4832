"""Posts headed by the name of their author alone, as in a play.

Programs that take the text out of a page often drop the numbers and dates of its headers and leave the names, each
in a paragraph of its own, with what the page tells of the author below; Flarum's server sends its pages so. A name is
sure when it recurs like that, or when a quote, a call or the head of the page gives it; other lines are believed where
they look the same.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise, takewhile

from tui_reader.formats.page.comments.alone import (
    Names,
    below_rules,
    names_alone,
    tells_author,
    without_neighbours,
    without_ranks,
)
from tui_reader.formats.page.comments.evidence import Stage, bylines
from tui_reader.formats.page.heads.anchors import Anchor, Anchors
from tui_reader.formats.page.heads.name_line import NAME_LIMIT
from tui_reader.formats.page.heads.shapes import WORDS, Form, Parts
from tui_reader.formats.page.lines import Page, is_item
from tui_reader.formats.page.words import RANKS

SPOKEN = Form(WORDS)
"""The form of a line that holds a name alone."""
FEWEST = 3
"""Posts of the shortest such page, and names that recur where no quote gives one: headings recur as well."""
SURE = 0.5
"""Share of the names above nothing but text that must be sure."""
SHARE = 0.6
"""Share of the lines in question that must agree."""
CAPTION = 0.8
"""Share of the heads below which the same stands that is a caption."""
TWICE = 0.4
"""Share of the heads that must be followed by the same again, to be no posts."""
PLAIN_WORDS = 3
"""Words of the longest name that is believed though it stands but once, with no profile."""
PROFILED, QUOTED, RECURRING = 9.0, 8.0, 6.0
"""The scores of names above profiles, of those that quotes know, and of those that only recur."""

_WORD = re.compile(r"\w+")
_TO = re.compile(r"(?P<name>[\w.-]{2,40}) to [A-Z][^.:!?]{1,60}$")
"""Who began a thread of Lemmy where: `Ann to Gardens`."""


def find_profiled(page: Page) -> Anchors | None:
    """The names above what the page tells of the author; None when there are too few, or none that is sure."""
    names, ranks = without_ranks(page, names_alone(page))
    names = without_neighbours(page, names, frozenset())
    heads = [at for at in names if tells_author(page, at, ranks)]
    if len(heads) < FEWEST:
        return None
    known = frozenset(names.values())
    names = {at: _bare(name, known) for at, name in names.items()}
    stage = Stage(page, names)
    sure = {at for at in heads if stage.sure(at)}
    fits = len(heads) >= SHARE * (len(sure) + _between(stage, heads)) and len({names[at] for at in sure}) > 1
    return _anchors(stage, _once(page, names, heads), PROFILED) if fits else None


def _between(stage: Stage, heads: Sequence[int]) -> int:
    """How many sure names stand between heads that are neither the name above again nor a caption below each."""
    held: list[set[str]] = [set() for _ in heads]
    for at, name in stage.names.items():
        above = bisect_right(heads, at) - 1
        if above >= 0 and name != stage.names[heads[above]] and stage.sure(at):
            held[above].add(name)
    counts = Counter(name for names in held[:-1] for name in names)
    return sum(count for count in counts.values() if count < CAPTION * (len(heads) - 1))


def _bare(name: str, names: frozenset[str]) -> str:
    """The name without the rank behind it, where it stands elsewhere without."""
    bare, _, rank = name.rpartition(" ")
    return bare if rank.lower() in RANKS and bare in names else name


def _once(page: Page, names: Names, heads: list[int]) -> list[int]:
    """The heads without those that a page prints twice, with nothing but short lines up to the same name again."""
    twice = {one for one, other in pairwise(heads) if names[one] == names[other] and not _prose(page, one, other)}
    return heads if len(twice) < TWICE * len(heads) else [at for at in heads if at not in twice]


def _prose(page: Page, first: int, stop: int) -> bool:
    return any(len(page.lines[at]) > NAME_LIMIT for at in page.filled(first, stop))


def find_plain(page: Page) -> Anchors | None:
    """The names in paragraphs of their own, above nothing but text; None when these are too few, or too doubtful."""
    alone = {at: name for at, name in names_alone(page).items() if not page.lines[at + 1].strip()}
    stage = Stage(page, below_rules(page, without_ranks(page, alone)[0]))
    sure_names = frozenset(name for at, name in stage.names.items() if stage.sure(at))
    stage = Stage(page, without_neighbours(page, stage.names, sure_names))
    sure = [at for at in stage.names if stage.sure(at)]
    likely = [at for at in stage.names if _fits(stage, at, sure)]
    quoted = any(stage.names[at].casefold() in stage.known for at in sure)
    recurring = {stage.names[at] for at in sure if stage.counts[stage.names[at]] > 1}
    if len(sure) < SURE * len(likely) or not (sure and (quoted or len(recurring) >= FEWEST)) or _lists(page, likely):
        return None
    first = max((at for at in likely if at < sure[0]), default=sure[0])  # what stands above is the title of the page
    heads = _below_parts(stage, [at for at in likely if at >= first])
    return _anchors(stage, heads, QUOTED if quoted else RECURRING)


def _below_parts(stage: Stage, heads: Sequence[int]) -> Sequence[int]:
    """The heads below those that a page begins with and that stand above lists: the parts of an opening post.

    Names are as sure as elsewhere where fewer than three stand so.
    """
    parts = list(takewhile(lambda at: _above_list(stage.page, at), heads))
    return heads if len(parts) < FEWEST and any(map(stage.sure, parts)) else heads[len(parts) :]


def _lists(page: Page, lines: Sequence[int]) -> bool:
    """Whether most lines stand above lists, as the headings of a record of changes do."""
    return sum(_above_list(page, at) for at in lines) > SURE * len(lines)


def _above_list(page: Page, line: int) -> bool:
    below = next(page.filled(line + 1, len(page.lines)))
    return is_item(page.lines[below])


def _fits(stage: Stage, at: int, sure: Sequence[int]) -> bool:
    """Whether a line is sure, or short, of as many words as those that are, and without a word in common use."""
    if stage.sure(at):
        return True
    words = [word for word in _WORD.findall(stage.names[at]) if len(word) > 1]
    alike = " " not in stage.names[at] or any(" " in stage.names[one] for one in sure)
    return alike and len(words) <= PLAIN_WORDS and not any(map(stage.common, words))


def _anchors(stage: Stage, lines: Sequence[int], score: float) -> Anchors | None:
    named = [(at, stage.names[at]) for at in lines]
    if len(lines) < FEWEST or len({name for _, name in named}) < 2 or not stage.are_posts(lines):
        return None
    story = sorted(said for said in (*bylines(stage.page), *_begun(stage)) if said[0] < lines[0])[-1:]
    heads = [Anchor(at, None, Parts((), None, name, None)) for at, name in [*story, *named]]
    return Anchors(SPOKEN, score, heads, falling=False)


def _begun(stage: Stage) -> Iterator[tuple[int, str]]:
    """The line that says which of the writers began the thread, and where; with the name."""
    said = ((at, _TO.match(line.strip())) for at, line in enumerate(stage.page.lines))
    return ((at, match["name"]) for at, match in said if match and match["name"] in stage.counts)
