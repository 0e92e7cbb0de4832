"""What is known of the pages of a forum engine, as data: how they are recognised and where each fact stands.

All selectors are CSS as lexbor reads them (`:has`, `:is`, `:not`, `:lexbor-contains("text" i)` included).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from selectolax.lexbor import LexborHTMLParser, LexborNode

from tui_reader.model import Content


@dataclass(frozen=True, slots=True)
class Rule:
    """Where one fact stands, seen from a node: walk `steps`, find `css`, read `attr` or the text, `pick` from it.

    `steps` lead to another node first, each relative to the one before: `^css` the nearest node at or above that
    matches, `-css` the nearest sibling before that matches, `+css` the nearest after, `/` the whole page. A step
    that finds nothing ends the rule without a value.

    `css` finds the first node that matches, the node itself included; empty for the node itself. `last` takes the last
    match in place of the first. With `every`, all matches count: bodies are joined, and of several parents the first
    that is in the file wins.
    `attr` names the attribute that holds the value; empty for the text with its white space collapsed.
    `pick` is a regular expression searched in the value; its first group, or the whole match, is the fact.
    """

    css: str = ""
    attr: str = ""
    pick: str = ""
    steps: tuple[str, ...] = ()
    last: bool = False
    every: bool = False


Rules = Rule | tuple[Rule, ...]
"""One rule, or several of which the first that gives a value that is not empty wins; `()` for none."""


@dataclass(frozen=True, slots=True)
class Sign:
    """A sign that a page is of an engine: a node that matches `css`, `text` anywhere in the source, or both.

    `text` is compared without regard to case. A page is of the engine with the highest sum of weights, 1.0 at least.
    """

    css: str = ""
    text: str = ""
    weight: float = 1.0


@dataclass(frozen=True, slots=True)
class Quote:
    """How quoted text is marked inside a body; blocks within blocks are quotes of quotes.

    `css` finds the blocks. `head` is the heading that names the author, seen from the block (inside it, or beside
    it by steps): it stays as a line of its own with an ATTRIBUTION mark outside the quote. `name` and `ref` (the id
    or number of the quoted post) are seen from the block; without `name` it is read from the words of the heading.
    """

    css: str
    head: Rules = ()
    name: Rules = ()
    ref: Rules = ()


@dataclass(frozen=True, slots=True)
class Shape:
    """One kind of post on a page; `post` finds the nodes, every rule is seen from such a node.

    `id` is as printed and unique on the page; without one, `number` (the place in the thread) is the id, else the
    posts are counted. `date` may give ISO 8601, an epoch in seconds or milliseconds, or a printed date.
    `body` gives the node with the text (`every`: several nodes). A shape may match nodes inside others of its own or
    another shape: what is found for a post is never taken from a post inside it.

    `parent` gives the id or number of the answered post, `depth` a number that grows with the depth of a reply, in
    any unit (an indentation in pixels will do). `opening` marks the story, question or article above comments.

    Inside the body `cites` finds links that name other posts, by the attribute that holds the id. `drop` is left out
    (signatures, buttons, ads), and `note` too, of which is said how many there were (notes that the post was edited);
    `quotes` are tried in order. `cut` is a regular expression: from the start of its last match on, the text of the
    body is left out (a signature below a rule of underscores). `finish` may change the content that was made of the
    body.
    """

    post: str
    body: Rules
    id: Rules = ()
    number: Rules = ()
    author: Rules = ()
    date: Rules = ()
    subject: Rules = ()
    url: Rules = ()
    parent: Rules = ()
    depth: Rules = ()
    opening: bool = False
    quotes: tuple[Quote, ...] = ()
    cites: Rule | None = None
    drop: str = ""
    note: str = ""
    cut: str = ""
    finish: Callable[[Content], Content] | None = None


@dataclass(slots=True)
class Found:
    """What was read of one post, as it stands in the file: not cleaned, dates not read yet, None when not given.

    The text is that of `nodes` without `left_out`, or `text` where a hook made it itself. Lines that begin with `>`
    become quotes either way.
    """

    shape: Shape
    nodes: tuple[LexborNode, ...] = ()
    text: str | None = None
    id: str | None = None
    number: str | None = None
    author: str | None = None
    date: str | None = None
    subject: str | None = None
    url: str | None = None
    parents: tuple[str, ...] = ()
    depth: float | None = None
    left_out: tuple[LexborNode, ...] = ()
    enclosing: int | None = None
    """The index of the post whose node this post's node is inside."""


@dataclass(frozen=True, slots=True)
class Engine:
    """A forum engine, or one version of it whose pages differ from the others'.

    `name` is lower-case letters and digits. `title` is what a user calls such a page, with its article ("a phpBB 3
    page"). `gives` says in a few words what is known of posts besides text. `shapes` are tried on each node in
    order. `thread` gives the title of the thread seen from the page; without it the title is found elsewhere.

    `more` finds what stands in place of posts that the site sends when asked, and their number where it says it.

    `nested` says that a post inside another answers it. When it is set, or a shape has `depth`, or `answers_opening`
    is set, a post for which no parent is found answers the opening post, or nothing when the page has none.

    `amend` may change what was read of a post: it is called with the node and what the rules gave, and returns it or
    None to leave the post out. `find` replaces all rules: it is called with the page and its source.
    """

    name: str
    title: str
    gives: str
    signs: tuple[Sign, ...]
    shapes: tuple[Shape, ...]
    thread: Rules = ()
    more: Rules = ()
    nested: bool = False
    answers_opening: bool = False
    amend: Callable[[LexborNode, Found], Found | None] | None = None
    find: Callable[[LexborHTMLParser, str], Iterable[Found]] | None = None
