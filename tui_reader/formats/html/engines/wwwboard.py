"""WWWBoard, the board of the nineties: a page for each message; quoted lines begin with a colon."""

import re
from collections.abc import Iterable
from html import unescape

from selectolax.lexbor import LexborHTMLParser

from tui_reader.formats.html.between import between
from tui_reader.formats.html.engine import Engine, Found, Rule, Shape, Sign
from tui_reader.model import Content
from tui_reader.text.quoting import prefixed

_NAMED = r"(?:<a [^>]{0,300}>)?([^<>\n]{1,200}?)(?:</a>)? on ([^<>\n]{8,80}?):?\s{0,9}<p>"
_HEAD = re.compile(r"Posted by " + _NAMED, re.IGNORECASE)
_REPLY = re.compile(r'\s{0,9}In Reply to: <a href="([^"]{1,300})">[^\n]{0,900}<p>', re.IGNORECASE)
_OWN = re.compile(r"<!--(?:insert|end): (\d+)-->|name=\"?followup\"? value=\"?([\d,]+)", re.IGNORECASE)
_NUMBER = re.compile(r"(\d+)\.\w+$")
_COLONS = re.compile(r"(?m)^:[: ]{0,17}")


def _quoted(content: Content) -> Content:
    """The content with marks for the lines that begin with colons."""
    signed = _COLONS.sub(lambda found: found[0].replace(":", ">"), content.text)
    told = prefixed(content.text)
    kept = [mark for mark in content.marks if mark not in told]
    return Content(content.text, tuple(sorted((*kept, *prefixed(signed)), key=lambda mark: mark.start)))


_MESSAGE = Shape(post="body", opening=True, body=Rule("body"), drop="hr", finish=_quoted)


def _message(page: LexborHTMLParser, source: str) -> Iterable[Found]:
    head = _HEAD.search(source)
    if head is None:
        return
    reply = _REPLY.match(source, head.end())
    own = _OWN.search(source)
    title = page.css_first("h1, title")
    parent = _NUMBER.search(reply[1]) if reply else None
    yield Found(
        _MESSAGE,
        between(source, (reply or head)[0], '<a name="followups">', '<A NAME="followups">'),
        id=(own[1] or own[2].rpartition(",")[2]) if own else None,
        author=unescape(head[1]),
        date=head[2],
        subject=title.text() if title else None,
        parents=(parent[1],) if parent else (),
    )


ENGINES = (
    Engine(
        name="wwwboard",
        title="a message of a WWWBoard",
        gives="number, author, date, stated reply",
        signs=(
            Sign(css="a[name=followups]", text="Posted by ", weight=0.7),
            Sign(css="a[name=postfp]", weight=0.5),
        ),
        thread=Rule("h1, title", pick=r"^(?:Re: )?(.+)$"),
        shapes=(_MESSAGE,),
        find=_message,
    ),
)
