"""Pages of engines that nobody described."""

from __future__ import annotations

from tui_reader.formats.html.clues import AROUND
from tui_reader.formats.html.engine import Engine, Found, Rule, Shape
from tui_reader.formats.html.finding import find_posts
from tui_reader.formats.html.repeated import repeated
from tui_reader.formats.html.structured import linked_data, microdata
from tui_reader.formats.html.view import Owners, View

SHARE = 0.5
"""Of the posts that one way finds, those that a surer way must find as well to be believed."""

WHOLE_PAGE = Engine(
    name="page",
    title="a page without posts",
    gives="its text",
    signs=(),
    shapes=(Shape(post="html", body=(Rule("main, [role=main]"), Rule("article"), Rule("body")), drop=AROUND),),
)
"""Any page as one post."""

_WAYS = (linked_data, microdata, repeated)
"""The ways to find posts, the surest first."""


def read_unknown(view: View, html: bytes) -> tuple[Engine, list[Found], Owners]:
    """The posts of a page whose engine is not known, and the rules that found them; at worst the page as one post."""
    engines = [engine for way in _WAYS if (engine := way(view))]
    tried = [(engine, *find_posts(view, engine, html)) for engine in engines]
    most = max((len(posts) for _, posts, _ in tried), default=0)
    if most > 1:
        return next(one for one in tried if len(one[1]) >= SHARE * most)
    return WHOLE_PAGE, *find_posts(view, WHOLE_PAGE, html)
