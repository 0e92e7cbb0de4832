"""The searches of a user, in whichever thread: kept, so that they can be fetched again."""

from __future__ import annotations

import sqlite3
import time

from tui_reader.state.store import Store

LIMIT = 100
"""Searches kept; older ones are forgotten."""


class Searches:
    """What was searched, the latest last, each once; a failing store makes it last as long as the program only."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._new: dict[str, float] = {}
        try:
            self.words = store.searches(LIMIT)
        except sqlite3.Error:
            self.words = []

    def add(self, words: str) -> None:
        """Note a search."""
        self.words = [*(earlier for earlier in self.words if earlier != words), words][-LIMIT:]
        self._new[words] = time.time()

    def save(self) -> None:
        """Write what is new; may raise sqlite3.Error, and then keeps it for the next time."""
        if self._new:
            new = dict(self._new)
            self._store.keep_searches(new, LIMIT)
            self._new = {words: at for words, at in self._new.items() if new.get(words) != at}
