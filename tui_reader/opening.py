"""From a file to a thread, in stages, so that a screen need not wait for the last post."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path

from tui_reader.errors import ChoiceError
from tui_reader.formats.document import UNKNOWN, Document
from tui_reader.formats.reading import read
from tui_reader.formats.source import open_sources
from tui_reader.model import Evidence, Ground, Reply, Stage, Thread
from tui_reader.replies.tree import build_tree

Tell = Callable[[str, float], None]
"""Called with what is being done and how far it is, 0..1."""
Stop = Callable[[], bool]
"""Asked now and then whether the work is still wanted."""

_STATED = (Evidence(Ground.STATED, "the file states it"),)
_MADE = (Evidence(Ground.HAND, "you said so"),)
_BROKEN = (Evidence(Ground.HAND, "you said that it answers no other post"),)


def open_thread(
    path: str | Path,
    *more: str | Path,
    format: str | None = None,
    encoding: str | None = None,
    thread: str | None = None,
) -> Thread:
    """Read a thread from a file ("-" for standard input) or a folder and find out who answers whom.

    `more` are further pages of the thread. `format` and `encoding` override what is detected; `thread` picks
    one of several (see `choose`). Raises a `ReaderError` when there is nothing to read.
    """
    source = open_sources([path, *more], encoding)
    document = read(source, format)
    return complete(begin(document, choose(document, thread), source.name))


def choose(document: Document, which: str | None) -> int:
    """The index of the draft that `which` names: its number from 1, a part of its title, or the id of a post.

    Without a choice it is the first, which formats make the largest. Raises `ChoiceError`.
    """
    drafts = document.drafts
    if which is None:
        return 0
    if which.isdecimal() and 1 <= int(which) <= len(drafts):
        return int(which) - 1
    wanted = which.casefold()
    titled = [at for at, draft in enumerate(drafts) if wanted in draft.title.casefold()]
    holding = [at for at, draft in enumerate(drafts) if any(post.id == which for post in draft.posts)]
    if found := holding or titled:
        return found[0]
    noun = "thread" if len(drafts) == 1 else "threads"
    raise ChoiceError(f"no thread {which!r}; the file holds {len(drafts)} {noun}")


def begin(document: Document, index: int = 0, source: str = "") -> Thread:
    """The thread with the posts and links that the file states, before anything is inferred."""
    draft = document.drafts[index]
    nodes = len(draft.posts) + len(draft.ghosts)
    shared = {parent: _stated(parent) for parent in set(draft.parents)}
    replies = [shared[parent] for parent in draft.parents]
    assert len(replies) == nodes, "a draft states a parent for every node"
    return Thread(
        title=draft.title,
        format=document.format,
        source=source,
        posts=draft.posts,
        ghosts=draft.ghosts,
        quotes=((),) * len(draft.posts),
        replies=replies,
        tree=build_tree([reply.parent for reply in replies], len(draft.posts)),
        stage=Stage.POSTS,
        warnings=document.told,
        global_ids=draft.global_ids,
    )


def _stated(parent: int) -> Reply:
    if parent == UNKNOWN:
        return Reply(None, confidence=0.0)
    return Reply(parent if parent >= 0 else None, _STATED)


def link(thread: Thread, links: Mapping[int, int | None]) -> Thread:
    """The thread with links made by hand, from a node to its parent, None for a post that answers no other.

    They replace what the file states or what was inferred; `complete` takes them for certain.
    """
    if not links:
        return thread
    replies = list(thread.replies)
    for node, parent in links.items():
        replies[node] = Reply(parent, _BROKEN if parent is None else _MADE)
    return _grown(thread, replies)


def _grown(thread: Thread, replies: list[Reply]) -> Thread:
    """The thread with these replies and their tree; where they form a ring, what is not made by hand gives way."""
    for node in [node for node, reply in enumerate(replies) if reply.by_hand]:
        ring = _ring(replies, node)
        weakest = min(ring, key=lambda at: (replies[at].by_hand, replies[at].confidence), default=None)
        if weakest is not None:
            replies[weakest] = Reply(None, confidence=0.0)
    return replace(thread, replies=replies, tree=build_tree([reply.parent for reply in replies], len(thread.posts)))


def _ring(replies: list[Reply], node: int) -> list[int]:
    """The nodes from one along its parents back to itself; empty when the walk ends elsewhere."""
    walk, seen = [node], {node}
    while (above := replies[walk[-1]].parent) is not None:
        if above in seen:
            return walk if above == node else []
        walk.append(above)
        seen.add(above)
    return []


def complete(thread: Thread, tell: Tell = lambda words, share: None, stop: Stop = lambda: False) -> Thread:
    """The thread with the quotes found and a parent inferred for each post whose file states none.

    `tell` hears of the progress; when `stop` answers true the thread is returned as it was.
    """
    from tui_reader.replies.recover import recover  # numpy takes as long to import as the rest of the start

    found = recover(thread, tell, stop)
    by_hand = any(reply.by_hand for reply in found.replies)
    return _grown(found, list(found.replies)) if by_hand else found
