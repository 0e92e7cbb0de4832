"""Which posts of a thread the user wrote, going by the names that the user gives."""

from __future__ import annotations

from collections.abc import Callable, Collection
from functools import cache

from tui_reader.model import Thread
from tui_reader.replies.names import fold_name


def written_by(thread: Thread, names: Collection[str]) -> Callable[[int], bool]:
    """Whether a node was written under one of some names; case, spaces and signs in them do not count.

    A name by which the thread knows an author means that author, under whatever name.
    """
    meant = {fold_name(name) for name in names}
    meant |= {fold_name(author) for name, author in thread.names.items() if fold_name(name) in meant}

    @cache
    def one_of_them(author: str) -> bool:
        return fold_name(author) in meant

    def wrote(node: int) -> bool:
        author = thread.post(node).author if meant else None
        return author is not None and one_of_them(author)

    return wrote
