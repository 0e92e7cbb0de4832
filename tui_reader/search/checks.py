"""What a query can ask of a post beside its words, and of the posts it is linked with: tables by name."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from difflib import get_close_matches

from tui_reader.errors import ChoiceError, QueryError
from tui_reader.model import MarkKind
from tui_reader.search.query import Check, Literal, Pattern, Relation, Scope, Term
from tui_reader.search.ranges import days, numbers
from tui_reader.search.scopes import matches, own_pieces, person
from tui_reader.search.subject import Subject
from tui_reader.wording import find_node

_LINK = re.compile(r"https?://\S|www\.\S")
_ASKED = r"[?？؟]+(?!\S{0,99}[=&])"
_QUESTION = re.compile(_ASKED)
"""A question mark, but not the one of an address."""
_SENTENCE = re.compile(rf"(?:^|(?<=[.!?？؟]\s))[^.!?？؟]*{_ASKED}|{_ASKED}")
"""A question from the start of its line or sentence on, or else its mark alone."""


def _kept(flag: str) -> Check:
    return lambda subject: subject.flags.get(flag, _never)


def _never(_node: int) -> bool:
    return False


def _read(subject: Subject) -> Callable[[int], bool]:
    unread = subject.flags.get("unread", _never)
    return lambda node: not unread(node)


def _guess(subject: Subject) -> Callable[[int], bool]:
    return lambda node: (reply := subject.reply(node)).parent is not None and not reply.stated


def _by_hand(subject: Subject) -> Callable[[int], bool]:
    return lambda node: subject.reply(node).by_hand


def _root(subject: Subject) -> Callable[[int], bool]:
    return lambda node: subject.reply(node).parent is None


def _unanswered(subject: Subject) -> Callable[[int], bool]:
    return lambda node: node not in subject.answered


def _question(subject: Subject) -> Callable[[int], bool]:
    return lambda node: any(_QUESTION.search(piece) for piece in own_pieces(subject.thread, node))


IS: dict[str, tuple[str, Check]] = {
    "unread": ("not read yet", _kept("unread")),
    "read": ("read", _read),
    "bookmarked": ("with a bookmark", _kept("bookmarked")),
    "question": ("asks something in its own words", _question),
    "unanswered": ("no post answers or quotes it", _unanswered),
    "root": ("answers nothing", _root),
    "new": ("in the file since you were last here", _kept("new")),
    "muted": ("in a branch that you muted", _kept("muted")),
    "mine": ("you wrote it, by `me` of your settings", _kept("mine")),
    "hand": ("you made or broke the link by hand", _by_hand),
    "guess": ("the link to what it answers is our guess", _guess),
}
"""What `is:` can ask, each with its help."""


SHOWN: dict[str, Term] = {"is:question": Term(Scope.OWN, Pattern(_SENTENCE))}
"""What is asked, with the words that are the hits then."""


def _marked(kind: MarkKind) -> Check:
    return lambda subject: lambda node: any(mark.kind is kind for mark in subject.thread.post(node).marks)


def _linking(subject: Subject) -> Callable[[int], bool]:
    marked = _marked(MarkKind.LINK)(subject)
    return lambda node: marked(node) or bool(_LINK.search(subject.thread.post(node).body))


def _quoting(subject: Subject) -> Callable[[int], bool]:
    marked = _marked(MarkKind.QUOTE)(subject)
    return lambda node: bool(subject.thread.quotes[node]) or marked(node)


def _noted(subject: Subject) -> Callable[[int], bool]:
    return subject.thread.notes.__contains__


HAS: dict[str, tuple[str, Check]] = {
    "link": ("a link to somewhere", _linking),
    "code": ("code", _marked(MarkKind.CODE)),
    "quote": ("a quote", _quoting),
    "signature": ("a signature", _marked(MarkKind.SIGNATURE)),
    "note": ("a note of yours", _noted),
}
"""What `has:` can ask, each with its help."""


def _one_of(table: Mapping[str, tuple[str, Check]]) -> Callable[[str, int], Check]:
    def choose(words: str, at: int) -> Check:
        if words.lower() not in table:
            near = get_close_matches(words.lower(), table, 1)
            raise QueryError(f"did you mean {near[0]}?" if near else f"this can be {', '.join(table)}", at)
        return table[words.lower()][1]

    return choose


def _date(words: str, at: int) -> Check:
    wanted = days(words, at)

    def check(subject: Subject) -> Callable[[int], bool]:
        return lambda node: (date := subject.thread.post(node).date) is not None and wanted(date.date())

    return check


def _note(words: str, _at: int) -> Check:
    what = Literal.smart(words)

    def check(subject: Subject) -> Callable[[int], bool]:
        notes = subject.thread.notes
        return lambda node: any(matches(what, note.text) for note in notes.get(node, ()))

    return check


def _sure(words: str, at: int) -> Check:
    wanted = numbers(words, at)
    return lambda subject: lambda node: wanted(round(subject.reply(node).confidence * 100))


def _replies(words: str, at: int) -> Check:
    wanted = numbers(words, at)
    return lambda subject: lambda node: wanted(subject.replies[node])


def called(words: str, _at: int = 0) -> Check:
    """The post of this id or label; where there is none, the posts by a person of this name."""

    def check(subject: Subject) -> Callable[[int], bool]:
        try:
            found = find_node(subject.thread, words)
        except ChoiceError:
            authors = person(subject.thread, Literal.smart(words))
            return lambda node: subject.thread.post(node).author in authors
        return lambda node: node == found

    return check


PROPERTIES: dict[str, tuple[str, Callable[[str, int], Check]]] = {
    "is": (f"is:{' is:'.join(IS)}: {', '.join(help_ for help_, _ in IS.values())}", _one_of(IS)),
    "has": (f"has:{' has:'.join(HAS)}: {', '.join(help_ for help_, _ in HAS.values())}", _one_of(HAS)),
    "id": ("the post of this id: id:208549", called),
    "date": ("written then: date:2011, date:2011-03, date:>2011-03-04, date:2011..2012-06", _date),
    "replies": ("so many posts answer it: replies:0, replies:>3, replies:2..5", _replies),
    "note": ("in a note of yours: note:WORD", _note),
    "sure": ("how sure the link is, in percent: sure:<50", _sure),
}
"""Operators that ask something of the post: help, and what makes the check of an operand and its offset."""


def _answers(subject: Subject, posts: set[int]) -> Callable[[int], bool]:
    return lambda node: not posts.isdisjoint(subject.answers(node))


def _answered_by(subject: Subject, posts: set[int]) -> Callable[[int], bool]:
    answered = {node for post in posts for node in subject.answers(post)}
    return answered.__contains__


def _under(subject: Subject, posts: set[int]) -> Callable[[int], bool]:
    tree = subject.thread.tree
    below = bytearray(len(tree))
    for row, above in enumerate(tree.parent):
        below[row] = above >= 0 and (below[above] or tree.node[above] in posts)
    return lambda node: bool(below[tree.row[node]])


RELATIONS: dict[str, tuple[str, Relation]] = {
    "answers": ("answers or quotes such a post: answers:208549, answers:ann, answers:(author:ann bakery)", _answers),
    "answered-by": ("such a post answers or quotes it: answered-by:ann", _answered_by),
    "under": ("anywhere below such a post: under:208549, under:(author:ann is:root)", _under),
}
"""Operators that ask something of the posts it is linked with; the operand is an id, a name or a query in brackets."""
