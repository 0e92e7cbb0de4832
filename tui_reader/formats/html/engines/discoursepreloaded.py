"""Discourse: the topic that the server puts into the page as JSON; it alone says what each post answers."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from selectolax.lexbor import LexborHTMLParser

from tui_reader.formats.html.engine import Engine, Found, Rule, Sign
from tui_reader.formats.html.engines.discourse import COOKED
from tui_reader.formats.html.parsing import body_of

_HOLDER = "#data-preloaded[data-preloaded], #data-preloaded-element[data-preloaded]"
_SHOWN = "article[id^=post_] .cooked, .crawler-post"


def _preloaded(page: LexborHTMLParser, _source: str) -> Iterator[Found]:
    """The posts of the JSON; none where the page shows more posts than it holds."""
    try:
        posts = _posts(page)
        found = [_found(post) for post in posts]
    except (ValueError, KeyError, TypeError, AttributeError, StopIteration, RecursionError):
        return
    if len(found) >= len(page.css(_SHOWN)):
        yield from found


def _posts(page: LexborHTMLParser) -> list[dict[str, Any]]:
    holder = page.css_first(_HOLDER)
    data = json.loads((holder.attributes["data-preloaded"] if holder else None) or "{}")
    topic = next(json.loads(value) for key, value in data.items() if key.startswith("topic_"))
    return [post for post in topic["post_stream"]["posts"] if post.get("cooked")]


def _found(post: dict[str, Any]) -> Found:
    body = body_of(post["cooked"])
    answered = post.get("reply_to_post_number")
    return Found(
        COOKED,
        nodes=(body,) if body else (),
        id=str(post["post_number"]),
        author=post.get("username"),
        date=post.get("created_at"),
        parents=(str(answered),) if answered else (),
    )


ENGINES = (
    Engine(
        name="discoursepreloaded",
        title="a Discourse page with its data",
        gives="numbers, authors, dates, stated replies, quoted posts",
        signs=(Sign(css=f":is({_HOLDER})", weight=3),),
        thread=(Rule("#topic-title h1"), Rule("h1 a"), Rule("h1"), Rule("title")),
        shapes=(COOKED,),
        find=_preloaded,
    ),
)
