"""Folding the tree."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from tui_reader.app.tree import moving

if TYPE_CHECKING:
    from tui_reader.app.actions.action import Action
    from tui_reader.app.reader import Reader
    from tui_reader.app.tree.folding import Folding


def toggle_fold(reader: Reader, _count: int | None = None) -> None:
    """Fold or unfold the post at the place; from a post without answers, its parent."""
    reading = reader.reading
    row = reading.row
    if not reading.folding.foldable(row):
        row = moving.parent(reading.tree, row)
        reader.go(reading.tree.node[row])
    _change(reader, lambda folding: folding.toggle(row))


def _change(reader: Reader, change: Callable[[Folding], None]) -> None:
    """Change folds; when that hides the place, the nearest post above that is in sight becomes the place."""
    reading = reader.reading
    change(reading.folding)
    reader.outline.refresh_folds()
    seen = reading.folding.row_at(reading.folding.line_of(reading.row))
    reader.go(reading.tree.node[seen])


def _close_or_parent(reader: Reader, count: int | None) -> None:
    reading = reader.reading
    row = reading.row
    if reading.folding.foldable(row) and not reading.folding.folded(row):
        _change(reader, lambda folding: folding.fold(row))
    else:
        reader.go(reading.tree.node[moving.walk(moving.parent, reading.tree, row, count or 1)])


def _open_or_child(reader: Reader, count: int | None) -> None:
    reading = reader.reading
    row = reading.row
    if reading.folding.folded(row):
        _change(reader, lambda folding: folding.unfold(row))
    else:
        reader.go(reading.tree.node[moving.walk(moving.first_reply, reading.tree, row, count or 1)])


def _fold_all(reader: Reader, _count: int | None) -> None:
    _change(reader, lambda folding: folding.fold_all())


def _unfold_all(reader: Reader, _count: int | None) -> None:
    _change(reader, lambda folding: folding.unfold_all())


def _fold_read(reader: Reader, _count: int | None) -> None:
    unread = reader.reading.rows.unread
    _change(reader, lambda folding: folding.open_for(unread))


def _fold_branch(reader: Reader, _count: int | None) -> None:
    """Fold the branch off the root that the place is in, and go on to the next one."""
    reading = reader.reading
    tree, row = reading.tree, reading.row
    branch = moving.ancestor(tree, row, 1)
    if branch == 0 and tree.end[0] == len(tree):
        reader.say(f"This post opens the discussion; {reader.key_of('fold_all')} folds everything.")
        return
    after = moving.next_branch(tree, branch)
    reading.folding.fold(branch)
    reader.outline.refresh_folds()
    reader.jump(tree.node[after if tree.depth[after] <= tree.depth[branch] else branch])


def _open_to_depth(reader: Reader, count: int | None) -> None:
    _change(reader, lambda folding: folding.open_to(count or 0))


ACTIONS: dict[str, Action] = {
    "toggle_fold": toggle_fold,
    "close_or_parent": _close_or_parent,
    "open_or_child": _open_or_child,
    "fold_branch": _fold_branch,
    "fold_read": _fold_read,
    "fold_all": _fold_all,
    "unfold_all": _unfold_all,
    "open_to_depth": _open_to_depth,
}
