"""MyBB 1.6 and 1.8."""

import re
from dataclasses import replace

from selectolax.lexbor import LexborNode

from tui_reader.formats.html.engine import Engine, Found, Quote, Rule, Shape, Sign
from tui_reader.text.saying import SAYING

QUOTES = (
    Quote(
        css="blockquote:has(> cite)",
        head=Rule("cite"),
        name=Rule("cite", pick=rf"^(?:\([^)]*\d[^)]*\))?\s*(.+){SAYING}"),
        ref=Rule("cite a[href*='#pid']", "href", pick=r"#pid(\d+)"),
    ),
)
_TIME = re.compile(r"\b\d\d?:\d\d(?: ?[AaPp]\.?[Mm]\b)?")


def _dated(node: LexborNode, found: Found) -> Found | None:
    """The day that the tip over `Yesterday` gives, with the time beside it; nothing that only stands around posts."""
    if found.id is None:
        return None
    shown = node.css_first(".post_date") if found.date and not _TIME.search(found.date) else None
    time = _TIME.search(shown.text()) if shown else None
    return replace(found, date=f"{found.date}, {time[0]}") if time else found


ENGINES = (
    Engine(
        name="mybb",
        title="a MyBB page",
        gives="ids, authors, dates, quoted posts",
        signs=(
            Sign(css=".post_body[id^=pid_]"),
            Sign(css="blockquote.mycode_quote", weight=0.3),
            Sign(text="Powered By MyBB", weight=0.3),
        ),
        thread=(Rule(".thread_legend strong"), Rule("td.thead > div > strong"), Rule("td.thead strong")),
        amend=_dated,
        shapes=(
            Shape(
                post="div.post[id^=post_], [id^=post_]:has(.post_body[id^=pid_])",
                id=Rule(attr="id", pick=r"^post_(\d+)$"),
                number=Rule(".post_head .float_right a, td.tcat .float_right a", pick=r"#([\d,]+)"),
                author=(
                    Rule(".author_information .largetext"),
                    Rule(".author_information strong a"),
                    Rule(".post_author .largetext, .largetext"),
                ),
                date=(
                    Rule(".post_date", pick=r"^\D{0,12}\d+[-./]\d+[-./]\d+.*"),
                    Rule(".post_date > span[title]", "title", last=True),
                    Rule(".post_date"),
                    Rule("td.tcat .float_left, td.tcat .smalltext"),
                ),
                url=Rule(".float_right a[href*='#pid']", "href"),
                body=Rule(".post_body[id^=pid_]"),
                quotes=QUOTES,
                drop=".codeblock > .title, .signature",
            ),
        ),
    ),
)
