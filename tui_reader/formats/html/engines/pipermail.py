"""Pipermail, the archive of Mailman 2: the page of one message, and a month by thread."""

import re
from collections.abc import Iterable
from urllib.parse import unquote

from selectolax.lexbor import LexborHTMLParser, LexborNode

from tui_reader.formats.html.between import between
from tui_reader.formats.html.engine import Engine, Found, Rule, Shape, Sign

_KEY = re.compile(r"(\d{9,11})(?:\.\d+)?- ?-->$")
"""The last part of the comment before an entry: when its message was sent, in seconds."""
_ARTICLE = Shape(post="body", body=Rule("pre", every=True))
_MAILTO = re.compile(r"In-Reply-To=([^&]+)", re.IGNORECASE)


def _article(page: LexborHTMLParser, source: str) -> Iterable[Found]:
    nodes = between(source, "<!--beginarticle-->", "<!--endarticle-->")
    mail = page.css_first("a[href^=mailto]")
    named = _MAILTO.search(mail.attributes.get("href") or "") if mail else None
    yield Found(
        _ARTICLE,
        nodes or tuple(page.css("pre")),
        id=unquote(named[1]).strip("<> ") if named else None,
        author=_text(page, "b"),
        date=_text(page, "i"),
        subject=_text(page, "h1"),
    )


def _text(page: LexborHTMLParser, css: str) -> str | None:
    node = page.css_first(css)
    return node.text() if node else None


def _dated(node: LexborNode, found: Found) -> Found:
    """An entry with the moment in the comment before it."""
    before = node.prev
    while before is not None and before.tag != "-comment":
        before = before.prev if before.tag == "-text" else before.last_child
    key = _KEY.search(before.html or "") if before is not None else None
    if key:
        found.date = key[1].lstrip("0")
    found.text = ""
    return found


ENGINES = (
    Engine(
        name="pipermail",
        title="a message in a Pipermail archive",
        gives="id, author, date",
        signs=(Sign(text="<!--beginarticle-->", weight=2.0),),
        thread=Rule("h1"),
        shapes=(_ARTICLE,),
        find=_article,
    ),
    Engine(
        name="pipermailmonth",
        title="a month in a Pipermail archive",
        gives="subjects, authors, dates, stated replies, no text",
        signs=(Sign(css='li > a[name] + i, a[href^="mailto"] + br', weight=0.5), Sign(text="<!--0 0", weight=1.0)),
        thread=Rule("title"),
        nested=True,
        amend=_dated,
        shapes=(
            Shape(
                post="li:has(> a[name] ~ i)",
                id=Rule("a[name]", "name"),
                author=Rule("i"),
                subject=Rule("a[href]"),
                url=Rule("a[href]", "href"),
                body=Rule("s"),
            ),
        ),
    ),
)
