"""The block that a page of an unknown engine repeats for each post: it holds a date, a name that varies, and text."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import partial
from itertools import chain, islice, takewhile
from operator import itemgetter

from selectolax.lexbor import LexborHTMLParser, LexborNode

from tui_reader.formats.html.blocks import Blocks, agreeing, innermost, name_rule, selectors
from tui_reader.formats.html.clues import CHROME, DATED, DATES, IDS
from tui_reader.formats.html.engine import Engine, Found, Rule, Rules, Shape
from tui_reader.formats.html.parts import text_css, text_part
from tui_reader.formats.html.view import View, owner, upwards
from tui_reader.formats.page.dates import find_date
from tui_reader.formats.page.words import PROFILE_FIELDS

FEWEST = 2
"""Blocks that make a repetition."""
LEVELS = 14
"""How far above a date the block of its post is looked for."""
DATE_LINE = 100
"""Characters of the longest line that is taken for one that says when a post was written."""
MAIN = 0.6
"""Share of the most text found in one kind of blocks that a kind with more blocks must hold."""
OF_PAGE = 0.2
"""Share of the text of the page that its posts hold."""
WRAPPED = 0.5
"""Share of the number of the smallest blocks that elements in each other hold, not to be what is around a thread."""
DATED_SHARE = 0.2
"""Share of the elements called like a block that hold a date: folded comments may show none."""
DATES_READ, DATES_OF_POST = 4000, 8
"""Dates that are looked at, of the page and of one post."""

_RULED_OFF = r"(?:\A|\n)_{10,}[ \t]*\n[^_]{0,800}\Z"
"""A signature below a rule of underscores, as many boards print it."""
_BARE = ("li", "tr")
"""Elements that are often something else than posts, where they have no class."""
_SMALL = "span, small, td, div, p, li, a, em, i, font, b, h2, h3, h4, strong"
_HAS_DIGIT = re.compile(r"\d")


def repeated(page: View) -> Engine | None:
    """Rules made for a page from the block that it repeats; None when it repeats none with a date, a name and text.

    Of a long page its two ends tell.
    """
    view = page if page.ends is page.page else View(page.ends)
    kinds = {css: list(blocks.values()) for css, blocks in _kinds(view.page).items() if len(blocks) >= FEWEST}
    named = {css: rule for css, blocks in kinds.items() if (rule := name_rule(view, blocks))}
    sizes = {css: sum(len(block.text()) for block in _apart(kinds[css])) for css in named}
    whole = _length(view.page.body) if view.page.body else 0
    large = [css for css in named if sizes[css] >= OF_PAGE * whole]
    large = [css for css in large if len(kinds[css]) >= DATED_SHARE * len(view.matching(css))]
    blocks_in = max((len(kinds[css]) for css in large), default=0)
    likely = [css for css in large if len(_apart(kinds[css])) > 1 or len(kinds[css]) >= WRAPPED * blocks_in]
    most = max((sizes[css] for css in likely), default=0)
    best = max(
        (css for css in likely if sizes[css] >= MAIN * most),
        key=lambda css: (len(kinds[css]), sizes[css]),
        default=None,
    )
    if best is None:
        return None
    return replace(_engine(view, best, kinds[best], named[best]), amend=partial(_completed, page))


def _length(body: LexborNode) -> int:
    """The length of the text of a page; data that it holds for its scripts does not count."""
    return len(body.text()) - sum(len(script.text()) for script in body.css("script"))


def _apart(blocks: Blocks) -> Blocks:
    """The blocks that are in no other."""
    everyone = frozenset(block.mem_id for block in blocks)
    return [block for block in blocks if block.parent is None or owner(block.parent, everyone) is None]


def _engine(view: View, css: str, blocks: Blocks, name: Rule) -> Engine:
    """The rules for a block; one inside another answers it, as in all lists of comments."""
    everyone = view.matching(css)
    outer = {above for block in blocks if block.parent and (above := owner(block.parent, everyone))}
    inner = [block for block in blocks if block.mem_id not in outer]
    inside = text_css(inner, css, [_apart_from_text(view, name, block) for block in inner])
    shape = Shape(
        post=css,
        body=Rule(inside) if inside else Rule(),
        id=IDS,
        author=(name, *agreeing(view, blocks, name)),
        date=DATES,
        drop=f"{DATED}, {CHROME}",
        cut=_RULED_OFF,
    )
    return Engine(
        "repeated",
        f"a page of an unknown engine that repeats {css}",
        "authors, dates",
        (),
        (shape,),
        nested=bool(outer),
    )


def _kinds(page: LexborHTMLParser) -> dict[str, dict[int, LexborNode]]:
    """The elements around dates, and the articles, by their tag and class.

    HTML has `article` for what stands by itself, "a forum post, a user-submitted comment" (4.3.2): it needs no date.
    """
    kinds: dict[str, dict[int, LexborNode]] = defaultdict(dict)
    for date in _dates(page):
        for node in islice(upwards(date), LEVELS):
            if node.tag in ("body", "html", None):
                break
            for css in selectors(node):
                kinds[css][node.mem_id] = node
    for node in page.css("article"):
        for css in selectors(node):
            kinds[css][node.mem_id] = node
    return kinds


def _dates(page: LexborHTMLParser | LexborNode) -> Iterator[LexborNode]:
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


def _apart_from_text(view: View, name: Rules, block: LexborNode) -> Blocks:
    """The elements of a block that name its author and its date."""
    date = _least_deep(_dates(block))
    return [*view.nodes(name, block)[:1], *([date] if date else [])]


def _least_deep(dates: Iterable[LexborNode]) -> LexborNode | None:
    """The date that is the post's own: those in quotes and in other posts inside it stand deeper."""
    first = islice(dates, DATES_OF_POST)
    levels = {date.mem_id: (date, [one.mem_id for one in upwards(date)]) for date in first}
    around = {above for _, path in levels.values() for above in path[1:]}
    own = [(len(path), date) for date, path in levels.values() if date.mem_id not in around]
    return min(own, key=itemgetter(0))[1] if own else None


def _completed(view: View, node: LexborNode, post: Found) -> Found | None:
    """The post with its body, without its author, and with its printed date."""
    whole = len(node.text())
    if not post.nodes or post.nodes[0].mem_id == node.mem_id:
        apart = _apart_from_text(view, post.shape.author, node)
        post.nodes = (text_part(node, post.shape.post, apart) or innermost(node),)
    post.left_out = view.nodes(post.shape.author, node)[:1]
    if post.date is None and (date := _least_deep(_printed(node.css(_SMALL)))):
        post.date = date.text()
        post.left_out += tuple(takewhile(lambda one: len(one.text()) < DATE_LINE, islice(upwards(date), LEVELS)))
    certain = post.author and post.date if post.shape.post in _BARE else post.author or post.date
    return post if whole and certain else None
