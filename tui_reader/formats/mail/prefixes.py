"""Quote signs other than `>`: initials as SuperCite puts them, and the signs that a writer chose.

The text is rewritten with `>` for them, sign for sign, so that every offset stays.
"""

from __future__ import annotations

import re
from collections import Counter

from tui_reader.text.attribution import attributions

LEAST = 3
"""Lines with the same initials that quote; two where they stand below an attribution or follow each other."""

_INITIALS = re.compile(r"\n {0,4}([A-Za-zÀ-ÿ][\w.'-]{0,14})(>{1,9})(?=[ \n]|$)")
_CHOSEN = re.compile(r"\n([|:}\]#%*+=](?=[ \n])|-{1,3}[\]|>]|=>|\]>)")
"""These are looked for from the end of the line before, which is found sooner than the beginning of a line."""
_SPLIT_ADDRESS = re.compile(r"(<[^<>\s]{3,120}\n)>(?=:\n| wrote:\n)")
"""An attribution broken before the bracket that closes its address, which is no quote sign."""
_HEADING = re.compile(r"^>{3,9}(?= \"[^\"\n]{1,40}\" == )", re.MULTILINE)
"""What SuperCite puts before the line that says whom it quotes."""
_PROMPTS = frozenset({
    "mysql", "sql", "irb", "ftp", "gdb", "ghci", "psql", "sqlite", "scala", "user", "host", "php", "node", "mongo",
    "bash", "prelude", "guile", "erl", "octave", "html", "br", "p", "div", "postgres", "telnet", "gnuplot", "julia",
    "idl", "maxima", "pari", "gap", "stata", "sas", "matlab", "mma", "maple", "magma", "edit", "config", "router",
})  # fmt: skip
"""Words before a `>` that programs print or that end a tag."""


def uniform(text: str) -> str:
    """The text with `>` for other signs of quotes, of the same length."""
    if " == " in text:
        text = _HEADING.sub(lambda match: " " * len(match[0]), text)
    return _chosen(_initials(_SPLIT_ADDRESS.sub(r"\1)", text) if "\n>" in text and "<" in text else text))


def has_only_usual(text: str) -> bool:
    """Whether all quote signs of a text begin lines, one each, and no line begins with a sign that may be chosen."""
    return text.count(">") == text.count("\n>") + text.startswith(">") and not _CHOSEN.search(text)


def _initials(text: str) -> str:
    if text.count(">") == text.count("\n>") + text.startswith(">"):
        return text
    names = Counter(name.lower() for name, _ in _INITIALS.findall("\n" + text))
    quoting = {name for name, lines in names.items() if lines >= LEAST and name not in _PROMPTS} | _named(text, names)
    if not quoting:
        return text
    return _INITIALS.sub(lambda match: _signs(match) if match[1].lower() in quoting else match[0], "\n" + text)[1:]


def _named(text: str, names: Counter[str]) -> set[str]:
    """The prefixes that are initials, or a name, of somebody to whom an attribution gives words."""
    if not names:
        return set()
    known = set()
    for found in attributions(text):
        words = found.name.lower().replace(".", " ").split()
        known |= {*words, "".join(word[0] for word in words)}
    return known & names.keys()


def _signs(match: re.Match[str]) -> str:
    return f"\n{match[2]}".ljust(len(match[0]))


def _chosen(text: str) -> str:
    """Rewrite runs of lines that begin with the same sign, directly below an attribution."""
    if not _CHOSEN.search(text):
        return text
    pieces, done = list[str](), 0
    for found in attributions(text):
        start = _next_line(text, found.end)
        if start < done or (sign := _CHOSEN.match(text, start - 1)) is None:
            continue
        end = start
        while text.startswith(sign[1], end):
            end = _next_line(text, end)
        if text.count("\n", start, end) >= LEAST - 1:
            same = ">".ljust(len(sign[1]))
            pieces += [text[done:start], re.sub(f"^{re.escape(sign[1])}", same, text[start:end], flags=re.MULTILINE)]
            done = end
    return "".join(pieces) + text[done:] if pieces else text


def _next_line(text: str, at: int) -> int:
    """The start of the next line that is not empty."""
    end = text.find("\n", at)
    end = len(text) if end < 0 else end + 1
    while text.startswith("\n", end):
        end += 1
    return end
