"""The bodies of posts: what stands in them besides their text, as the engine marks it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import lru_cache
from types import MappingProxyType

from selectolax.lexbor import LexborNode

from tui_reader.formats.html.engine import Found, Quote, Shape
from tui_reader.formats.html.text import LEFT_OUT, Role, read_text
from tui_reader.formats.html.urls import Address
from tui_reader.formats.html.view import NOBODY, Owners, View, upwards
from tui_reader.formats.html.writer import written
from tui_reader.model import Content, MarkKind
from tui_reader.text.attribution import attributions

KEPT = 256
"""How many contents are kept once read."""

_NO_IDS: Mapping[str, str] = MappingProxyType({})


def contents(view: View, posts: Sequence[Found], page: Address, owners: Owners) -> Callable[[int], Content]:
    """What gives the content of post `n` when it is asked for.

    `owners` are the nodes of all posts when some are inside others: a body ends where another post begins.
    """
    ids = {post.number: post.id for post in posts if post.number and post.id}
    ids |= {post.id: post.id for post in posts if post.id}

    @lru_cache(maxsize=KEPT)
    def content(at: int) -> Content:
        finish = posts[at].shape.finish
        return finish(made(posts[at])) if finish else made(posts[at])

    def made(post: Found) -> Content:
        if post.text is not None:
            return written(post.text, post.shape.cut)
        roles = dict.fromkeys((node.mem_id for node in post.left_out), LEFT_OUT)
        for node in post.nodes:
            own = view if node.parser is view.page else View(node.parser)  # a body may have come as data of the page
            roles.update(roles_in(own, post.shape, node, ids, owners))
        return read_text(post.nodes, roles, post.shape.cut, page)

    return content


def roles_in(
    view: View, shape: Shape, body: LexborNode, ids: Mapping[str, str] = _NO_IDS, owners: Owners = NOBODY
) -> Iterator[tuple[int, Role]]:
    """What the elements in a body are beyond their tags, by `mem_id`; what comes later outranks what came before.

    `ids` gives the ids of posts by what quotes name them by.
    """
    if owners:
        yield from ((node.mem_id, LEFT_OUT) for node in body.traverse() if node.mem_id in owners)
    for quote in reversed(shape.quotes):
        yield from _quotes(view, quote, body, ids)
    if shape.cites:
        for node in view.inside(shape.cites.css, body):
            yield node.mem_id, Role(MarkKind.LINK, ref=node.attrs.get(shape.cites.attr))
    for css in filter(None, (shape.note, shape.drop)):
        yield from ((node.mem_id, LEFT_OUT) for node in view.inside(css, body))


def _quotes(view: View, quote: Quote, body: LexborNode, ids: Mapping[str, str]) -> Iterator[tuple[int, Role]]:
    blocks = [block for block in view.inside(quote.css, body) if block.mem_id != body.mem_id]
    owners = frozenset(block.mem_id for block in blocks)
    for block in blocks:
        head = next(iter(view.nodes(quote.head, block, owners)), None) if quote.head else None
        name = view.value(quote.name, block, owners) if quote.name else None
        if head is not None:
            name = name or _named(head)
            inside = any(one.mem_id == block.mem_id for one in upwards(head))
            yield head.mem_id, Role(MarkKind.ATTRIBUTION, name, inside=inside)
        ref = view.value(quote.ref, block, owners) if quote.ref else None
        yield block.mem_id, Role(MarkKind.QUOTE, name, ids.get(ref, ref) if ref else None)


def _named(head: LexborNode) -> str | None:
    """The name in the words of a heading, which may lack the colon that attributions end with."""
    words = " ".join(head.text().split())
    found = attributions(words) or attributions(words.rstrip(" ↑") + ":")
    return found[0].name or None if found else None
