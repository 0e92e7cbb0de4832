"""How deep the elements of a page nest, as the tree construction of the HTML Standard (13.2.6) nests them."""

from __future__ import annotations

from collections.abc import Hashable

DEPTH = 512
"""How deep elements nest; browsers keep the same limit [whatwg/html 11784]."""
STEPS = 20_000_000
"""Steps through the open elements that are worth taking for one page."""

_UNCOUNTED = {
    "a", "area", "base", "basefont", "bgsound", "br", "embed", "frame", "hr", "img", "input", "keygen", "link",
    "meta", "param", "source", "track", "wbr", "html", "head", "body", "option", "optgroup",
}  # fmt: skip
"""Elements that hold none, or whose nesting is that of `table` or `select` around them; an `a` ends at the next."""
_CELLS = {"td", "th", "caption"}
"""Elements of a table in which another table may begin; elsewhere in a table, a table ends it."""
_ROWS = {"tbody", "thead", "tfoot", "tr", "col", "colgroup"}
_HOLDERS = {"table", "template"}
"""Elements whose content has no part in a table around them."""
_TABLES = _CELLS | _ROWS | _HOLDERS
_FORMATTING = {"b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u"}
"""Elements that are opened again in every block until they are closed."""
_SCOPES = frozenset({"table", "template", "marquee", "object", "applet", "select", "button"})
"""Elements out of which no end tag reaches, but their own."""
_BLOCKS = frozenset(
    {
        "address", "article", "aside", "blockquote", "center", "details", "dialog", "dir", "div", "dl", "fieldset",
        "figcaption", "figure", "footer", "form", "header", "hgroup", "main", "menu", "nav", "ol", "p", "pre",
        "listing", "search", "section", "summary", "ul", "h1", "h2", "h3", "h4", "h5", "h6", "li", "dd", "dt",
    }
)  # fmt: skip
_SPECIAL = _BLOCKS | _SCOPES | {"noscript", "noframes", "noembed", "iframe", "xmp"}
"""Elements that an end tag, or the next item of a list, does not reach through."""
_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
"""A heading ends at the end tag of any. One that begins right in another ends it, or nests in what is not counted here,
such as a link: it is left out, so that both readings are the same."""
_ITEMS = {"li": ("li",), "dd": ("dd", "dt"), "dt": ("dd", "dt")}
_AROUND_ITEMS = _SPECIAL - {"address", "div", "p"}
"""What stops the search for the list item that the next one closes."""


_NONE, _END, _PLAIN, _BLOCK, _ODD = range(5)
"""What a tag does to the open elements: an end, a start of a block or another, or one with rules of its own."""


class TooTangledError(Exception):
    """The tags would cost more than they are worth."""


class Nesting:
    """The open elements while the tags of a page are read in order.

    `formats` formatting elements may be open at once; `budget` is how many elements may be opened again.
    """

    def __init__(self, formats: int, budget: int) -> None:
        self._formats = formats
        self._budget = budget
        self._steps = STEPS
        self._open: list[str] = [""]
        self._holders: list[int] = []
        self._in_cell: set[int] = set()
        self._active = 0
        self._active_of: dict[str, int] = dict.fromkeys(_FORMATTING, 0)

    def read(self, tokens: list[bytes]) -> set[int]:
        """The places of the start tags in `tokens` (`div`, `/div`) that must be left out.

        Raises:
            TooTangledError: when unclosed formatting would be opened again too often.
        """
        stack, known = self._open, {token: _known(token) for token in set(tokens)}
        dropped: set[int] = set()
        for at, token in enumerate(tokens):
            name, step = known[token]
            if self._active:
                self._spend()
            if step == _NONE:
                continue
            if step == _END:
                if stack[-1] == name:
                    stack.pop()
                else:
                    self._closed(name)
            elif step == _ODD or len(stack) > DEPTH or (step == _BLOCK and "p" in stack):
                if not self._opened(name):
                    dropped.add(at)
            else:
                stack.append(name)
        return dropped

    def part(self, budget: int, steps: int) -> None:
        """Let a copy be read on from by itself: it may open so many elements again, and take so many steps."""
        self._budget, self._steps = budget, steps
        self._open, self._holders, self._in_cell = self._open[:], self._holders[:], set(self._in_cell)
        self._active_of = dict(self._active_of)

    def key(self) -> Hashable:
        """What tells the open elements from others in which the next tags would do something else."""
        stack = self._open
        tables = tuple(at for at in self._holders if at < len(stack) and stack[at] in _HOLDERS)
        return tuple(stack), tables, frozenset(self._in_cell.intersection(tables)), tuple(self._active_of.values())

    def _spend(self) -> None:
        self._budget -= self._active
        if self._budget < 0:
            raise TooTangledError

    def _opened(self, name: str) -> bool:
        """Open an element with all that this implies; whether there is room for it."""
        if name in _HEADINGS and self._open[self._nearest(("p",), _SCOPES) - 1] in _HEADINGS:
            return False
        if name in _CELLS or name in _ROWS:
            self._enter(name)
            return True
        if name == "table" and not self._begins_table():
            return False
        if name in _FORMATTING:
            return self._format(name, 1) if self._active < self._formats else False
        if name in _ITEMS:
            self._pop_to(_ITEMS[name], _AROUND_ITEMS)
        if name in _BLOCKS and "p" in self._open:
            self._pop_to(("p",), _SCOPES)
        if len(self._open) > DEPTH:
            return False
        if name in _HOLDERS:
            self._holders.append(len(self._open))
        self._open.append(name)
        return True

    def _enter(self, name: str) -> None:
        """Begin a cell or a row of the nearest table."""
        if self._open[-1] != "table":
            self._pop_to(("table",), _SCOPES, kept=1)
        self._mark(inside=name in _CELLS)

    def _mark(self, *, inside: bool) -> None:
        """Note whether the nearest table has an open cell."""
        table = self._nearest_table()
        (self._in_cell.add if inside else self._in_cell.discard)(table)

    def _begins_table(self) -> bool:
        """Whether a table may begin here: in no other, or in a cell of it. Elsewhere it would end the other."""
        table = self._nearest_table()
        if table and table not in self._in_cell:
            return False
        self._in_cell.discard(len(self._open))
        return True

    def _nearest_table(self) -> int:
        """The place of the table that is open here; 0 for none."""
        stack, places = self._open, self._holders
        while places and (places[-1] >= len(stack) or stack[places[-1]] not in _HOLDERS):
            places.pop()
        return places[-1] if places and stack[places[-1]] == "table" else 0

    def _closed(self, name: str) -> None:
        """Close an element that is not the innermost one, if it is open; a form ends without what is open in it."""
        if name in _CELLS or name in _ROWS:
            self._mark(inside=False)
        elif name in _FORMATTING:
            if self._active_of[name]:
                self._format(name, -1)
        elif name == "form" and name in self._open:
            self._leave_out(self._open.index(name))
        elif name in _HEADINGS:
            if not set(_HEADINGS).isdisjoint(self._open):
                self._pop_to(_HEADINGS, _SCOPES)
        elif name in self._open:
            own = name in _BLOCKS or name in _SCOPES
            self._pop_to((name,), _SCOPES if own else _SPECIAL)

    def _leave_out(self, at: int) -> None:
        """Take one element out of the open ones."""
        del self._open[at]
        self._holders = [place for place, name in enumerate(self._open) if name in _HOLDERS]
        self._in_cell = {place - (place > at) for place in self._in_cell}

    def _format(self, name: str, step: int) -> bool:
        self._active += step
        self._active_of[name] += step
        return True

    def _pop_to(self, names: tuple[str, ...], stops: frozenset[str], kept: int = 0) -> None:
        """Close all in the nearest open element of one of the names, unless a stop is nearer, and it itself."""
        if at := self._nearest(names, stops):
            del self._open[at + kept :]

    def _nearest(self, names: tuple[str, ...], stops: frozenset[str]) -> int:
        """The place of the nearest open element of one of the names; 0 when there is none, or a stop is nearer."""
        found = 0
        for at in range(len(self._open) - 1, 0, -1):
            self._steps -= 1
            if self._open[at] in names:
                found = at
                break
            if self._open[at] in stops:
                break
        if self._steps < 0:
            raise TooTangledError
        return found


def _known(token: bytes) -> tuple[str, int]:
    """The name in a token, and what is to be done."""
    name = token.lower().decode("utf-8", "replace")
    if name[0] == "/":
        name = name[1:]
        return name, _NONE if name in _UNCOUNTED else _END
    if name in _UNCOUNTED:
        return name, _NONE
    if name in _TABLES or name in _FORMATTING or name in _ITEMS or name in _HEADINGS:
        return name, _ODD
    return name, _BLOCK if name in _BLOCKS else _PLAIN
