"""MyBB, a thread for printing: subject, author and date in a line, the text below it, then a rule."""

import re
from collections.abc import Iterable
from html import unescape

from selectolax.lexbor import LexborHTMLParser

from tui_reader.formats.html.engine import Engine, Found, Rule, Shape, Sign
from tui_reader.formats.html.engines.mybb import QUOTES

_HEAD = re.compile(
    r"<hr[^<>]{0,40}>\s{0,9}(?:<br ?/?>\s{0,9})?<strong>([^<>\n]{0,300})</strong> - ([^\n]{1,600}?) - {1,3}"
    r"(?:<strong>)?([^\n]{6,200}?)(?:</strong>)?<br ?/?>",
    re.IGNORECASE,
)
_TAG = re.compile(r"<[^<>]{0,400}>")
_POST = Shape(post="body", body=Rule("body"), quotes=QUOTES, drop="hr")


def _posts(_page: LexborHTMLParser, source: str) -> Iterable[Found]:
    heads = [*_HEAD.finditer(source)]
    ends = [head.start() for head in heads[1:]] + [len(source)]
    for head, end in zip(heads, ends, strict=True):
        body = LexborHTMLParser(source[head.end() : end]).body
        yield Found(
            _POST,
            (body,) if body is not None else (),
            author=unescape(_TAG.sub("", head[2])),
            date=_TAG.sub("", head[3]),
            subject=unescape(head[1]),
        )


ENGINES = (
    Engine(
        name="mybbprint",
        title="a MyBB page for printing",
        gives="authors, dates",
        signs=(
            Sign(css="hr[size='1']", text="+-- Forum:", weight=0.7),
            Sign(css="hr[size='1']", text="Printable Version", weight=0.5),
        ),
        thread=Rule("td > span.smalltext > strong a, td > strong a"),
        shapes=(_POST,),
        find=_posts,
    ),
)
