from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tui_reader.app.text.page import Run
from tui_reader.app.text.run_index import RunIndex, pieces

runs = st.lists(
    st.tuples(st.integers(0, 300), st.integers(0, 9) | st.integers(0, 300)).map(
        lambda pair: Run(pair[0], sum(pair), "hit")
    ),
    max_size=40,
)
spans = st.tuples(st.integers(0, 300), st.integers(0, 80)).map(lambda pair: (pair[0], sum(pair)))


@given(runs, spans)
def test_the_runs_over_a_span_are_those_that_share_a_sign_with_it(laid: list[Run], span: tuple[int, int]) -> None:
    start, end = span
    expected = [run for run in laid if max(run.start, start) < min(run.end, end)]
    assert RunIndex(laid).over(start, end) == expected


@given(runs, spans)
def test_pieces_cover_the_span_once_with_the_runs_over_each(laid: list[Run], span: tuple[int, int]) -> None:
    start, end = span
    over = RunIndex(laid).over(start, end)
    at = start
    for first, last, here in pieces(start, end, over):
        assert first == at < last
        at = last
        for place in range(first, last):
            assert here == [run for run in over if run.start <= place < run.end]
    assert at == end
