"""The thread as the whole program sees it: posts, marks, quotes, replies and the tree.

Everything here is frozen and holds no logic beyond looking things up. Offsets are code-point
offsets into `Post.body`. A *node* is the index of a post in `Thread.posts`, or, from
`len(Thread.posts)` on, of a ghost in `Thread.ghosts`. A *row* is a place in the pre-order of the tree.
"""

from __future__ import annotations

from array import array
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import NewType

SafeText = NewType("SafeText", str)
"""Text that went through `tui_reader.text.clean`: it cannot drive a terminal."""


class MarkKind(StrEnum):
    """What a format can say about a span of a body."""

    QUOTE = "quote"
    ATTRIBUTION = "attribution"
    LINK = "link"
    CODE = "code"
    SIGNATURE = "signature"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Mark:
    """A span of a body of which the format says what it is.

    `depth` counts quote levels from 1; `name` is the person a quote is attributed to; `ref` is the id of
    the quoted post or the target of a link.
    """

    start: int
    end: int
    kind: MarkKind
    depth: int = 0
    name: SafeText | None = None
    ref: SafeText | None = None


@dataclass(frozen=True, slots=True)
class Content:
    """The text of a post, quotes included, with what the format says about its spans."""

    text: SafeText
    marks: tuple[Mark, ...] = ()


@dataclass(frozen=True, slots=True)
class Post:
    """One post, exactly as the file states it.

    `load` gives the content; for a large file it reads it then and there, so callers keep nothing they
    do not need. `words` gives the text alone, where that is quicker than with its marks. `missing` marks a ghost: a
    post that others answer and the file does not hold.
    """

    id: SafeText
    load: Callable[[], Content]
    author: SafeText | None = None
    date: datetime | None = None
    subject: SafeText | None = None
    url: SafeText | None = None
    missing: bool = False
    words: Callable[[], SafeText] | None = None

    @property
    def body(self) -> SafeText:
        """The sanitised text, quotes included."""
        return self.words() if self.words else self.load().text

    @property
    def marks(self) -> tuple[Mark, ...]:
        """What the format says about spans of the body."""
        return self.load().marks


@dataclass(frozen=True, slots=True)
class Place:
    """A span of the body of one node."""

    node: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Quote:
    """A passage that a post repeats from elsewhere.

    `source` is the passage in the post it was taken from, `origin` the passage in the post in which the
    words were first written; both None when the words are not in this file. `similarity` is 0..1,
    1.0 for the same words in the same order. `attribution` is the name as written beside the quote.
    """

    start: int
    end: int
    depth: int
    attribution: SafeText | None
    source: Place | None
    origin: Place | None
    similarity: float

    @property
    def verbatim(self) -> bool:
        """Whether quote and source are the same words in the same order."""
        return self.similarity >= 1.0


class Ground(StrEnum):
    """What a reply link rests on."""

    HAND = "hand"
    STATED = "stated"
    QUOTE = "quote"
    NAME = "name"
    CONTENT = "content"
    ORDER = "order"


_CERTAIN = frozenset({Ground.STATED, Ground.HAND})


@dataclass(frozen=True, slots=True)
class Evidence:
    """One reason for a reply link: its ground, a sentence for the reader, its weight in the margin over
    the runner-up (nats), and the span of the answering post it rests on.
    """

    ground: Ground
    words: str
    weight: float = 0.0
    place: Place | None = None


@dataclass(frozen=True, slots=True)
class Reply:
    """What a post answers.

    `parent` is a node or None for a post that answers nothing; `evidence` is ordered, strongest first;
    `confidence` is 0..1; `also` are further nodes it answers; `runner_up` is the next best parent with
    its probability, and `rival_evidence` what speaks for that one instead.
    """

    parent: int | None
    evidence: tuple[Evidence, ...] = ()
    confidence: float = 1.0
    also: tuple[int, ...] = ()
    runner_up: tuple[int, float] | None = None
    rival_evidence: tuple[Evidence, ...] = ()

    @property
    def stated(self) -> bool:
        """Whether it is certain: the file itself says so, or the reader made the link by hand."""
        return bool(self.evidence) and self.evidence[0].ground in _CERTAIN

    @property
    def by_hand(self) -> bool:
        """Whether the reader made or broke the link by hand."""
        return bool(self.evidence) and self.evidence[0].ground is Ground.HAND


@dataclass(frozen=True, slots=True)
class Tree:
    """The reply tree as flat arrays in pre-order: children follow their parent, a subtree is one slice.

    Invariant: `row < end[row]`, the subtree of `row` is `range(row, end[row])`, and
    `parent[row] < row` (-1 for a root).
    """

    node: array[int]
    row: array[int]
    parent: array[int]
    depth: array[int]
    end: array[int]

    def __len__(self) -> int:
        return len(self.node)

    def children(self, row: int) -> list[int]:
        """Rows of the direct replies to `row`, or the roots for -1, in order."""
        child, stop = (0, len(self.node)) if row < 0 else (row + 1, self.end[row])
        rows = []
        while child < stop:
            rows.append(child)
            child = self.end[child]
        return rows


@dataclass(frozen=True, slots=True)
class Note:
    """What the reader wrote beside a passage of a body, or beside the whole post: then `end` is 0.

    `passage` holds the words it stands beside, as they were when it was written.
    """

    start: int
    end: int
    passage: SafeText
    text: SafeText
    written: datetime


class Stage(StrEnum):
    """How far the reading of a thread has come."""

    POSTS = "posts"
    REPLIES = "replies"


@dataclass(frozen=True, slots=True)
class Thread:
    """A discussion: its posts in file order, what they quote and what they answer.

    `quotes[node]` and `replies[node]` belong to `posts[node]`; a ghost has a reply and no quotes.
    `names` maps a name as written to the author it means, where these differ. `inferred_authors` are those of posts of
    which the file names none, by node, as later posts tell. `global_ids` says that
    post ids are unique in the world (mail), so that they identify a post without its body. `notes` are what the
    reader wrote beside posts, by node.
    """

    title: SafeText
    format: str
    source: str
    posts: Sequence[Post]
    ghosts: Sequence[Post]
    quotes: Sequence[tuple[Quote, ...]]
    replies: Sequence[Reply]
    tree: Tree
    stage: Stage
    names: dict[str, SafeText] = field(default_factory=dict)
    inferred_authors: Mapping[int, SafeText] = field(default_factory=dict)
    warnings: tuple[SafeText, ...] = ()
    global_ids: bool = False
    notes: Mapping[int, tuple[Note, ...]] = field(default_factory=dict)

    def __len__(self) -> int:
        return len(self.posts)

    @property
    def nodes(self) -> int:
        """The number of nodes: posts and ghosts."""
        return len(self.posts) + len(self.ghosts)

    def post(self, node: int) -> Post:
        """The post or ghost of a node."""
        posts = len(self.posts)
        return self.posts[node] if node < posts else self.ghosts[node - posts]

    def find(self, post_id: str) -> int | None:
        """The node of the post with this id, with or without its leading '#'; None when there is none."""
        wanted = {post_id, post_id.removeprefix("#")}
        return next((n for n in range(self.nodes) if self.post(n).id in wanted), None)
