"""Plain versions of boards for old machines and for archives: that of IP.Board, and that of MyBB."""

from tui_reader.formats.html.engine import Engine, Quote, Rule, Shape, Sign
from tui_reader.formats.html.engines.mybb import QUOTES

ENGINES = (
    Engine(
        name="ipboardlofi",
        title="a plain IP.Board page",
        gives="authors, dates",
        signs=(Sign(css=".postwrapper > .posttopbar > .postname", text="posttopbar", weight=1.5),),
        thread=Rule("#largetext a, .largetext"),
        shapes=(
            Shape(
                post=".postwrapper:has(> .posttopbar)",
                author=Rule(".postname"),
                date=Rule(".postdate"),
                body=Rule(".postcontent"),
                quotes=(
                    Quote(
                        css=".quotetop + .quotemain",
                        head=Rule(steps=("-.quotetop",)),
                        name=Rule(pick=r"\((.+?) @ ", steps=("-.quotetop",)),
                    ),
                ),
                note=".edit",
            ),
        ),
    ),
    Engine(
        name="mybblofi",
        title="a plain MyBB page",
        gives="authors, dates",
        signs=(Sign(css=".post > .header > .dateline", text="dateline", weight=1.5),),
        thread=Rule("#fullversion strong a, #fullversion a"),
        shapes=(
            Shape(
                post=".post:has(> .header > .dateline)",
                author=(Rule(".header .author h2"), Rule(".header .author")),
                date=Rule(".header .dateline"),
                body=Rule(".message"),
                quotes=QUOTES,
            ),
        ),
    ),
)
