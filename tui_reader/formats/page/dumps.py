"""What programs that make text of pages add to the words of a page: numbers of links, marks of buttons, padding."""

from __future__ import annotations

import re

from tui_reader.formats.page.spacers import without_spacers
from tui_reader.model import SafeText
from tui_reader.text.lines import lines_holding

LINKS = 8
"""Numbered links from which on the numbers are a program's; writers seldom give as many sources."""
NUMBERED = 0.9
"""Share of the numbers in brackets that must count up from 1, link by link, to be numbers of links."""

_LINK = re.compile(r"\[(\d{1,6})\]")
_REFERENCES = re.compile(
    r"\nReferences\n{1,3}(?: {0,8}(?:Visible|Hidden) links:?\n{1,3})? {0,8}\d{1,6}\. \S{1,4000}(?=\n|$)"
)
_WIDGET = re.compile(r"\(BUTTON\) ?|\[BUTTON(?: Input)?\]|\[INS: ?:INS\]|(?<= )IFRAME: \S*$")
"""What Lynx and w3m print for buttons, empty insertions and frames."""
_SIGNS = ("BUTTON", ":INS]", "IFRAME: ")
_FRAME = re.compile(r"(?<= )IFRAME:\n {0,40}https?://\S{1,400}(?:\n {0,40}\S{1,400})?(?=\n|$)")
"""A frame whose address Lynx sets below, and may break."""
_PADDED = (" \n", "\t\n", "\u00a0\n")


def undumped(text: SafeText) -> tuple[SafeText, list[str]]:
    """Cleaned text without the numbers that Lynx and ELinks put before links and the list of addresses at its end.

    Marks of buttons go as well, and the white space that programs for tables pad lines with. Text without
    such things comes back as it was. With it come its lines.
    """
    even, lines = _unpadded(text)
    shown = _without_widgets(_without_links(without_spacers(even)))
    return (even, lines) if shown is even else _unpadded(shown)


def _without_widgets(text: str) -> str:
    text = _FRAME.sub("", text) if "IFRAME:\n" in text else text
    done, parts = 0, []
    for start, end in lines_holding(_SIGNS, text):
        parts += [text[done:start], _WIDGET.sub("", text[start:end])]
        done = end
    return "".join([*parts, text[done:]]) if parts else text


def _unpadded(text: str) -> tuple[SafeText, list[str]]:
    if not any(end[0] in text and end in text for end in _PADDED):
        text = text.rstrip(" \t\u00a0")
        return SafeText(text), text.split("\n")
    lines = list(map(str.rstrip, text.split("\n")))
    return SafeText("\n".join(lines)), lines


def _without_links(text: str) -> str:
    if "[" not in text:
        return text
    last = next(iter([*_REFERENCES.finditer(text)][-1:]), None)
    shown = text[: last.start()] if last else text
    numbers = [int(number) for number in _LINK.findall(shown)]
    links = _counting(numbers)
    if links < max(LINKS, NUMBERED * len(numbers)):
        return text
    following = iter(range(1, links + 1))
    awaited = next(following)

    def without(mark: re.Match[str]) -> str:
        nonlocal awaited
        if int(mark[1]) != awaited:
            return mark[0]
        awaited = next(following, 0)
        return ""

    return _LINK.sub(without, shown)


def _counting(numbers: list[int]) -> int:
    """How far the numbers count up from 1, others between them or not."""
    count = 0
    for number in numbers:
        count += number == count + 1
    return count
