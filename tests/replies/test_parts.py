from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tui_reader.replies.parts import Found, Part

SPANS = st.tuples(st.integers(0, 12), st.integers(1, 5)).map(lambda span: (span[0], sum(span)))


def part(start: int, end: int, inline: bool) -> Part:
    return Part(start, end, 0, 0, end - start, 0, 0, end - start, end - start, inline=inline)


@given(st.lists(st.tuples(SPANS, st.booleans()), max_size=6), SPANS)
def test_parts_are_found_by_the_words_they_hold(
    given: list[tuple[tuple[int, int], bool]], asked: tuple[int, int]
) -> None:
    found = Found()
    found.put(1, [part(*span, inline) for span, inline in given])
    wanted = set(range(*asked))
    touching = [one for one in found.of(1) if wanted & set(range(one.start, one.end))]
    assert found.touching(1, *asked) == touching
    assert found.over(1, *asked) == [one for one in touching if not one.inline]
    assert [one.start for one in found.of(1)] == sorted(span[0] for span, _ in given)


def test_what_is_put_last_counts() -> None:
    found = Found()
    found.put(1, [part(0, 9, False)])
    found.put(1, [part(0, 3, False)])
    assert found.over(1, 4, 9) == []
    assert found.over(2, 0, 9) == []
    assert found.own_words(1, 0, 9) == 6
