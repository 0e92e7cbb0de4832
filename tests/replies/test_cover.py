from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tui_reader.replies.cover import Cover

SPANS = st.tuples(st.integers(5, 20), st.integers(5, 20)).map(lambda span: (min(span), max(span)))


@given(st.lists(SPANS, max_size=5), SPANS)
def test_a_cover_is_a_set_of_words(taken: list[tuple[int, int]], asked: tuple[int, int]) -> None:
    cover = Cover((5, 20), taken)
    words = {word for span in taken for word in range(*span)}
    free = [word for word in range(*asked) if word not in words]
    assert {word for word in range(5, 20) if word in cover} == words
    assert cover.count(*asked) == asked[1] - asked[0] - len(free)
    assert cover.free(*asked) == ((free[0], free[-1] + 1) if free else None)
