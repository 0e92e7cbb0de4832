"""HTML mail as plain text: one pass over the tags, no tree, so that no nesting can cost time or memory."""

from __future__ import annotations

import re
from html import unescape

MAX_QUOTES = 64
"""Quotes within quotes that are told apart."""

_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9]{0,20})(?![a-zA-Z0-9])[^<>]*>|<!--|<[!?][^<>]*>")
_ENTITY = re.compile(r"&#?[0-9A-Za-z]{1,32};")
_SPACES = re.compile(r"[ \t\r\n\f]+")
_COMMENT = re.compile("-->")
_HIDDEN = {
    name: re.compile(f"</{name}[^<>]*>", re.IGNORECASE) for name in ("script", "style", "title", "template")
}  # fmt: skip
_BREAKS = {"br", "tr", "li", "dt", "dd", "div", "ul", "ol", "dl", "table", "hr", "address", "section", "article"}
_PARAGRAPHS = {"p", "h1", "h2", "h3", "h4", "h5", "h6", "pre", "blockquote"}


def readable(html: str) -> str:
    """The text of an HTML mail: blocks as lines, quotes with `> ` before each line, lists with `* `."""
    lines, at = _Lines(), 0
    unclosed: set[str] = set()
    while match := _TAG.search(html, at):
        lines.add(html[at : match.start()])
        at = match.end()
        name = (match[2] or "").lower()
        hidden = _COMMENT if match[0] == "<!--" else None if match[1] else _HIDDEN.get(name)
        if hidden is None:
            lines.tag(name, bool(match[1]))
        elif name not in unclosed:  # looked for once only: a flood of them must not cost a search each
            close = hidden.search(html, at)
            at = close.end() if close else at
            unclosed.update(() if close else {name})
    lines.add(html[at:])
    return lines.finished()


class _Lines:
    """The lines made so far, and the one that is being written."""

    def __init__(self) -> None:
        self._done: list[str] = []
        self._open: list[str] = []
        self._quotes = 0
        self._kept = False

    def add(self, source: str) -> None:
        """Text between two tags; white space counts only in `pre`."""
        if not self._kept:
            self._open.append(_SPACES.sub(" ", source))
            return
        *whole, rest = source.split("\n")
        for line in whole:
            self._open.append(line)
            self._end_line(blank=True)
        self._open.append(rest)

    def tag(self, name: str, closing: bool) -> None:
        """What a tag does to the lines."""
        outer = self._quotes
        if name in _BREAKS or name in _PARAGRAPHS:
            self._end_line(blank=name == "br")
        if name == "blockquote":
            self._quotes = max(0, outer + (-1 if closing else 1))
        elif name == "pre":
            self._kept = not closing
        elif name == "li" and not closing:
            self._open.append("* ")
        if name in _PARAGRAPHS:
            self._add_blank(min(outer, self._quotes))

    def finished(self) -> str:
        """All lines as one text."""
        self._end_line(blank=False)
        return "\n".join(self._done).strip("\n")

    def _end_line(self, blank: bool) -> None:
        words = _ENTITY.sub(lambda entity: unescape(entity[0]) or entity[0], "".join(self._open)).replace("\xa0", " ")
        self._open.clear()
        words = words.rstrip() if self._kept else words.strip()
        if words:
            self._done.append(_prefix(self._quotes) + words)
        elif blank:
            self._add_blank(self._quotes)

    def _add_blank(self, quotes: int) -> None:
        """One blank line at most, of the least quoted depth that asks for it."""
        blank = _prefix(quotes).rstrip()
        if self._done and self._done[-1].strip("> "):
            self._done.append(blank)
        elif self._done:
            self._done[-1] = min(self._done[-1], blank, key=len)


def _prefix(quotes: int) -> str:
    return "> " * min(quotes, MAX_QUOTES)
