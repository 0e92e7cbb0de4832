"""Feeds: RSS, RDF and Atom, with replies by RFC 4685 where a feed states them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element

from tui_reader.formats.exports.discourse import quoting
from tui_reader.formats.exports.markup import html_with
from tui_reader.formats.exports.records import Export, Facts, Record, Topic, stated

_render = html_with(quoting)
_BODIES = ("encoded", "content", "description", "summary", "message")
_AUTHORS = ("creator", "author/name", "author", "contributor/name")
_DATES = ("pubDate", "published", "date", "issued", "updated", "modified")
_FOOT = re.compile(
    r"<p>(?:<small>)?[^<>]{0,80}<a href=\"[^\"<>]{1,500}\">Read full topic</a>[^<>]{0,20}(?:</small>)?</p>\s*$"
)
"""The line that Discourse puts below each post of its feeds."""
_NUMBER = re.compile(r"[#/=-]([a-z0-9_]{0,20}\d)/?$")


def _fits(root: Element) -> float:
    return float(root.tag in ("rss", "RDF", "feed") and next(_entries(root), None) is not None)


def _entries(root: Element) -> Iterator[Element]:
    yield from root.iter("entry" if root.tag == "feed" else "item")


def _read(root: Element) -> Topic:
    channel = root if root.tag == "feed" else root.find("channel")
    entries = list(_entries(root))
    told = any(entry.find("in-reply-to") is not None for entry in entries)
    title = channel.findtext("title") if channel is not None else None
    topic = Topic([_entry(entry, told) for entry in entries], title)
    topic.warnings.append("A feed holds the latest posts only: older ones may be missing.")
    return topic


def _entry(entry: Element, told: bool) -> Record:
    link = _link(entry)
    key = _first(entry, ("id", "guid")) or link
    above = entry.find("in-reply-to")
    number = _NUMBER.search(key)
    answers = (above.get("ref") or above.get("href") or "",) if above is not None else () if told else None
    facts = Facts(
        body=_body(entry),
        render=_render,
        author=_first(entry, _AUTHORS),
        date=_first(entry, _DATES),
        subject=_first(entry, ("title",)),
        url=link,
        id=number[1] if number else None,
    )
    return stated(key, answers, facts)


def _first(entry: Element, paths: tuple[str, ...]) -> str:
    return next((text.strip() for path in paths if (text := entry.findtext(path)) and text.strip()), "")


def _body(entry: Element) -> str:
    """The fullest text of an entry; XHTML of Atom stands as elements and loses its tags."""
    for path in _BODIES:
        found = entry.find(path)
        if found is not None and len(found):
            return "\n".join(filter(None, map(str.strip, found.itertext())))
        if found is not None and found.text:
            return _FOOT.sub("", found.text.strip())
    return ""


def _link(entry: Element) -> str:
    links = entry.findall("link")
    return next((url for link in links if (url := (link.text or "").strip() or link.get("href") or "")), "")


EXPORTS = (Export("feed", "a feed", "authors, dates", _fits, _read),)
