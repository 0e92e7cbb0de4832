"""Notes that posts were edited, which engines print below or among the words of a post."""

from __future__ import annotations

from collections.abc import Sequence

from tui_reader.formats.html.engine import Found
from tui_reader.formats.html.view import View, owner


def notes_left_out(view: View, posts: Sequence[Found]) -> int:
    """How many posts hold in their text a note that they were edited."""
    selectors = {post.shape.note for post in posts} - {""}
    notes = [note for css in selectors for note in view.page.css(css) if note.text(strip=True)]
    bodies = frozenset(node.mem_id for post in posts for node in post.nodes) if notes else frozenset[int]()
    return len({body for note in notes if (body := owner(note, bodies)) is not None})
