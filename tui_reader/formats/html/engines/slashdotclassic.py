"""Slashdot and other sites of Slash before 2006: a head and a text in a table, replies in lists within lists."""

from dataclasses import replace

from selectolax.lexbor import LexborNode

from tui_reader.formats.html.engine import Engine, Found, Quote, Rule, Shape, Sign
from tui_reader.formats.html.view import upwards

_HEAD = "tr:has(> td > font > a[name] > b)"
_BY = r"\(Score:[^()]*\) ?by (.{1,80}?)(?: \(\d+\))?(?: <[^<>]*>)?(?: \([^()]*\))? on \w+day "


def _placed(node: LexborNode, found: Found) -> Found:
    """How deep in lists a comment stands, and its date without the sign that is glued to the time: `@11:51AM`."""
    date = found.date.replace("@", "") if found.date else None
    return replace(found, date=date, depth=float(sum(above.tag == "ul" for above in upwards(node))))


ENGINES = (
    Engine(
        name="slashdotclassic",
        title="an old Slashdot page",
        gives="ids, authors, dates, stated replies",
        signs=(Sign(css=_HEAD, text="(Score:", weight=0.6), Sign(text="comments.pl?sid=", weight=0.5)),
        thread=Rule("title", pick=r"^[^|]+\| (.+)$"),
        nested=True,
        amend=_placed,
        shapes=(
            Shape(
                post=_HEAD,
                id=Rule("font > a[name]", "name", pick=r"^\d+$"),
                author=Rule("td", pick=_BY),
                date=Rule("td", pick=r" on (\w+day .{8,40}?) \(#"),
                subject=Rule("font > a[name]"),
                body=Rule("td", steps=("+tr",)),
                quotes=(Quote(css="blockquote"),),
            ),
            Shape(
                post="ul > li:has(> a[href*='cid='])",
                id=Rule("a[href*='cid=']", "href", pick=r"cid=(\d+)"),
                author=Rule(pick=r" by (.{1,80}?)(?: \(\d+\))? \(Score:"),
                date=Rule(pick=r"\(Score:[^()]*\) (?:on )?(.+)$"),
                subject=Rule("a[href*='cid=']"),
                body=(),
            ),
        ),
    ),
)
