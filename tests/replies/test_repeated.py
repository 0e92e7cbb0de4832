from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.replies.talk import CLAY, GLAZE, KILN, begun, read
from tui_reader.model import Place, Quote, Thread
from tui_reader.replies.repeated import repeats

WORD = re.compile(r"[^\W_]+")


def everything(_node: int) -> bool:
    return True


def hidden(thread: Thread, node: int, known: Callable[[int], bool] = everything) -> list[str]:
    body = thread.posts[node].body
    return [body[run.start : run.end] for run in repeats(thread, node, known)]


def quoting(quoted: str, source: str, *, similarity: float = 0.9) -> Thread:
    """A post whose body is one quote of another."""
    thread = begun(("Ada", source), ("Bo", quoted))
    quote = Quote(0, len(quoted), 1, None, Place(0, 0, len(source)), Place(0, 0, len(source)), similarity)
    return replace(thread, quotes=[(), (quote,)])


@pytest.mark.parametrize(
    ("body", "gone"),
    [
        (f"> {KILN}\n\nReally?", f"> {KILN}"),
        (f"{KILN}\n\nReally?", KILN),
        (f'"{KILN}"\n\nReally?', f'"{KILN}"'),
        (f"Really?\n\n{KILN}\n\n{GLAZE}", f"{KILN}\n\n{GLAZE}"),
        (f"Ada wrote:{KILN}\n\nReally?", KILN),
        (f"Ada wrote:\n> {KILN[:25]}\n> {KILN[26:]}\nReally?", f"> {KILN[:25]}\n> {KILN[26:]}"),
    ],
)
def test_what_was_read_repeats_whatever_its_style(body: str, gone: str) -> None:
    thread = read(("Ada", f"{KILN}\n\n{GLAZE}"), ("Bo", body))
    assert hidden(thread, 1) == [gone]
    assert hidden(thread, 1, lambda node: node != 0) == []


def test_a_stack_of_quotes_repeats_as_one() -> None:
    first = f"> {KILN}\n\n{GLAZE}"
    stack = f"> > {KILN}\n> \n> {GLAZE}"
    thread = read(("Ada", KILN), ("Bo", first), ("Cyd", f"{stack}\n\nWell, well."))
    assert hidden(thread, 2) == [stack]
    assert hidden(thread, 2, lambda node: node == 0) == [f"> > {KILN}"]


def test_words_from_elsewhere_stay() -> None:
    thread = read(("Ada", KILN), ("Bo", f"> {GLAZE}\n\n> {KILN}\n\nSo?"))
    assert hidden(thread, 1) == [f"> {KILN}"]


def test_own_words_between_quoted_lines_stay() -> None:
    body = f"> {KILN}\nNo.\n> {GLAZE}\nYes."
    assert hidden(read(("Ada", f"{KILN}\n{GLAZE}"), ("Bo", body)), 1) == [f"> {KILN}", f"> {GLAZE}"]


def test_a_quote_within_a_sentence_stays() -> None:
    thread = read(("Ada", KILN), ("Bo", f'You said "{KILN}" but I doubt it.'))
    assert thread.quotes[1][0].source is not None
    assert hidden(thread, 1) == []


@pytest.mark.parametrize("edited", ["not never", "NEVER", "-1", "never :-)"])
def test_an_edit_keeps_its_line(edited: str) -> None:
    lines = f"{GLAZE}\n{KILN}\n{CLAY}"
    changed = KILN.replace("never", edited)
    assert hidden(quoting(lines.replace(KILN, changed), lines), 1) == [GLAZE, CLAY]


def test_a_word_cut_out_keeps_its_line() -> None:
    lines = f"{GLAZE}\n{KILN}\n{CLAY}"
    assert hidden(quoting(lines.replace("never ", ""), lines), 1) == [GLAZE, CLAY]


def test_a_word_cut_out_where_the_line_breaks_keeps_both_lines() -> None:
    assert hidden(quoting("I do\nlike the kiln.", "I do not like the kiln."), 1) == []
    assert hidden(quoting("I do\nlike the kiln.", "I do like the kiln."), 1) == ["I do\nlike the kiln."]


def test_sentences_left_out_are_no_edit() -> None:
    assert hidden(quoting(f"{KILN}\n{CLAY}", f"{KILN} {GLAZE} {CLAY}"), 1) == [f"{KILN}\n{CLAY}"]


def test_signs_that_a_mail_client_changes_are_no_edit() -> None:
    assert hidden(quoting('> "Ada’s", he – no, she … said', "“Ada's”, he - no, she... said"), 1)


def test_posts_that_quote_each_other_both_keep_the_words() -> None:
    thread = begun(("Ada", KILN), ("Bo", KILN))
    there, here = Place(1, 0, len(KILN)), Place(0, 0, len(KILN))
    circle = [
        (Quote(0, len(KILN), 1, None, there, there, 1.0),),
        (Quote(0, len(KILN), 1, None, here, here, 1.0),),
    ]
    thread = replace(thread, quotes=circle)
    assert hidden(thread, 0) == hidden(thread, 1) == []


def test_a_quote_too_long_to_compare_stays() -> None:
    long = "\n".join(f"line {n}" for n in range(4000))
    assert hidden(quoting(long, long, similarity=1.0), 1) == []


def test_a_ghost_repeats_nothing() -> None:
    assert repeats(begun(("Ada", KILN), ghosts=1), 1, everything) == []


def test_a_marked_line_between_repeats_goes_with_them_when_the_source_has_it_there() -> None:
    source = f"{KILN}\nBo wrote:\n}}\n{CLAY}"
    thread = begun(("Ada", source), ("Bo", "> " + source.replace("\n", "\n> ")))
    body = thread.posts[1].body

    def quote(words: str) -> Quote:
        start, there = body.index(words), source.index(words)
        return Quote(start, start + len(words), 1, None, Place(0, there, there + len(words)), None, 1.0)

    def of(said: str) -> list[str]:
        posts = begun(("Ada", source), ("Bo", said)).posts
        return hidden(replace(thread, posts=posts, quotes=[(), (quote(KILN), quote(CLAY))]), 1)

    assert of(body) == [body]
    assert of(body.replace("> Bo", "Bo  ")) == [f"> {KILN}", f"> {CLAY}"]
    assert of(body.replace("Bo", "Di")) == [f"> {KILN}", f"> {CLAY}"]


BODY = st.lists(st.sampled_from(["oak", "oat", "elm", "ash", "fir", "?", "- ", "> ", "\n", "\n\n", ". "]), max_size=30)


@st.composite
def quoting_threads(draw: st.DrawFn) -> Thread:
    """Posts of a few words with quotes from anywhere to anywhere, in circles too."""
    bodies = [" ".join(draw(BODY)) for _ in range(4)]
    thread = begun(*[("Ada", body) for body in bodies])

    def place(node: int) -> Place:
        body = thread.posts[node].body
        start = draw(st.integers(0, len(body)))
        return Place(node, start, draw(st.integers(start, len(body))))

    def quote(node: int) -> Quote:
        here, source = place(node), place(draw(st.sampled_from([other for other in range(4) if other != node])))
        return Quote(here.start, here.end, 1, None, source, draw(st.sampled_from([None, source])), 1.0)

    quotes = [tuple(quote(node) for _ in range(draw(st.integers(0, 3)))) for node in range(4)]
    return replace(thread, quotes=quotes)


def marked(body: str, offset: int) -> bool:
    """Whether the line of an offset is marked as quoted."""
    return body[body.rfind("\n", 0, offset) + 1 :].lstrip().startswith(">")


def _words(text: str) -> str:
    return f" {' '.join(WORD.findall(text))} "


@given(quoting_threads(), st.sets(st.integers(0, 3)))
def test_what_is_hidden_is_quoted_and_stands_in_a_post_that_was_read(thread: Thread, known: set[int]) -> None:
    runs = [repeats(thread, node, known.__contains__) for node in range(4)]
    visible = ""
    for node, post in enumerate(thread.posts):
        kept: str = post.body
        for run in reversed(runs[node]):
            spans = [(quote.start, quote.end) for quote in thread.quotes[node]]
            words = [match.span() for match in WORD.finditer(post.body, run.start, run.end)]
            assert all(
                any(low < last and first < high for low, high in spans) or marked(post.body, first)
                for first, last in words
            )
            lines = [line for line in post.body[run.start : run.end].split("\n") if WORD.search(line)]
            sources = [_words(thread.posts[other].body) for other in known - {node}]
            assert all(any(_words(line) in source for source in sources) for line in lines)
            kept = kept[: run.start] + kept[run.end :]
        visible += _words(kept)
    assert all(f" {word} " in visible for post in thread.posts for word in WORD.findall(post.body))
