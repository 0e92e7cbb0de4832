"""Who is meant by a name as written: exact, folded, misspelt, shortened, a part, or an alias that quotes prove."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from rapidfuzz.distance import JaroWinkler

from tui_reader.replies.common_words import COMMON_WORDS

MISSPELT = 0.94
"""Jaro-Winkler similarity from which two names are one, misspelt: 'case' and 'CasX' come to .88."""
SHORT = 4
"""Letters up to which a name must begin alike to be a short form or a misspelling."""
PART = 3
"""Letters of the shortest part of a name that stands for the whole."""
FUZZY_AUTHORS = 400
"""Authors up to which every capitalised word is compared with all of them."""
RARE = 2
"""Posts that may hold a part of a name in lower case however few there are."""
COMMON = 0.2
"""Share of the posts above which a word is no name but a word of the thread."""

_ADDRESS = re.compile(r"@| at ")
_BETWEEN_PARTS = re.compile(r"[\s.,()]+")
_CAPITALISED = re.compile(r"@?[^\W\d_][\w.'’-]*")
_SIGNS = re.compile(r"[\W_]+")


def fold_name(name: str) -> str:
    """A name without case, spaces and signs; the name itself when nothing else is left."""
    return _SIGNS.sub("", name.casefold()) or name.casefold()


@dataclass(frozen=True, slots=True)
class Mention:
    """A name in the text of a post: its span, the author meant, and whether it addresses him."""

    start: int
    end: int
    author: str
    address: bool


class _Forms(NamedTuple):
    """A pattern for whole names with signs or of several words, then for any word; the first words of the former."""

    pattern: re.Pattern[str]
    firsts: tuple[str, ...]


@dataclass(slots=True)
class Names:
    """The authors of a thread and the other names they go by; `aliases` maps folded names to authors, `parts` parts of
    names to those who have them.
    """

    authors: frozenset[str]
    aliases: dict[str, str] = field(default_factory=dict)
    proved: dict[str, str] = field(default_factory=dict)
    parts: dict[str, list[str]] = field(default_factory=dict)
    _resolved: dict[str, str | None] = field(default_factory=dict)
    _mentioned: dict[str, str | None] = field(default_factory=dict)
    _silent: set[str] = field(default_factory=set)
    _forms: list[_Forms] = field(default_factory=list)

    def prove(self, written: str, author: str) -> None:
        """Record that a name as written means an author, as a quotation shows."""
        self.proved[written] = author
        self.aliases[fold_name(written)] = author
        self._forget()

    def take_parts(self, author: str, words_of_thread: Counter[str], most: float) -> None:
        """Take the parts of a name for names, save words that more than `most` posts, or of pseudonyms any, hold."""
        for part in name_parts(author):
            if words_of_thread[part] <= (most if _is_spoken(author) else 0):
                self.parts.setdefault(part, []).append(author)

    def _forget(self) -> None:
        self._resolved.clear()
        self._mentioned.clear()
        self._silent.clear()
        self._forms.clear()

    def resolve(self, written: str) -> str | None:
        """The author meant by a name as written in an attribution; None when it is nobody known."""
        if written in self.authors:
            return written
        if written not in self._resolved:
            self._resolved[written] = self._resolve(written)
        return self._resolved[written]

    def _resolve(self, written: str) -> str | None:
        folded = fold_name(written)
        if folded in self.aliases:
            return self.aliases[folded]
        near = [author for author in self.authors if _alike(folded, fold_name(author))]
        if len(near) == 1:
            return near[0]
        parts = self.parts.get(folded, ())
        return parts[0] if len(parts) == 1 else None

    def mentions(self, text: str, spans: Iterable[tuple[int, int]]) -> Iterator[Mention]:
        """The authors named within spans of a text, in order."""
        if not self._forms:
            self._forms.append(_forms({*self.authors, *self.proved}))
        for start, end in spans:
            if self._names_nobody(text[start:end].split(), *self._forms[0]):
                continue
            for match in self._forms[0].pattern.finditer(text, start, end):
                if author := self._mention(match[0]):
                    yield Mention(match.start(), match.end(), author, _addresses(text, start, match))

    def _names_nobody(self, pieces: Sequence[str], pattern: re.Pattern[str], firsts: tuple[str, ...]) -> bool:
        """Whether no piece of a text between blanks holds a name, or ends as one of several words begins."""
        if self._silent.issuperset(pieces):
            return True
        for piece in set(pieces) - self._silent:
            if not piece.endswith(firsts) and not any(map(self._mention, pattern.findall(piece))):
                self._silent.add(piece)
        return self._silent.issuperset(pieces)

    def _mention(self, written: str) -> str | None:
        if written not in self._mentioned:
            word = written.lstrip("@").rstrip(".'’-")
            self._mentioned[written] = self._meant(word, written.startswith("@"))
        return self._mentioned[written]

    def _meant(self, word: str, called: bool) -> str | None:
        folded = fold_name(word)
        if folded in self.aliases:
            exact = word in self.authors or word in self.proved
            return self.aliases[folded] if exact or called or word[:1].isupper() or len(folded) > SHORT else None
        if len(self.authors) > FUZZY_AUTHORS or not (word[:1].isupper() or called):
            return None
        near = [author for author in self.authors if _alike(folded, fold_name(author)) or _short_form(word, author)]
        found = near or self.parts.get(folded) or self._shortened(folded)
        return found[0] if len(found) == 1 else None

    def _shortened(self, folded: str) -> list[str]:
        """The authors a part of whose name begins so: 'Rich' for 'Richard Moss'."""
        if len(folded) < PART or folded in COMMON_WORDS:
            return []
        longer = (authors for part, authors in self.parts.items() if part.startswith(folded))
        return list(dict.fromkeys(author for authors in longer for author in authors if _is_spoken(author)))


def known_names(authors: Sequence[str | None], words_of_thread: Counter[str], posts: int) -> Names:
    """The names of a thread's authors; those that are common words of the thread are not seen as names."""
    names = Names(frozenset(author for author in authors if author))
    for author in dict.fromkeys(filter(None, authors)):
        folded = fold_name(author)
        if words_of_thread[folded] <= COMMON * posts or author != folded:
            names.aliases.setdefault(folded, author)
        names.take_parts(author, words_of_thread, max(COMMON * posts, RARE))
    if authors and authors[0]:
        names.aliases.setdefault("op", authors[0])
    return names


def _forms(known: Iterable[str]) -> _Forms:
    whole = sorted((name for name in known if not name.isalnum()), key=lambda name: (-len(name), name))
    words = [name.split() for name in whole[:FUZZY_AUTHORS]]
    names = _any_of(stem for name in whole[:FUZZY_AUTHORS] if (stem := name.rstrip(".")))
    pattern = rf"(?<!\w)@?(?:{names})(?!\w)|{_CAPITALISED.pattern}" if names else _CAPITALISED.pattern
    return _Forms(re.compile(pattern), tuple({of_name[0] for of_name in words if len(of_name) > 1}))


def _any_of(names: Iterable[str]) -> str:
    """A pattern for the first of several names that fits; most places in a text are passed by their first letter."""
    by_letter: dict[str, list[str]] = {}
    for name in names:
        by_letter.setdefault(name[0], []).append(re.escape(name[1:]))
    return "|".join(f"{re.escape(letter)}(?:{'|'.join(rests)})" for letter, rests in by_letter.items())


def _alike(one: str, other: str) -> bool:
    if min(len(one), len(other)) <= SHORT and not (one.startswith(other) or other.startswith(one)):
        return False
    return abs(len(one) - len(other)) <= 2 and JaroWinkler.similarity(one, other, score_cutoff=MISSPELT) > 0


def _short_form(word: str, author: str) -> bool:
    """Whether a capitalised word is the beginning of a name: 'Cas' for 'CasX'."""
    return len(word) >= 3 and len(author) - len(word) <= 3 and author.startswith(word) and author[:1].isupper()


def name_parts(author: str) -> frozenset[str]:
    """The parts of a name that may stand for it: of several words, and of `jane.doe at site.org`."""
    words = [fold_name(part) for part in _BETWEEN_PARTS.split(_ADDRESS.split(author, maxsplit=1)[0]) if part]
    long = {word for word in words if len(word) >= PART and not word.isdigit()}
    return frozenset(long - {fold_name(author)})


def _is_spoken(author: str) -> bool:
    """Whether a name is one of several words, or an address, and no pseudonym made of words."""
    return " " in author or "@" in author


def _addresses(text: str, start: int, match: re.Match[str]) -> bool:
    """Whether a name stands where somebody is spoken to: called by @, or opening the text or a line."""
    if match[0].startswith("@"):
        return True
    line = text[max(text.rfind("\n", start, match.start()) + 1, start) : match.start()]
    opening = not text[start : match.start()].strip(" \t\n\"'(->@")
    spoken = text[match.end() : match.end() + 1] in {",", ":", "!"} and len(line.split()) <= 2
    return opening or spoken
