"""What makes starting the reader and pressing its keys cheap, many hundred times over."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any
from unittest.mock import patch

import pytest
from textual import _wait
from textual.css.model import RuleSet
from textual.css.stylesheet import Stylesheet

LOOK = 1 / 100
"""Seconds between two looks whether the reader has done what a key asked for; Textual waits twice as long."""


@pytest.fixture(scope="session", autouse=True)
def _short_looks() -> Iterator[None]:
    with patch.multiple(_wait, SLEEP_GRANULARITY=LOOK, SLEEP_IDLE=LOOK / 20):
        yield


@pytest.fixture(scope="session", autouse=True)
def _styles_parsed_once() -> Iterator[None]:
    """Parse the styles of a theme for the first reader only; the rules are the same for all."""
    rules: dict[object, list[RuleSet]] = {}
    parse = Stylesheet._parse_rules

    def parsed(sheet: Stylesheet, *place: Any, **named: Any) -> list[RuleSet]:
        key = (place, *named.items(), *sheet._variables.items())
        if key not in rules:
            rules[key] = parse(sheet, *place, **named)
        return rules[key]

    with patch.object(Stylesheet, "_parse_rules", parsed):
        yield
