"""Slashdot: comments in lists within lists; those below the reader's threshold have no text."""

from dataclasses import replace

from selectolax.lexbor import LexborNode

from tui_reader.formats.html.engine import Engine, Found, Quote, Rule, Shape, Sign


def _spaced(_node: LexborNode, found: Found) -> Found:
    """The time without the sign that is glued to it: `@11:51AM`."""
    return replace(found, date=found.date.replace("@", "")) if found.date else found


ENGINES = (
    Engine(
        name="slashdot",
        title="a Slashdot page",
        gives="ids, authors, dates, stated replies",
        signs=(
            Sign(css="li.comment[id^=tree_] .commentTop, li.comment[id^=tree_] div.cw"),
            Sign(css="article.fhitem-story"),
        ),
        thread=(Rule(".fhitem-story .story-title > a"), Rule("title", pick=r"^Slashdot \| (.+)$")),
        nested=True,
        amend=_spaced,
        shapes=(
            Shape(
                post="article.fhitem-story",
                opening=True,
                id=Rule(attr="data-fhid"),
                author=Rule(".story-byline", pick=r"\bby (.+?) on \w+day "),
                date=(Rule("time", "datetime"), Rule("time")),
                subject=Rule(".story-title > a"),
                url=Rule(".story-title > a", "href"),
                body=(Rule(".body [id^=text-]"), Rule(".body")),
            ),
            Shape(
                post="li.comment[id^=tree_]",
                id=Rule(attr="id", pick=r"\d+"),
                author=(
                    Rule(".details .by", pick=r"^(?:by )?(.+?)(?: ?\( ?\d+ ?\))?(?: ?\*)?$"),
                    Rule(".details", pick=r"^by (.+?)(?: \(\d+\))?(?: \*)?(?: <[^<>]*>)? on "),
                ),
                date=Rule(".otherdetails", pick=r"(?:^|> )on (.+?) \("),
                subject=Rule(".title h4 a"),
                url=Rule(".title h4 a", "href"),
                body=Rule("[id^=comment_body_]"),
                quotes=(Quote(css="blockquote, .quote"),),
                drop=".sig, .readrest, .zbutton",
            ),
        ),
    ),
)
