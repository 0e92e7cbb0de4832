"""Lists of other threads beside the posts, with dates like those of the headers, are no posts and no text of one."""

from __future__ import annotations

import pytest

from tui_reader.formats.page import PageFormat
from tui_reader.formats.source import Source

POSTS = (
    ("Ada - July 2, 2020", "How do you build a bed for herbs on a roof?"),
    ("Ben - July 3, 2020", "With bricks, and a mat below them."),
    ("Ada - July 4, 2020", "Thank you, I will."),
    ("Ben - July 5, 2020", "Send pictures."),
)
LIST = "Recently active\n* Rain barrels - 2 weeks ago\n* Bees in 2020 - 2 months ago\n* Moss - May 1, 2020\nRULES\n"
TEXT = "\n\n".join(f"{head}\n\n{body}" for head, body in POSTS)


@pytest.mark.parametrize("text", [f"Beds\n\n{TEXT}\n\n{LIST}", f"{LIST}\nBeds\n\n{TEXT}"])
def test_a_list_of_threads(text: str) -> None:
    found = PageFormat().read(Source("x.txt", text.encode())).drafts[0].posts
    assert [post.body for post in found] == [body for _, body in POSTS]
