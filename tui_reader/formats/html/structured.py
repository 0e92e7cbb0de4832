"""Posts in the data that a page holds for search engines: JSON-LD and microdata of schema.org."""

from __future__ import annotations

import json
from collections.abc import Iterator

from tui_reader.formats.html.clues import AUTHORS, DATES, IDS
from tui_reader.formats.html.engine import Engine, Found, Rule, Shape
from tui_reader.formats.html.parsing import body_of
from tui_reader.formats.html.view import View

FEWEST = 2
"""Posts that make a thread of such data; the first post alone says nothing of the others."""

_THINGS = ("DiscussionForumPosting", "SocialMediaPosting", "Question", "Answer", "Comment", "UserComments")
_PARTS = ("@graph", "mainEntity", "acceptedAnswer", "suggestedAnswer", "comment")
_TITLE = "a page of an unknown engine with data for search engines"
_GIVES = "authors, dates, replies where comments are nested"


def linked_data(view: View) -> Engine | None:
    """The posts of the first JSON-LD that holds several with their text."""
    for script in view.page.css('script[type="application/ld+json"]'):
        try:
            posts = list(_postings(json.loads(script.text())))
        except (ValueError, RecursionError):
            continue
        if len(posts) >= FEWEST:
            return _told(posts)
    return None


def _told(posts: list[Found]) -> Engine:
    return Engine("jsonld", _TITLE, _GIVES, (), (), nested=_nested(posts), find=lambda *_: posts)


def _nested(posts: list[Found]) -> bool:
    """Whether a comment answers another comment, so that one without answers the opening post."""
    return any(post.enclosing for post in posts)


def _postings(data: object) -> Iterator[Found]:
    count = 0
    waiting: list[tuple[object, int | None]] = [(data, None)]
    while waiting:
        thing, above = waiting.pop()
        if isinstance(thing, list):
            waiting += [(one, above) for one in reversed(thing)]
        elif isinstance(thing, dict):
            text = thing.get("text") or thing.get("articleBody") or thing.get("commentText")
            if isinstance(text, str) and _is_posting(thing.get("@type")):
                yield _posting(thing, text, above)
                above, count = count, count + 1
            waiting += [(thing[part], above) for part in reversed(_PARTS) if part in thing]


def _is_posting(kinds: object) -> bool:
    return any(kind in _THINGS for kind in (kinds if isinstance(kinds, list) else [kinds]) if isinstance(kind, str))


def _posting(thing: dict[str, object], text: str, above: int | None) -> Found:
    author = thing.get("author") or thing.get("creator")
    author = author[0] if isinstance(author, list) and author else author
    name = author.get("name") if isinstance(author, dict) else author
    said = {key: value for key, value in thing.items() if isinstance(value, str)}
    body = body_of(text.replace("\n", "<br>"))
    return Found(
        Shape(post="html", body=(), opening=above is None),
        nodes=(body,) if body else (),
        author=name if isinstance(name, str) else None,
        date=said.get("datePublished") or said.get("dateCreated") or said.get("commentTime"),
        subject=said.get("headline") or said.get("name"),
        url=said.get("url"),
        enclosing=above,
    )


def _shape(*things: str, opening: bool = False) -> Shape:
    return Shape(
        post=", ".join(f'[itemtype$="schema.org/{thing}"]' for thing in things),
        opening=opening,
        id=(*IDS, Rule("[itemprop=position]", pick=r"\d+")),
        author=AUTHORS[:3],
        date=DATES,
        subject=Rule("[itemprop=headline]"),
        body=Rule("[itemprop=text], [itemprop=articleBody], [itemprop=commentText]"),
        drop="meta",
    )


_MICRODATA = (_shape(*_THINGS[:3], opening=True), _shape(*_THINGS[3:]))


def microdata(view: View) -> Engine | None:
    """The posts that attributes of the elements name, if there are several."""
    if sum(len(view.matching(shape.post)) for shape in _MICRODATA) < FEWEST:
        return None
    comment = '[itemtype$="schema.org/Comment"]'
    return Engine(
        "microdata", _TITLE, _GIVES, (), _MICRODATA,
        nested=view.page.css_first(f"{comment} {comment}") is not None,
        amend=lambda _, post: post if post.nodes else None,
    )  # fmt: skip
