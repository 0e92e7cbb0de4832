"""The table from command ids to the functions that do them."""

from __future__ import annotations

from tui_reader.app.actions import (
    addresses,
    files,
    folds,
    hit_list,
    hits,
    limits,
    links,
    marks,
    mine,
    moves,
    notes,
    overview,
    panes,
    passages,
    people,
    programs,
    quotes,
    shell,
)
from tui_reader.app.actions.action import Action

ACTIONS: dict[str, Action] = {
    **moves.ACTIONS,
    **panes.ACTIONS,
    **folds.ACTIONS,
    **quotes.ACTIONS,
    **passages.ACTIONS,
    **hits.ACTIONS,
    **hit_list.ACTIONS,
    **limits.ACTIONS,
    **marks.ACTIONS,
    **mine.ACTIONS,
    **links.ACTIONS,
    **notes.ACTIONS,
    **people.ACTIONS,
    **overview.ACTIONS,
    **addresses.ACTIONS,
    **programs.ACTIONS,
    **files.ACTIONS,
    **shell.ACTIONS,
}
