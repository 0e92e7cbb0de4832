"""MyBB in threaded mode: one post of a thread, and below it the tree of all."""

from dataclasses import replace

from tui_reader.formats.html.engine import Rule, Shape, Sign
from tui_reader.formats.html.engines.mybb import ENGINES as FLAT
from tui_reader.formats.html.engines.mybb import QUOTES

_LINE = "td > div[style*='margin-left']"
_ALONE = "body:not(:has([id^=post_] ~ [id^=post_]))"
_OTHER = Shape(
    post=f"{_LINE}:has(> a[href*='#pid']):has(> .smalltext)",
    id=Rule("a[href*='#pid']", "href", pick=r"#pid(\d+)$"),
    author=(Rule(".smalltext a"), Rule(".smalltext", pick=r"^- \w+ (.+?) - ")),
    date=Rule(".smalltext", pick=r" - ([^-]{0,20}\d.*)$"),
    subject=Rule("a[href*='#pid']"),
    url=Rule("a[href*='#pid']", "href"),
    depth=Rule(attr="style", pick=r"margin-left: ?(\d+)"),
    body=(),
)
_SHOWN = replace(
    _OTHER,
    post=f"{_LINE}:has(> strong):has(> .smalltext)",
    id=Rule(".post_body[id^=pid_]", "id", pick=r"\d+$", steps=("/",)),
    subject=Rule("strong"),
    body=Rule(".post_body[id^=pid_]", steps=("/",)),
    quotes=QUOTES,
    drop=".codeblock > .title, .signature",
)

ENGINES = (
    replace(
        FLAT[0],
        name="mybbthreaded",
        title="a MyBB page in threaded mode",
        gives="ids, authors, dates, stated replies, the text of one post",
        signs=(*FLAT[0].signs, Sign(css=f"{_ALONE} {_LINE} > .smalltext", text="mode=threaded", weight=0.5)),
        amend=None,
        shapes=(_OTHER, _SHOWN),
    ),
)
