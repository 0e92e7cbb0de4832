from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui_reader.model import Evidence, Ground, Mark, MarkKind, Place, Quote, Reply, Thread
from tui_reader.search import Hits, Index, line_at, parse
from tui_reader.search.bodies import BLOCK
from tui_reader.search.folding import flatten, fold
from tui_reader.search.query import PIECE

Make = Callable[..., Thread]

WORDS = st.text(st.sampled_from("abAB σςΣİß\n\t😀"), max_size=30)
NEEDLES = st.text(st.sampled_from("abABσΣİß😀"), min_size=1, max_size=3)


def quote(start: int, end: int) -> Quote:
    return Quote(start, end, 1, None, None, None, 1.0)


def found(thread: Thread, query: str) -> Hits:
    return Index(thread).search(parse(query))


def texts(thread: Thread, hits: Hits) -> list[list[str]]:
    return [[thread.posts[node].body[start:end] for start, end in hits.spans(node)] for node in hits.nodes]


@pytest.mark.parametrize(
    ("query", "passages"),
    [
        ("kite", [["kite"], ["Kite", "kite"], ["KITE"]]),
        ("Kite", [["Kite"]]),
        ("kite red", [["Kite", "kite", "red"]]),
        ('"kite and"', [["kite\nand"]]),
        ("/k.te/", [["kite"], ["Kite", "kite"], ["KITE"]]),
        ("/^and/ kite", [["Kite", "kite", "and"]]),
        ("/kite.and/", []),
        ("ite it", [["ite"], ["ite", "ite"], ["ITE"]]),
        ("/x*/", []),
        ("straße", [["Straße"]]),
    ],
)
def test_posts_are_found_by_their_words(thread_of: Make, query: str, passages: list[list[str]]) -> None:
    thread = thread_of(["my kite", "A Kite, a kite\nand a red string", "Straße", "BIG KITE"])
    hits = found(thread, query)
    assert texts(thread, hits) == passages
    assert hits.count == sum(map(len, passages))
    assert [hits.per_node(node) for node in hits.nodes] == [len(spans) for spans in passages]


def test_subjects_and_authors_count_as_a_hit_without_a_span(thread_of: Make) -> None:
    thread = thread_of(
        ["wind", "rain"], authors=["Ann Lee", None], subjects=["Re: Kites", None], names={"annie": "Ann Lee"}
    )
    for query in ("kites", "/kites?/", "Kites", "author:lee", 'author:"ann lee"', "author:annie", "author:/^ann/"):
        hits = found(thread, query)
        assert list(hits.nodes) == [0], query
        assert hits.count == 1
        assert hits.spans(0) == ()
    assert not found(thread, "author:kites").nodes
    assert not found(thread, "own:kites").nodes
    assert list(found(thread, "author:lee wind").nodes) == [0]
    assert not found(thread, "author:lee rain").nodes


def test_own_words_and_quoted_words(thread_of: Make) -> None:
    body = "Ann wrote:\nkite one\nkite two and kite three"
    marks = [Mark(0, 10, MarkKind.ATTRIBUTION), Mark(11, 19, MarkKind.QUOTE)]
    thread = thread_of([body, "kite"], marks=[marks, []], quotes=[(quote(33, 37),), ()])
    assert texts(thread, found(thread, "own:kite")) == [["kite"], ["kite"]]
    assert found(thread, "own:kite").spans(0) == ((20, 24),)
    assert found(thread, "quoted:/k.te/").spans(0) == ((11, 15), (33, 37))
    assert not found(thread, "own:ann").nodes
    assert found(thread, "quoted:one own:two").count == 2


GUESS = (Evidence(Ground.CONTENT, "alike"),)
STATED = (Evidence(Ground.STATED, "the file says so"),)


@pytest.fixture
def debate(thread_of: Make) -> Thread:
    """Ann opens; Bob answers her and asks, Ann answers Bob; Cem answers Ann's opening and quotes Bob."""
    return thread_of(
        ["kites fly", "do they? http://kites.example", "they do", "do they?\nsurely `no`"],
        authors=["Ann", "Bob", "Ann", "Cem"],
        dates=["2011-03-01", "2011-03-05", "2011-04-01", "2012-01-01T10:00:00+00:00"],
        marks=[[], [], [], [Mark(16, 18, MarkKind.CODE)]],
        quotes=[(), (), (), (Quote(0, 8, 1, None, Place(1, 0, 8), Place(1, 0, 8), 1.0),)],
        replies=[Reply(None), Reply(0, STATED), Reply(1, GUESS, 0.4), Reply(0, GUESS, 0.9)],
    )


def test_the_words_of_a_question_are_its_hits(thread_of: Make) -> None:
    asks = "Of course. Is it late? See http://a.example/?b=c now\nwww.a.example or not?"
    thread = thread_of([asks, "It is."])
    assert texts(thread, found(thread, "is:question")) == [["Is it late?", "?"]]
    assert found(thread, "NOT is:question").spans(1) == ()


@pytest.mark.parametrize(
    ("query", "nodes"),
    [
        ("kites OR surely", [0, 1, 3]),
        ("they NOT kites", [2, 3]),
        ("they !author:ann", [1, 3]),
        ("(kites OR surely) author:cem", [3]),
        ("is:question", [1]),
        ("is:unanswered", [2, 3]),
        ("is:root", [0]),
        ("is:guess", [2, 3]),
        ("sure:<50", [2]),
        ("sure:>=90%", [0, 1, 3]),
        ("replies:2", [0]),
        ("replies:1..2", [0, 1]),
        ("has:link", [1]),
        ("has:code", [3]),
        ("has:quote", [3]),
        ("date:2011", [0, 1, 2]),
        ("date:>2011-03", [2, 3]),
        ("date:2011-03-02..2011-04", [1, 2]),
        ("date:..2011-03-01", [0]),
        ("date:<=2011-03-05", [0, 1]),
        ("id:1", [1]),
        ("id:#1", [1]),
        ("answers:0", [1, 3]),
        ("answers:bob", [2, 3]),
        ("answers:(author:ann kites)", [1, 3]),
        ("answered-by:cem", [0, 1]),
        ("under:1", [2]),
        ("under:ann", [1, 2, 3]),
        ("is:unread", [0, 2]),
        ("is:read", [1, 3]),
        ("is:bookmarked they", [2]),
        ("NOT (is:unread OR has:code)", [1]),
    ],
)
def test_posts_are_found_by_what_they_are(debate: Thread, query: str, nodes: list[int]) -> None:
    kept = {"unread": lambda node: node in (0, 2), "bookmarked": lambda node: node == 2}
    assert list(Index(debate, lambda: kept).search(parse(query)).nodes) == nodes


def test_a_later_stage_brings_its_quotes(thread_of: Make) -> None:
    thread = thread_of(["kite"])
    index = Index(thread)
    assert index.search(parse("own:kite")).count == 1
    index.follow(replace(thread, quotes=[(quote(0, 4),)]))
    assert index.search(parse("own:kite")).count == 0


def test_a_stopped_build_goes_on_where_it_was(thread_of: Make) -> None:
    index = Index(thread_of(["kite"] * 1000))
    asked = iter([False] * 300 + [True] * 10)
    stopped = index.search(parse("kite"), stop=lambda: next(asked))
    assert not stopped.complete
    assert len(stopped) == 0
    told: list[tuple[int, int]] = []
    assert index.prepare(tell=lambda done, total: told.append((done, total)))
    assert told[0][0] > 300
    assert told[-1] == (1000, 1000)
    assert index.search(parse("kite")).count == 1000


def test_long_threads_and_long_posts(thread_of: Make) -> None:
    thread = thread_of(["x" * (BLOCK // 2) + " kite", "Дракон kite"] * 4)
    hits = found(thread, "kite")
    assert list(hits.nodes) == list(range(8))
    assert texts(thread, hits) == [["kite"]] * 8
    line = "y" * (3 * PIECE) + "kite"
    assert found(thread_of([line]), "/k.te$/").spans(0) == ((3 * PIECE, 3 * PIECE + 4),)


@given(WORDS | st.text(max_size=40))
def test_folding_moves_no_sign(text: str) -> None:
    assert len(fold(text)) == len(text)
    assert fold(fold(text)) == fold(text)


@given(st.lists(WORDS, min_size=1, max_size=5), st.lists(NEEDLES, min_size=1, max_size=3))
def test_every_span_matches_and_no_post_is_missed(thread_of: Make, bodies: list[str], needles: list[str]) -> None:
    thread = thread_of(bodies)
    hits = found(thread, " ".join(needles))
    seen = [flatten(body) for body in bodies]
    wanted = [
        node
        for node, body in enumerate(seen)
        if all((needle in body) if needle != needle.lower() else (fold(needle) in fold(body)) for needle in needles)
    ]
    assert list(hits.nodes) == wanted
    for node in hits.nodes:
        spans = hits.spans(node)
        assert hits.per_node(node) == len(spans) > 0
        assert all(before[1] <= after[0] for before, after in pairwise(spans))
        for start, end in spans:
            assert any(fold(seen[node][start:end]).startswith(fold(needle)) for needle in needles)


@given(WORDS, NEEDLES, st.lists(st.tuples(st.integers(0, 30), st.integers(0, 30)), max_size=4))
def test_own_and_quoted_part_all_hits(thread_of: Make, body: str, needle: str, cuts: list[tuple[int, int]]) -> None:
    spans = [(min(cut), min(max(cut), len(body))) for cut in cuts if min(cut) <= len(body)]
    thread = thread_of([body], quotes=[tuple(quote(*span) for span in spans)])
    own, quoted, both = (found(thread, scope + needle).spans(0) for scope in ("own:", "quoted:", ""))
    assert sorted(own + quoted) == list(both)
    inside = {at for start, end in spans for at in range(start, end)}
    assert all(inside.isdisjoint(range(*span)) for span in own)
    assert not any(inside.isdisjoint(range(*span)) for span in quoted)


def test_the_line_of_a_hit() -> None:
    assert line_at("one\n  two kites \nthree", (10, 14)) == "two kites"
    assert line_at("kite", (0, 4)) == "kite"
    long = "a" * 500 + " kite " + "b" * 500
    line = line_at(long, (501, 505))
    assert "kite" in line
    assert len(line) <= 200
    assert (line[0], line[-1]) == ("…", "…")
