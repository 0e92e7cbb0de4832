"""From elements to text with marks: blocks as lines, lists with their signs, quotes and links as marks."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from selectolax.lexbor import LexborNode

from tui_reader.formats.html.parsing import body_of
from tui_reader.formats.html.tags import BREAKS, CELLS, EMBEDDED, HIDDEN
from tui_reader.formats.html.urls import Address
from tui_reader.formats.html.writer import Quoted, Writer
from tui_reader.model import Content, Mark, MarkKind
from tui_reader.text.clean import clean_line

BARE_ALT = 3
"""Characters of the longest name of an image that is a sign (`:)`) and shown without brackets."""


@dataclass(frozen=True, slots=True)
class Role:
    """What an element is: of `kind`, or left out when it is None.

    A QUOTE is quoted from `name` in the post `ref`, and a LINK names the post `ref`. An ATTRIBUTION is the heading of a
    quote and no part of it, though it may stand `inside` its element.
    """

    kind: MarkKind | None
    name: str | None = None
    ref: str | None = None
    inside: bool = False


LEFT_OUT = Role(None)
_QUOTE = Role(MarkKind.QUOTE)
_CODE = Role(MarkKind.CODE)
_NOTHING = Address("")


def read_text(
    nodes: Iterable[LexborNode], roles: Mapping[int, Role] | None = None, cut: str = "", page: Address = _NOTHING
) -> Content:
    """The text of what `nodes` hold, one below the other, with its marks.

    `roles` gives by `mem_id` what elements are beyond their tags; a `blockquote` without one is a quote. From the
    last match of the regular expression `cut` on, the text is left out. Links are seen from `page`.
    """
    walk = _Walk(Writer(), roles or {}, page)
    for node in nodes:
        walk.node(node)
    return walk.writer.content(cut)


def read_fragment(html: str) -> Content:
    """The text of a piece of HTML with its marks.

    Raises:
        FormatError: when its tags are too tangled to be read.
    """
    body = body_of(html)
    return read_text([body] if body else [])


@dataclass(slots=True, eq=False)
class _Frame:
    """What the end of an element does."""

    breaks: int = 0
    kind: MarkKind | None = None
    name: str | None = None
    ref: str | None = None
    start: int = -1
    kept: bool = False
    joined: bool = False
    quoted: Quoted | None = None
    after: str = ""
    listing: bool = False


class _Walk:
    """The way through the elements, without recursion: nesting is as deep as a file likes it."""

    def __init__(self, writer: Writer, roles: Mapping[int, Role], page: Address) -> None:
        self.writer = writer
        self._roles = roles
        self._page = page
        self._lists: list[int | None] = []

    def node(self, root: LexborNode) -> None:
        """Write what one element holds."""
        writer = self.writer
        writer.block(1)
        writer.kept = root.tag == "pre" or (root.parent is not None and root.parent.tag == "pre")
        self._children(root)
        writer.kept = False

    def _children(self, root: LexborNode) -> None:
        writer, roles = self.writer, self._roles
        stack: list[_Open] = [(root.iter(include_text=True), 0, None)]
        while stack:
            children, breaks, frame = stack[-1]
            for child in children:
                tag = child.tag or ""
                if tag == _TEXT:
                    writer.text(child.text_content or "")
                elif tag not in _ACTING and child.mem_id not in roles:
                    writer.block(end := BREAKS.get(tag, 0))
                    stack.append((child.iter(include_text=True), end, None))
                    break
                elif inner := self._opened(child, tag):
                    stack.append((child.iter(include_text=True), 0, inner))
                    break
            else:
                stack.pop()
                if frame:
                    self._closed(frame)
                else:
                    writer.block(breaks)

    def _opened(self, node: LexborNode, tag: str) -> _Frame | None:
        role = self._roles.get(node.mem_id) or (_QUOTE if tag == "blockquote" else None)
        if tag in _UNREAD or (role is not None and role.kind is None) or self._replaced(node, tag):
            return None
        writer = self.writer
        frame = _Frame(BREAKS.get(tag, 0), kept=writer.kept, joined=writer.joined, quoted=writer.quoted)
        if role is not None:
            self._play(frame, role)
        writer.block(frame.breaks)
        writer.joined = writer.joined or frame.kind is MarkKind.ATTRIBUTION
        if tag in _OPENINGS:
            _OPENINGS[tag](self, node, frame)
        elif tag in CELLS:
            writer.cell()
        if frame.kind is not None:
            writer.expect(frame)
        return frame

    def _play(self, frame: _Frame, role: Role) -> None:
        writer = self.writer
        if role.kind is MarkKind.LINK:
            frame.kind, frame.ref = role.kind, role.ref
            return
        frame.breaks = max(1, frame.breaks) if role.kind is MarkKind.QUOTE else 1
        if role.kind is MarkKind.QUOTE:
            writer.quoted = Quoted(
                role.name, role.ref, writer.quoted, (writer.quoted.depth if writer.quoted else 0) + 1
            )
            return
        frame.kind, frame.name = role.kind, role.name
        if role.inside and writer.quoted:
            writer.quoted = writer.quoted.outer

    def _closed(self, frame: _Frame) -> None:
        writer = self.writer
        if frame.after:
            writer.put(frame.after)
        if frame.kind is not None and writer.arrived(frame):
            depth = writer.quoted.depth if writer.quoted else 0
            name = clean_line(frame.name) if frame.name else None
            ref = clean_line(frame.ref) if frame.ref else None
            at_depth = depth if frame.kind is MarkKind.ATTRIBUTION else 0
            writer.marks.append(Mark(frame.start, writer.length, frame.kind, at_depth, name or None, ref))
        writer.kept, writer.joined, writer.quoted = frame.kept, frame.joined, frame.quoted
        writer.block(frame.breaks)
        if frame.listing:
            self._lists.pop()

    def _replaced(self, node: LexborNode, tag: str) -> bool:
        """Write what stands for an element that holds no text."""
        if tag == "br":
            self.writer.line()
        elif tag == "img":
            self._image(node.attributes)
        elif tag in EMBEDDED:
            self._embedded(tag, node.attributes)
        return tag == "br" or tag == "img" or tag in EMBEDDED

    def _image(self, attributes: Mapping[str, str | None]) -> None:
        alt = attributes.get("alt")
        name = " ".join(("image" if alt is None else alt).split())
        if name and attributes.get("width") != "1":
            bare = len(name) <= BARE_ALT or name[0] in ":;"
            self.writer.text(name if bare else f"[{name}]")

    def _embedded(self, tag: str, attributes: Mapping[str, str | None]) -> None:
        writer = self.writer
        frame = _Frame(kind=MarkKind.LINK, kept=writer.kept, joined=writer.joined, quoted=writer.quoted)
        frame.ref = self._page.absolute(attributes.get("src") or attributes.get("data") or "")
        if frame.ref:
            writer.expect(frame)
            writer.text(EMBEDDED[tag])
            self._closed(frame)

    def link(self, node: LexborNode, frame: _Frame) -> None:
        """A link, unless it leads nowhere or stands in a heading."""
        target = self._page.absolute(node.attrs.get("href") or "")
        if target and frame.kind is None:
            frame.kind, frame.ref = MarkKind.LINK, target

    def code(self, node: LexborNode, frame: _Frame) -> None:
        """Code; in `pre` every space counts."""
        frame.kind = frame.kind or MarkKind.CODE
        self.writer.kept = self.writer.kept or node.tag != "code"

    def items(self, node: LexborNode, frame: _Frame) -> None:
        """A list, with or without numbers."""
        start = node.attrs.get("start") or "1"
        first = int(start) if re.fullmatch("[0-9]{1,6}", start) else 1
        self._lists.append(first if node.tag == "ol" else None)
        frame.listing = True

    def item(self, node: LexborNode, frame: _Frame) -> None:
        """An item of a list behind its sign or number."""
        del node, frame
        number = self._lists[-1] if self._lists else None
        if number is not None:
            self._lists[-1] = number + 1
        indent = "  " * min(8, len(self._lists) - 1)
        self.writer.prefix = indent + ("- " if number is None else f"{number}. ")

    def quotation(self, node: LexborNode, frame: _Frame) -> None:
        """Words in quotation marks."""
        del node
        self.writer.text("“")
        frame.after = "”"


_OPENINGS = {
    "a": _Walk.link,
    "code": _Walk.code,
    "pre": _Walk.code,
    "ul": _Walk.items,
    "ol": _Walk.items,
    "li": _Walk.item,
    "q": _Walk.quotation,
}
"""What elements do besides beginning a line."""

_TEXT = "-text"
_UNREAD = HIDDEN | {"-comment", "!doctype", ""}
"""Elements that hold nothing to read, and what is no element."""
_ACTING = frozenset({"br", "img", "blockquote", *CELLS, *EMBEDDED, *_OPENINGS, *_UNREAD})
"""What does more to the text than to begin a line, whatever it is in a post."""
_Open = tuple[Iterator[LexborNode], int, _Frame | None]
"""An open element: its children yet to come, the breaks at its end, and its frame when it does more than that."""
