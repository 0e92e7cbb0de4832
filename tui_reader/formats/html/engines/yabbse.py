"""YaBB 1 and YaBB SE: a row for each post, subject and date in a small table above a rule."""

from tui_reader.formats.html.engine import Engine, Quote, Rule, Shape, Sign

_POST = "tr:has(> td[class^=windowbg] + td[class^=windowbg] > table + hr)"
_HEAD = ("-font",)
_QUOTES = (
    Quote(
        css="font + blockquote:has(hr), font + table:has(td.quote)",
        head=Rule(steps=_HEAD),
        name=Rule(pick=r": ?(.{1,60}?) on ", steps=_HEAD),
        ref=Rule("a", "href", pick=r"#msg(\d+)$", steps=_HEAD),
    ),
)

ENGINES = (
    Engine(
        name="yabbse",
        title="a YaBB SE page",
        gives="ids, authors, dates",
        signs=(
            Sign(css="td.windowbg > table + hr, td.windowbg2 > table + hr", weight=0.7),
            Sign(text="YaBB", weight=0.4),
        ),
        shapes=(
            Shape(
                post=_POST,
                id=Rule("a[name]", "name", pick=r"\d+$"),
                number=Rule("td + td > table", pick=r"#(\d+)"),
                author=Rule("td:first-child b > a, td:first-child > a > b, td:first-child b"),
                date=Rule("td + td > table", pick=r"[«‹].*?: ?(.+?) ?[»›]"),
                subject=Rule("td + td > table b"),
                body=Rule("td[class^=windowbg] + td[class^=windowbg]"),
                quotes=_QUOTES,
                drop="td[class^=windowbg] > table:first-child, td[class^=windowbg] > table:first-child + hr",
            ),
        ),
    ),
)
