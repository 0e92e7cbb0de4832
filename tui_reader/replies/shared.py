"""Passages that a post shares with earlier ones, by one sorted self-join over all n-grams of a thread.

Equal n-grams are brought together by one sort; neighbours on the same diagonal (both sides advance by one
word) make a run. Each n-gram is looked up in the nearest earlier posts and in the first post that holds it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from tui_reader.replies.tokens import Flags, Hashes, Ints, Words

SMALL_THREAD = 2000
"""Posts up to which a thread is searched with short n-grams and in many earlier posts."""
GRAM = {True: 4, False: 5}
"""Words of an n-gram, for small threads and large ones: four find 98 % of real quotes of 4 to 6 words."""
NEAREST = {True: 8, False: 2}
"""Earlier posts in which an n-gram is looked up, nearest first, beside the first of all."""
BRIDGE = 10
"""Words that an edit may put between two runs of one quotation."""
LONE_RUN = 6
"""Words of the shortest run that is kept though nothing marks it as a quotation and no other run is near."""

EXTENDING = 256
"""Comparisons for each word of a thread that runs are extended by, each way: threads need up to 20, those in which
all carry the last 20 posts 200, and one word repeated without end would take the square of its length."""

_MIX = (np.uint64(0xFF51AFD7ED558CCD), np.uint64(0xC4CEB9FE1A85EC53))


@dataclass(frozen=True, slots=True)
class Runs:
    """Maximal runs of equal words: `length` words from `at` equal those from `source`, in an earlier post.

    Sorted by the post of `at`, then by the post of `source`, then by place. `spread` is the number of posts
    that hold the run's most common n-gram.
    """

    at: Ints
    source: Ints
    length: Ints
    spread: Ints


def shared_runs(words: Words, likely: Flags) -> Runs:
    """All runs of words that posts share with earlier posts; `likely[word]` tells where short ones count."""
    small = len(words.first) - 1 <= SMALL_THREAD
    gram = GRAM[small]
    found = [_diagonals(words, at, source, spread, gram) for at, source, spread in _pairs(words, gram, NEAREST[small])]
    if not found:
        empty = np.zeros(0, dtype=np.int64)
        return Runs(empty, empty, empty, empty)
    at, source, length, spread = (np.concatenate([part[i] for part in found]) for i in range(4))
    at, source, length = _extended(words, at, source, length)
    order = np.lexsort((at, at - source, words.post[source], words.post[at]))
    at, source, length, spread = at[order], source[order], length[order], spread[order]
    same = (at[1:] == at[:-1]) & (source[1:] == source[:-1])
    first = np.concatenate([[True], ~same]) if len(at) else np.zeros(0, dtype=np.bool_)
    return _worthwhile(words, Runs(at[first], source[first], length[first], spread[first]), likely)


def _pairs(words: Words, gram: int, nearest: int) -> Iterator[tuple[Ints, Ints, Ints]]:
    """For each n-gram, places in earlier posts that hold it too: (place, earlier place, posts that hold it)."""
    if len(words.hash) < gram:
        return
    position, group_start, post_start = _grouped(words, gram)
    if not len(position):
        return
    index = np.arange(len(position), dtype=np.int32)
    opens = index == post_start
    before = np.cumsum(opens, dtype=np.int32)
    group_end = np.append(group_start[1:] != group_start[:-1], True)
    ends = np.flatnonzero(group_end)
    last = ends[np.searchsorted(ends, index)]
    spread = before[last] - before[group_start] + 1
    current = post_start - 1
    for _ in range(nearest):
        valid = current >= group_start
        if not valid.any():
            return
        yield _in_order(position[valid], position[current[valid]], spread[valid])
        current = np.where(valid, post_start[np.maximum(current, 0)] - 1, -1)
    valid = current >= group_start
    if valid.any():
        yield _in_order(position[valid], position[group_start[valid]], spread[valid])


def _grouped(words: Words, gram: int) -> tuple[Ints, Ints, Ints]:
    """Places of the n-grams, equal ones side by side in text order; where each one's group and post begin."""
    count = len(words.hash) - gram + 1
    hashes = np.zeros(count, dtype=np.uint64)
    for step in range(gram):
        hashes = hashes * _MIX[0] + words.hash[step : count + step]
    hashes ^= hashes >> np.uint64(33)
    hashes *= _MIX[1]
    within = np.flatnonzero(words.post[:count] == words.post[gram - 1 :])
    bits = np.uint64(max(24, int(count).bit_length()))
    keys: Hashes = ((hashes[within] >> bits) << bits) | within.astype(np.uint64)
    keys.sort()
    position = (keys & np.uint64((1 << int(bits)) - 1)).astype(np.int32)
    group = keys >> bits
    post = words.post[position]
    index = np.arange(len(position), dtype=np.int32)
    new_group = np.concatenate([[True], group[1:] != group[:-1]])
    new_post = new_group.copy()
    new_post[1:] |= post[1:] != post[:-1]
    return (
        position,
        np.maximum.accumulate(np.where(new_group, index, 0)),
        np.maximum.accumulate(np.where(new_post, index, 0)),
    )


def _in_order(at: Ints, source: Ints, spread: Ints) -> tuple[Ints, Ints, Ints]:
    order = np.argsort(at, kind="stable")
    return at[order], source[order], spread[order]


def _diagonals(words: Words, at: Ints, source: Ints, spread: Ints, gram: int) -> tuple[Ints, Ints, Ints, Ints]:
    """Runs of pairs in which both sides advance by one word; hash collisions are dropped."""
    real = words.hash[at] == words.hash[source]
    at, source, spread = at[real], source[real], spread[real]
    if not len(at):
        return at, source, at, spread
    apart = (
        (np.diff(at) != 1)
        | (np.diff(source) != 1)
        | (np.diff(words.post[at]) != 0)
        | (np.diff(words.post[source]) != 0)
    )
    begins = np.flatnonzero(np.concatenate([[True], apart]))
    lengths = np.diff(np.append(begins, len(at))) + gram - 1
    return at[begins], source[begins], lengths, np.maximum.reduceat(spread, begins)


def _extended(words: Words, at: Ints, source: Ints, length: Ints) -> tuple[Ints, Ints, Ints]:
    """The runs made as long as the words on both sides stay equal within their posts."""
    at, source, length = at.copy(), source.copy(), length.copy()
    for step in (-1, 1):
        edge = at - 1 if step < 0 else at + length
        other = source - 1 if step < 0 else source + length
        active = np.arange(len(at))
        left = EXTENDING * len(words.hash)
        while len(active) and left > 0:
            left -= len(active)
            here, there = edge[active], other[active]
            inside = (here >= 0) & (there >= 0) & (here < len(words.hash)) & (there < len(words.hash))
            active, here, there = active[inside], here[inside], there[inside]
            equal = (
                (words.hash[here] == words.hash[there])
                & (words.post[here] == words.post[at[active]])
                & (words.post[there] == words.post[source[active]])
            )
            active = active[equal]
            edge[active] += step
            other[active] += step
        if step < 0:
            length += at - 1 - edge
            at, source = edge + 1, other + 1
        else:
            length = edge - at
    return at, source, length


def _worthwhile(words: Words, runs: Runs, likely: Flags) -> Runs:
    """The runs that are long, lie where a quotation is likely, or continue another run of the same pair."""
    if not len(runs.at):
        return runs
    order = np.lexsort((runs.at, words.post[runs.source], words.post[runs.at]))
    at, source, length, spread = runs.at[order], runs.source[order], runs.length[order], runs.spread[order]
    pair = (words.post[at][1:] == words.post[at][:-1]) & (words.post[source][1:] == words.post[source][:-1])
    near = pair & (at[1:] - (at[:-1] + length[:-1]) <= BRIDGE) & (np.abs(np.diff(at) - np.diff(source)) <= BRIDGE)
    keep = (length >= LONE_RUN) | likely[at] | likely[at + length - 1]
    keep[1:] |= near
    keep[:-1] |= near
    return Runs(at[keep], source[keep], length[keep], spread[keep])
