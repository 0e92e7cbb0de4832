"""URLs of a post, and what is copied of it."""

from __future__ import annotations

from functools import partial
from time import monotonic
from typing import TYPE_CHECKING

from tui_reader.app.background.aside import aside
from tui_reader.app.boxes.url_list import Chosen, UrlList
from tui_reader.app.outside.browser import detach, filled, needs_terminal, opener
from tui_reader.app.outside.copying import copy
from tui_reader.app.outside.post_urls import Url, urls_of
from tui_reader.app.outside.terminal import Program, how_it_ended, run_in_terminal
from tui_reader.app.pointing import passage_at, post_at
from tui_reader.app.run import served
from tui_reader.errors import ReaderError
from tui_reader.wording import called, counted, ended

if TYPE_CHECKING:
    from tui_reader.app.actions.action import Action
    from tui_reader.app.reader import Reader

SOON = 10.0
"""Seconds within which the end of a browser tells how the opening went; later it was closed."""


def _urls(reader: Reader, _count: int | None) -> None:
    thread, node = reader.reading.thread, post_at(reader)

    def show(found: tuple[list[Url], int]) -> None:
        urls, total = found
        if urls:
            title = f"{counted(total, 'URL')} of {called(thread, node)}"
            title += f", the first {len(urls)}" if total > len(urls) else ""
            reader.app.push_screen(UrlList(title, urls, partial(_obstacle, reader)), take)
        else:
            reader.say(f"{called(thread, node)} has no URL.")

    def take(chosen: Chosen | None) -> None:
        if chosen is not None:
            (_copy_url if chosen.copied else _open)(reader, chosen.url)

    aside(reader, lambda: urls_of(thread, node), show)


def _obstacle(reader: Reader) -> str:
    """Why no URL can be opened here, or ""."""
    try:
        if not served():
            opener(reader.means.settings.browser)
    except ReaderError as error:
        return str(error)
    return ""


def _copy_url(reader: Reader, url: Url) -> None:
    copy(reader, url.written, "the URL")


def _open(reader: Reader, url: Url) -> None:
    target = url.target.url
    if served():
        reader.app.open_url(target)
        return
    argv = filled(opener(reader.means.settings.browser), target)
    try:
        if needs_terminal(argv):
            run_in_terminal(reader.app, Program(argv))
            return
    except (OSError, ReaderError) as error:
        reader.say(f"{argv[0]}: {getattr(error, 'strerror', None) or error}.")
        return
    reader.say(f"Opening {target} by {argv[0]}.")
    aside(reader, partial(_opened, argv), lambda fault: reader.say(fault) if fault else None)


def _opened(argv: list[str]) -> str:
    """Open by a program beside the reader; how that failed, or ""."""
    began = monotonic()
    try:
        code = detach(argv)
    except OSError as error:
        return f"{argv[0]}: {error.strerror}."
    return f"{argv[0]} could not open it: {how_it_ended(code)}." if code and monotonic() - began < SOON else ""


def _copy_post(reader: Reader, _count: int | None) -> None:
    thread, node = reader.reading.thread, post_at(reader)
    if thread.post(node).missing:
        reader.say(f"{called(thread, node)}: there is nothing to copy.")
    else:
        copy(reader, thread.post(node).body, called(thread, node))


def _copy_passage(reader: Reader, _count: int | None) -> None:
    thread = reader.reading.thread
    marked = reader.get_selected_text()
    passage = passage_at(reader)
    if marked:
        copy(reader, marked, "what is marked")
    elif passage:
        node, start, end = passage
        copy(reader, thread.post(node).body[start:end], f"a passage of {called(thread, node)}")
    else:
        reader.say(f"There is no passage here; {reader.key_of('copy_post')} copies the post.")


def _copy_link(reader: Reader, _count: int | None) -> None:
    thread, node = reader.reading.thread, post_at(reader)
    url = thread.post(node).url
    if url:
        copy(reader, url, f"the link to {called(thread, node)}, {url}")
    else:
        reader.say(ended(f"The file states no link to {called(thread, node)}"))


ACTIONS: dict[str, Action] = {
    "urls": _urls,
    "copy_post": _copy_post,
    "copy_passage": _copy_passage,
    "copy_link": _copy_link,
}
