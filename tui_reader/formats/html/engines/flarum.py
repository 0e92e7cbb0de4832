"""Flarum: the page a browser saves, and the page as the server sends it (posts as JSON beside text without scripts)."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from selectolax.lexbor import LexborHTMLParser

from tui_reader.formats.html.engine import Engine, Found, Rule, Shape, Sign
from tui_reader.formats.html.parsing import body_of

_MENTION = Rule("a.PostMention[data-id]", "data-id", every=True)
_POST = Shape(
    post=".PostStream-item[data-type=comment]",
    id=Rule(attr="data-id"),
    number=Rule(attr="data-number"),
    author=(Rule(".PostUser-name .username"), Rule(".PostUser-name")),
    date=(Rule(attr="data-time"), Rule("time", "datetime")),
    url=Rule(".PostMeta-permalink", "value"),
    parent=_MENTION,
    body=Rule(".Post-body"),
    cites=_MENTION,
)
_PLAIN = Shape(post="#flarum-content article", author=Rule(".PostUser-name"), body=Rule(".Post-body"))


def _payload(page: LexborHTMLParser, _source: str) -> Iterator[Found]:
    """The posts of the JSON that the server puts into the page, events left out."""
    script = page.css_first("script#flarum-json-payload")
    try:
        included = json.loads(script.text() if script else "")["apiDocument"]["included"]
        users = {item["id"]: str(item["attributes"]["displayName"]) for item in included if item["type"] == "users"}
        for item in included:
            if item["type"] == "posts" and item["attributes"].get("contentHtml"):
                yield _found(item, item["attributes"], users)
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return


def _found(item: dict[str, Any], given: dict[str, Any], users: dict[str, str]) -> Found:
    body = body_of(given["contentHtml"])
    user = (item["relationships"].get("user") or {}).get("data") or {}
    return Found(
        _POST,
        nodes=(body,) if body else (),
        id=str(item["id"]),
        number=str(given["number"]),
        author=users.get(user.get("id") or ""),
        date=str(given["createdAt"]),
        parents=tuple(mention.attrs["data-id"] or "" for mention in (body.css(_MENTION.css) if body else ())),
    )


ENGINES = (
    Engine(
        name="flarum",
        title="a Flarum page",
        gives="ids, authors, dates, stated replies",
        signs=(Sign(css=".PostStream-item[data-id]", weight=3), Sign(css="#flarum-content article")),
        thread=(Rule(".DiscussionHero-title"), Rule("#flarum-content h1")),
        shapes=(_POST, _PLAIN),
    ),
    Engine(
        name="flarumpayload",
        title="a Flarum page as the server sends it",
        gives="ids, authors, dates, stated replies",
        signs=(Sign(css="script#flarum-json-payload", weight=2),),
        thread=Rule("#flarum-content h1"),
        shapes=(_POST,),
        find=_payload,
    ),
)
