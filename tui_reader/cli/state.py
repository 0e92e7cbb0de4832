"""`state`: what is kept of the threads, listed, exported, cleared."""

from __future__ import annotations

import json
import sqlite3
import sys
from collections.abc import Iterator
from contextlib import contextmanager

import click

from tui_reader.cli.group import FILE_KEY
from tui_reader.cli.loading import Opened
from tui_reader.cli.output import Output
from tui_reader.errors import StateError
from tui_reader.state.overview import Kept, exported, forget_all, threads
from tui_reader.state.store import Store, read_store
from tui_reader.wording import counted


@contextmanager
def _store() -> Iterator[Store]:
    """The state file, for as long as it is looked at; raises `StateError` when it cannot be used."""
    click.get_current_context().meta[FILE_KEY] = "state"
    store = read_store()
    try:
        if store.warning:
            raise StateError(store.warning)
        yield store
    except sqlite3.Error:
        raise StateError("the state file cannot be read or written") from None
    finally:
        store.close()


def print_list(output: Output) -> int:
    """Print the threads of which something is kept, the last opened first."""
    with _store() as store:
        kept = list(threads(store))
    if output.as_json:
        output.json([_as_json(one) for one in kept])
        return 0
    for one in kept:
        when = f"{one.opened:%Y-%m-%d %H:%M}" if one.opened else " " * 16
        output.line((when, "dim"), "  ", (one.title or "(read with an older version)", "head"), f"  {_what(one)}")
    return 0


def _counts(kept: Kept) -> dict[str, int]:
    return {
        "read": kept.count("read"),
        "bookmarks": kept.count("bookmark"),
        "muted": kept.count("mute"),
        "links": len(kept.links),
        "notes": len(kept.notes),
    }


def _what(kept: Kept) -> str:
    """What is kept of a thread, in words."""
    counts = _counts(kept)
    words = [f"{counts[name]:,} {name}" for name in ("read", "muted") if counts[name]]
    words += [
        counted(counts[name], noun)
        for name, noun in (("bookmarks", "bookmark"), ("notes", "note"), ("links", "own link"))
        if counts[name]
    ]
    return ", ".join(words)


def _as_json(kept: Kept) -> dict[str, object]:
    opened = kept.opened.isoformat() if kept.opened else None
    return {"title": kept.title, "source": kept.source, "opened": opened, **_counts(kept)}


def print_export() -> int:
    """Print all that is kept as one JSON object."""
    with _store() as store:
        json.dump(exported(store), sys.stdout, indent=1)
    sys.stdout.write("\n")
    return 0


def clear(opened: Opened, _output: Output, *, yes: bool) -> int:
    """Forget what is kept of one thread."""
    if opened.session.warning:
        raise StateError(opened.session.warning)
    _ask(f"Forget what is kept of {opened.thread.title or opened.file!r}?", yes=yes)
    opened.session.forget()
    return 0


def clear_all(*, yes: bool) -> int:
    """Forget all threads."""
    with _store() as store:
        _ask(f"Forget what is kept of {counted(len(list(threads(store))), 'thread')}?", yes=yes)
        forget_all(store)
    return 0


def _ask(question: str, *, yes: bool) -> None:
    """Go on when the user says yes; raises `StateError` when nobody can be asked."""
    if yes:
        return
    if not sys.stdin.isatty():
        raise StateError("nobody is there to be asked; --yes clears without asking")
    click.confirm(question, abort=True, err=True)
