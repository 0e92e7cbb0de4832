"""YaBB SE, and SMF 1.0, which came from it: a row for each post, subject and date in a small table above a rule."""

from tui_reader.formats.html.engine import Engine, Quote, Rule, Shape, Sign
from tui_reader.formats.html.engines.smf import QUOTES

_HEAD = ("-font",)
_QUOTED = Quote(
    css="font + blockquote:has(hr), font + table:has(td.quote)",
    head=Rule(steps=_HEAD),
    name=Rule(pick=r": ?(.{1,60}?) on ", steps=_HEAD),
    ref=Rule("a", "href", pick=r"#msg(\d+)$", steps=_HEAD),
)

ENGINES = (
    Engine(
        name="yabbse",
        title="a YaBB SE or SMF 1.0 page",
        gives="ids, authors, dates, quoted posts (where linked)",
        signs=(
            Sign(css="td > table + hr.windowbg3, td > table + hr.hrcolor", weight=0.7),
            Sign(text="YaBB", weight=0.4),
            Sign(text="SMF 1.0", weight=0.4),
        ),
        shapes=(
            Shape(
                post="tr:has(> td + td > table + hr)",
                id=(
                    Rule("td + td > table a[href*='#msg']", "href", pick=r"#msg(\d+)$"),
                    Rule("a[name]", "name", pick=r"\d+$"),
                ),
                number=Rule("td + td > table", pick=r"#(\d+)"),
                author=Rule("td:first-child b > a, td:first-child > a > b, td:first-child b"),
                date=Rule("td + td > table", pick=r"[«‹].*?: ?(.+?) ?[»›]"),
                subject=Rule("td + td > table b"),
                body=Rule("td:has(> table + hr)"),
                quotes=(_QUOTED, *QUOTES),
                drop="td > table:first-child:has(+ hr), td > table:first-child + hr",
            ),
        ),
    ),
)
