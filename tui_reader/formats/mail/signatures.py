"""What stands below the words of a mail: signatures, what devices add, and the footers of lists."""

from __future__ import annotations

import re

from tui_reader.formats.mail.labels import DEVICES, LIST_STEMS, LISTS

FOOTER_LINES = 30
"""Lines from the end within which the footer of a list begins."""
SIGNED_LINES = 30
"""Lines of the longest signature above a quote; for two dashes without their space see `BARE_LINES`."""
BARE_LINES = 10
DEVICE_LINE = 140
"""Characters of the longest line that a device adds."""
RULE_ABOVE = 4
"""Lines above what a list says within which its rule stands."""

_DASHES = re.compile(r"^(?:(?:- )?--(?: |\u00a0)?|_{20,})$", re.MULTILINE)
_RULE = re.compile(r"[ \t]{0,9}(?:[-_=*~#]{5,100}|(?:[-_] ){5,50}|-- ?|~-{5,90}~?>?)[ \t]{0,9}$")


def footer(text: str, after: int) -> int:
    """The offset of the footer that a list put at the end, behind `after`; the length of the text without one."""
    end = len(text.rstrip())
    near = _back(text, after, end, FOOTER_LINES)
    low = text[near:].lower()
    if len(low) != len(text) - near:  # a sign whose small form is longer: the offsets would not fit
        return len(text)
    if not any(map(low.__contains__, LIST_STEMS)):
        return len(text)
    found = [low.find(phrase) for phrase in LISTS if phrase in low]
    if not found:
        return len(text)
    return _with_rule(text, max(near, text.rfind("\n", 0, near + min(found)) + 1), near)


def _with_rule(text: str, line: int, near: int) -> int:
    """The start of the rule above a line, or else of the paragraph that the line is in."""
    top, at = line, line
    if text.startswith(("-----", "_____", "====="), line):
        return line
    for _ in range(RULE_ABOVE):
        if at <= near:
            break
        at = text.rfind("\n", 0, at - 1) + 1
        above = text[at : text.find("\n", at)]
        if _RULE.match(above):
            return at
        if above.strip() and top == at + len(above) + 1:
            top = at
    return max(top, near)


def signature(text: str, start: int, end: int) -> int:
    """The offset of the signature at the end of a stretch of a writer's own words; `end` without one."""
    stop = start + len(text[start:end].rstrip())
    if text.find("--", start, stop) >= 0 or text.find("____", start, stop) >= 0:
        for match in _DASHES.finditer(text, _back(text, start, stop, SIGNED_LINES + 1), stop):
            lines = text.count("\n", match.end(), stop)
            if lines and lines <= (BARE_LINES if match[0].endswith("--") else SIGNED_LINES):
                return match.start()
    return _devices(text, start, stop, end)


def _devices(text: str, start: int, stop: int, end: int) -> int:
    """The offset of the lines at the end that begin as a device begins them."""
    found = end
    while stop > start:
        at = max(start, text.rfind("\n", start, stop) + 1)
        line = text[at:stop].strip(" \t*_[]\u00a0")
        if line and not (len(line) <= DEVICE_LINE and line.lower().startswith(DEVICES)):
            break
        if line:
            found = at
        stop = at - 1
    return found


def _back(text: str, low: int, at: int, lines: int) -> int:
    """The start of the line that many lines above the one that `at` is in, or `low` if that is behind it."""
    if text.count("\n", low, at) < lines:
        return low
    for _ in range(lines):
        at = text.rfind("\n", low, at) if at > low else -1
        if at < 0:
            return low
    return at + 1
