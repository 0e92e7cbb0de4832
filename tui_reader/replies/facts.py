"""What is known of each post of a thread when it is judged which of them answers which: arrays over the posts."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from tui_reader.model import MarkKind
from tui_reader.replies.courtesies import is_courteous
from tui_reader.replies.material import Material
from tui_reader.replies.names import Mention, Names
from tui_reader.replies.parts import Found
from tui_reader.replies.times import minutes
from tui_reader.replies.tokens import Flags, Ints, Span
from tui_reader.replies.work import Step, stepwise

OPENING = 400
"""Characters of a post's own words in which a name counts as whom it answers."""
SET_APART = frozenset({MarkKind.ATTRIBUTION, MarkKind.QUOTE, MarkKind.SIGNATURE, MarkKind.NOTE})

NOBODY = -1


class Pairs:
    """A set of pairs of a post and a person or another post, with a value each, to be looked up many at a time."""

    def __init__(self, pairs: Iterable[tuple[int, int]], values: Iterable[float], width: int) -> None:
        self._width = max(width, 1)
        known = np.array(list(pairs), dtype=np.int64).reshape(-1, 2)
        keys = known[:, 0] * self._width + known[:, 1]
        order = np.argsort(keys, kind="stable")
        self._keys, self._values = keys[order], np.array(list(values), dtype=np.float32)[order]

    def values(self, first: Ints, second: Ints) -> NDArray[np.float32]:
        """The value of each pair asked for; 0 where it is not in the set."""
        result = np.zeros(len(first), dtype=np.float32)
        if len(self._keys):
            keys = first.astype(np.int64) * self._width + second
            at = np.minimum(np.searchsorted(self._keys, keys), len(self._keys) - 1)
            held = (self._keys[at] == keys) & (second >= 0)
            result[held] = self._values[at[held]]
        return result

    def have(self, first: Ints, second: Ints) -> Flags:
        """Which of the pairs asked for are in the set; values are above 0."""
        return self.values(first, second) > 0

    def any_of(self, posts: int) -> Flags:
        """Which of the posts are the first of a pair."""
        result = np.zeros(posts, dtype=np.bool_)
        result[self._keys // self._width] = True
        return result


@dataclass(slots=True)
class _Read:
    """What the own words of one post tell."""

    mentions: list[Mention]
    attributed: list[int]
    length: float
    asks: bool
    courteous: bool


class Facts:
    """Persons, names, quotes, lengths and questions of all posts."""

    def __init__(self, material: Material, found: Found, names: Names, step: Step) -> None:
        self.posts = len(material.bodies)
        self.minutes = minutes([post.date for post in stepwise(material.posts, step)])
        self._persons: dict[str, int] = {}
        authors = [self._person(author) for author in material.authors[: self.posts]]
        self.person: Ints = np.array(authors, dtype=np.int64)
        self.persons = len(self._persons)
        self.mine, self.later = _neighbours(authors)
        read = [self._read(material, found, names, post, step) for post in range(self.posts)]
        self.mentions = [one.mentions for one in stepwise(read, step)]
        self.length = np.array([one.length for one in read], dtype=np.float32)
        self.asks: Flags = np.array([one.asks for one in read], dtype=np.bool_)
        self._attributed_to = [one.attributed for one in read]
        self.attributed = self._pairs((post, who) for post, one in enumerate(read) for who in one.attributed)
        step()
        self.addressed = self._pairs(
            (post, who) for post in stepwise(range(self.posts), step) for who in self.addressees(post)
        )
        self.sources = _sources(found, stepwise(range(self.posts), step))
        step()
        self.named = self._named(step)
        quoted = [(post, source) for post, of_post in self.sources.items() for source in of_post]
        self.quoted = Pairs(
            quoted, [words for of_post in self.sources.values() for words in of_post.values()], self.posts
        )
        step()
        persons = {(post, int(self.person[source])) for post, source in quoted if self.person[source] != NOBODY}
        self.quotes_of = self._pairs(sorted(persons))
        self.quoted_by = _quoted_by(quoted, self.posts)
        step()
        courteous = np.array([one.courteous for one in read], dtype=np.bool_)
        self.quoting, self.naming = self.quoted.any_of(self.posts), self.named.any_of(self.posts)
        self.courteous: Flags = courteous & ~self.quoting
        self.addressing = self.addressed.any_of(self.posts)
        step()
        self.settled = _settled(material, stepwise(range(self.posts), step))

    def addressees(self, post: int) -> list[int]:
        """The persons that a post names, or attributes words to."""
        named = (self._persons[mention.author] for mention in self.mentions[post])
        return list(dict.fromkeys([*named, *self._attributed_to[post]]))

    def mention(self, post: int, node: int) -> Mention | None:
        """The first mention, in a post, of the writer of another."""
        return next((one for one in self.mentions[post] if self._persons[one.author] == self.person[node]), None)

    def _person(self, author: str | None) -> int:
        return NOBODY if author is None else self._persons.setdefault(author, len(self._persons))

    def _read(self, material: Material, found: Found, names: Names, post: int, step: Step) -> _Read:
        step()
        own = own_spans(material, post, found)
        mentions = list(names.mentions(material.bodies[post], _opening(own)))
        text = [material.bodies[post][start:end] for start, end in own]
        return _Read(
            mentions=[one for one in mentions if one.author != material.authors[post] and one.author in self._persons],
            attributed=self._attributed(material, found, names, post),
            length=math.log1p(sum(len(part.split()) for part in text)),
            asks=any("?" in part or "？" in part for part in text),
            courteous=is_courteous(text),
        )

    def _attributed(self, material: Material, found: Found, names: Names, post: int) -> list[int]:
        """The persons of whom a post says that it quotes them, but not who is quoted in what it quotes of others."""
        said = (names.resolve(at.name) for at in material.attributions[post] if at.name)
        within = _quoted_within(material, found, post)
        return [self._persons[name] for name in dict.fromkeys(said) if name in self._persons and name not in within]

    def _named(self, step: Step) -> Pairs:
        """Whom each post names: 1, or 2 where it addresses him first, or says that words are his that are not found."""
        values: dict[tuple[int, int], float] = {}
        for post, mentions in enumerate(stepwise(self.mentions, step)):
            for one in mentions:
                values.setdefault((post, self._persons[one.author]), 1.0 + one.address)
            quoted = {int(self.person[source]) for source in self.sources.get(post, ())}
            values.update(((post, who), 2.0) for who in self._attributed_to[post] if who not in quoted)
        return Pairs(values.keys(), values.values(), self.persons)

    def _pairs(self, pairs: Iterable[tuple[int, int]]) -> Pairs:
        known = list(pairs)
        return Pairs(known, [1.0] * len(known), self.persons)


def _settled(material: Material, posts: Iterable[int]) -> dict[int, int]:
    """The post that each answers, where the file or the reader says so, or the file tells which post it quotes."""
    settled: dict[int, int] = {}
    for post in posts:
        stated = material.stated[post]
        known = stated if stated is not None else material.first_ref(post)
        if known is not None and known < post:
            settled[post] = known
    return settled


def _quoted_within(material: Material, found: Found, post: int) -> set[str | None]:
    """The writers of words that a post has from posts of others alone."""
    parts = found.of(post)
    return {material.author(part.origin) for part in parts} - {material.author(part.source) for part in parts}


def _neighbours(authors: Sequence[int]) -> tuple[Ints, Ints]:
    """For each post the last one before it and the first one after it of the same person; else -1 and the end."""
    posts = len(authors)
    mine, later = np.full(posts, NOBODY, dtype=np.int64), np.full(posts, posts, dtype=np.int64)
    last: dict[int, int] = {}
    for post, author in enumerate(authors):
        if author != NOBODY:
            if author in last:
                mine[post] = last[author]
                later[last[author]] = post
            last[author] = post
    return mine, later


def _sources(found: Found, posts: Iterable[int]) -> dict[int, dict[int, int]]:
    """For each post that quotes, how many words it quotes from each of the others, in the order they stand in it."""
    sources: dict[int, dict[int, int]] = {}
    for post in posts:
        for part in found.of(post):
            of_post = sources.setdefault(post, {})
            of_post[part.source] = of_post.get(part.source, 0) + part.end - part.start
    return sources


def _quoted_by(quoted: Iterable[tuple[int, int]], posts: int) -> Ints:
    """For each post the first that quotes it; the number of posts where none does."""
    first = np.full(posts, posts, dtype=np.int64)
    for post, source in quoted:
        first[source] = min(first[source], post)
    return first


def own_spans(material: Material, post: int, found: Found) -> list[Span]:
    """The spans of a body outside its quotes and outside what the format sets apart."""
    taken = sorted(
        [material.chars(part.start, part.end) for part in found.of(post)]
        + [(mark.start, mark.end) for mark in material.marks[post] if mark.kind in SET_APART]
        + [(at.start, at.end) for at in material.attributions[post]]
    )
    spans, at = [], 0
    for start, end in [*taken, (len(material.bodies[post]),) * 2]:
        if start > at:
            spans.append((at, start))
        at = max(at, end)
    return spans


def _opening(spans: list[Span]) -> list[Span]:
    """The first `OPENING` characters of the spans."""
    result, left = [], OPENING
    for start, end in spans:
        if left <= 0:
            break
        result.append((start, min(end, start + left)))
        left -= end - start
    return result
