"""What a format hands over: the threads of a file, exactly as the file states them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from tui_reader.model import Post, SafeText
from tui_reader.wording import counted

ROOT = -1
"""The file states that a post answers nothing."""
UNKNOWN = -2
"""The file does not state what a post answers."""


@dataclass(frozen=True, slots=True)
class Draft:
    """One thread before anything is inferred.

    `parents[node]` is a node, `ROOT` or `UNKNOWN`, for posts first and then ghosts; parents may be later
    posts, but there are no cycles.
    """

    title: SafeText
    posts: Sequence[Post]
    parents: Sequence[int]
    ghosts: Sequence[Post] = ()
    global_ids: bool = False


@dataclass(frozen=True, slots=True)
class Lack:
    """What a file lacks of some posts of a thread: another page of the thread may have it.

    `posts` are those that lack it and `others` those that do not, by anything that names them in all pages.
    `said` is the warning, with `{number}` of `{all}` posts, or `{posts}` for the number with its noun.
    """

    said: str
    posts: frozenset[str]
    others: frozenset[str]

    @property
    def warning(self) -> SafeText:
        """The warning in plain words."""
        number, everyone = len(self.posts), len(self.posts | self.others)
        return SafeText(self.said.format(number=number, all=everyone, posts=counted(number, "post")))


def lacking_together(lacks: Iterable[Lack]) -> tuple[Lack, ...]:
    """What several files lack together, of each kind what none of them has."""
    kinds: dict[str, Lack] = {}
    for lack in lacks:
        known = kinds.get(lack.said, lack)
        others = known.others | lack.others
        kinds[lack.said] = Lack(lack.said, (known.posts | lack.posts) - others, others)
    return tuple(kinds.values())


@dataclass(frozen=True, slots=True)
class Document:
    """A file as a format read it: at least one draft, and what could not be read, in plain words."""

    format: str
    drafts: Sequence[Draft]
    warnings: tuple[SafeText, ...] = ()
    explained: Sequence[SafeText] = ()
    """How the file was read, a sentence a line: the shape found, what was cut and where."""
    passed: tuple[SafeText, ...] = ()
    """What the file was packed in, a sentence each."""
    asked: tuple[tuple[str, float], ...] = ()
    """The formats that were asked whether the file is theirs, best first, with how sure each was."""
    lacks: tuple[Lack, ...] = ()

    @property
    def told(self) -> tuple[SafeText, ...]:
        """All warnings: what could not be read, and what the file lacks."""
        return *self.warnings, *(lack.warning for lack in self.lacks if lack.posts)
