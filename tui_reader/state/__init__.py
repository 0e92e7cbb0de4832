"""What a reader leaves behind: read marks, bookmarks, folds and the place, kept by the content of posts."""

from __future__ import annotations

from tui_reader.state.identity import post_keys, thread_key
from tui_reader.state.session import Session
from tui_reader.state.store import Store, open_store

__all__ = ["Session", "Store", "open_store", "post_keys", "thread_key"]
