"""The style roles that pages use; the widgets decide how a role looks."""

from __future__ import annotations

PERSONS = 8
"""Distinct looks of persons; more persons than these share them."""

ROLES: dict[str, str] = {
    "head": "a heading of the reader",
    "dim": "text around what matters",
    "own": "the writer's own words",
    "quote": "words taken from elsewhere",
    "attribution": "the line that names who is quoted",
    "marked": "the passage that is quoted, in the post it was taken from",
    "diff-add": "words that the quote has and the source has not",
    "diff-del": "words that the source has and the quote left out",
    "hit": "what a search found",
    "hit-current": "the hit the reader stands on",
    "answered": "a passage that others answer",
    "guess": "a link that was inferred",
    "stated": "a link that the file states",
    "warning": "something the user should know",
    "code": "code",
    "signature": "a signature",
    "note": "a note of the source, such as who edited a post",
    "key": "the name of a key",
    "fold": "a line that stands for folded text",
    "current-quote": "the quote whose source is shown",
    "missing": "a post that is not in the file",
    "bar": "a bar or a column of the figures",
    "own-note": "a note that the reader wrote",
    "noted": "a passage beside which the reader wrote",
    "selected": "what the mouse has marked",
}
"""Every role but `person` by name, with its meaning; a `person` run has the index of a look instead."""
