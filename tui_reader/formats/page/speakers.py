"""Posts headed by the name of their author alone, as in a play.

Programs that take the text out of a page often drop the numbers and dates of its headers and leave the names, each
in a paragraph of its own, with what the page tells of the author below. A name is sure when it recurs like that, or
when a quote or the head of the page gives it; other lines are believed where they look the same.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import islice, pairwise

from tui_reader.formats.page.anchors import Anchor, Anchors
from tui_reader.formats.page.labels import is_edit_note, is_heading, label_of, of_profile
from tui_reader.formats.page.lines import BULLET, Page, plain
from tui_reader.formats.page.names import NAME_LIMIT, read_name
from tui_reader.formats.page.quoted import named_writers
from tui_reader.formats.page.shapes import NUMBER, WORDS, Form, Parts, shape_of
from tui_reader.formats.page.words import FOOTERS, MENUS, RANKS

SPOKEN = Form(WORDS)
"""The form of a line that holds a name alone."""
FEWEST = 3
"""Posts of the shortest such page, and names that recur where no quote gives one: headings recur as well."""
SURE = 0.5
"""Share of the names above nothing but text that must be sure."""
SHARE = 0.6
"""Share of the lines in question that must agree."""
TWICE = 0.4
"""Share of the heads that must be followed by the same again, to be no posts."""
NEAR = 2
"""How many lines below a name what the page tells of the author begins at the latest."""
PLAIN_WORDS = 3
"""Words of the longest name that is believed though it stands but once, with no profile."""
OWN = 2
"""How often a name in lower case may stand in the text beside its place above a post and still be one."""
PROFILED, QUOTED, RECURRING = 9.0, 8.0, 6.0
"""The scores of names above profiles, of those that quotes know, and of those that only recur."""

_ODD = re.compile(r"^[-@#/.]|[<>`{}\\|]|\(\)|\w{3}\.$")
"""Marks of code, and of a sentence."""
_WORD = re.compile(r"\w+")
_LOWER = re.compile(r"(?<![@\w])[^\W\d_A-Z][^\W\d_]*\b")
_MENTION = re.compile(r"(?<!\S)@(?P<name>[\w.-]{2,40})")


@dataclass(frozen=True)
class _Stage:
    """The lines of a page that may be names, in order, with the names."""

    page: Page
    names: dict[int, str]

    @cached_property
    def known(self) -> set[str]:
        """The names that the page gives to its writers, and those they call each other by, case-folded."""
        text = self.page.text
        return named_writers(text) | {match["name"].casefold() for match in _MENTION.finditer(text)}

    @cached_property
    def counts(self) -> Counter[str]:
        """How often each name stands alone."""
        return Counter(self.names.values())

    @cached_property
    def words(self) -> Counter[str]:
        """How often the page writes each word in lower case."""
        return Counter(_LOWER.findall(self.page.text))

    def common(self, word: str) -> bool:
        """Whether the page uses a word in lower case, more often than a name that is written so."""
        return self.words[word.lower()] > OWN * word.islower()

    def sure(self, line: int) -> bool:
        """Whether the name of a line recurs or is a writer's."""
        name = self.names[line]
        return name.casefold() in self.known or (self.counts[name] > 1 and not self.ordinary(name))

    def ordinary(self, name: str) -> bool:
        """Whether a name with a capital is made of words that the page uses as such: a heading."""
        return not name.islower() and all(map(self.common, _WORD.findall(name)))


def find_profiled(page: Page) -> Anchors | None:
    """The names above what the page tells of the author; None when there are too few, or none that is sure."""
    names, ranks = _without_ranks(page, _names_alone(page))
    heads = [at for at in names if _tells(page, at, ranks)]
    if len(heads) < FEWEST:
        return None
    known = frozenset(names.values())
    names = {at: _bare(name, known) for at, name in names.items()}
    stage = _Stage(page, names)
    sure = [at for at in names if stage.sure(at)]
    fits = len(heads) >= SHARE * len(sure) and len({names[at] for at in heads if at in sure}) > 1
    return _anchors(names, _once(page, names, heads), PROFILED) if fits else None


def _bare(name: str, names: frozenset[str]) -> str:
    """The name without the rank behind it, where it stands elsewhere without."""
    bare, _, rank = name.rpartition(" ")
    return bare if rank.lower() in RANKS and bare in names else name


def _once(page: Page, names: dict[int, str], heads: list[int]) -> list[int]:
    """The heads without those that a page prints twice, with nothing but short lines up to the same name again."""
    twice = {one for one, other in pairwise(heads) if names[one] == names[other] and not _prose(page, one, other)}
    return heads if len(twice) < TWICE * len(heads) else [at for at in heads if at not in twice]


def _prose(page: Page, first: int, stop: int) -> bool:
    return any(len(page.lines[at]) > NAME_LIMIT for at in page.filled(first, stop))


def find_plain(page: Page) -> Anchors | None:
    """The names in paragraphs of their own, above nothing but text; None when these are too few, or too doubtful."""
    alone = {at: name for at, name in _names_alone(page).items() if not page.lines[at + 1].strip()}
    stage = _Stage(page, _without_ranks(page, alone)[0])
    likely = [at for at in stage.names if _fits(stage, at)]
    sure = [at for at in likely if stage.sure(at)]
    quoted = any(stage.names[at].casefold() in stage.known for at in sure)
    recurring = {stage.names[at] for at in sure if stage.counts[stage.names[at]] > 1}
    if len(sure) < SURE * len(likely) or not (sure and (quoted or len(recurring) >= FEWEST)) or _lists(page, likely):
        return None
    first = max((at for at in likely if at < sure[0]), default=sure[0])  # what stands above is the title of the page
    return _anchors(stage.names, [at for at in likely if at >= first], QUOTED if quoted else RECURRING)


def _names_alone(page: Page) -> dict[int, str]:
    """The lines that may hold a name alone, but for the last of the page."""
    return {at: name for at in range(len(page.lines) - 1) if (name := _name_alone(page, at))}


def _name_alone(page: Page, at: int) -> str | None:
    """The name that a line may be, if it begins a paragraph at the edge of the page."""
    line = page.lines[at]
    if not line or len(line) > NAME_LIMIT or line[0].isspace() or (at and page.lines[at - 1].strip()):
        return None
    odd = _ODD.search(line) or BULLET.match(line) or line.lower() in MENUS or line.lower().startswith(FOOTERS)
    read = None if odd else read_name(line)
    return read[0] if read and read[1] is None and read[0] == plain(line) else None


def _without_ranks(page: Page, names: dict[int, str]) -> tuple[dict[int, str], frozenset[str]]:
    """The lines without ranks, which stand right below names, and without names that sign a post; and the ranks."""
    follow = {at: next(page.filled(at + 1, len(page.lines)), len(page.lines)) for at in names}
    ranks = _ranks(page, names, follow)
    kept = {at: name for at, name in names.items() if name not in ranks and follow[at] < len(page.lines)}
    return {
        at: name for at, name in kept.items() if follow[at] not in kept and not is_edit_note(page.lines[follow[at]])
    }, ranks


def _ranks(page: Page, names: dict[int, str], follow: dict[int, int]) -> frozenset[str]:
    """The lines that mostly stand below names: below several, or on a page with such lines at the place of one."""
    counts = Counter(names.values())
    below: dict[str, list[str]] = defaultdict(list)
    told = set()
    for at, name in names.items():
        if (lower := names.get(follow[at], name)) != name:
            below[lower].append(name)
            below_rank = follow[follow[at]]
            if counts[name] > 1 or (below_rank < len(page.lines) and _of_profile(page.lines[below_rank], frozenset())):
                told.add(lower)
    mostly = {name for name, uppers in below.items() if len(uppers) >= SHARE * counts[name]}
    ranks = {name for name in mostly if len({*below[name]}) > 1}
    members = {upper for rank in ranks for upper in below[rank]}
    return frozenset(ranks | (mostly & told) - members if ranks else ranks)


def _tells(page: Page, at: int, ranks: frozenset[str]) -> bool:
    """Whether what the page tells of an author stands below a line."""
    below = islice(page.filled(at + 1, len(page.lines)), NEAR)
    return any(_of_profile(page.lines[line], ranks) for line in below)


def _of_profile(line: str, ranks: frozenset[str]) -> bool:
    line = plain(line)
    if line in ranks or line.lower() in RANKS or is_heading(line) or shape_of(line) == NUMBER:
        return True
    label = label_of(line)
    return label is not None and of_profile(label)


def _lists(page: Page, lines: Sequence[int]) -> bool:
    """Whether most lines stand above lists, as the headings of a record of changes do."""
    below = (next(page.filled(at + 1, len(page.lines))) for at in lines)
    return sum(BULLET.match(page.lines[at].lstrip()) is not None for at in below) > SURE * len(lines)


def _fits(stage: _Stage, at: int) -> bool:
    """Whether a line is sure, or short and without a word that the page uses as such."""
    words = [word for word in _WORD.findall(stage.names[at]) if len(word) > 1]
    return stage.sure(at) or (len(words) <= PLAIN_WORDS and not any(map(stage.common, words)))


def _anchors(names: dict[int, str], lines: Iterable[int], score: float) -> Anchors | None:
    heads = [Anchor(at, None, Parts((), None, names[at], None)) for at in lines]
    if len(heads) < FEWEST or len({head.parts.name for head in heads}) < 2:
        return None
    return Anchors(SPOKEN, score, heads, falling=False)
