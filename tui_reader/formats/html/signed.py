"""Comments that end with a signature, on pages that anybody may edit: a link to the person, and the time.

How deep a comment stands in lists says what it answers. DiscussionTools of MediaWiki marks where one begins, too.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from urllib.parse import unquote

from selectolax.lexbor import LexborHTMLParser, LexborNode

from tui_reader.formats.html.engine import Found, Shape
from tui_reader.formats.html.view import upwards

_BREAKS = dict.fromkeys(("dd", "dt", "li", "div", "br", "tr", "h3", "h4", "h5"), "\n") | {"p": "\n\n", "pre": "\n\n"}
_LISTS = frozenset({"dl", "ul", "ol"})
_CLOCK, _ZONE = r"\d{1,2}[:.]\d\d", r"\([A-Z]{2,5}(?:[+-]\d+)?\)"
_DAY = r"\d{1,2}\.? [^\W\d]{2,12}\.? \d{4}|\d{4}年\d{1,2}月\d{1,2}日|\d{4}년 \d{1,2}월 \d{1,2}일"
_SIGNED = re.compile(
    rf"(?:(?P<clock>{_CLOCK}),? (?P<day>[^()\n,]{{6,40}})"
    rf"|(?P<first>{_DAY})(?: ?\([^()\n]{{1,4}}\))?(?: [^\W\d]{{1,3}}\.?)? (?P<last>{_CLOCK})) {_ZONE}"
)
"""The time of a signature: before the day, or behind it."""
_MARKED = re.compile(r"^c-(.+?)-(\d{4})-?(\d\d)-?(\d\d)T?(\d\d):?(\d\d)")
"""The id of a comment: its author, and when it was written."""
_PERSON = re.compile(
    r"(?:User|User[_ ]talk|Benutzer(?:in)?|Utilisateur(?:rice)?|Usuari[oa]|Usuário|Utente|Gebruiker|Участни(?:к|ца)"
    r"|Користувач(?:ка)?|Wikipedyst(?:a|ka)|Wikipedista|Szerkesztő|Användare|Bruker|Bruger|Käyttäjä|Kullanıcı|Uživatel"
    r"|利用者|用户|用戶|사용자|משתמש(?:ת)?|مستخدم|کاربر|Special:Contributions)[:/]([^/#?&]+)"
)
_SPACE = re.compile(r"\s+")


@dataclass
class _Reading:
    """What was read of a page up to here."""

    shape: Shape
    section: str | None = None
    opened: bool = False
    start: str | None = None
    person: str | None = None
    signature: int | None = None
    pieces: list[str] = field(default_factory=list)

    def begin(self, section: str | None, *, opened: bool) -> None:
        """Nothing read yet of the next comment."""
        self.section, self.opened = section, opened
        self.pieces, self.signature, self.person, self.start = [], None, None, None

    def link(self, target: str) -> None:
        """A signature begins with the first link to the person who is linked last."""
        if (named := _PERSON.search(unquote(target))) and named[1].replace("_", " ") != self.person:
            self.person, self.signature = named[1].replace("_", " "), len(self.pieces)

    def write(self, source: str, indentation: int) -> Iterator[Found]:
        """What stands between two tags; the time of a signature ends the comment."""
        text = _SPACE.sub(" ", source)
        signed = _SIGNED.search(text)
        if text != " " or self.pieces:
            self.pieces.append(text[: signed.start()] if signed else text)
        if signed and (self.person or self.start):
            yield self.comment(" ".join(filter(None, signed.group("day", "clock", "first", "last"))), indentation)

    def comment(self, date: str, indentation: int) -> Found:
        """What was said since the last comment; all in a section answer its first, or each other."""
        known = _MARKED.match(self.start or "")
        found = Found(
            self.shape,
            text="".join(self.pieces[: self.signature]).strip("\n").rstrip(" \n—–-"),
            id=self.start,
            author=known[1].replace("_", " ") if known else self.person,
            date="{}-{}-{}T{}:{}Z".format(*known.groups()[1:]) if known else date,
            subject=self.section,
            depth=float(indentation + 1 if self.opened else 0),
        )
        self.begin(self.section, opened=True)
        return found


class _Places:
    """In how many lists the elements of a page stand; None for what is left out."""

    def __init__(self, dropped: set[int]) -> None:
        self._known: dict[int, int | None] = dict.fromkeys(dropped)

    def of(self, node: LexborNode) -> int | None:
        """The place of a node; each element is looked at once."""
        path = []
        for one in upwards(node):
            if one.mem_id in self._known:
                break
            path.append(one)
        for one in reversed(path):
            outer = self._known[one.parent.mem_id] if one.parent else 0
            self._known[one.mem_id] = None if outer is None or one.tag == "h2" else outer + (one.tag in _LISTS)
        return self._known[node.mem_id]


def signed_comments(page: LexborHTMLParser, shape: Shape) -> Iterator[Found]:
    """The comments in the first node that fits `shape`, each second-level heading beginning a thread."""
    places = _Places({node.mem_id for node in page.css(shape.drop)})
    root = page.css_first(shape.post)
    reading = _Reading(shape)
    for node in root.traverse(include_text=True) if root else ():
        tag, attributes = node.tag or "", node.attributes
        if tag == "-text" and node.parent is not None:
            if (indentation := places.of(node.parent)) is not None:
                yield from reading.write(node.text(), indentation)
        elif tag == "h2":
            reading.begin(node.text(strip=True), opened=False)
        elif tag == "a":
            reading.link(attributes.get("href") or "")
        elif "data-mw-comment-start" in attributes and (node.id or "").startswith("c-"):
            reading.start = node.id
        if tag in _BREAKS and reading.pieces:
            reading.pieces.append(_BREAKS[tag])
