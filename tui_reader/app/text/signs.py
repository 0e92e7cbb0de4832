"""The signs the reader draws beside the words: for any terminal of today, for plain ASCII, and for ears."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Signs:
    """Signs of pages and lines; the tree's guides have their own.

    `dash` and `dot` stand between words, with their blanks; `bar` is what the done and the left part of a progress
    bar are made of; `words` says that there is to be no drawing at all.
    """

    folded: str
    unfolded: str
    dash: str
    dot: str
    cut: str
    answered: tuple[str, str]
    left_out: tuple[str, str]
    added: tuple[str, str]
    bar: tuple[str, str]
    ascii: bool
    words: bool = False


UNICODE = Signs("▸", "▾", " — ", " · ", "…", ("⟨", "⟩"), ("[−", "]"), ("{+", "}"), ("━", "╌"), False)
ASCII = Signs("[+]", "[-]", " - ", " | ", "...", ("<", ">"), ("[-", "]"), ("{+", "}"), ("#", "."), True)
WORDS = Signs(
    "folded:",
    "opened:",
    ", ",
    ", ",
    "...",
    (" (answers: ", ")"),
    ("(left out: ", ")"),
    ("(added: ", ")"),
    ("", ""),
    True,
    True,
)


def signs(*, ascii_only: bool, words: bool) -> Signs:
    """The set of signs in force."""
    if words:
        return WORDS
    return ASCII if ascii_only else UNICODE
