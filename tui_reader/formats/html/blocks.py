"""What the blocks that a page repeats have in common: what they are called, where their author and text stand."""

from __future__ import annotations

import re
from collections.abc import Iterator

from selectolax.lexbor import LexborNode

from tui_reader.formats.html.clues import AUTHORS, CERTAIN
from tui_reader.formats.html.engine import Rule
from tui_reader.formats.html.view import View
from tui_reader.formats.page.dates import find_date

NAME = 40
"""Characters of the longest name; forums allow 25 to 50."""
INNER = 0.7
"""Share of the text of a block that the part which is its body holds."""
SHARE, MANY = 0.8, 0.6
"""Shares of the blocks in which a rule finds a name, to be taken at once, and where no rule finds more."""
BLOCKS_READ, CLASSES = 40, 6
"""Blocks of one kind, and classes of one element, that are looked at."""

_CLASS = re.compile(r"[A-Za-z_][\w-]*")
_SHORT = re.compile(r"[A-Za-z]{1,3}\d")
_NUMBERED = re.compile(r"([A-Za-z][A-Za-z_-]{2,40})\d+")
_SWITCHES = {"odd", "even", "first", "last", "active", "alt", "new", "unread"}
_LETTERS = re.compile(r"[^\W\d_].{0,9}?[^\W\d_]")
_HAS_DIGIT = re.compile(r"\d")

Blocks = list[LexborNode]


def in_most(css: str, blocks: Blocks) -> bool:
    """Whether most blocks hold an element that is called so."""
    return sum(block.css_first(css) is not None for block in blocks) >= SHARE * len(blocks)


def called(block: LexborNode, inner: LexborNode) -> list[str]:
    """The selectors whose first match in a block is an element inside it."""
    names = [*selectors(inner), *_numbered(inner)] if inner.mem_id != block.mem_id else []
    return [css for css in names if (first := block.css_first(css)) and first.mem_id == inner.mem_id]


def _numbered(node: LexborNode) -> list[str]:
    """The beginning of an id that ends in a number, as that of its post."""
    named = _NUMBERED.fullmatch(node.id or "")
    return [f'{node.tag}[id^="{named[1]}"]'] if named else []


def innermost(block: LexborNode) -> LexborNode:
    """The innermost element that holds most of the text of a block."""
    body, whole = block, len(block.text())
    while inner := next((one for one in body.iter() if len(one.text()) >= INNER * whole), None):
        body = inner
    return body


def selectors(node: LexborNode) -> list[str]:
    """What an element may be called: its tag with each of its classes that is no number and no switch.

    A short name with a number may be a class as well (`c1`), where a `div` has no other.
    """
    classes = [name for name in (node.attrs.get("class") or "").split()[:CLASSES] if _CLASS.fullmatch(name)]
    usable = [name for name in classes if not _HAS_DIGIT.search(name) and name.lower() not in _SWITCHES]
    if not usable and node.tag in ("article", "li", "tr"):
        return [node.tag]
    if not usable and node.tag == "div":
        usable = [name for name in classes if _SHORT.fullmatch(name)]
    return [f"{node.tag}.{name}" for name in usable]


def name_rule(view: View, blocks: Blocks) -> Rule | None:
    """The first rule that finds something like a name in most of the blocks, else in many.

    The same name in all is believed where the page calls it the author's.
    """
    sample = blocks[:BLOCKS_READ]
    many = None
    for rule in AUTHORS:
        names = list(filter(None, _names(view, sample, rule)))
        if len(names) >= MANY * len(sample) and (len(set(names)) > 1 or rule in CERTAIN):
            if len(names) >= SHARE * len(sample):
                return rule
            many = many or rule
    return many


def agreeing(view: View, blocks: Blocks, best: Rule) -> Iterator[Rule]:
    """The rules that find a name where the best one finds none, and no other name where it finds one."""
    sample = blocks[:BLOCKS_READ]
    known = _names(view, sample, best)
    if all(known):
        return
    for rule in AUTHORS:
        pairs = list(zip(known, _names(view, sample, rule), strict=True))
        both = [one == other for one, other in pairs if one and other]
        if both and all(both) and len(both) < sum(other is not None for _, other in pairs):
            yield rule


def _names(view: View, blocks: Blocks, rule: Rule) -> list[str | None]:
    values = (view.value(rule, block) for block in blocks)
    return [value if value and _like_a_name(value) else None for value in values]


def _like_a_name(text: str) -> bool:
    return len(text) <= NAME and _LETTERS.search(text) is not None and find_date(text) is None
