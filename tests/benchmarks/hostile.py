"""Report how long threads take that are made to be slow, and a large one that is not: quotes and parents of each.

The file is read already, and states no link.

python -m tests.benchmarks.hostile [CASE ...]
"""

from __future__ import annotations

import random
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from itertools import accumulate

from tui_reader.formats.document import ROOT, UNKNOWN, Document, Draft
from tui_reader.model import Content, Post, SafeText, Thread
from tui_reader.opening import begin, complete

AUTHORS = 50
VOCABULARY = 20_000
OWN = 60
"""Words of its own that a post has."""
QUOTING, QUOTED, NAMED = 0.58, (6, OWN), 0.5
"""Share of the posts of a talk that quote, the words that they quote, and the share of quotes that say whose."""
BACK = 20
"""Posts above one that it may quote."""
SIGNATURE = "\n\nRegards from the harbour office, third floor\nmind the gap and the dog, ring twice"


def _own(dice: random.Random) -> str:
    return " ".join(f"w{dice.randrange(VOCABULARY)}" for _ in range(OWN))


def talk(posts: int) -> Iterator[str]:
    """Posts of a flat page without marks, in words as common as those of a language (Zipf); many quote one above."""
    dice, said = random.Random(5), list[list[str]]()
    vocabulary = [f"w{word:03}" for word in range(VOCABULARY)]
    common = list(accumulate(1 / rank for rank in range(1, VOCABULARY + 1)))
    for post in range(posts):
        quote = ""
        if post and dice.random() < QUOTING:
            source = dice.randrange(max(post - BACK, 0), post)
            start = dice.randrange(OWN - QUOTED[0] + 1)
            head = f"{writer(source)} wrote:\n" if dice.random() < NAMED else ""
            quote = head + " ".join(said[source][start : start + dice.randint(*QUOTED)]) + "\n\n"
        said.append(dice.choices(vocabulary, cum_weights=common, k=OWN))
        yield quote + " ".join(said[post])


def nested(posts: int, levels: int) -> Iterator[str]:
    """Posts that each carry the words of so many posts before them, one level deeper for each."""
    dice, said = random.Random(1), list[str]()
    for post in range(posts):
        said.append(_own(dice))
        earlier = range(1, min(levels, post) + 1)
        yield "\n".join([said[post], *(">" * back + " " + said[post - back] for back in earlier)])


def repeated(posts: int) -> Iterator[str]:
    """Posts of one word, said again and again."""
    dice = random.Random(2)
    return ("spam " * dice.randint(200, 400) for _ in range(posts))


def periodic(posts: int) -> Iterator[str]:
    """Posts of the same few words in turn."""
    dice = random.Random(3)
    return ("lovely spam wonderful eggs " * dice.randint(50, 100) for _ in range(posts))


def signed(posts: int) -> Iterator[str]:
    """Posts of words of their own above one signature."""
    dice = random.Random(4)
    return (_own(dice) + SIGNATURE for _ in range(posts))


CASES: dict[str, tuple[Callable[[int], Iterable[str]], int]] = {
    "nested 20": (partial(nested, levels=20), 2000),
    "nested 60": (partial(nested, levels=60), 2000),
    "nested 120": (partial(nested, levels=120), 1000),
    "one word": (repeated, 2000),
    "four words": (periodic, 2000),
    "signature": (signed, 50_000),
    "talk": (talk, 100_000),
}
"""The posts of each case, and how many of them."""


def writer(post: int) -> str:
    """Who wrote a post."""
    return f"Writer {post % AUTHORS}"


def thread_of(bodies: Iterable[str]) -> Thread:
    """A thread of which the file states nothing but the posts."""
    posts = [
        Post(SafeText(str(number)), partial(Content, SafeText(body)), SafeText(writer(number)))
        for number, body in enumerate(bodies)
    ]
    return begin(Document("page", [Draft(SafeText("Hostile"), posts, [ROOT, *[UNKNOWN] * (len(posts) - 1)])]))


class Pauses:
    """Asked whether to stop, it notes the longest time between two times it was asked."""

    def __init__(self) -> None:
        self.longest, self._last = 0.0, time.process_time()

    def __call__(self) -> bool:
        now = time.process_time()
        self.longest, self._last = max(self.longest, now - self._last), now
        return False


def main(names: Iterable[str]) -> None:
    """Report on the cases named, or on all."""
    for name in names or CASES:
        make, posts = CASES[name]
        thread = thread_of(make(posts))
        size = sum(len(post.body) for post in thread.posts) / 1e6
        start, pauses = time.process_time(), Pauses()
        quotes = sum(map(len, complete(thread, stop=pauses).quotes))
        took = time.process_time() - start
        print(
            f"{name:<12} {posts:6} posts {size:6.1f} MB {took:7.2f} s {quotes:8} quotes"
            f"   asked to stop every {pauses.longest * 1000:.0f} ms at most"
        )


if __name__ == "__main__":
    main(sys.argv[1:])
