"""A post that a page shows twice, in a box and in its place, is one post."""

from __future__ import annotations

import pytest

from tui_reader.formats.page import PageFormat
from tui_reader.formats.source import Source

LONG = "The blocks are cubes with slots in them, and each slot holds a plank as long as an arm.\n\nMind the rain."
POSTS = (
    ("Ada - July 2, 2020", "How do you build a bed for herbs on a roof?"),
    ("Ben - July 3, 2020", "With bricks, and a mat below them."),
    ("Cleo - July 4, 2020", LONG),
    ("Ada - July 4, 2020", "Thank you, I will."),
)


def bodies(*posts: tuple[str, str]) -> list[tuple[str | None, str]]:
    text = "Beds\n\n" + "\n\n".join(f"{head}\n\n{body}" for head, body in posts)
    document = PageFormat().read(Source("x.txt", text.encode()))
    return [(post.author, post.body) for post in document.drafts[0].posts]


@pytest.mark.parametrize("words", [LONG, LONG.replace(", and", ",\nand")])
def test_the_box_above_the_thread_is_left_out(words: str) -> None:
    posts = (*POSTS[:2], (POSTS[2][0], words), POSTS[3])
    boxed = (POSTS[0], ("Cleo Mason - July 4, 2020", f"{words}\n\n* Comments (3)"), *posts[1:])
    assert bodies(*boxed) == bodies(*posts)


def test_a_post_sent_twice_in_a_row_stays() -> None:
    assert len(bodies(*POSTS[:3], *POSTS[2:])) == len(POSTS) + 1


def test_the_words_of_another_author_stay() -> None:
    assert len(bodies(*POSTS, ("Dora - July 4, 2020", LONG))) == len(POSTS) + 1
