"""Keys as people write them: `za`, `Ctrl-N`, `PgDn`, `z digit`, turned into the notation of the table of commands."""

from __future__ import annotations

import re

NAMES = frozenset({
    "down", "up", "left", "right", "enter", "escape", "space", "tab", "home", "end", "pagedown", "pageup", "insert",
    "delete", "backspace", "digit", *(f"f{number}" for number in range(1, 25)),
})  # fmt: skip
"""The keys that are known by a name; `digit` stands for any of 0..9 at the end of a sequence."""

_ALIASES = {
    "esc": "escape", "return": "enter", "cr": "enter", "pgdn": "pagedown", "pgup": "pageup", "del": "delete",
    "ins": "insert", "bs": "backspace", "↓": "down", "↑": "up", "←": "left", "→": "right",
}  # fmt: skip
_MODIFIERS = {"ctrl": "ctrl", "control": "ctrl", "alt": "alt", "meta": "alt", "shift": "shift", "super": "super"}
_MODIFIED = re.compile(r"(ctrl|control|alt|meta|shift|super)[+-](?=.)", re.IGNORECASE)
LONGEST_SEQUENCE = 3
"""Keys of the longest sequence."""


def read_keys(written: str) -> str | None:
    """A key or sequence in the notation of the table, None when there is no such key.

    Sequences are written with blanks between their keys, or as signs alone (`za`). None of them begins with a
    number, as numbers are counts.
    """
    parts = [part for word in written.split() for part in _read_word(word)]
    if not 1 <= len(parts) <= LONGEST_SEQUENCE or "" in parts or parts[0] in set("0123456789"):
        return None
    if "digit" in parts[:-1] or parts == ["digit"]:
        return None
    return " ".join(parts)


def _read_word(word: str) -> list[str]:
    """The keys of a word; "" stands for one that nobody knows."""
    key = _read_key(word)
    if key:
        return [key]
    signs = word if word.isascii() and word.isprintable() and len(word) <= LONGEST_SEQUENCE else ""
    return list(signs) if signs and not _MODIFIED.match(word) else [""]


def _read_key(word: str) -> str:
    modifiers: set[str] = set()
    while match := _MODIFIED.match(word):
        modifiers.add(_MODIFIERS[match[1].lower()])
        word = word[match.end() :]
    name = _ALIASES.get(word.lower(), word.lower())
    if name not in NAMES:
        if len(word) != 1 or not word.isprintable():
            return ""
        name = word
    return _joined(modifiers, name)


def _joined(modifiers: set[str], name: str) -> str:
    """A key with its modifiers as terminals report it: Shift alone with a letter is the capital."""
    if modifiers and len(name) == 1:
        if modifiers == {"shift"}:
            return name.upper()
        name = name.lower()
    return "+".join([*sorted(modifiers), name])


_SHOWN = {
    "down": "↓", "up": "↑", "left": "←", "right": "→", "enter": "Enter", "escape": "Esc", "space": "Space",
    "tab": "Tab", "shift+tab": "Shift-Tab", "home": "Home", "end": "End", "pagedown": "PgDn", "pageup": "PgUp",
    "insert": "Ins", "delete": "Del", "backspace": "Backspace", "digit": "1…9",
    **{f"f{number}": f"F{number}" for number in range(1, 25)},
}  # fmt: skip
_SHOWN_ASCII = {"down": "Down", "up": "Up", "left": "Left", "right": "Right", "digit": "1-9"}
_SHOWN_MODIFIERS = {"ctrl": "Ctrl", "alt": "Alt", "shift": "Shift"}


def _one_key(key: str, names: dict[str, str]) -> str:
    if key in names:
        return names[key]
    if "+" not in key[:-1]:
        return key
    modifier, _, rest = key.partition("+")
    shown = rest.upper() if len(rest) == 1 else _one_key(rest, names)
    return f"{_SHOWN_MODIFIERS.get(modifier, modifier)}-{shown}"


def show_key(key: str, *, ascii_only: bool = False) -> str:
    """A key of the table as a reader writes it: `Ctrl-N` for `ctrl+n`, `za` for `z a`, `↓` for `down`."""
    names = _SHOWN | _SHOWN_ASCII if ascii_only else _SHOWN
    return "".join(_one_key(part, names) for part in key.split(" "))
