"""The signs the reader draws beside the words, in two sets: for any terminal of today, and for plain ASCII."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Signs:
    """Signs of pages and lines; the tree's guides have their own."""

    folded: str
    dash: str
    dot: str
    cut: str
    answered: tuple[str, str]
    left_out: tuple[str, str]
    added: tuple[str, str]
    ascii: bool


UNICODE = Signs("▸", "—", "·", "…", ("⟨", "⟩"), ("[−", "]"), ("{+", "}"), False)
ASCII = Signs(">", "-", "|", "...", ("<", ">"), ("[-", "]"), ("{+", "}"), True)


def signs(*, ascii_only: bool) -> Signs:
    """The set of signs in force."""
    return ASCII if ascii_only else UNICODE
