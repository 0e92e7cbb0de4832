"""The title of the thread on a page, and the address of the page."""

from __future__ import annotations

from collections.abc import Sequence

from tui_reader.formats.containers.pages import address_of
from tui_reader.formats.html.engine import Found, Rule, Rules
from tui_reader.formats.html.urls import Address, page_address
from tui_reader.formats.html.view import View
from tui_reader.formats.page.titles import common_subject, find_title
from tui_reader.formats.source import Source

_SITE = Rule('meta[property="og:site_name"]', "content")
_TITLES = (Rule('meta[property="og:title"], meta[name="twitter:title"]', "content"), Rule("title"))
_HEADINGS = (Rule("main h1, article h1, #content h1"), Rule("h1"))
_ADDRESSES = (Rule("link[rel=canonical]", "href"), Rule('meta[property="og:url"]', "content"), Rule("base", "href"))


def thread_title(view: View, rules: Rules, posts: Sequence[Found]) -> str | None:
    """What the engine calls the title, the subject of the opening post or of most, else what the page is called."""
    root = view.ends.root
    if root is None:
        return None
    if rules and (title := view.value(rules, root)):
        return title
    opening = next((post.subject for post in posts[:1] if post.shape.opening and post.subject), None)
    if title := opening or common_subject(post.subject for post in posts):
        return title
    site = view.value(_SITE, root) or ""
    called = view.value(_TITLES, root)
    return (find_title([called, site], None) if called else None) or view.value(_HEADINGS, root)


def address(view: View, source: Source) -> Address:
    """Where a page was saved from, as its file says, or as the page names itself."""
    root = view.ends.root
    named = [view.value(rule, root) for rule in _ADDRESSES] if root is not None else []
    return page_address(address_of(source), *named)
