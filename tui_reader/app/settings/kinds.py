"""The kinds of value a setting can have: what each is called, and what it takes."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from shlex import split
from typing import Protocol


def nearest(wrong: str, known: Sequence[str]) -> str:
    """A question after the name that may have been meant, or nothing."""
    near = get_close_matches(wrong, known, 1)
    return f"; did you mean {near[0]!r}?" if near else ""


class Kind(Protocol):
    """What a setting takes."""

    def words(self) -> str:
        """The kind as the table of settings names it."""

    def complaint(self, value: object) -> str:
        """What is wrong with a value, or "" when nothing is."""


@dataclass(frozen=True, slots=True)
class Switch:
    """On or off."""

    def words(self) -> str:
        """The two values."""
        return "true or false"

    def complaint(self, value: object) -> str:
        """Anything but a truth value is wrong."""
        return "" if isinstance(value, bool) else f"{value!r} is neither true nor false"


@dataclass(frozen=True, slots=True)
class Number:
    """A number from `least` to `most`; `whole` leaves no fractions."""

    least: float
    most: float
    whole: bool = False

    def words(self) -> str:
        """The range."""
        return f"{'a whole number' if self.whole else 'a number'} from {self.least:g} to {self.most:g}"

    def complaint(self, value: object) -> str:
        """Anything but a number of the range is wrong."""
        wanted = int if self.whole else (int, float)
        if isinstance(value, wanted) and not isinstance(value, bool) and self.least <= value <= self.most:
            return ""
        return f"{value!r} is not {self.words()}"


@dataclass(frozen=True, slots=True)
class Choice:
    """One of some names, which are asked for when they are needed."""

    names: Callable[[], Sequence[str]]

    def words(self) -> str:
        """The names."""
        return ", ".join(self.names())

    def complaint(self, value: object) -> str:
        """Anything but one of the names is wrong."""
        names = self.names()
        if value in names:
            return ""
        return f"there is no {value!r}{nearest(str(value), names) or f'; there are {self.words()}'}"


@dataclass(frozen=True, slots=True)
class Names:
    """Names with commas between them; "" for none."""

    def words(self) -> str:
        """What it takes."""
        return "a name, or several with commas between"

    def complaint(self, value: object) -> str:
        """Anything but one line of text is wrong."""
        return "" if isinstance(value, str) and value.isprintable() else f"{value!r} is not {self.words()}"


@dataclass(frozen=True, slots=True)
class Command:
    """A command line; "" for the one that the environment or the system names."""

    def words(self) -> str:
        """What it takes."""
        return "a command"

    def complaint(self, value: object) -> str:
        """Anything but one line of text that can be split into arguments is wrong."""
        try:
            good = isinstance(value, str) and value.isprintable() and bool(split(value) or not value)
        except ValueError:
            good = False
        return "" if good else f"{value!r} is no command"
