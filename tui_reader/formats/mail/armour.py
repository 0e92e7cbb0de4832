"""What PGP puts around the words of a mail."""

from __future__ import annotations

import re
from collections.abc import Iterator

_BEGIN = re.compile(r"^-----BEGIN PGP ([A-Z ]{5,30})-----$", re.MULTILINE)
_FIELD = re.compile(r"(?:Hash|Charset|Version|Comment|NotDashEscaped|MessageID): ?[^\n]*\n|\n")
HEAD_FIELDS = 8
"""Fields at most that stand above a signed text."""


def armour(text: str) -> list[tuple[int, int]]:
    """The spans of armour: the head of a signed text, and whole signatures, keys and secret texts."""
    return list(_spans(text)) if "-----BEGIN PGP" in text else []


def _spans(text: str) -> Iterator[tuple[int, int]]:
    end, unclosed = 0, set[str]()
    for match in _BEGIN.finditer(text):
        if match.start() < end:
            continue
        if match[1] == "SIGNED MESSAGE":
            end = _head_end(text, match.end() + 1)
            yield match.start(), end
        elif match[1] not in unclosed:
            close = f"-----END PGP {match[1]}-----"
            at = text.find(close, match.end())
            if at < 0:
                unclosed.add(match[1])
                continue
            end = at + len(close)
            yield match.start(), end


def _head_end(text: str, at: int) -> int:
    for _ in range(HEAD_FIELDS):
        field = _FIELD.match(text, at)
        if field is None or field[0] == "\n":
            break
        at = field.end()
    return max(0, at - 1)
