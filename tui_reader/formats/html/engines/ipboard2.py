"""Invision Power Board 1 and 2, and the boards that grew from it: a table for each post."""

from tui_reader.formats.html.engine import Engine, Quote, Rule, Shape, Sign

_HEAD = ("-.quotetop",)

ENGINES = (
    Engine(
        name="ipboard2",
        title="an IP.Board 2 page",
        gives="ids, authors, dates, quoted posts (where linked)",
        signs=(
            Sign(css="td > div.postcolor, td > span.postcolor", text="postcolor", weight=0.7),
            Sign(css=".postcolor ~ .signature, .normalname, .unreg", text="postcolor", weight=0.4),
            Sign(text="Invision Power Board", weight=0.1),
        ),
        thread=Rule(".maintitle b, .maintitle strong"),
        shapes=(
            Shape(
                post="table:has(> tbody > tr > td > .postcolor):has(.normalname, .unreg)",
                id=(
                    Rule(".postcolor[id^=post-]", "id", pick=r"\d+"),
                    Rule("a[name^=entry]", "name", pick=r"\d+"),
                ),
                number=Rule(".postdetails a", pick=r"^#(\d+)$", every=True),
                author=Rule(".normalname, .unreg"),
                date=Rule(".postdetails", pick=r"(?:^|: ?)([^:#]{3,40}\d:\d\d(?::\d\d)?(?: ?[AaPp]M)?)", every=True),
                url=Rule("a[href*='findpost']", "href"),
                body=Rule(".postcolor"),
                quotes=(
                    Quote(
                        css=".quotetop + .quotemain",
                        head=Rule(steps=_HEAD),
                        name=Rule(pick=r"\((.+?) @ ", steps=_HEAD),
                        ref=Rule("a", "href", pick=r"(?:pid|[?&]p)=(\d+)", steps=_HEAD),
                    ),
                    Quote(
                        css="table:has(> tbody > tr > td#QUOTE)",
                        head=Rule("td:not(#QUOTE)"),
                        name=Rule("td:not(#QUOTE)", pick=r"\((.+?) @ "),
                    ),
                ),
                drop=".quotetop img, .signature, .codetop",
                note=".edit",
            ),
        ),
    ),
)
