"""Any text as one readable post: what is left when no posts are found in a file."""

from __future__ import annotations

from functools import partial

from tui_reader.formats.document import ROOT, Document, Draft
from tui_reader.formats.source import Source
from tui_reader.model import Content, Post, SafeText
from tui_reader.text.clean import clean, clean_line
from tui_reader.text.quoting import prefixed


class PostFormat:
    """The whole file as one post."""

    name = "post"
    title = "plain text"
    gives = "one post, quotes marked by >"

    def sniff(self, source: Source) -> float:  # noqa: ARG002 - any file can be shown as text
        """Fits every file, and less than any other format."""
        return 0.001

    def read(self, source: Source) -> Document:
        """One draft with one post, and a warning that says so."""
        text = clean(source.text())
        post = Post(SafeText("1"), partial(_content, text))
        draft = Draft(clean_line(source.name), (post,), (ROOT,))
        return Document(
            self.name,
            (draft,),
            warnings=(SafeText("No posts were found, so the whole file is shown as one."),),
            explained=(clean_line(f"read as {source.decoded.encoding} text; no posts found in it"),),
        )


def _content(text: SafeText) -> Content:
    return Content(text, prefixed(text))
