"""Posts that only the names of their authors head, as programs leave them that keep little more than the text."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tui_reader.errors import FormatError
from tui_reader.formats.page import PageFormat
from tui_reader.formats.source import Source
from tui_reader.model import Post

PAGES = Path(__file__).parent / "pages"

CHANGES = """
Features

- the oar floats

Fixes

- no more splinters

Features

- the oar is blue

Core

- wood

Fixes

- less blue

Core

- more wood
"""
SECTIONS = """
Parameters

The parameters say how long the oar is, in feet.

Returns

It returns an oar, or raises when there is no wood.

Parameters

The second form takes no parameters at all.

Returns

It returns the oar of before.

Examples

Two examples follow.

Examples

More examples.
"""


def posts(text: bytes) -> list[Post]:
    return list(PageFormat().read(Source("page.txt", text)).drafts[0].posts)


def test_names_in_paragraphs_of_their_own() -> None:
    found = posts((PAGES / "spoken.txt").read_bytes())
    assert [post.author for post in found] == ["hazel_rod", "Ferry Jo", "hazel_rod", "Nib", "Ferry Jo", "hazel_rod"]
    bodies = [post.body for post in found]
    assert bodies[0].startswith("I want to skate")
    assert bodies[0].endswith("swim on it.")
    assert bodies[1].endswith("I would use.\n\nJo")
    assert bodies[3] == "Wet.\n\nAsk the ducks\n\nThey have been here longer than all of us."
    assert bodies[4] == "@Nib\nThat is the one."


def test_a_page_that_a_program_sets_in_as_a_whole() -> None:
    text = (PAGES / "spoken.txt").read_text("utf-8")
    inner = "".join(f"        {line}" if line.strip() else line for line in text.splitlines(keepends=True))
    found = posts(f"  Skip to the text\n\n{inner}".encode())
    assert [post.author for post in found] == [post.author for post in posts(text.encode())]


def test_names_above_profiles_head_posts_that_have_no_number_as_well() -> None:
    found = posts((PAGES / "ranks.txt").read_bytes())
    assert [(post.author, post.body) for post in found] == [
        (
            "Mauerblume",
            "Seit gestern fehlt die lange Leiter.\n\nDie kurze reicht nicht bis zur Regenrinne.\n\nWerbung:",
        ),
        ("Kletterer", "Meine ist es nicht."),
        ("Mauerblume", "Wessen dann?"),
        ("Apfelbaum", "Die von Tante Ruth?"),
        ("Mauerblume", "Die ist aus Holz."),
        ("Apfelbaum", "Dann frag den Schornsteinfeger."),
    ]
    assert found[0].body.startswith("Seit gestern fehlt")
    assert "Kletterer" not in found[0].body


def test_a_name_printed_twice_heads_one_post() -> None:
    post = "{0}\n\n{0}\n\nMembers\n\n{1}\n\n{0}\n\n{0} Members\n\n{1}\n\nThe oar of {2} is longer than all of ours.\n\n"
    names = ("Tamsin", "Odd Job", "Tamsin")
    text = "Search\n\nAccount\n\n" + "".join(map(post.format, names, (12, 3, 12), ("Nib", "Wim", "Ann")))
    found = posts(text.encode())
    assert [post.author for post in found] == ["Tamsin", "Odd Job", "Tamsin"]
    assert [post.body[:14] for post in found] == ["The oar of Nib", "The oar of Wim", "The oar of Ann"]


@pytest.mark.parametrize("text", [CHANGES, SECTIONS])
def test_headings_are_no_names(text: str) -> None:
    assert PageFormat().sniff(Source("page.txt", text.encode())) == 0.0


def test_the_same_text_below_names_is_a_thread() -> None:
    text = SECTIONS.replace("\nParameters\n", "\nTamsin\n").replace("\nReturns\n", "\nreedling\n")
    text = text.replace("\nExamples\n", "\nOdd Job\n")
    assert [post.author for post in posts(text.encode())] == ["Tamsin", "reedling"] * 2 + ["Odd Job"] * 2


def test_dates_below_posts_without_headers() -> None:
    found = posts((PAGES / "closed.txt").read_bytes())
    assert [(post.body.split("\n")[-1], post.date and post.date.day) for post in found] == [
        ("I counted.", 19),
        ("Once for the dog, once for the captain.", 19),
        ("Wim", 20),
        ("The captain.", 21),
    ]


def test_numbers_below_posts_of_which_some_have_no_header() -> None:
    document = PageFormat().read(Source("page.txt", (PAGES / "partial.txt").read_bytes()))
    found = document.drafts[0].posts
    assert [(post.id, post.author) for post in found] == [
        ("0", "Marigold"),
        ("1", "Old Tin"),
        ("2", "wick & oil"),
        ("3", None),
        ("4", "Marigold"),
        ("5", "Old Tin"),
        ("6", None),
    ]
    assert [found[at].body for at in (1, 3, 6)] == [
        "A hurricane lamp.",
        "none at all",
        "Buy another spade.\n\nAnd a lamp.",
    ]
    assert "posts end with lines like “#1”" in document.explained[0]


def test_items_of_a_list_without_headers() -> None:
    text = (PAGES / "items.txt").read_bytes()
    bodies = [post.body for post in posts(text)]
    assert [body.split("\n")[0] for body in bodies] == [
        "Hello,",
        "Hemp. It creaks, but it holds.",
        "Otter",
        "It held until June.",
    ]
    assert "2. old washing line" in bodies[0]
    assert PageFormat().sniff(Source("page.txt", text.replace(b" started by Quill", b""))) == 0.0


LINES = """\n
Ann
Bob Green
reedling
Ann wrote:
@reedling said in it:
Deckhand
Posts: 3
3,941
Some words of a post.
A
    set in
  1. First
  3. Third
  5. Fifth
#1
#2
#3
Posted: May 3, 2021 7:24 pm
Posted: May 4, 2021 7:24 pm"""


@settings(deadline=None)
@given(st.lists(st.sampled_from(LINES.split("\n")), max_size=60))
def test_the_words_of_the_posts_stand_in_the_text_in_their_order(lines: list[str]) -> None:
    try:
        document = PageFormat().read(Source("page.txt", "\n".join(lines).encode()))
    except FormatError:
        return
    found = document.drafts[0].posts
    turned = any("turned round" in line for line in document.explained)
    words = iter(" ".join(lines).split())
    assert all(word in words for post in (reversed(found) if turned else found) for word in post.body.split())


def test_a_rank_names_nobody_where_many_names_are_gone() -> None:
    found = posts((PAGES / "mixed.txt").read_bytes())
    assert [post.author for post in found] == [None, None, "Oda Winter", None, "Lieve", None, "Oda Winter", "Lieve"]
    assert not any(rank in post.body for post in found for rank in ("deckhand", "harbour cat", "Posts"))


SHORT = """Nib to Skaters

The ice in three parts.

Edges

- the reeds are thin

Middle

- black and clear

Shore

- mind the ducks

pond_ann

Where do we start?

Ferry (she/her)

At the shore.

pond_ann

Done.

Left foot

Right foot

Odile

A pond is the best of floors.

Ferry (she/her)

Then skate

Test

Odile

Why?

heron77

To see

pond_ann

It is so.

Odile

It held me well enough yesterday.

pond_ann

I shall come on Sunday with my sledge.

Nib

Bring a rope.
"""


def test_names_below_posts_of_a_few_words_head_posts_as_well() -> None:
    found = posts(SHORT.encode())[1:]
    assert [(post.author, " ".join(post.body.split())) for post in found] == [
        ("pond_ann", "Where do we start?"),
        ("Ferry", "At the shore."),
        ("pond_ann", "Done. Left foot Right foot"),
        ("Odile", "A pond is the best of floors."),
        ("Ferry", "Then skate Test"),
        ("Odile", "Why?"),
        ("heron77", "To see"),
        ("pond_ann", "It is so."),
        ("Odile", "It held me well enough yesterday."),
        ("pond_ann", "I shall come on Sunday with my sledge."),
        ("Nib", "Bring a rope."),
    ]


def test_who_began_a_thread_where_and_the_parts_of_what_was_said_there() -> None:
    opening = posts(SHORT.encode())[0]
    assert opening.author == "Nib"
    assert opening.body.startswith("The ice in three parts.")
    assert opening.body.endswith("Shore\n\n- mind the ducks")
