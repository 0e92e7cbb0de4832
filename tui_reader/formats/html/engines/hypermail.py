"""Hypermail, and the W3C's archives made with it: the header of the message stands in comments or meta tags."""

import re
from collections.abc import Iterable
from html import unescape

from selectolax.lexbor import LexborHTMLParser

from tui_reader.formats.html.between import between
from tui_reader.formats.html.engine import Engine, Found, Rule, Shape, Sign

_FIELD = re.compile(r'<!-- ?(name|sent|received|subject|id|inreplyto)="([^"\n]{0,2000})" ?-->')
_MESSAGE = Shape(
    post="body",
    opening=True,
    body=Rule("pre", every=True),
    drop="address, map, #received, .headers, #navbar, #footer, .links",
)
_IN_BRACKETS = re.compile(r"\([^()@]*+@[^()]*+\)$|<[^<>]*+>$")
"""An address behind a name."""


def _message(page: LexborHTMLParser, source: str) -> Iterable[Found]:
    said = {name: unescape(value) for name, value in _FIELD.findall(source)}
    author = said.get("name") or _meta(page, "Author")
    nodes = between(source, '<!-- body="start" -->', '<!-- body="end" -->')
    yield Found(
        _MESSAGE,
        nodes or tuple(page.css("div.mail pre, pre")),
        id=said.get("id"),
        author=_IN_BRACKETS.sub("", author).strip() if author else None,
        date=said.get("sent") or said.get("received") or _meta(page, "Date"),
        subject=said.get("subject") or _meta(page, "Subject"),
        parents=(said["inreplyto"],) if said.get("inreplyto") else (),
    )


def _meta(page: LexborHTMLParser, name: str) -> str | None:
    node = page.css_first(f"meta[name={name} i]")
    return node.attributes.get("content") if node else None


ENGINES = (
    Engine(
        name="hypermail",
        title="a message in a Hypermail archive",
        gives="id, author, date, stated reply",
        signs=(
            Sign(css="meta[name=generator i][content^=hypermail i]"),
            Sign(text='<!-- body="start" -->'),
            Sign(css="meta[name=Author i] ~ meta[name=Subject i]", weight=0.5),
        ),
        shapes=(_MESSAGE,),
        find=_message,
    ),
)
