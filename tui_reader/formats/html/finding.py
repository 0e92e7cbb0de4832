"""Find the posts of a page with the rules of an engine."""

from __future__ import annotations

from selectolax.lexbor import LexborNode

from tui_reader.formats.html.engine import Engine, Found, Shape
from tui_reader.formats.html.selectors import tag_last
from tui_reader.formats.html.view import NOBODY, Owners, View, distinct, owner

_FACTS = ("id", "number", "author", "date", "subject", "url")


def find_posts(view: View, engine: Engine, source: bytes) -> tuple[list[Found], Owners]:
    """What the rules of an engine find on a page, in its order, and the nodes of all posts if some are in others.

    `source` is what the page was parsed from. A post that stands twice is one.
    """
    if engine.find is not None:
        return list(engine.find(view.page, source.decode("utf-8", "replace"))), NOBODY
    nodes = _nodes(view, engine)
    everyone = frozenset(node.mem_id for node, _ in nodes)
    outer = [_outer(node, everyone) for node, _ in nodes]
    owners = everyone if any(outer) else NOBODY
    places: dict[int, int] = {}
    seen: set[tuple[str, str]] = set()
    posts: list[Found] = []
    for (node, shape), above in zip(nodes, outer, strict=True):
        post = read_post(view, shape, node, owners)
        post.enclosing = places.get(above) if above else None
        amended = engine.amend(node, post) if engine.amend else post
        if amended is None or (amended.id and (shape.post, amended.id) in seen):
            if post.enclosing is not None:
                places[node.mem_id] = post.enclosing
            continue
        seen.add((shape.post, amended.id or ""))
        places[node.mem_id] = len(posts)
        posts.append(amended)
    return posts, owners


def read_post(view: View, shape: Shape, node: LexborNode, owners: Owners) -> Found:
    """The facts of one post; `owners` are all posts of the page when some are inside others."""
    post = Found(shape, nodes=view.nodes(shape.body, node, owners))
    for fact in _FACTS:
        rules = getattr(shape, fact)
        if rules:
            setattr(post, fact, view.value(rules, node, owners))
    post.parents = view.values(shape.parent, node, owners) if shape.parent else ()
    post.depth = _number(view.value(shape.depth, node, owners)) if shape.depth else None
    return post


def _number(value: str | None) -> float | None:
    try:
        return float(value) if value else None
    except ValueError:
        return None


def _nodes(view: View, engine: Engine) -> list[tuple[LexborNode, Shape]]:
    """The nodes of posts in the order of the page, each with the first shape that fits it."""
    found = distinct(view.page.css(", ".join(tag_last(shape.post) for shape in engine.shapes)))
    *others, last = engine.shapes
    shapes = dict[int, Shape]()
    for shape in reversed(others):
        shapes.update(dict.fromkeys(view.matching(shape.post), shape))
    return [(node, shapes.get(node.mem_id, last)) for node in found]


def _outer(node: LexborNode, everyone: Owners) -> int | None:
    """The nearest post that a post is inside of."""
    return owner(node.parent, everyone) if node.parent is not None else None
