"""The part of a block that is the text of its post: it holds neither the name of the author nor the date."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from itertools import takewhile

from selectolax.lexbor import LexborNode

from tui_reader.formats.html.blocks import Blocks, called, in_most
from tui_reader.formats.html.tags import HIDDEN
from tui_reader.formats.html.view import upwards

LONGEST = 3
"""The longest blocks that tell at least where the text stands; of many a quarter does."""
NEARLY_ALL = 0.9
"""Share of the text of an element that one inside it holds, to be the text itself."""
READ = 40
"""Blocks that are looked at."""


def text_css(blocks: Blocks, posts: str, apart: Iterable[Blocks]) -> str:
    """What the elements that hold the text of the longest blocks are called, if most blocks have such a one.

    `posts` finds the blocks, `apart` gives for each what is no part of its text: the name and the date.
    """
    known = sorted(zip(blocks, apart, strict=True), key=lambda one: -len(one[0].text()))
    longest = known[: max(LONGEST, min(READ, len(known) // 4))]
    parts = ((block, text_part(block, posts, others)) for block, others in longest)
    names = Counter(css for block, part in parts if part for one in _inwards(part) for css in called(block, one))
    return next((css for css, _ in names.most_common() if in_most(css, blocks)), "")


def _inwards(part: LexborNode) -> Blocks:
    """The elements in each other that hold nearly all of the text, the innermost first: a subject may stand above."""
    path, least = [part], NEARLY_ALL * len(part.text())
    while inner := next((one for one in path[0].iter() if len(one.text()) >= least), None):
        path.insert(0, inner)
    return path


def text_part(block: LexborNode, posts: str, apart: Blocks) -> LexborNode | None:
    """The element of a block with the most text of those without what stands apart and without other posts.

    None when more text stands loose beside such elements.
    """
    around = {one.mem_id for node in apart for one in takewhile(lambda one: one.mem_id != block.mem_id, upwards(node))}
    best, size, loose = None, 0, 0
    others, waiting = {node.mem_id for node in apart}, [block]
    while waiting:
        for child in waiting.pop().iter(include_text=True):
            if child.is_text_node:
                loose += len((child.text_content or "").strip())
            elif child.tag in HIDDEN or child.mem_id in others:
                continue
            elif child.mem_id in around:
                waiting.append(child)
            elif child.css_first(posts) is None and (length := len(child.text())) > size:
                best, size = child, length
    return best if size > loose else None
