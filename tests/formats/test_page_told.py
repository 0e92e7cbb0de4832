"""What is cut below the words of posts is told, also where a post says nothing besides."""

from __future__ import annotations

from tui_reader.formats.reading import read
from tui_reader.formats.source import Source

POST = "By Ann\n#{number}\n{words}\nReply\nReport\n"


def told(*words: str) -> str:
    text = "".join(POST.format(number=number, words=said) for number, said in enumerate(words, start=1))
    return "\n".join(read(Source("page.txt", f"Oars\n{text}".encode())).explained)


def test_the_lines_cut_below_posts_are_counted() -> None:
    explained = told("Who has it?", "Not I.", "Nor I.", "Look again.", "Found.")
    assert "cut 8 lines in all below the words of 4 posts" in explained
    assert "said nothing" not in explained


def test_a_post_of_nothing_but_buttons_is_told() -> None:
    assert "1 post said nothing besides lines that were cut" in told(
        "Who has it?", "", "Nor I.", "Look again.", "Found."
    )
