"""The block that a page of an unknown engine repeats for each post: it holds a date, a name that varies, and text."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from itertools import chain, islice

from selectolax.lexbor import LexborHTMLParser, LexborNode

from tui_reader.formats.html.clues import AUTHORS, CHROME, DATED, DATES, IDS
from tui_reader.formats.html.engine import Engine, Found, Rule, Shape
from tui_reader.formats.html.view import View, upwards
from tui_reader.formats.page.dates import find_date
from tui_reader.formats.page.words import PROFILE_FIELDS

FEWEST = 2
"""Blocks that make a repetition."""
LEVELS = 14
"""How far above a date the block of its post is looked for."""
DATE_LINE = 100
"""Characters of the longest line that is taken for one that says when a post was written."""
NAME = 40
"""Characters of the longest name; forums allow 25 to 50."""
MAIN = 0.6
"""Share of the most text found in one kind of blocks that a kind with more blocks must hold."""
OF_PAGE = 0.2
"""Share of the text of the page that its posts hold."""
INNER = 0.7
"""Share of the text of a block that the part which is its body holds."""
SHARE = 0.8
"""Share of the blocks in which a rule must find a name."""
DATES_READ, BLOCKS_READ, CLASSES = 4000, 40, 6
"""Dates, blocks of one kind, and classes of one element, that are looked at."""

_SMALL = "span, small, td, div, p, li, a, em, i, font, b, h2, h3, h4, strong"
_HAS_DIGIT = re.compile(r"\d")
_CLASS = re.compile(r"[A-Za-z_][\w-]*")
_SWITCHES = {"odd", "even", "first", "last", "active", "alt", "new", "unread"}
_WORDS = re.compile(r"[^\W\d_]{2,}")

Blocks = list[LexborNode]


def repeated(view: View) -> Engine | None:
    """Rules made for a page from the block that it repeats; None when it repeats none with a date, a name and text."""
    kinds = {css: list(blocks.values()) for css, blocks in _kinds(view.page).items() if len(blocks) >= FEWEST}
    sizes = {css: sum(len(block.text()) for block in blocks) for css, blocks in kinds.items()}
    named = {css: rule for css, blocks in kinds.items() if (rule := _name_rule(view, blocks))}
    whole = len(view.page.body.text()) if view.page.body else 0
    most = max((sizes[css] for css in named), default=0)
    likely = [css for css in named if sizes[css] >= MAIN * most and sizes[css] >= OF_PAGE * whole]
    best = max(likely, key=lambda css: (len(kinds[css]), sizes[css]), default=None)
    return _engine(best, named[best]) if best else None


def _engine(css: str, author: Rule) -> Engine:
    drop = ", ".join(filter(None, (DATED, CHROME, author.css)))
    shape = Shape(post=css, body=Rule(), id=IDS, author=author, date=DATES, drop=drop)
    title = f"a page of an unknown engine that repeats {css}"
    return Engine("repeated", title, "authors, dates", (), (shape,), amend=_with_body)


def _kinds(page: LexborHTMLParser) -> dict[str, dict[int, LexborNode]]:
    """The elements around dates by their tag and class."""
    kinds: dict[str, dict[int, LexborNode]] = defaultdict(dict)
    for date in _dates(page):
        for node in islice(upwards(date), LEVELS):
            if node.tag in ("body", "html", None):
                break
            for css in _selectors(node):
                kinds[css][node.mem_id] = node
    return kinds


def _dates(page: LexborHTMLParser) -> Iterator[LexborNode]:
    """The elements that hold a date and little else."""
    marked = (node for node in page.css(DATED) if len(node.text()) < DATE_LINE)
    return islice(chain(marked, _printed(page.css(_SMALL)[: 5 * DATES_READ])), DATES_READ)


def _printed(nodes: Blocks) -> Iterator[LexborNode]:
    for node in nodes:
        text = node.text()
        if len(text) < DATE_LINE and _HAS_DIGIT.search(text) and _written(" ".join(text.split())):
            yield node


def _written(line: str) -> bool:
    """Whether a line holds a date, and none of those that tell about its author."""
    return find_date(line) is not None and not any(word in line.lower() for word in ("join", *PROFILE_FIELDS))


def _selectors(node: LexborNode) -> list[str]:
    """What an element may be called: its tag with each of its classes that is no number and no switch."""
    classes = [name for name in (node.attrs.get("class") or "").split()[:CLASSES] if _CLASS.fullmatch(name)]
    usable = [name for name in classes if not _HAS_DIGIT.search(name) and name.lower() not in _SWITCHES]
    bare = [node.tag or ""] if not usable and node.tag in ("article", "li", "tr") else []
    return [f"{node.tag}.{name}" for name in usable] or bare


def _name_rule(view: View, blocks: Blocks) -> Rule | None:
    """The first rule that finds something like a name in most of the blocks, and not the same in all."""
    sample = blocks[:BLOCKS_READ]
    for rule in AUTHORS:
        names = [name for block in sample if (name := view.value(rule, block)) and _like_a_name(name)]
        if len(names) >= SHARE * len(sample) and len(set(names)) > 1:
            return rule
    return None


def _like_a_name(text: str) -> bool:
    return len(text) <= NAME and _WORDS.search(text) is not None and find_date(text) is None


def _with_body(node: LexborNode, post: Found) -> Found | None:
    """The post with its body, the innermost element that holds most of the text of its block, and its printed date."""
    body, whole = node, len(node.text())
    while inner := next((one for one in body.iter() if len(one.text()) >= INNER * whole), None):
        body = inner
    post.nodes = (body,)
    if post.date is None and (date := next(_printed(node.css(_SMALL)), None)):
        post.date = date.text()
        post.left_out = tuple(islice((one for one in upwards(date) if len(one.text()) < DATE_LINE), LEVELS))
    certain = post.author and post.date if "." not in post.shape.post else post.author or post.date
    return post if whole and certain else None
