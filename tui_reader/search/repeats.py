"""Finds what could take a regular expression time without bound on unlucky text."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

_PART = re.compile(
    r"(?P<comment>\(\?\#(?:\\.|[^)\\])*\))"
    r"|(?P<flags>\(\?[aiLmsux]+\))"
    r"|(?P<atom>\\.|\[\^?\]?(?:\\.|[^\]\\])*\]|\(\?P=\w+\))"
    r"|(?P<open>\((?:\?(?:P<\w+>|[aiLmsux-]*:|>|<?[=!]|\(\w+\)))?)"
    r"|(?P<close>\))"
    r"|(?P<bar>\|)"
    r"|(?P<repeat>(?:[*+?]|\{(?P<least>\d*)(?P<comma>,?)(?P<most>\d*)(?<!\{)\})[+?]?)"
    r"|(?P<sign>.)",
    re.DOTALL,
)
"""The parts of a pattern of Python's `re`, as far as groups and repeats go."""
_LIMITS = {"*": (0, None), "+": (1, None), "?": (0, 1)}
IN_A_ROW = 3
"""Open repeats with nothing fixed between them that are too many: three take 3 s on a line of 1,000 letters."""
_VERBOSE = re.compile(r"\(\?[aiLmsu]*x")

NESTED = "this repeats what repeats already, or alternatives that begin alike, and could run forever"
ROW = "these are three open repeats in a row and could take very long: limit one, as in {0,9}"
VERBOSE = "the flag x is not known here"


@dataclass(slots=True)
class _Group:
    """An open group: whether it can match one text in several ways, and how its alternatives begin."""

    loose: bool = False
    heads: list[str] = field(default_factory=list)
    begins: bool = True

    def ambiguous(self) -> bool:
        """Whether repeating the group could try the same text in more ways than one."""
        heads = {head.lower() for head in self.heads if head.isalnum()}
        return self.loose or (len(self.heads) > 1 and len(heads) < len(self.heads))

    def begin(self, head: str) -> None:
        """Note the first part of an alternative."""
        if self.begins:
            self.heads.append(head)
            self.begins = False


@dataclass(slots=True)
class _Scan:
    """One pass over a pattern: `loose` and `fixed` describe the part just passed, `row` the repeats before it."""

    groups: list[_Group] = field(default_factory=lambda: [_Group()])
    loose: bool = False
    fixed: bool = False
    row: int = 0

    def atom(self, text: str) -> None:
        self.groups[-1].begin(text)
        self.row = 0 if self.fixed else self.row
        self.loose, self.fixed = False, True

    def open(self, text: str) -> None:
        self.atom(text)
        self.fixed = False
        self.groups.append(_Group())

    def close(self) -> None:
        self.loose = self.groups.pop().ambiguous()
        self.groups[-1].loose |= self.loose

    def bar(self) -> None:
        self.groups[-1].begin("")
        self.groups[-1].begins = True
        self.fixed, self.row = False, 0

    def repeat(self, least: int, most: int | None) -> str | None:
        """Take a repeat in; what is wrong with it, or None."""
        if self.loose and most != 1:
            return NESTED
        self.groups[-1].loose |= least != most
        self.fixed = least > 0 and most is not None
        self.row += most is None
        return ROW if self.row >= IN_A_ROW else None


def _limits(part: re.Match[str]) -> tuple[int, int | None]:
    if part["repeat"][0] != "{":
        return _LIMITS[part["repeat"][0]]
    least = int(part["least"] or 0)
    if not part["comma"]:
        return least, least
    return least, int(part["most"]) if part["most"] else None


def runaway(source: str) -> tuple[int, str] | None:
    """Offset of the first repeat that could run away, and why; None when all are tame.

    The pattern has to be one that compiles. Repeats around repeats, and around alternatives that may begin
    alike, have exponentially many ways to match one text; repeats in a row multiply their lengths. The flag `x`
    changes what the parts are, and is refused.
    """
    scan = _Scan()
    for part in _PART.finditer(source):
        if _VERBOSE.match(part[0]):
            return part.start(), VERBOSE
        match part.lastgroup:
            case "repeat":
                if fault := scan.repeat(*_limits(part)):
                    return part.start(), fault
            case "open":
                scan.open(part[0])
            case "close":
                scan.close()
            case "bar":
                scan.bar()
            case "atom" | "sign":
                scan.atom(part[0])
    return None
