from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from tests.app.trees import chain, tree_of, trees
from tui_reader.app.tree.folding import Folding
from tui_reader.model import Tree

deeds = st.lists(
    st.tuples(
        st.sampled_from(["fold", "unfold", "toggle", "reveal", "open_to", "fold_all", "unfold_all"]), st.integers(0, 39)
    ),
    max_size=25,
)


def ancestors(tree: Tree, row: int) -> list[int]:
    above = []
    while (row := tree.parent[row]) >= 0:
        above.append(row)
    return above


class Naive:
    """The same folds as a plain set."""

    def __init__(self, tree: Tree) -> None:
        self.tree = tree
        self.folds: set[int] = set()
        self.branches = {row for row in range(len(tree)) if tree.children(row)}

    def act(self, deed: str, number: int) -> None:
        row = number % len(self.tree)
        after = {
            "fold": self.folds | {row},
            "unfold": self.folds - {row},
            "toggle": self.folds ^ {row},
            "reveal": self.folds - set(ancestors(self.tree, row)),
            "open_to": {r for r in self.branches if self.tree.depth[r] >= row},
            "fold_all": self.branches,
            "unfold_all": set(),
        }
        self.folds = after[deed] & self.branches

    def visible(self) -> list[int]:
        return [row for row in range(len(self.tree)) if not self.folds & set(ancestors(self.tree, row))]


def act(folding: Folding, deed: str, number: int) -> None:
    if deed in {"fold_all", "unfold_all"}:
        getattr(folding, deed)()
    else:
        getattr(folding, deed)(number % len(folding.tree))


@given(trees, deeds)
def test_folds_show_what_a_plain_set_of_folds_shows(tree: Tree, steps: list[tuple[str, int]]) -> None:
    folding, naive = Folding(tree), Naive(tree)
    for deed, number in steps:
        act(folding, deed, number)
        naive.act(deed, number)
        assert list(folding.visible) == naive.visible()
        assert folding.folded_rows() == sorted(naive.folds)


@given(trees, deeds)
def test_lines_and_rows_lead_to_each_other(tree: Tree, steps: list[tuple[str, int]]) -> None:
    folding = Folding(tree)
    for deed, number in steps:
        act(folding, deed, number)
    assert [folding.line_of(folding.row_at(line)) for line in range(len(folding))] == list(range(len(folding)))
    shown = set(folding.visible)
    for row in range(len(tree)):
        nearest = next(r for r in [row, *ancestors(tree, row)] if r in shown)
        assert folding.row_at(folding.line_of(row)) == nearest
        assert folding.shows(row) == (row in shown)


def test_a_leaf_cannot_be_folded() -> None:
    folding = Folding(tree_of([-1, 0]))
    folding.toggle(1)
    assert folding.folded_rows() == []
    assert folding.foldable(0)
    assert not folding.foldable(1)


def test_a_fold_inside_a_fold_outlives_it() -> None:
    folding = Folding(tree_of([-1, 0, 1, 0]))
    folding.fold(1)
    folding.fold(0)
    folding.unfold(0)
    assert list(folding.visible) == [0, 1, 3]


def test_a_chain_of_five_thousand_replies_folds_and_opens() -> None:
    folding = Folding(chain(5000))
    folding.fold_all()
    assert list(folding.visible) == [0]
    folding.reveal(4999)
    assert len(folding) == 5000
    assert folding.line_of(4999) == 4999


def test_an_empty_tree_has_no_lines() -> None:
    folding = Folding(tree_of([]))
    folding.fold_all()
    folding.unfold_all()
    assert len(folding) == 0


def test_depth_of_opening_counts_levels_below_the_roots() -> None:
    folding = Folding(tree_of([-1, 0, 1, 0, -1]))
    counts = []
    for depth in range(4):
        folding.open_to(depth)
        counts.append(len(folding))
    assert counts == [2, 4, 5, 5]
    assert all(a <= b for a, b in pairwise(counts))


@given(trees, st.sets(st.integers(0, 39)))
def test_the_way_is_open_to_chosen_rows_and_what_holds_none_is_folded(tree: Tree, chosen: set[int]) -> None:
    folding = Folding(tree)
    folding.open_for(bytearray(row in chosen for row in range(len(tree))))
    assert all(folding.shows(row) for row in chosen if row < len(tree))
    held = {above for row in chosen if row < len(tree) for above in ancestors(tree, row)}
    assert set(folding.folded_rows()) == {row for row in range(len(tree)) if folding.foldable(row)} - held
