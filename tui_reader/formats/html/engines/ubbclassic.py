"""Ultimate Bulletin Board 5 and 6 (UBB.classic): a row for each post, numbered from 000000."""

from tui_reader.formats.html.engine import Engine, Quote, Rule, Shape, Sign

_POST = "tr:has(> td:first-child > a[name^='00']):has(> td + td > hr)"

ENGINES = (
    Engine(
        name="ubbclassic",
        title="a UBB page",
        gives="numbers, authors, dates",
        signs=(
            Sign(css="td > a[name^='00']", weight=0.6),
            Sign(text="infopop", weight=0.4),
            Sign(text="ultimate bulletin board", weight=0.4),
            Sign(text="ultimatebb.", weight=0.4),
        ),
        shapes=(
            Shape(
                post=_POST,
                id=Rule("td > a[name]", "name", pick=r"^0*(\d+)$"),
                author=Rule("td:first-child > font > b, td:first-child > b, td:first-child > strong"),
                date=(
                    Rule("td + td > font", pick=r"\d.*|[A-Z]\w+ \d+, \d{4}.*"),
                    Rule("td + td", pick=r"^\W*posted (.{6,40})"),
                ),
                body=Rule("td + td"),
                quotes=(
                    Quote(
                        css="blockquote:has(hr)",
                        name=Rule(pick=r"^(?:quote:)?\s*Originally posted by (.{1,60}?):"),
                    ),
                ),
                drop=(
                    "td > img:first-child, td > img + font, td > img + font + hr, td > font:last-child[size='1'],"
                    " p[align=right], blockquote font:first-child:has(+ hr)"
                ),
                cut=r"(?m)^-{18,}[ \t]*$",
            ),
        ),
    ),
)
