from __future__ import annotations

from itertools import pairwise
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from tests.app.trees import chain, tree_of, trees
from tui_reader.app.tree.guides import ASCII, LEVELS, UNICODE, Guides, GuideSigns
from tui_reader.model import Tree


def drawn(tree: Tree, guesses: frozenset[int] = frozenset(), signs: GuideSigns = UNICODE, levels: int = 12) -> str:
    guides = Guides(tree, signs)
    leads = (guides.lead(row, stated=row not in guesses, levels=levels) for row in range(len(tree)))
    return "\n".join(f"{lead.guides}{lead.mark}{lead.number}" for lead in leads)


def picture(text: str) -> str:
    """Lines between bars, so that blanks at their ends are seen."""
    return "\n".join(line.strip()[1:-1] for line in text.strip().split("\n"))


def test_several_replies_hang_on_a_line_and_indent() -> None:
    assert drawn(tree_of([-1, 0, 1, 1, 0]), frozenset({3})) == picture("""
        : ▾:
        : ├─▾:
        : │ ├──:
        : │ └┄┄:
        : └──:
    """)


def test_an_only_reply_stands_under_its_parent() -> None:
    assert drawn(tree_of([-1, 0, 1, 2, 2, 4]), frozenset({1})) == picture("""
        : ▾:
        :┊▾:
        :│▾:
        : ├──:
        : └─▾:
        :  ╰─:
    """)


def test_plain_signs_tell_the_same() -> None:
    assert drawn(tree_of([-1, 0, 1, 0, -1]), frozenset({3}), ASCII) == picture("""
        : -:
        : |--:
        : |` :
        : `~ :
        :  :
    """)


def test_past_the_last_level_rows_carry_their_depth() -> None:
    assert drawn(tree_of([-1, 0, 1, 1, 0]), levels=1) == picture("""
        : ▾:
        : ├─▾:
        : ││─2:
        : ││─2:
        : └──:
    """)


def test_a_folded_row_has_the_mark_of_a_fold() -> None:
    guides = Guides(chain(3))
    assert [guides.lead(row, folded=row == 1).mark for row in range(3)] == ["▾", "▸", "─"]


def test_a_chain_of_thousands_does_not_indent() -> None:
    guides = Guides(chain(5000))
    assert {len(guides.lead(row).guides) for row in range(5000)} == {1}


def test_rows_are_learned_ahead_until_all_are_known() -> None:
    guides = Guides(chain(10))
    assert [guides.learn_more(4) for _ in range(4)] == [True, True, False, False]
    assert guides.lead(9) == Guides(chain(10)).lead(9)


def test_a_post_with_two_replies_on_each_of_thousands_of_levels_stops_indenting() -> None:
    guides = Guides(tree_of([-1, *(row - 1 - (row % 2 == 0) for row in range(1, 8001))]))
    deepest = guides.lead(8000)
    assert len(deepest.guides) == 2 * LEVELS + 1
    assert deepest.number == "4000"


@given(trees, st.randoms())
def test_a_row_is_drawn_alike_whatever_was_drawn_before(tree: Tree, random: Random) -> None:
    rows = list(range(len(tree)))
    random.shuffle(rows)
    shuffled, ordered = Guides(tree), Guides(tree)
    assert {row: shuffled.lead(row) for row in rows} == {row: ordered.lead(row) for row in range(len(tree))}


@given(trees, st.integers(0, LEVELS))
def test_a_line_that_starts_at_a_reply_ends_at_a_later_one(tree: Tree, levels: int) -> None:
    for above, below in pairwise(drawn(tree, levels=levels).split("\n")):
        for column in range(1, len(above), 2):
            if above[column] in "├│":
                assert below[column : column + 1] in {"├", "│", "└"}
