"""OSQA: a question, its answers, and comments below both; a year is printed as `'15`."""

import re
from dataclasses import replace
from urllib.parse import unquote

from selectolax.lexbor import LexborNode

from tui_reader.formats.html.engine import Engine, Found, Quote, Rule, Rules, Shape, Sign

_YEAR = re.compile(r"'(\d\d)\b")
_FIRST = ".post-update-info"
"""The first of these tells who wrote, the next who edited."""
_NAME = r"^(.+?)(?: ♦+)?$"
_AUTHOR = (
    Rule(f"{_FIRST} p a[href*='/users/']", pick=_NAME),
    Rule(f"{_FIRST} > p > span:not([class]):not([title])", pick=_NAME),
    Rule(f"{_FIRST} img.gravatar", "alt", pick=r"^(.+?)['’]s? "),
)


def _plain(_node: LexborNode, found: Found) -> Found:
    """The date with its century, and the name as its picture tells it without the escapes of addresses."""
    date = _YEAR.sub(r"20\1", found.date) if found.date else None
    return replace(found, date=date, author=unquote(found.author) if found.author else None)


def _post(post: str, body: str, key: Rules, opening: bool) -> Shape:
    return Shape(
        post=post,
        opening=opening,
        id=key,
        author=_AUTHOR,
        date=Rule(f"{_FIRST} strong"),
        body=Rule(body),
        quotes=(Quote(css="blockquote"),),
    )


ENGINES = (
    Engine(
        name="osqa",
        title="an OSQA page",
        gives="ids, authors, dates, stated replies",
        signs=(
            Sign(css="#question-table .question-body"),
            Sign(css="[id^=answer-container-] .answer-body", weight=0.5),
        ),
        thread=(Rule(".headNormal h1, .headNormal > a"), Rule("h1")),
        nested=True,
        amend=_plain,
        shapes=(
            _post("#question-table", ".question-body", Rule(".post-score[id^=post-]", "id", pick=r"\d+"), True),
            _post("[id^=answer-container-]", ".answer-body", Rule(attr="id", pick=r"\d+$"), False),
            Shape(
                post=".comment[id^=comment-]",
                id=Rule(attr="id", pick=r"\d+$"),
                author=(
                    Rule(".comment-user", pick=_NAME),
                    Rule(".comment-info", pick=r"\) (.+?)(?: ♦+)?$"),
                ),
                date=Rule(".comment-age", pick=r"\(?([^()]+)"),
                body=Rule(".comment-text"),
            ),
        ),
    ),
)
