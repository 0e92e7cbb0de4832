"""MHonArc, and mail-archive.com made with it: the header of a message stands in comments [sympa-community/MHonArc]."""

import codecs
import re
from collections.abc import Iterable
from html import unescape

from selectolax.lexbor import LexborHTMLParser

from tui_reader.formats.html.between import between
from tui_reader.formats.html.engine import Engine, Found, Rule, Shape, Sign

_FIELD = re.compile(r"<!--X-([A-Z][\w-]{1,30}): ([^\n]{0,2000}?) ?-->")
_MESSAGE = Shape(post="body", opening=True, body=Rule("pre, tt, p", every=True), drop=".msgButtons, .msgLink")
_VISIBLE = (
    ("id", "input[name=msgid]", "value"),
    ("author", "[itemprop=author] [itemprop=name], .sender", ""),
    ("date", "span.date, .date", ""),
    ("subject", "h1, .subject", ""),
)
"""Where mail-archive.com shows what the comments do not say."""


def _message(page: LexborHTMLParser, source: str) -> Iterable[Found]:
    body = source.find("<!--X-Body-of-Message-->")
    fields = [(name, unescape(value)) for name, value in _FIELD.findall(source[: max(body, 0)])]
    said = dict(reversed(fields))
    known: dict[str, str | None] = {
        "id": said.get("Message-Id"),
        "author": _name(codecs.decode(said.get("From-R13", ""), "rot13")) or _name(said.get("From", "")),
        "date": said.get("Date"),
        "subject": said.get("Subject"),
    }
    for fact, css, attribute in _VISIBLE:
        node = None if known[fact] else page.css_first(css)
        if node is not None:
            known[fact] = node.attributes.get(attribute) if attribute else node.text()
    yield Found(
        _MESSAGE,
        between(source, "<!--X-Body-of-Message-->", "<!--X-Body-of-Message-End-->", '<div class="msgButtons'),
        id=known["id"],
        author=known["author"],
        date=known["date"],
        subject=known["subject"],
        parents=tuple(value for name, value in reversed(fields) if name == "Reference"),
    )


def _name(sender: str) -> str | None:
    """The name in a From header: before the address, in brackets behind it, or the address itself."""
    name, address, _ = sender.partition("<")
    if address and (named := name.strip(' \t"')):
        return named
    before, _, comment = sender.partition("(")
    return comment.rstrip(") ") or before.strip(" <>") or None


ENGINES = (
    Engine(
        name="mhonarc",
        title="a message in an MHonArc archive",
        gives="id, author, date, stated reply",
        signs=(Sign(text="<!--X-Body-of-Message-->", weight=2.0), Sign(text="<!-- MHonArc v", weight=0.5)),
        shapes=(_MESSAGE,),
        find=_message,
    ),
)
