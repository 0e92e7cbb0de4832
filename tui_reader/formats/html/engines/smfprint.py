"""The printable pages of Simple Machines Forum, and an archive made of its posts."""

from dataclasses import replace

from tui_reader.formats.html.engine import Engine, Rule, Shape, Sign
from tui_reader.formats.html.engines.smf import NOISE, QUOTES

ENGINES = (
    Engine(
        name="smfprint",
        title="an SMF page for printing",
        gives="authors, dates",
        signs=(
            Sign(css=".postheader + .postbody"),
            Sign(css="article.post[id^=msg] > .post-body"),
            Sign(text="Simple Machines", weight=0.1),
        ),
        thread=(Rule(".postheader strong"), Rule("main h1")),
        shapes=(
            Shape(
                post=".postheader:has(+ .postbody)",
                author=Rule("strong:nth-of-type(2)"),
                date=Rule("strong:nth-of-type(3)"),
                subject=Rule("strong"),
                body=Rule(steps=("+.postbody",)),
                quotes=tuple(replace(quote, ref=()) for quote in QUOTES),
                drop=NOISE,
            ),
            Shape(
                post="article.post[id^=msg]",
                id=Rule(attr="id", pick=r"\d+"),
                author=Rule(".post-author"),
                date=Rule(".post-date"),
                body=Rule(".post-body"),
                quotes=QUOTES,
            ),
        ),
    ),
)
