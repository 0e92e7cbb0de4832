"""One message in public-inbox or lore: the header and the text of a mail, preformatted [nojb/public-inbox]."""

import re
from collections.abc import Iterator

from selectolax.lexbor import LexborHTMLParser

from tui_reader.formats.html.engine import Engine, Found, Rule, Shape, Sign

_MESSAGE = Shape(post="body", body=Rule("pre"), opening=True)
_FIELD = re.compile(r"^(From|Subject|Date|Message-ID|In-Reply-To): (.+)$", re.MULTILINE | re.IGNORECASE)
_ID = re.compile(r"<([^<>]+)>")


def _message(page: LexborHTMLParser, _source: str) -> Iterator[Found]:
    for node in page.css("pre"):
        head, _, body = node.text().lstrip("\n").partition("\n\n")
        said = {name.lower(): value for name, value in _FIELD.findall(head)}
        if "from" in said and (known := _ID.search(said.get("message-id", ""))):
            yield Found(
                _MESSAGE,
                text=body,
                id=known[1],
                author=said["from"].partition(" <")[0].strip('" '),
                date=said.get("date"),
                subject=said.get("subject"),
                parents=tuple(_ID.findall(said.get("in-reply-to", ""))),
            )
            return


ENGINES = (
    Engine(
        name="publicinboxmessage",
        title="a message in a public-inbox archive",
        gives="id, author, date, stated reply",
        signs=(
            Sign(css="pre#b"),
            Sign(css='a[href="T/#u"], a[href$="/T/#u"]', weight=0.5),
            Sign(text="Message-ID: &lt;", weight=0.5),
            Sign(text="public-inbox", weight=0.5),
        ),
        shapes=(_MESSAGE,),
        find=_message,
    ),
)
