"""No regular expression of the package can be made to run forever."""

from __future__ import annotations

import importlib
import pkgutil
import re
import time
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from re import _constants as signs  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any

import pytest

import tui_reader

REPEATS = (signs.MAX_REPEAT, signs.MIN_REPEAT, signs.POSSESSIVE_REPEAT)
STARTS = {
    "tui_reader.text.shapes.AFTER_VERB",
    "tui_reader.formats.html.rewriting._VALUE",
    "tui_reader.formats.mail.folder._OF_PROGRAMS",
    "tui_reader.formats.page.heads.name_line._COUNT",
    "tui_reader.formats.page.reader._OTHERS",
    "tui_reader.search.repeats._PART",
}
"""Patterns that are matched at one place and not searched for: behind a verb, in a tag, of the name of a file,
of a line, of the head of a file, of a query."""
FLOODS = [
    "a", " ", ">", "> ", '"a', "[quote=", "x wrote ", "1", "1:1", "<a@", "a@a.", "http://", "-", "\n", ". ",
    "a wrote:\n", "#1 ", "By ", "on 1 ", "{[(", '"', "'’", "\u0301", "\u3000", "a-", "a.", "/", "a b ", "1 2 ",
    "Mon, 1 Jan 2020 ", "=?a?q?", "<!--", "; a=", "\\(", "From ", "(?x",
]  # fmt: skip

FLOOD = 4_000
"""Characters of a flood."""
SECONDS = 1.0
"""What all floods may cost a pattern: a slow machine gets along with it, nothing worse than quadratic does."""


def patterns() -> Iterator[tuple[str, re.Pattern[Any]]]:
    """All patterns that modules of the package hold, by name, those inside tables and dataclasses included.

    One that several modules hold is told once, by the first.
    """
    told: set[int] = set()
    for module in pkgutil.walk_packages(tui_reader.__path__, "tui_reader."):
        if not module.name.endswith("__main__"):
            for name, value in vars(importlib.import_module(module.name)).items():
                for at, pattern in enumerate(_held(value)):
                    if id(pattern) not in told:
                        told.add(id(pattern))
                        yield f"{module.name}.{name}[{at}]", pattern


def _held(value: object) -> Iterator[re.Pattern[Any]]:
    if isinstance(value, re.Pattern):
        yield value
    elif isinstance(value, tuple | list):
        for item in value:
            yield from _held(item)
    elif isinstance(value, dict):
        yield from _held([*value, *value.values()])
    elif is_dataclass(value) and not isinstance(value, type):
        yield from _held([getattr(value, part.name, None) for part in fields(value)])


ALL = dict(patterns())


def nested(parts: object, inside: bool = False) -> bool:
    """Whether something that repeats more than once holds something that repeats as often as it likes.

    A group that is there once or not at all adds one way to match: what it holds is judged as if it stood alone.
    """
    return any(_nested(sign, value, inside) for sign, value in parts)  # type: ignore[attr-defined]


def _nested(sign: object, value: Any, inside: bool) -> bool:
    if sign in REPEATS:
        least, most, repeated = value
        return (inside and least != most) or nested(repeated, inside or most > 1)
    if sign is signs.SUBPATTERN:
        return nested(value[3], inside)
    if sign is signs.BRANCH:
        return any(nested(branch, inside) for branch in value[1])
    if sign is signs.GROUPREF_EXISTS:
        return any(nested(branch, inside) for branch in value[1:] if branch)
    if sign in {signs.ASSERT, signs.ASSERT_NOT}:
        return nested(value[1], inside)
    return sign is signs.ATOMIC_GROUP and nested(value, inside)


@pytest.mark.parametrize("pattern", ["(a+)+", "(?:a*b?)*", "(?:ab{0,2}){2,3}", "(?=(?:a|b+)*)", "(?>(a+)*)"])
def test_what_counts_as_nested(pattern: str) -> None:
    assert nested(parser.parse(pattern))


@pytest.mark.parametrize("pattern", ["(?:a+)?b*", "(?:ab{2})+", "[ab]+(?:c|d+)", "(?:(?:a?)?)?"])
def test_what_does_not(pattern: str) -> None:
    assert not nested(parser.parse(pattern))


def test_the_patterns_are_found() -> None:
    assert len(ALL) > 50
    assert {name.partition("[")[0] for name in ALL} >= STARTS
    assert "tui_reader.text.shapes.FIXED[3]" in ALL


@pytest.mark.parametrize("name", ALL)
def test_no_repeat_inside_a_repeat(name: str) -> None:
    pattern = ALL[name]
    assert not nested(parser.parse(pattern.pattern, pattern.flags))


@pytest.mark.parametrize("name", ALL)
def test_a_flood_costs_time_in_proportion(name: str) -> None:
    pattern = ALL[name]
    anchored = name.partition("[")[0] in STARTS
    started = time.process_time()
    for flood in FLOODS:
        text = flood * (FLOOD // len(flood))
        subject = text if isinstance(pattern.pattern, str) else text.encode()
        found = pattern.match(subject) if anchored else list(pattern.finditer(subject))
        assert found is not None or anchored
    assert time.process_time() - started < SECONDS
