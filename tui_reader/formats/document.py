"""What a format hands over: the threads of a file, exactly as the file states them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from tui_reader.model import Post, SafeText

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
class Document:
    """A file as a format read it: at least one draft, and what could not be read, in plain words."""

    format: str
    drafts: Sequence[Draft]
    warnings: tuple[SafeText, ...] = ()
    explained: tuple[SafeText, ...] = ()
    """How the file was read, a sentence a line: the shape found, what was cut and where."""
    passed: tuple[SafeText, ...] = ()
    """What the file was packed in, a sentence each."""
    asked: tuple[tuple[str, float], ...] = ()
    """The formats that were asked whether the file is theirs, best first, with how sure each was."""
