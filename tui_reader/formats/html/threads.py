"""The order of the posts of a page, their ids, and what the page says that each answers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import pairwise

from tui_reader.formats.document import ROOT, UNKNOWN
from tui_reader.formats.html.engine import Engine, Found


def give_ids(posts: Sequence[Found]) -> None:
    """Let each post have an id of its own: as printed, its number, or its place."""
    taken: set[str] = set()
    for place, post in enumerate(posts, start=1):
        wanted = next((one for one in (post.id, post.number) if one and one not in taken), None) or str(place)
        while wanted in taken:
            wanted += "'"
        post.id = wanted
        taken.add(wanted)


def newest_first(posts: Sequence[Found], dates: Sequence[datetime | None]) -> bool:
    """Whether a page without any stated reply shows its newest post on top."""
    if any(post.enclosing is not None or post.depth is not None or post.parents for post in posts):
        return False
    known = [date.replace(tzinfo=None) for date in dates if date]
    return len(known) > 2 and known[0] > known[-1] and all(before >= after for before, after in pairwise(known))


@dataclass(frozen=True, slots=True)
class Stated:
    """For each post the node that it answers, `ROOT` or `UNKNOWN`; nodes past the posts are `ghosts`, their ids."""

    parents: list[int]
    ghosts: tuple[str, ...]


def stated_parents(posts: Sequence[Found], engine: Engine) -> Stated:
    """What each post answers, as the page states it; posts have ids.

    A parent that is named and not on the page becomes a ghost, unless the place of the post tells its parent.
    """
    opening = next((at for at, post in enumerate(posts) if post.shape.opening), None)
    depths = _by_depth(posts)
    told = engine.nested or engine.answers_opening or any(shape.depth for shape in engine.shapes)
    places = {post.number: at for at, post in enumerate(posts) if post.number}
    places |= {post.id: at for at, post in enumerate(posts) if post.id}
    ghosts: dict[str, int] = {}
    parents = []
    for at, post in enumerate(posts):
        named = (place for ref in post.parents if (place := places.get(ref)) is not None and place != at)
        parent = next(named, post.enclosing if engine.nested else None)
        parent = depths[at] if parent is None else parent
        if parent is None and (absent := next((ref for ref in post.parents if ref not in places), None)):
            parent = ghosts.setdefault(absent, len(posts) + len(ghosts))
        if parent is None and told and not post.shape.opening:
            parent = ROOT if opening is None else opening
        if parent is None:
            parent = ROOT if at == 0 or post.shape.opening else UNKNOWN
        parents.append(parent)
    return Stated(_without_cycles([*parents, *(ROOT for _ in ghosts)]), tuple(ghosts))


def _by_depth(posts: Sequence[Found]) -> list[int | None]:
    """The nearest post before each that is less deep."""
    parents: list[int | None] = []
    path: list[int] = []
    for at, post in enumerate(posts):
        depth = post.depth
        if depth is None:
            parents.append(None)
            continue
        while path and (posts[path[-1]].depth or 0) >= depth:
            path.pop()
        parents.append(path[-1] if path else None)
        path.append(at)
    return parents


def _without_cycles(parents: list[int]) -> list[int]:
    """The parents; where they run in a circle, its first post answers nobody knows what."""
    rooted = [False] * len(parents)
    for start in range(len(parents)):
        path: dict[int, None] = {}
        at = start
        while at >= 0 and not rooted[at] and at not in path:
            path[at] = None
            at = parents[at]
        if at in path:
            first = min(list(path)[list(path).index(at) :])
            parents[first] = UNKNOWN
        for node in path:
            rooted[node] = True
    return parents
