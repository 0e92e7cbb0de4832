"""Which words of the posts are their writers' own: neither quoted, nor a signature, nor a notice of the site."""

from __future__ import annotations

import numpy as np

from tui_reader.replies.material import Material
from tui_reader.replies.parts import Found
from tui_reader.replies.tokens import Flags, Hashes, Ints, Words
from tui_reader.replies.work import Step, stepwise

SIGNATURE = 8
"""Lines of the longest signature; what is longer and repeated is an older message below an answer."""
_PERSON = np.uint64(0x9E3779B97F4A7C15)


def own_words(material: Material, found: Found, step: Step) -> Flags:
    """For each word of the thread whether it is the writer's own.

    The last lines of a post that stand in other posts of its writer are his signature. A post that is an earlier one
    word for word says nothing of its own: `[deleted]`, `flagged by the community`.
    """
    words = material.words
    own = ~_repeats(words)[words.post]
    step()
    for parts in stepwise(found.parts.values(), step):
        for part in parts:
            own[part.start : part.end] = False
    starts = words.line[:-1]
    if len(starts):
        lines = np.add.reduceat(np.where(own, words.hash, np.uint64(0)), starts)
        own &= ~np.repeat(_by_habit(lines, words.post[starts], material), np.diff(words.line))
    step()
    return own


def _repeats(words: Words) -> Flags:
    """Which posts hold all words of an earlier one and no others, told by the sums of their hashes."""
    sums = np.diff(np.concatenate([np.zeros(1, dtype=np.uint64), np.cumsum(words.hash, dtype=np.uint64)])[words.first])
    repeats = np.ones(len(sums), dtype=np.bool_)
    repeats[np.unique(sums, return_index=True)[1]] = False
    return repeats


def _by_habit(lines: Hashes, post: Ints, material: Material) -> Flags:
    """Which lines, each a sum over its words, are among the last of their post, of which all stand in others too."""
    numbers = {author: at for at, author in enumerate(dict.fromkeys(material.authors), 1) if author}
    person = np.array([numbers.get(author or "", 0) for author in material.authors], dtype=np.uint64)[post]
    repeated = (_posts_with(lines ^ (person * _PERSON), post) > 1) & (person > 0)
    fresh = np.cumsum(~repeated)
    last = np.searchsorted(post, post, side="right") - 1
    ending: Flags = fresh[last] == fresh - ~repeated
    long = np.bincount(post[ending], minlength=int(post[-1]) + 1)[post] > SIGNATURE
    habits: Flags = ending & ~long
    return habits


def _posts_with(lines: Hashes, post: Ints) -> Ints:
    """For each line the number of posts that hold it."""
    _, kind = np.unique(lines, return_inverse=True)
    width = int(post[-1]) + 1
    pairs = np.unique(kind * width + post)
    counts: Ints = np.bincount(pairs // width)[kind]
    return counts
