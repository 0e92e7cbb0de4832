"""Snitz Forums 2000: a row for each post, its date in the line above a rule."""

from dataclasses import replace

from selectolax.lexbor import LexborNode

from tui_reader.formats.html.engine import Engine, Found, Quote, Rule, Shape, Sign

_POST = "tr:has(> td > #msg), tr:has(> td > font > #msg)"


def _dated(_node: LexborNode, found: Found) -> Found:
    """The date without the colon between day and time: `05/03/2002 : 19:24:05`."""
    return replace(found, date=found.date.replace(" : ", " ")) if found.date else found


ENGINES = (
    Engine(
        name="snitz",
        title="a Snitz page",
        gives="ids, authors, dates",
        signs=(Sign(css="#msg.spnMessageText", weight=0.8), Sign(text="snitz", weight=0.3)),
        amend=_dated,
        shapes=(
            Shape(
                post=_POST,
                id=Rule("a[name]", "name", pick=r"\d+$"),
                author=(Rule("td:first-child b a"), Rule("td:first-child b")),
                date=Rule("td + td > font", pick=r"- ?(\d.+)$"),
                body=Rule("#msg"),
                quotes=(Quote(css="blockquote", name=Rule("i", pick=r"^Originally posted by (.+)$")),),
            ),
        ),
    ),
)
