"""vBulletin 2: a table for each post, with the date in the row below it."""

from tui_reader.formats.html.engine import Engine, Quote, Rule, Shape, Sign

ENGINES = (
    Engine(
        name="vbulletin2",
        title="a vBulletin 2 page",
        gives="ids, authors, dates",
        signs=(
            Sign(css="td > a[name^=post] + font > b", weight=0.7),
            Sign(css="a[href*='action=reportpost'], a[href*='action=getinfo']", weight=0.3),
            Sign(text="vBulletin", weight=0.2),
        ),
        shapes=(
            Shape(
                post="table:has(> tbody > tr > td > a[name^=post] + font > b)",
                id=Rule("a[name^=post]", "name", pick=r"^post(\d+)$"),
                author=Rule("a[name^=post] + font > b"),
                date=Rule("tr:last-child > td:first-child"),
                subject=Rule("tr:first-child > td + td > font > b"),
                body=Rule("tr:first-child > td + td"),
                quotes=(
                    Quote(
                        css="blockquote:has(hr)",
                        name=Rule(pick=r"Originally posted by (.+)$", css="hr + i"),
                        head=Rule("hr + i"),
                    ),
                ),
                drop="td > font:first-child, p[align=right], blockquote font:first-child:has(+ hr)",
                note="p > font:lexbor-contains('Last edited by')",
                cut=r"(?m)^_{15,}[ \t]*$",
            ),
        ),
    ),
)
