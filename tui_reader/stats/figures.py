"""All figures of a thread, counted once."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from itertools import islice

from tui_reader.model import SafeText, Thread
from tui_reader.stats.activity import Activity, activity
from tui_reader.stats.courtesies import says_something
from tui_reader.stats.passages import joined, quoted_places
from tui_reader.stats.people import NOBODY, People
from tui_reader.stats.words import words_of

SHOWN = 10
"""Posts and passages that are named as answered or quoted most."""
EXCERPT = 400
"""Characters of a passage that are kept."""


@dataclass(frozen=True, slots=True)
class Writer:
    """What one person wrote: `name` is None for all posts without a name, `person` as in `People`.

    `own` and `quoted` count words; `answers` are the replies that others gave; `first` and `last` are nodes.
    """

    name: SafeText | None
    person: int
    posts: int
    own: int
    quoted: int
    answers: int
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Pair:
    """How often one person answers another, or themself; by their numbers in `People`."""

    writer: int
    answered: int
    replies: int


@dataclass(frozen=True, slots=True)
class Quoted:
    """A passage of a node and how many posts quote it."""

    node: int
    start: int
    words: SafeText
    posts: int


@dataclass(frozen=True, slots=True)
class Figures:
    """The figures of a thread.

    `writers` stand with the most posts first, `pairs` with the most replies; `depths[n]` counts posts n replies
    below the opening; `answered` are nodes with the number of their direct replies, from two on.
    """

    people: People
    posts: int
    writers: tuple[Writer, ...]
    pairs: tuple[Pair, ...]
    activity: Activity
    depths: tuple[int, ...]
    answered: tuple[tuple[int, int], ...]
    quoted: tuple[Quoted, ...]

    def name(self, person: int) -> SafeText | None:
        """The name of a person."""
        return None if person == NOBODY else self.people.names[person]


def figures(thread: Thread, people: People | None = None) -> Figures:
    """Count a thread; this reads every post."""
    people = people or People(thread)
    return Figures(
        people=people,
        posts=len(thread),
        writers=_writers(thread, people),
        pairs=_pairs(thread, people),
        activity=activity(post.date for post in thread.posts),
        depths=_depths(thread),
        answered=_answered(thread),
        quoted=_quoted(thread),
    )


def _writers(thread: Thread, people: People) -> tuple[Writer, ...]:
    nodes: dict[int, list[int]] = {}
    for node in range(len(thread)):
        nodes.setdefault(people.of[node], []).append(node)
    answers = answers_to(thread, people)
    writers = (_writer(thread, people, person, theirs, answers[person]) for person, theirs in nodes.items())
    return tuple(sorted(writers, key=lambda writer: (-writer.posts, writer.first)))


def _writer(thread: Thread, people: People, person: int, nodes: list[int], answers: int) -> Writer:
    words = [words_of(thread, node) for node in nodes]
    own, quoted = sum(each.own for each in words), sum(each.quoted for each in words)
    name = None if person == NOBODY else people.names[person]
    return Writer(name, person, len(nodes), own, quoted, answers, nodes[0], nodes[-1])


def _links(thread: Thread, people: People) -> Counter[tuple[int, int]]:
    """How often each person answers each; a post that is not in the file counts on neither side."""
    posts = len(thread)
    parents = (thread.replies[node].parent for node in range(posts))
    return Counter(
        (people.of[node], people.of[parent])
        for node, parent in enumerate(parents)
        if parent is not None and parent < posts
    )


def answers_to(thread: Thread, people: People) -> Counter[int]:
    """The replies that each person got from others; posts without a name are taken for others'."""
    answers: Counter[int] = Counter()
    for (writer, answered), replies in _links(thread, people).items():
        if writer != answered or writer == NOBODY:
            answers[answered] += replies
    return answers


def _pairs(thread: Thread, people: People) -> tuple[Pair, ...]:
    pairs = (Pair(*pair, replies) for pair, replies in _links(thread, people).items())
    return tuple(sorted(pairs, key=lambda pair: (-pair.replies, pair.writer, pair.answered)))


def _depths(thread: Thread) -> tuple[int, ...]:
    posts = len(thread)
    found = Counter(depth for node, depth in zip(thread.tree.node, thread.tree.depth, strict=True) if node < posts)
    return tuple(found[depth] for depth in range(max(found, default=-1) + 1))


def _answered(thread: Thread) -> tuple[tuple[int, int], ...]:
    replies = Counter(reply.parent for reply in thread.replies if reply.parent is not None)
    often = ((node, number) for node, number in replies.items() if number > 1)
    return tuple(sorted(often, key=lambda entry: (-entry[1], entry[0]))[:SHOWN])


def _quoted(thread: Thread) -> tuple[Quoted, ...]:
    """The passages that most posts quote, the earlier first; those of one post are none that were quoted most."""
    passages = [
        (-len(passage.answers), node, passage)
        for node, places in quoted_places(thread).items()
        for passage in joined(places)
        if len(passage.answers) > 1
    ]
    passages.sort(key=lambda entry: (entry[0], entry[1], entry[2].start))
    telling = (entry for entry in passages if says_something(thread, entry[1], entry[2]))
    return tuple(
        Quoted(node, passage.start, _one_line(thread, node, passage.start, passage.end), -count)
        for count, node, passage in islice(telling, SHOWN)
    )


def _one_line(thread: Thread, node: int, start: int, end: int) -> SafeText:
    return SafeText(" ".join(thread.post(node).body[start : min(end, start + EXCERPT)].split()))
