"""Comments closed by rows of buttons, as social networks and newspapers print them: the name stands below the row."""

from __future__ import annotations

import pytest

from tui_reader.formats.reading import read
from tui_reader.formats.source import Source

SAID = (
    ("Ann Moss", "Who has the oar?"),
    ("bo_79", "Not I.\n\nAsk the man at the gate."),
    ("Cy", "🚣🚣"),
    ("Ann Moss", "He has it, thanks"),
    ("Dee de Vries", "1. take it\n2. dry it\n3. wait"),
    ("bo_79", "Done."),
)

LAYOUTS = {
    "the age below the name": "{name}\n\n{at}w\n\n{words}\n\nLike\n\nReply\n\n",
    "the age among the buttons": "{name}\n{words}\n\n    {at}w\n\n    Like\n\n    Reply\n\n    Share\n\n",
    "a place and a dot above the age": "{name}\nOld Quay\n•\n{at}d\n{words}\n{at}\nLike\nReply\nShare\n",
    "a headline between": "{name}\n  \n• 3rd+\nMends oars\n{at}mo\n\n\n{words}\n\n\nLike\nReply\n",
    "votes": "u/{name} avatar\n{name}\n•\n{at}mo ago\n\n{words}\n\n"
    "Upvote\n{at}\n\nDownvote\n\nReply\nreply\n\nShare\nshare\n\n",
    "german": "{name}\n{words}\nGefällt mir\nAntworten\n{at} Wo.\n",
    "korean, the button glued to the date": "{name}\n{words}\n2019.03.0{at}. 09:02답글쓰기\n",
    "chinese": "{name}\n\n{words}\n2019-03-0{at} · IP 属地上海\n\n回复\n{at}\n",
}


def posts(form: str, said: tuple[tuple[str, str], ...]) -> list[tuple[str | None, str]]:
    text = "".join(form.format(name=name, words=words, at=at) for at, (name, words) in enumerate(said, start=1))
    draft = read(Source("page.txt", f"{len(said)} comments\n{text}".encode())).drafts[0]
    return [(post.author, post.body) for post in draft.posts]


@pytest.mark.parametrize("form", [form for name, form in LAYOUTS.items() if name != "votes"])
def test_each_row_of_buttons_ends_a_comment(form: str) -> None:
    assert posts(form, SAID) == list(SAID)


@pytest.mark.parametrize("form", LAYOUTS.values(), ids=LAYOUTS)
def test_three_comments_are_enough(form: str) -> None:
    three = (("ann", SAID[0][1]), ("bo_79", "Not I."), ("cy", "Look behind the boat"))
    assert posts(form, three) == list(three)


def test_a_number_or_the_word_of_a_button_may_be_all_that_somebody_says() -> None:
    said = (*SAID[:3], ("Ann Moss", "42"), ("Cy", "Like"), *SAID[3:])
    assert posts(LAYOUTS["the age among the buttons"], said) == list(said)
    assert posts(LAYOUTS["a headline between"], said) == list(said)
