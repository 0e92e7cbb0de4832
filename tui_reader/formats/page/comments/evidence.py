"""What shows that the words that stand alone on a page are names of writers rather than headings."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from tui_reader.formats.page.comments.alone import Names
from tui_reader.formats.page.heads.labels import is_edit_note
from tui_reader.formats.page.heads.quoted import named_writers
from tui_reader.formats.page.lines import Page, plain

OWN = 2
"""How often a name in lower case may stand in the text beside its place above a post and still be one."""
CALLS = 2
"""How many lines must begin with the names of others, as answers do, for these to be calls."""
TOLD = 0.35
"""Share of the texts from which on they tell of the words above them: headings, for few write their own name."""
SENTENCE = 30
"""Characters of the longest line that is none: the name again, or with a rank."""
SAME = 0.5
"""Share of the texts from which on they say what another says: no posts."""

_WORD = re.compile(r"\w+")
_LOWER = re.compile(r"(?<![@\w])[^\W\d_A-Z][^\W\d_]*\b")
_MENTION = re.compile(r"(?<!\S)@(?P<name>[\w.-]{2,40})")
_CALL = re.compile(r"(?P<name>[\w.-]{2,30}):? \S")
_ACCOUNT = re.compile(r"[a-z]|[^\W\d_]{0,29}[a-z][A-Z]|.{0,29}[\d_]")
"""No word that a sentence begins with: `ann`, `AnnB`, `Ann7`."""
_BYLINE = re.compile(r"(?:via|[Bb]y|(?:[Ss]ubmitted|[Pp]osted|[Ss]tarted) by) (?P<name>[\w.-]{2,30})$")


@dataclass(frozen=True)
class Stage:
    """The lines of a page that may be names, in order, with the names."""

    page: Page
    names: Names

    @cached_property
    def known(self) -> set[str]:
        """The names that the page gives to its writers, and those they call each other by, case-folded."""
        text = self.page.text
        called = {name for _, name in bylines(self.page)}.intersection(self.counts) | self._called()
        return named_writers(text) | {match["name"].casefold() for match in _MENTION.finditer(text)} | folded(called)

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

    def _called(self) -> set[str]:
        """The names of accounts with which others begin what they say to them; none where that is rare."""
        called: list[str] = []
        for at, end in pairwise((*self.names, len(self.page.lines))):
            said = (_CALL.match(self.page.lines[line].lstrip()) for line in range(at + 1, end))
            called += (call["name"] for call in said if call and call["name"] != self.names[at])
        called = [name for name in called if name in self.counts and _ACCOUNT.match(name)]
        return set(called) if len(called) >= CALLS else set()

    def are_posts(self, lines: Sequence[int]) -> bool:
        """Whether the texts below lines differ, and few tell of the words above them."""
        texts = [self.page.slice(at + 1, end) for at, end in pairwise((*lines, len(self.page.lines)))]
        same = len(texts) - len({plain(text) for text in texts})
        told = sum(_tells_of(text, self.names[at]) for text, at in zip(texts, lines, strict=True))
        return same < SAME * len(texts) and told < TOLD * len(texts)


def folded(names: set[str]) -> set[str]:
    """The names without regard to case."""
    return {name.casefold() for name in names}


def bylines(page: Page) -> Iterator[tuple[int, str]]:
    """The lines that say whose a story is, with the name: `via ann`."""
    said = ((at, _BYLINE.match(line.strip())) for at, line in enumerate(page.lines))
    return ((at, match["name"]) for at, match in said if match)


def _tells_of(text: str, name: str) -> bool:
    """Whether a sentence of a text holds a name, other than to say whose words are quoted or who edited them."""
    name = name.casefold()
    return any(
        name in line.casefold() and name in map(str.casefold, _WORD.findall(line)) and not line.rstrip().endswith(":")
        for line in text.split("\n")[:-1]
        if "@" not in line and len(line.strip()) > SENTENCE and not is_edit_note(line)
    )
