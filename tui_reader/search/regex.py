"""Regular expressions that are safe to run on other people's text."""

from __future__ import annotations

import re
import warnings

from tui_reader.errors import QueryError
from tui_reader.search.repeats import runaway
from tui_reader.text.clean import clean_line

_SYNTAX = re.compile(r"\\.|\(\?P", re.DOTALL)
"""Parts of a pattern in which a capital letter is no text."""


def _compile(source: str, at: int) -> re.Pattern[str]:
    text = _SYNTAX.sub("", source)
    flags = re.IGNORECASE if text == text.lower() else re.NOFLAG
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return re.compile(source, flags)
    except re.error as error:
        raise QueryError(clean_line(f"this pattern is not right: {error.msg}"), at + (error.pos or 0)) from error
    except (OverflowError, RecursionError, ValueError) as error:
        raise QueryError("this pattern is too large", at) from error


def compile_pattern(source: str, at: int) -> re.Pattern[str]:
    """Compile a regular expression with smart case; `at` is its offset in the query.

    Raises QueryError, pointing at the fault, for a pattern that is wrong or that `runaway` objects to.
    """
    regex = _compile(source, at)
    if fault := runaway(source):
        raise QueryError(fault[1], at + fault[0])
    return regex
