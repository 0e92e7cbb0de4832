from hypothesis import given
from hypothesis import strategies as st

from tui_reader.app.finding.hit_walk import HitWalk
from tui_reader.app.pages.hits import hit_runs
from tui_reader.app.text.page import Page, Piece, Run

COUNTS = {3: 2, 5: 1, 8: 3}


def walk() -> HitWalk:
    return HitWalk([3, 5, 8], COUNTS.__getitem__)


def test_steps_go_from_hit_to_hit_within_and_between_posts() -> None:
    hits = walk()
    assert hits.present is None
    hits.stand_at(0)
    seen = [hits.present]
    for _ in range(5):
        assert not hits.step(1)
        seen.append(hits.present)
    assert seen == [(3, 0), (3, 1), (5, 0), (8, 0), (8, 1), (8, 2)]


def test_the_walk_goes_round_and_says_so() -> None:
    hits = walk()
    hits.stand_at(0)
    assert hits.step(-1)
    assert hits.present == (8, 2)
    assert hits.step(1)
    assert hits.present == (3, 0)


@given(st.lists(st.integers(-20, 20), max_size=10))
def test_the_position_always_is_a_hit(steps: list[int]) -> None:
    hits = walk()
    hits.stand_at(1)
    for step in steps:
        hits.step(step)
        assert 0 <= hits.position < len(hits) == 6
        assert hits.present is not None
        node, number = hits.present
        assert number < COUNTS[node]


def test_hits_are_marked_where_the_page_shows_them_and_nowhere_else() -> None:
    page = Page("head\nabcfold lineghi", pieces=(Piece(5, 8, 7, 0), Piece(17, 20, 7, 6)))
    spans = {7: ((1, 2), (2, 7), (4, 5))}
    runs = hit_runs(page, spans.__getitem__, (7, 0))
    assert runs == [Run(6, 7, "hit-current"), Run(7, 8, "hit"), Run(17, 18, "hit")]
