"""HyperKitty, the archive of Mailman 3; the text of a message keeps its own line breaks [hyperkitty/hyperkitty]."""

import re
from dataclasses import replace

from selectolax.lexbor import LexborNode

from tui_reader.formats.html.engine import Engine, Found, Quote, Rule, Shape, Sign

_MADE_UP = "p, pre, br, blockquote, li"
"""What a body holds when it was rendered, so that its line breaks mean nothing."""
_HOUR = re.compile(r" (\d{1,2}) ([ap])\.m\.")


def _as_sent(node: LexborNode, found: Found) -> Found:
    """A full hour with its minutes; a plain body by its lines, with the quote signs that the archive took away."""
    found.date = _HOUR.sub(r" \1:00 \2m", found.date.replace("noon", "12 p.m.")) if found.date else None
    body = node.css_first(".email-body")
    if body is None or body.css_first(_MADE_UP):
        return found
    found.text = "".join(map(_piece, body.iter(include_text=True))).strip("\n")
    return found


def _piece(node: LexborNode) -> str:
    text = node.text()
    if "quoted-switch" in (node.attributes.get("class") or ""):
        return ""
    if "quoted-text" in (node.attributes.get("class") or ""):
        return "".join(f"> {line.lstrip()}\n" for line in text.strip().split("\n"))
    return text


_DETAILS = Shape(
    post=".email:has(.email-header):not(.replies .email, #replies .email, .even > .email, .odd > .email)",
    opening=True,
    id=(Rule(".email-header", "id"), Rule(".messagelink a", "href", pick=r"message/(\w+)")),
    author=(Rule(".email-author .name a"), Rule(".email-author .name, .name")),
    date=Rule(".time span[title]", "title", pick=r"\d.*|[A-Z][a-z]+\.? \d.*"),
    subject=(Rule(".email-header .subject", pick=r": (.+)"), Rule(".messagelink a:not(:has(i))", "title")),
    url=Rule(".messagelink a", "href"),
    body=Rule(".email-body"),
    quotes=(Quote(css=".quoted-text, blockquote"),),
    drop=".quoted-switch",
)
_REPLY = replace(_DETAILS, post=".email:has(.email-header)", opening=False)

_BY_DATE = Engine(
    name="hyperkitty",
    title="a HyperKitty page",
    gives="ids, authors, dates",
    signs=(Sign(css=".email .email-header"), Sign(css=".email .email-body"), Sign(text="hyperkitty", weight=0.5)),
    thread=Rule(".thread-header h3"),
    amend=_as_sent,
    shapes=(_DETAILS, _REPLY),
)

_LEVEL = (
    Rule(attr="class", pick=r"reply-level-(\d+)", steps=("^[class*=reply-level-]",)),
    Rule(attr="style", pick=r"margin-left: ?([\d.]+)", steps=('^[style*="margin-left"]',)),
)

ENGINES = (
    _BY_DATE,
    replace(
        _BY_DATE,
        name="hyperkittythread",
        title="a HyperKitty page by thread",
        gives="ids, authors, dates, stated replies",
        signs=(*_BY_DATE.signs, Sign(css='[class*=reply-level-] .email, [style*="margin-left"] > .email')),
        shapes=(_DETAILS, replace(_REPLY, depth=_LEVEL)),
    ),
)
