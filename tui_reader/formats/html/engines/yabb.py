"""YaBB 2: a table for each post, known by comments that its template leaves in the page."""

from tui_reader.formats.html.engine import Engine, Quote, Rule, Shape, Sign

_POST = ".displaycontainer:has(.message)"
_HEAD = ("-b:has(> a)",)

ENGINES = (
    Engine(
        name="yabb",
        title="a YaBB page",
        gives="numbers, authors, dates, quoted posts",
        signs=(
            Sign(css=".displaycontainer .message", weight=0.8),
            Sign(text="<!-- Threads block start", weight=0.5),
            Sign(text="YaBB", weight=0.2),
        ),
        thread=Rule(".displaycontainer td.titlebg", pick=r"^(.+?)(?: \([^()]*\))?$"),
        shapes=(
            Shape(
                post=_POST,
                id=Rule("a[name]", "name", pick=r"^\d+$"),
                author=(
                    Rule("td:first-child > a[href*='username=']"),
                    Rule("td:first-child > a:not([name])"),
                    Rule("td:first-child > b"),
                ),
                date=Rule("span.small > span.small", pick=r"(?:- )?(\S.*)$"),
                subject=Rule("span.small > b"),
                body=Rule(".message"),
                quotes=(
                    Quote(
                        css="b + .quote, b + .quote2, b + br + .quote, b + br + .quote2",
                        head=Rule(steps=_HEAD),
                        name=Rule("a", pick=r"^(.+?)(?: wrote)?$", steps=_HEAD),
                        ref=Rule("a", "href", pick=r"num=\d+/(\d+)", steps=_HEAD),
                    ),
                    Quote(css=".quote, .quote2"),
                ),
            ),
        ),
    ),
)
