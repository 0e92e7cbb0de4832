"""A page that tui-reader exported: its posts stand as a tree, and are read in the order of their thread."""

from collections.abc import Iterable

from selectolax.lexbor import LexborHTMLParser, LexborNode

from tui_reader.formats.html.citing import with_cited
from tui_reader.formats.html.engine import Engine, Found, Quote, Rule, Shape, Sign

_POST = "article[data-post]"
_SHAPE = Shape(post=_POST, body=Rule(), quotes=(Quote(css="blockquote"),), finish=with_cited)
_ADDED = "h2, aside, .facts, .source, .answers"


def _posts(page: LexborHTMLParser, _source: str) -> Iterable[Found]:
    return map(_post, sorted(page.css(_POST), key=_place))


def _place(node: LexborNode) -> int:
    digits = (node.attributes.get("id") or "")[1:]
    return int(digits) if digits.isdecimal() and len(digits) < 10 else 0


def _post(node: LexborNode) -> Found:
    told = node.attributes
    parent = told.get("data-answers")
    return Found(
        _SHAPE,
        (node,),
        id=told.get("data-post"),
        author=told.get("data-author"),
        date=told.get("data-date"),
        parents=(parent,) if parent else (),
        left_out=tuple(node.css(_ADDED)),
    )


ENGINES = (
    Engine(
        name="exported",
        title="a page that tui-reader exported",
        gives="ids, authors, dates, stated replies",
        signs=(Sign(css="nav > details > summary", weight=0.5), Sign(css="article[data-post] > h2", weight=0.5)),
        thread=Rule("header > h1"),
        shapes=(_SHAPE,),
        find=_posts,
    ),
)
