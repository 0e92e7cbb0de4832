"""What text browsers draw and no header is known by: rules, and `[avatar.png]`, `[a1b2c3d4e5]`, `Ann's Avatar`."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

STUB = 10
"""Characters of a file's name that w3m prints for a picture without a text."""
CUT = 2
"""Names of just that length from which on the words in brackets are pictures, when no more are longer."""
DRAWN = 20
"""Signs of the shortest rule that is drawn."""
RULE, PORTRAIT = 240, 60
"""Characters of the longest line that is a rule, and that is the text of a picture."""
LISTED = 3
"""Lines that begin with w3m's signs of lists from which on a text is w3m's."""

_FILE = re.compile(
    r"\[IMG\](?! ?http) ?|\[[^\[\]\s]{1,200}\.(?:png|jpe?g|gif|svg|webp|avif|bmp|ico)(?:\?[^\[\]\s]{0,200})?\] ?",
    re.IGNORECASE,
)
"""Lynx and ELinks print the name of the file, ELinks and Links `[IMG]` where it says nothing."""
_BRACKETED = re.compile(r"\[([\w%+.~-]{1,40})\]")
_STUB = re.compile(rf"\[(?!(?:b|i|u|s|code|quote|spoiler)\])[\w%+.~-]{{1,{STUB}}}\] ?", re.IGNORECASE)
_LISTED = re.compile(r" {2,}[•□☆○■] ")
_DRAWN = ("_", "━", "─")
_RULE = re.compile(rf"(?:_{{{DRAWN},}}|[━─]{{{DRAWN},}})$")
"""The lines that Lynx and w3m draw for `hr`."""
_PORTRAIT = re.compile(
    r"^(?:view )?(.{1,40}?)['’]s (?:avatar|profile picture|profile)$|^u/([\w-]{1,40}) avatar$"
    r"|^(?:avatar|profile picture|benutzerbild|profilbild|photo de profil) (?:of|for|von|de) (.{1,40})$",
    re.IGNORECASE,
)
"""The texts that engines give the pictures of authors, whose names stand below."""

_BY_CASE = (str.lower, str.capitalize, str.upper)
_ENDS = tuple(by(word) for by in _BY_CASE for word in ("avatar", "picture", "profile"))
_LEADS = tuple(by(word) for by in _BY_CASE for word in ("avatar", "profile", "benutzerbild", "profilbild", "photo"))
"""How lines end and begin that are such texts."""
_WORDS = frozenset(word.lower() for word in (*_ENDS, *_LEADS))


def holds_rules(text: str) -> bool:
    """Whether a text browser drew a rule in a text, or somebody one as long."""
    return any(DRAWN * sign in text for sign in _DRAWN)


def is_rule(line: str) -> bool:
    """Whether a line is such a rule."""
    return len(line) <= RULE and _RULE.match(line.strip()) is not None


def without_pictures(lines: list[str], distinct: Iterable[str], text: str) -> list[str]:
    """The lines of a text without the marks of pictures and the rules that separate posts; such lines are blank.

    The lines have no white space at their ends; `distinct` are those that differ.
    """
    stubs = "[" in text and _has_stubs(lines, text)
    marked = any(sign in text for sign in ("[", *_DRAWN))
    drawn = [line for line in distinct if "[" in line or line.endswith(_DRAWN)] if marked else []
    left = {line: _without(line, stubs=stubs) for line in drawn}
    short = [line for line in distinct if len(line) <= PORTRAIT or (len(line) <= RULE and line[0].isspace())]
    words = "\n".join(short).lower()
    some = short if any(word in words for word in _WORDS) else ()
    told = [line for line in some if line.endswith(_ENDS) or line.lstrip().startswith(_LEADS)]
    told += [line for line in left if len(line) <= RULE]
    names = {line: name for line in told if (name := _portrayed(left.get(line, line).strip()))}
    if names:
        said = {left.get(line, line).strip() for line in distinct}
        left |= {line: "" for line, name in names.items() if name in said}
    return [left.get(line, line) for line in lines] if left else lines


def _portrayed(line: str) -> str | None:
    """Whose picture a line is the text of."""
    told = 0 < len(line) <= PORTRAIT and (line.endswith(_ENDS) or line.startswith(_LEADS))
    said = _PORTRAIT.match(line) if told else None
    return said and next(filter(None, said.groups()))


def _without(line: str, *, stubs: bool) -> str:
    if "[" in line:
        line = _FILE.sub("", line)
        line = _STUB.sub("", line).rstrip() if stubs else line.rstrip()
    return "" if is_rule(line) else line


def _has_stubs(lines: list[str], text: str) -> bool:
    """Whether the words in brackets are names of files that w3m cut short."""
    lengths = Counter(map(len, _BRACKETED.findall(text)))
    longer = sum(count for length, count in lengths.items() if length > STUB)
    if not lengths or longer > lengths[STUB]:
        return False
    listed = [line for line in lines if line.startswith("  ") and _LISTED.match(line)]
    return lengths[STUB] >= CUT or len(listed) >= LISTED
