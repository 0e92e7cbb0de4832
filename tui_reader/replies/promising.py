"""Which shared runs can be quotations at all, told by arrays before any is looked at by itself.

Most runs are turns of phrase: short, in a line of other words, marked and attributed by nothing. A run that is the only
one of its two posts is looked at no further when no rule of `passages` could accept it.
"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from tui_reader.replies.cover import Cover
from tui_reader.replies.habits import habitual
from tui_reader.replies.material import Material
from tui_reader.replies.shared import Runs
from tui_reader.replies.tokens import Flags, Ints
from tui_reader.replies.untouched import ATTRIBUTED_GAP, EDITED, Heads, kinds
from tui_reader.replies.work import Step

WHOLE = 6
"""Words of the shortest unmarked passage that fills whole lines or sentences."""
CRUMB = 3
"""Words below which a part of a passage is chance, or belongs to its neighbour."""
OUTDONE = 4
"""How many times as long a run is that explains the words of another better, whatever speaks for that: for a source
speaks at most three times as much as for another (`quotes.STATED` and what follows)."""
BLOCK = 1 << 20
"""Words counted at a time."""
BATCH = 1 << 12
"""Runs made numbers of Python at a time."""

Row = tuple[int, int, int, int, int, bool, int]
"""A run as numbers: post, earlier post, place, earlier place, length, whether it is a habit, its kind."""


def promising(material: Material, runs: Runs, marked: Cover, step: Step) -> Iterator[Row]:
    """The runs that may be of a quotation, in order."""
    post, source = material.words.post[runs.at], material.words.post[runs.source]
    heads = Heads(material, step)
    step()
    near = heads.any(runs.at - ATTRIBUTED_GAP - CRUMB + 1, runs.at + CRUMB + 1)
    own = _own(material, runs)
    step()
    proved = _marked(runs, marked, step)
    hopeless = ~_acceptable(material, runs, proved | near, own)
    step()
    hopeless |= _outdone(post, runs, near, own)
    step()
    kind = kinds(material.words, runs, proved, heads)
    step()
    alone = _alone(post, source)
    kind[~alone] = EDITED
    keep = np.flatnonzero(~(alone & hopeless))
    columns = post, source, runs.at, runs.source, runs.length, runs.habit, kind
    for low in range(0, len(keep), BATCH):
        rows = keep[low : low + BATCH]
        yield from zip(*(column[rows].tolist() for column in columns), strict=True)


def _alone(post: Ints, source: Ints) -> Flags:
    """The runs that are the only ones of their two posts."""
    same = (post[1:] == post[:-1]) & (source[1:] == source[:-1])
    alone = np.ones(len(post), dtype=np.bool_)
    alone[1:] &= ~same
    alone[:-1] &= ~same
    return alone


def _marked(runs: Runs, marked: Cover, step: Step) -> Flags:
    """The runs of which the format marks at least half of the words as quoted."""
    taken = np.zeros(len(marked.flags) + 1, dtype=np.int32)
    for low in range(0, len(marked.flags), BLOCK):
        block = taken[low + 1 : low + 1 + BLOCK]
        np.cumsum(marked.flags[low : low + BLOCK], out=block)
        block += taken[low]
        step()
    half: Flags = 2 * (taken[runs.at + runs.length] - taken[runs.at]) >= runs.length
    return half


def _acceptable(material: Material, runs: Runs, proved: Flags, own: Flags) -> Flags:
    """The runs that would be accepted by themselves, or nearly.

    `proved` are those that are marked as quoted, or begin near an attribution: some of their words may yet be cut off.
    """
    standing = (runs.length >= WHOLE) | (2 * runs.length >= _line_words(material, runs))
    foreign = ~own & ~habitual(material.words, runs)
    acceptable: Flags = np.where(proved, standing, ((runs.length >= WHOLE) | _opening(material, runs)) & foreign)
    return acceptable


def _opening(material: Material, runs: Runs) -> Flags:
    """The runs that fill a short paragraph above others of their post."""
    starts, ends = (np.array([*part, -1]) for part in (material.openings.keys(), material.openings.values()))
    place = np.searchsorted(starts[:-1], runs.at)
    opening: Flags = (starts[place] == runs.at) & (runs.at + runs.length >= ends[place])
    return opening


def _outdone(post: Ints, runs: Runs, near: Flags, own: Flags) -> Flags:
    """The runs within the longest run of their post that are so much shorter that nothing can speak for them."""
    if not len(post):
        return own
    first = np.flatnonzero(np.concatenate([[True], post[1:] != post[:-1]]))
    length = np.where(own | runs.habit, 0, runs.length).astype(np.int64)
    last = np.maximum.reduceat(length << 32 | np.arange(len(post)), first) & 0xFFFFFFFF
    longest = np.repeat(last, np.diff(np.append(first, len(post))))
    low, length = runs.at[longest], length[longest]
    inside = (low <= runs.at) & (runs.at + runs.length <= low + length)
    outdone: Flags = inside & ~near & (OUTDONE * runs.length < length)
    return outdone


def _own(material: Material, runs: Runs) -> Flags:
    """The runs of which the later post and the earlier one are by the same author."""
    authors = {author: number for number, author in enumerate(dict.fromkeys(material.authors)) if author}
    author = np.array([authors.get(author or "", -1) for author in material.authors])
    writer = author[material.words.post[runs.at]]
    own: Flags = (writer >= 0) & (writer == author[material.words.post[runs.source]])
    return own


def _line_words(material: Material, runs: Runs) -> Ints:
    """The words of the lines that each run touches, less those of which it may yet be cut off."""
    line, end = material.words.line, runs.at + runs.length
    first = np.searchsorted(line, runs.at, side="right") - 1
    last = np.searchsorted(line, end - 1, side="right") - 1
    several = first < last
    low = first + (several & (line[first + 1] - runs.at < CRUMB))
    high = last + 1 - (several & (end - line[last] < CRUMB))
    touched: Ints = line[high] - line[np.minimum(low, high)]
    return touched
