"""WordPress: the entries of a blog with their comments (WXR)."""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from tui_reader.formats.exports.markup import html
from tui_reader.formats.exports.records import Export, Facts, Record, Topic, stated


def _fits(root: Element) -> float:
    return float(root.find("channel/item/comment") is not None and root.find("channel/wxr_version") is not None)


def _read(root: Element) -> Topic:
    items = root.findall("channel/item")
    titles = {item.findtext("post_id", ""): item.findtext("title") for item in items}
    return Topic(
        [record for item in items if item.find("comment") is not None for record in _entry(item)], titles=titles
    )


def _entry(item: Element) -> Iterator[Record]:
    """The entry of a blog, and the comments that stand in it."""
    thread = item.findtext("post_id")
    opening, date = f"entry {thread}", item.findtext("post_date_gmt") or item.findtext("pubDate")
    body, author = item.findtext("encoded"), item.findtext("creator")
    facts = Facts(body, html, author, date, item.findtext("title"), item.findtext("link"), thread)
    yield stated(opening, (), facts, thread)
    for comment in item.iter("comment"):
        parent = comment.findtext("comment_parent")
        facts = Facts(
            body=comment.findtext("comment_content"),
            render=html,
            author=comment.findtext("comment_author"),
            date=comment.findtext("comment_date_gmt"),
        )
        answers = (parent,) if parent and parent != "0" else (opening,)
        yield stated(comment.findtext("comment_id") or "", answers, facts, thread)


EXPORTS = (Export("wordpress", "a blog exported by WordPress", "stated replies, authors, dates", _fits, _read),)
