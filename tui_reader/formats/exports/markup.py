"""The content of a post from what exports hold as its body: HTML, Markdown or plain text."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import lru_cache
from html import unescape
from typing import Any

from selectolax.lexbor import LexborNode

from tui_reader.errors import FormatError
from tui_reader.formats.html.parsing import body_of
from tui_reader.formats.html.text import Role, read_text
from tui_reader.model import Content
from tui_reader.text.clean import clean
from tui_reader.text.quoting import prefixed

KEPT = 256
"""Contents of HTML kept after they were made."""

_TAG = re.compile("<[^<>]*>")
Roles = Callable[[LexborNode], Mapping[int, Role]]
"""What the elements of a body are beyond their tags, by `mem_id`."""


def plain(body: Any) -> Content:
    """Text whose quotes are lines that begin with `>`."""
    text = clean(body.strip("\r\n") if isinstance(body, str) else "")
    return Content(text, prefixed(text))


markdown = plain
"""Markdown stays as its writer typed it."""


def escaped(body: Any) -> Content:
    """Markdown in which `>` stands as `&gt;`."""
    return markdown(unescape(body) if isinstance(body, str) else "")


def html(body: Any) -> Content:
    """The readable text of HTML, with marks for its quotes, links and code."""
    return html_with(_nothing)(body)


@lru_cache(maxsize=64)
def html_with(roles: Roles) -> Callable[[Any], Content]:
    """The same for the HTML of an engine whose elements have `roles`."""

    @lru_cache(maxsize=KEPT)
    def read(body: str) -> Content:
        try:
            page = body_of(body)
        except FormatError:  # tags too tangled for the parser
            return plain(unescape(_TAG.sub(" ", body)))
        return read_text([page], roles(page)) if page else plain("")

    return lambda body: read(body) if isinstance(body, str) else plain("")


def _nothing(page: LexborNode) -> Mapping[int, Role]:
    del page
    return {}
