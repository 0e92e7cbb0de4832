"""Phorum 5 [Phorum/Core]: flat, or with replies indented below what they answer; the template of 5.1 as well."""

from dataclasses import replace

from tui_reader.formats.html.engine import Engine, Quote, Rule, Shape, Sign

_KEY = (
    Rule(".message-options a, .PhorumReadNavBlock a", "href", pick=r"\?\d+,\d+,(\d+)"),
    Rule(attr="name", pick=r"\d+$", steps=("-a[name^=msg-]",)),
)
_QUOTES = (
    Quote(
        css="blockquote.bbcode:has(> div > small + strong)",
        head=Rule("div > small + strong"),
        name=Rule("div > small + strong"),
    ),
    Quote(css="blockquote"),
)
_NOISE = ".message-options, .message-moderation, .attachments, blockquote.bbcode > div > small"

_POST = Shape(
    post=".message:has(.message-author)",
    id=_KEY,
    author=(Rule(".message-author > a"), Rule(".message-author", pick=r"^(.+?)(?: \[.*)?$")),
    date=(Rule(".message-date"), Rule("small:has(> strong)")),
    subject=Rule("small > strong"),
    body=Rule(".message-body"),
    quotes=_QUOTES,
    drop=_NOISE,
)
_OLD_POST = Shape(
    post=".PhorumReadMessageBlock",
    id=_KEY,
    author=Rule(".PhorumReadBodyHead strong", last=True),
    date=Rule(".PhorumReadBodyHead", pick=r"^Date: (.+)$", every=True),
    subject=(Rule(".PhorumReadBodySubject"), Rule(".PhorumReadBodyHead > strong:only-child")),
    body=Rule(".PhorumReadBodyText"),
    quotes=_QUOTES,
    drop=_NOISE,
)
_FLAT = Engine(
    name="phorum",
    title="a Phorum page",
    gives="ids, authors, dates",
    signs=(
        Sign(css=".message .message-author", weight=0.4),
        Sign(css=".message > .message-body", weight=0.3),
        Sign(text="phorum", weight=0.4),
        Sign(css=".PhorumReadBodyText"),
    ),
    shapes=(_POST, _OLD_POST),
)
_DEPTH = Rule(attr="style", pick=r"(?:padding|margin)-left: ?(\d+)")

ENGINES = (
    _FLAT,
    replace(
        _FLAT,
        name="phorumtree",
        title="a Phorum page with indented replies",
        gives="ids, authors, dates, stated replies",
        signs=(
            *_FLAT.signs,
            Sign(
                css='.message[style*="padding-left"] .message-author, .PhorumReadMessageBlock[style*="left:"]',
                weight=0.5,
            ),
        ),
        shapes=tuple(replace(shape, depth=_DEPTH) for shape in _FLAT.shapes),
    ),
)
