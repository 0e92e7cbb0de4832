"""Quotes told by indentation: the lines right below an attribution that are indented deeper than it."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import accumulate, pairwise

from tui_reader.model import Mark, MarkKind, SafeText
from tui_reader.text.attribution import Attribution, attributions

DEEPER = 3
"""Columns by which quoted lines are indented more than their attribution; text browsers print 3, 4 or 8."""


def indented(text: SafeText) -> Iterator[Mark]:
    """QUOTE and ATTRIBUTION marks of the indented lines below attributions.

    Only lines that are indented are marked; a page may indent no more than the first line of a quote, so a
    mark can be shorter than what was quoted. An attribution inside such a block opens the next depth.
    """
    leads = {_line_start(text, lead.start): lead for lead in attributions(text) if _ends_line(text, lead.end)}
    if not leads:
        return
    bounds = list(pairwise(accumulate((len(line) + 1 for line in text.split("\n")), initial=0)))
    done = 0
    for at, (start, _) in enumerate(bounds):
        if start >= done and (lead := leads.get(start)):
            block = _block(text, bounds[at + 1 :], _indent(text, start))
            if block:
                yield _attribution(text, lead)
                yield from _levels(text, block, leads, lead)
                done = block[-1][1]


def _block(text: str, bounds: list[tuple[int, int]], indent: int) -> list[tuple[int, int]]:
    block = []
    for start, stop in bounds:
        if text[start : stop - 1].isspace() or stop - 1 <= start or _indent(text, start) < indent + DEEPER:
            break
        block.append((start, stop - 1))
    return block


def _levels(
    text: SafeText, block: list[tuple[int, int]], leads: dict[int, Attribution], lead: Attribution
) -> Iterator[Mark]:
    """One QUOTE mark for each run of lines of one depth."""
    depth, begin = 1, block[0][0]
    for (start, stop), following in zip(block, [*block[1:], None], strict=True):
        inner = leads.get(start)
        if inner:
            yield _attribution(text, inner)
        if inner or following is None:
            yield Mark(begin, stop, MarkKind.QUOTE, depth, SafeText(lead.name) if lead.name else None)
        if inner and following:
            depth, begin, lead = depth + 1, following[0], inner


def _attribution(text: SafeText, lead: Attribution) -> Mark:
    name = SafeText(text[lead.name_start : lead.name_end]) or None
    return Mark(lead.start, lead.end, MarkKind.ATTRIBUTION, name=name)


def _ends_line(text: str, at: int) -> bool:
    stop = text.find("\n", at)
    return not text[at : stop if stop >= 0 else len(text)].strip()


def _line_start(text: str, at: int) -> int:
    return text.rfind("\n", 0, at) + 1


def _indent(text: str, start: int) -> int:
    width = 0
    while start + width < len(text) and text[start + width] in " \t\u00a0":
        width += 1
    return width
