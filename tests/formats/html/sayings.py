"""Small pages that stand in files, and what they are found to say."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from tui_reader.formats.document import Document, Draft
from tui_reader.formats.html import HtmlFormat
from tui_reader.formats.source import Source
from tui_reader.model import MarkKind, Post

FOLDER = Path(__file__).parent / "pages"
Said = tuple[str, str | None, str | None, int, str]
"""Of a post: id, author, minute, the place of what it answers, its text outside quotes."""


@dataclass(frozen=True)
class Page:
    """A page, its kind, what its posts say, and what its quotes state."""

    file: str
    kind: str
    posts: tuple[Said, ...]
    quotes: tuple[tuple[str | None, str | None], ...] = ()


def assert_says(folder: str, page: Page) -> None:
    """What a page is read as and says, is as it states."""
    document = read_page(f"{folder}/{page.file}")
    kind = document.explained[0].removeprefix("read as ").partition(";")[0]
    draft = document.drafts[0]
    assert (kind, said_in(draft)) == (page.kind, page.posts)
    assert quoted_in(draft) == page.quotes


def read_page(name: str) -> Document:
    """The page of this name, with the folder it is in."""
    return HtmlFormat().read(Source(f"{Path(name).name}.html", (FOLDER / f"{name}.html").read_bytes()))


def said_in(draft: Draft) -> tuple[Said, ...]:
    """What each post says."""
    return tuple(
        (post.id, post.author, post.date.isoformat()[:16] if post.date else None, parent, _own(post))
        for post, parent in zip(draft.posts, draft.parents, strict=False)
    )


def quoted_in(draft: Draft) -> tuple[tuple[str | None, str | None], ...]:
    """Of each quote the name and the post that it states."""
    quotes = [mark for post in draft.posts for mark in post.marks if mark.kind is MarkKind.QUOTE]
    return tuple((quote.name, quote.ref) for quote in quotes)


def _own(post: Post) -> str:
    kept = list(post.body)
    for mark in post.marks:
        if mark.kind in (MarkKind.QUOTE, MarkKind.ATTRIBUTION):
            kept[mark.start : mark.end] = "\n" * (mark.end - mark.start)
    return "\n".join(filter(None, map(str.strip, "".join(kept).split("\n"))))
