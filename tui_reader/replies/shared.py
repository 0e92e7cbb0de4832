"""Passages that a post shares with earlier ones, by one sorted self-join over all n-grams of a thread.

Equal n-grams are brought together by one sort; neighbours on the same diagonal (both sides advance by one
word) make a run. Each n-gram is looked up in the nearest earlier posts and in the first post that holds it.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from tui_reader.replies.ngrams import Grams, recurring
from tui_reader.replies.sorting import parted
from tui_reader.replies.tokens import Flags, Ints, Words
from tui_reader.replies.work import Step, stepwise, unstopped

SMALL_THREAD = 2000
"""Posts up to which a thread is searched with short n-grams and in many earlier posts."""
SMALL_WORDS = 2_000_000
"""Words up to which it is: more in few posts are the same words quoted again and again."""
GRAM = {True: 4, False: 5}
"""Words of an n-gram, for small threads and large ones: four find 98 % of real quotes of 4 to 6 words."""
NEAREST = {True: 8, False: 2}
"""Earlier posts in which an n-gram is looked up, nearest first, beside the first of all."""
BRIDGE = 10
"""Words that an edit may put between two runs of one quotation."""
LONE_RUN = 6
"""Words of the shortest run that is kept though nothing marks it as a quotation and no other run is near."""

HABIT = 0.25
"""Share of the posts above which an n-gram is a habit of the site, in threads of at least `HABIT_POSTS`."""
HABIT_POSTS = 12
EXTENDING = 4
"""Comparisons for each word of a thread that runs are extended by, each way: real threads need up to 1.4, those where
all carry the last 60 posts 30; runs are left shorter than they could be when these are used up."""
WIDEST = 1 << 18
"""Words compared at a time, which bounds the time of a step."""
BLOCK = 1 << 20
"""Words looked through at a time."""
PAIRS = 1 << 19
"""Pairs of n-grams made runs at a time; runs that this cuts are joined again when they are extended."""

_Pieces = tuple[Ints, Ints, Ints]
"""Runs by their place, earlier place and length."""


@dataclass(frozen=True, slots=True)
class Runs:
    """Maximal runs of equal words: `length` words from `at` equal those from `source`, in an earlier post.

    Sorted by the post of `at`, then by the post of `source`, then by place. `habit` tells of which runs most n-grams
    stand in so many posts that they are a habit of the site.
    """

    at: Ints
    source: Ints
    length: Ints
    habit: Flags


def shared_runs(words: Words, likely: Flags, step: Step = unstopped) -> Runs:
    """All runs of words that posts share with earlier posts; `likely[word]` tells where short ones count."""
    small = len(words.first) - 1 <= SMALL_THREAD and len(words.hash) <= SMALL_WORDS
    gram = GRAM[small]
    grams = list(recurring(words, gram, step))
    found = list[_Pieces]()
    for back in [*range(1, NEAREST[small] + 1), 0]:
        pairs = _sources(words, grams, back, NEAREST[small], step)
        for low in stepwise(range(0, max(len(pairs[0]), 1), PAIRS), step, 1):
            at, source = (side[low : low + PAIRS] for side in pairs)
            found.append(_diagonals(words, at, source, gram))
    at, source, length = _extended(words, *(np.concatenate(part) for part in zip(*found, strict=True)), step=step)
    step()
    habit = _habitual(words, grams, at, length - gram + 1, step)
    step()
    return _worthwhile(words, Runs(at, source, length, habit), likely, step)


def _habitual(words: Words, grams: list[Grams], at: Ints, count: Ints, step: Step) -> Flags:
    """Whether most of the `count` n-grams at a place stand in more posts than a quotation does."""
    posts = len(words.first) - 1
    usual = np.zeros(len(words.hash) + 1, dtype=np.int32)
    for part in grams if posts >= HABIT_POSTS else ():
        usual[1 + part.place] = part.spread[part.block] > HABIT * posts
        step()
    np.cumsum(usual, out=usual)
    habitual: Flags = 2 * (usual[at + count] - usual[at]) > count
    return habitual


def _sources(words: Words, grams: list[Grams], back: int, nearest: int, step: Step) -> tuple[Ints, Ints]:
    """Places of n-grams, and where each stands in an earlier post: so many posts back, or (0) in the first of all."""
    source = np.full(len(words.hash), -1, dtype=np.int32)
    for part in grams:
        place, found = part.nearest(back) if back else part.first(nearest)
        source[place] = found
        step()
    blocks = stepwise(range(0, max(len(source), 1), BLOCK), step, 1)
    at = np.concatenate([low + np.flatnonzero(source[low : low + BLOCK] >= 0).astype(np.int32) for low in blocks])
    step()
    return at, source[at]


def _diagonals(words: Words, at: Ints, source: Ints, gram: int) -> _Pieces:
    """Runs of pairs in which both sides advance by one word; hash collisions are dropped."""
    real = words.hash[at] == words.hash[source]
    at, source = at[real], source[real]
    if not len(at):
        return at, source, at
    apart = np.ones(len(at), dtype=np.bool_)
    np.not_equal(np.diff(at), 1, out=apart[1:])
    for side in (source - at, words.post[at], words.post[source]):
        apart[1:] |= side[1:] != side[:-1]
    begins = np.flatnonzero(apart)
    lengths = np.diff(np.append(begins, len(at))) + gram - 1
    return at[begins], source[begins], lengths


def _extended(words: Words, at: Ints, source: Ints, length: Ints, *, step: Step) -> _Pieces:
    """The pieces joined where they are of one run, and made as long as the words of their posts stay equal."""
    at, source, length = (part.astype(np.int64) for part in (at, source, length))
    step()
    keys = ((at - source) << 32) | at
    order = np.concatenate([part[np.argsort(keys[part], kind="stable")] for part in parted(keys, step)])
    step()
    at, source, length = at[order], source[order], length[order]
    step()
    post, other = words.post[at], words.post[source]
    linked = (np.diff(at - source) == 0) & (np.diff(post) == 0) & (np.diff(other) == 0)
    step()
    end = at + length
    room = np.minimum(words.first[post + 1] - end, words.first[other + 1] - source - length)
    room[:-1] = np.where(linked, at[1:] - end[:-1], room[:-1])
    step()
    end += _equal(words, end, source + length, np.maximum(room, 0), 1, step)
    joined = linked & (end[:-1] >= at[1:])
    room = np.minimum(at - words.first[post], source - words.first[other])
    room[1:] = np.where(linked, at[1:] - end[:-1], room[1:])
    back = _equal(words, at - 1, source - 1, np.maximum(room, 0), -1, step)
    step()
    begins = np.flatnonzero(np.concatenate([[True], ~joined])[: len(at)])
    if not len(begins):
        return at, source, length
    end = np.maximum.reduceat(end, begins)
    step()
    at, source = (at - back)[begins], (source - back)[begins]
    return at, source, end - at


def _equal(words: Words, here: Ints, there: Ints, room: Ints, way: int, step: Step) -> Ints:
    """How many words from two places on, forwards or backwards, are equal, up to `room` words."""
    equal = np.zeros(len(here), dtype=np.int64)
    active, width, left = np.flatnonzero(room > 0), 1, EXTENDING * len(words.hash)
    while len(active) and left > 0:
        going = list[Ints]()
        for low in stepwise(range(0, len(active), WIDEST), step, 1):
            rows = active[low : low + WIDEST]
            ahead = np.minimum(equal[rows][:, None] + np.arange(width), room[rows][:, None] - 1) * way
            same = words.hash[here[rows][:, None] + ahead] == words.hash[there[rows][:, None] + ahead]
            run = same.argmin(axis=1)
            run[same[np.arange(len(run)), run]] = width
            equal[rows] = np.minimum(equal[rows] + run, room[rows])
            going.append(rows[(run == width) & (equal[rows] < room[rows])])
        left -= len(active) * width
        active = np.concatenate(going)
        width = max(1, min(2 * width, WIDEST // max(len(active), 1)))
    step()
    return equal


def _worthwhile(words: Words, runs: Runs, likely: Flags, step: Step) -> Runs:
    """The runs that are long, lie where a quotation is likely, or continue another run of the same pair."""
    if not len(runs.at):
        return runs
    pairs = words.post[runs.at].astype(np.int64) << 32 | words.post[runs.source]
    step()
    order = np.concatenate([part[np.lexsort((runs.at[part], pairs[part]))] for part in parted(pairs, step)])
    step()
    at, source, length, habit = runs.at[order], runs.source[order], runs.length[order], runs.habit[order]
    pair = (words.post[at][1:] == words.post[at][:-1]) & (words.post[source][1:] == words.post[source][:-1])
    step()
    near = pair & (at[1:] - (at[:-1] + length[:-1]) <= BRIDGE) & (np.abs(np.diff(at) - np.diff(source)) <= BRIDGE)
    step()
    keep = (length >= LONE_RUN) | likely[at] | likely[at + length - 1]
    keep[1:] |= near
    keep[:-1] |= near
    return Runs(at[keep], source[keep], length[keep], habit[keep])
