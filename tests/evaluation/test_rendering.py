"""What the renderings leave of a thread and of its labels."""

from __future__ import annotations

from functools import partial
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from tests.evaluation.labelled import Labelled, hidden
from tests.evaluation.passages import Squeezed
from tests.evaluation.recovered import scored
from tests.evaluation.rendering import Cut, Rendering, render
from tui_reader.model import Content, Mark, MarkKind, Post, SafeText

SOURCE = "The kettle sings on the stove every morning at six."
NAMED = f"Ada wrote:\n{SOURCE}\n\n\nMine hums."
MARKED = f"> {SOURCE[:22]}\n> {SOURCE[23:]}\n\nSo does mine.\nTo the minute."


def labelled(*bodies: str) -> Labelled:
    posts = tuple(
        Post(SafeText(str(number)), partial(Content, SafeText(body)), SafeText(author))
        for number, (body, author) in enumerate(zip(bodies, ("Ada", "Bo", "Cy"), strict=False), 1)
    )
    quotes = [
        {"post": "2", "text": SOURCE, "source": "1", "origin": "1", "attribution": "Ada"},
        {"post": "3", "text": f"> {SOURCE[:22]}\n> {SOURCE[23:]}", "source": "1", "origin": "1"},
    ]
    labels = {"posts": [{"id": post.id, "parents": ["1"]} for post in posts], "quotes": quotes}
    return Labelled("kettles", "forum", SafeText("Kettles"), posts, labels)


THREAD = labelled(SOURCE, NAMED, MARKED)


def bodies(how: Rendering) -> list[str]:
    return [post.body.strip() for post in render(THREAD, how).posts]


def test_as_posted_is_as_posted() -> None:
    assert render(THREAD, Rendering.POSTED) is THREAD


def test_names_and_marks_go_and_the_words_stay() -> None:
    assert bodies(Rendering.STRIPPED) == [
        SOURCE,
        f"{SOURCE}\n\n\nMine hums.",
        f"{SOURCE[:22]}\n{SOURCE[23:]}\n\nSo does mine.\nTo the minute.",
    ]


def test_the_labels_follow_the_words() -> None:
    texts = [label["text"] for label in render(THREAD, Rendering.STRIPPED).labels["quotes"]]
    assert texts == [SOURCE, f"{SOURCE[:22]}\n{SOURCE[23:]}"]
    assert scored(THREAD, Rendering.STRIPPED).recall == 1


def test_the_quotes_go_with_their_labels() -> None:
    assert bodies(Rendering.DELETED) == [SOURCE, "Mine hums.", "So does mine.\nTo the minute."]
    assert not render(THREAD, Rendering.DELETED).labels["quotes"]


def test_what_the_file_states_is_hidden() -> None:
    mark = Mark(0, 3, MarkKind.QUOTE, 1, ref=SafeText("1"))
    content = Content(SafeText("The kettle"), (mark,))
    post = Post(SafeText("2"), lambda: content)
    begun = hidden(Labelled("", "", SafeText(""), (THREAD.posts[0], post), {}))
    assert not begun.replies[1].stated
    assert [mark.ref for mark in begun.posts[1].marks] == [None]


@given(st.text("ab \n", max_size=30), st.lists(st.integers(0, 30), max_size=8))
def test_offsets_follow_what_is_cut(text: str, bounds: list[int]) -> None:
    spans = [pair for pair in pairwise(sorted(min(bound, len(text)) for bound in bounds)) if pair[0] % 2]
    cut = Cut(text, spans)
    kept = [at for at in range(len(text)) if not any(start <= at < end for start, end in spans)]
    assert cut.text == "".join(text[at] for at in kept)
    assert [cut.place(at) for at in kept] == list(range(len(kept)))


@given(st.text("ab \n", max_size=30))
def test_squeezed_spans_are_found_as_written(text: str) -> None:
    squeezed = Squeezed(text)
    for word in text.split():
        (span,) = squeezed.find(word)
        start, end = squeezed.written(span)
        assert "".join(text[start:end].split()) == word
        assert not text[start].isspace()
        assert not text[end - 1].isspace()
