"""Saved pages of forums, comments and mail archives: the engine is recognised, its rules find the posts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache, partial

from selectolax.lexbor import LexborHTMLParser

from tui_reader.formats.collector import collector_at_rest
from tui_reader.formats.document import Document, Draft
from tui_reader.formats.html.ages import is_age, read_age
from tui_reader.formats.html.bodies import contents
from tui_reader.formats.html.chrome import without_toolbars
from tui_reader.formats.html.dates import read_dates
from tui_reader.formats.html.declared import page_bytes, page_likeness
from tui_reader.formats.html.engine import Engine, Found, Sign
from tui_reader.formats.html.finding import find_posts
from tui_reader.formats.html.generic import read_unknown
from tui_reader.formats.html.guard import harmless
from tui_reader.formats.html.heading import address, thread_title
from tui_reader.formats.html.lacking import lacks_of, warnings_of
from tui_reader.formats.html.notes import notes_left_out
from tui_reader.formats.html.recognise import all_engines, ends_of, recognise
from tui_reader.formats.html.saved import saved_at
from tui_reader.formats.html.threads import give_ids, newest_first, stated_parents
from tui_reader.formats.html.view import Owners, View
from tui_reader.formats.registry import FormatInfo
from tui_reader.formats.source import Source
from tui_reader.model import Content, Post, SafeText
from tui_reader.text.clean import clean_line
from tui_reader.wording import counted


class HtmlFormat:
    """A page as a browser or a crawler saved it."""

    name = "html"
    title = "an HTML page"
    gives = "posts with ids, authors, dates and quotes of known engines, and of pages that repeat a block for each post"

    def sniff(self, source: Source) -> float:
        """How surely the file begins like a page."""
        return page_likeness(source)

    def kinds(self) -> list[FormatInfo]:
        """The engines whose pages are known."""
        return [FormatInfo(engine.name, engine.title, engine.gives) for engine in all_engines()]

    def read(self, source: Source) -> Document:
        """One draft with the posts of the page; a page without posts is one post.

        Raises:
            FormatError: when the tags of the page are too tangled to be read.
        """
        with collector_at_rest():
            page = page_bytes(source)
            reading = _read(harmless(without_toolbars(page)))
            return _document(reading, source, saved_at(reading.view, source, page))


@dataclass(frozen=True, slots=True)
class _Reading:
    """What was found on a page, with which rules."""

    view: View
    engine: Engine
    posts: list[Found]
    owners: Owners
    signs: Sequence[Sign] = ()


def _read(html: bytes) -> _Reading:
    """The posts that the surest engine finds, else those that look like posts, else the whole page."""
    page, ends = LexborHTMLParser(html), ends_of(html)
    view = View(page, page if ends is html else LexborHTMLParser(ends))
    for known in recognise(view.ends, ends):
        posts, owners = find_posts(view, known.engine, html)
        if posts:
            return _Reading(view, known.engine, posts, owners, known.signs)
    return _Reading(view, *read_unknown(view, html))


def _document(reading: _Reading, source: Source, saved: datetime | None) -> Document:
    posts, dates = reading.posts, read_dates([post.date for post in reading.posts])
    aged = [at for at, post in enumerate(posts) if dates[at] is None and post.date and is_age(post.date)]
    if saved:
        for at in aged:
            dates[at] = read_age(posts[at].date or "", saved)
    turned = newest_first(posts, dates)
    if turned:
        posts, dates = posts[::-1], dates[::-1]
    give_ids(posts)
    page = address(reading.view, source)
    content = contents(reading.view, posts, page, reading.owners)
    made = [
        Post(
            id=clean_line(post.id or ""),
            load=partial(content, at),
            author=_often(post.author),
            date=dates[at],
            subject=_often(post.subject),
            url=_line(page.of_post(post.url)),
        )
        for at, post in enumerate(posts)
    ]
    title = _line(thread_title(reading.view, reading.engine.thread, posts)) or clean_line(source.name)
    stated = stated_parents(posts, reading.engine)
    ghosts = [Post(clean_line(name), load=_nothing, missing=True) for name in stated.ghosts]
    draft = Draft(title, made, stated.parents, ghosts)
    said = _explained(reading, made, turned) + _said_of_ages(len(aged), saved)
    return Document(
        "html",
        (draft,),
        warnings=warnings_of(reading.view, reading.engine),
        explained=tuple(map(clean_line, said)),
        lacks=lacks_of(reading.engine, posts, made),
    )


def _said_of_ages(number: int, saved: datetime | None) -> list[str]:
    if not number:
        return []
    if saved is None:
        return [f"{counted(number, 'date')} told as ages (“2 hours ago”); the file does not say when it was saved"]
    return [f"{counted(number, 'date')} told as ages, counted from {saved:%Y-%m-%d %H:%M}, when the page was saved"]


def _nothing() -> Content:
    return Content(SafeText(""))


def _line(text: str | None) -> SafeText | None:
    return clean_line(" ".join(text.split())) or None if text else None


_often = lru_cache(maxsize=1024)(_line)
"""The same for what is likely to stand at many posts."""


def _explained(reading: _Reading, posts: Sequence[Post], turned: bool) -> list[str]:
    said = [f"read as {reading.engine.title}; {counted(len(posts), 'post')} found"]
    if signs := [sign.css or sign.text for sign in reading.signs]:
        said.append(f"known by {', '.join(signs)}")
    if turned:
        said.append("the newest post stands first in the file; the order was turned round")
    if edited := notes_left_out(reading.view, reading.posts):
        said.append(f"cut notes of edits in {counted(edited, 'post')}")
    return said
