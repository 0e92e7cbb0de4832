"""Trac: the description of a ticket and the comments of its changes; changes without words are no posts."""

from selectolax.lexbor import LexborNode

from tui_reader.formats.html.engine import Engine, Found, Quote, Rule, Shape, Sign

_WHEN = (
    Rule("a.timeline", "title", pick=r"\d{4}-\d\d-\d\dT[\d:]+(?:Z|[+-]\d\d:?\d\d)?"),
    Rule("a.timeline", "title", pick=r"(?:at )?(.+?)(?: in Timeline)?$"),
)
_NAMED = ("-p:has(> a[href*='#comment:'])",)
_QUOTES = (
    Quote(
        css="p:has(> a[href*='#comment:']) + blockquote.citation",
        head=Rule(steps=_NAMED),
        name=Rule("a[href*='#comment:']", steps=_NAMED),
        ref=Rule("a[href*='#comment:']", "href", pick=r"#comment:(\w+)$", steps=_NAMED),
    ),
    Quote(css="blockquote.citation"),
)


def _said(_node: LexborNode, found: Found) -> Found | None:
    """The post, if it has words."""
    return found if found.nodes or found.shape.opening else None


ENGINES = (
    Engine(
        name="trac",
        title="a Trac ticket",
        gives="numbers, authors, dates, stated replies",
        signs=(Sign(css="#ticket .description", weight=0.5), Sign(css="#ticket td[headers=h_reporter]", weight=0.5)),
        thread=(Rule("#ticket .summary"), Rule("h2.summary")),
        amend=_said,
        shapes=(
            Shape(
                post="#ticket",
                opening=True,
                id=Rule(".description h3[id^='comment:']", "id", pick=r"description$"),
                author=(
                    Rule("td[headers=h_reporter] .trac-author, td[headers=h_reporter] .trac-author-user"),
                    Rule("td[headers=h_reporter]"),
                ),
                date=tuple(Rule(f".date {rule.css}", rule.attr, rule.pick) for rule in _WHEN),
                body=(Rule(".description > .searchable"), Rule(".description .searchable"), Rule(".description")),
                quotes=_QUOTES,
                drop=".description > h3, form",
            ),
            Shape(
                post="#changelog div.change",
                id=(Rule("[id^='comment:']", "id", pick=r"\d+"), Rule("a[href*='#comment:']", "href", pick=r"(\d+)$")),
                author=(
                    Rule("h3.change .trac-author, h3.change .trac-author-user"),
                    Rule("h3.change", pick=r"\bby (\S.*)$"),
                ),
                date=_WHEN,
                url=Rule(".cnum a, a[href*='#comment:']", "href"),
                parent=(
                    Rule("a.in-reply-to", "href", pick=r"#comment:(\w+)$"),
                    Rule(".threading", pick=r"in reply to:[\s↑]*(\d+|description)"),
                ),
                body=Rule(".comment"),
                quotes=_QUOTES,
            ),
        ),
    ),
)
