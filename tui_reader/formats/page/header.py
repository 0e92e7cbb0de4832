"""The lines around an anchor that belong to the header of a post, and what they say.

Labels that stand above or below most anchors are learnt first, then each header is measured with them.
Above an anchor only lines with learnt labels belong to it. Below, lines without a label belong to it as well
when a learnt label follows: an author's name and rank.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice, pairwise

from tui_reader.formats.page.anchors import Anchor, Anchors
from tui_reader.formats.page.dates import find_date
from tui_reader.formats.page.labels import (
    BARE,
    FIELD,
    NAME_LIMIT,
    Label,
    label_of,
    names_author,
    names_subject,
    of_profile,
)
from tui_reader.formats.page.lines import Page, plain
from tui_reader.formats.page.titles import common_subject

REACH = 10
"""How many lines that are not blank a header spans above or below its anchor."""
UNLABELLED = 3
"""How many lines without a label may stand between an anchor and the first label below it: name, rank, title."""
REQUIRED, OPTIONAL = 0.6, 0.15
"""Shares of the posts whose headers must hold a label: one that opens a header below the anchor, and any other.

Above an anchor a `Label: value` must be as frequent as one that opens a header, for posts end like that as well.
"""
SAMPLE = 400
"""From how many posts the labels are learnt."""


@dataclass(frozen=True, slots=True)
class Head:
    """A header: its lines run from `top` to before `body`."""

    top: int
    body: int
    number: int | None
    author: str | None
    subject: str | None
    date: str | None


@dataclass(frozen=True, slots=True)
class Template:
    """Which labels stand above and below the anchors of a page, and the subject that posts repeat."""

    above: frozenset[str]
    below: frozenset[str] = frozenset()
    required: frozenset[str] = frozenset()
    subject: str | None = None

    def labels_above(self, page: Page, line: int, floor: int) -> list[tuple[int, Label]]:
        """The lines of the header right above an anchor, nearest first, each kind once."""
        found: dict[str, tuple[int, Label]] = {}
        for at, label in _run_above(page, line, floor):
            if label.key not in self.above or label.key in found:
                break
            found[label.key] = at, label
        return list(found.values())

    def lines_below(self, page: Page, first: int, ceiling: int) -> list[tuple[int, Label | None]]:
        """The lines of the header below its anchor, those without a label included."""
        if not self.required:
            return []
        lines = [(at, self._label(page.lines[at])) for at in islice(page.filled(first, ceiling), REACH)]
        start = next((at for at, (_, label) in enumerate(lines) if label), len(lines))
        stop = next((at for at in range(start, len(lines)) if not lines[at][1]), len(lines))
        opened = any(label.key in self.required for _, label in lines[start:stop] if label)
        return lines[:stop] if opened and start <= UNLABELLED else []

    def _label(self, line: str) -> Label | None:
        if self.subject and plain(line) == self.subject:
            return Label("subject", "subject", self.subject)
        label = label_of(line)
        return label if label and (label.key in self.below or of_profile(label)) else None


def read_heads(page: Page, anchors: Anchors) -> tuple[Template, list[Head]]:
    """The headers of all anchors, and what they have in common."""
    template = _learn_above(page, anchors)
    lines = [anchor.line for anchor in anchors.heads]
    above = [template.labels_above(page, line, floor) for line, floor in zip(lines, [-1, *lines], strict=False)]
    tops = [labels[-1][0] if labels else line for labels, line in zip(above, lines, strict=True)]
    ceilings = [*tops[1:], len(page.lines)]
    template = _learn_below(page, template, lines, ceilings)
    below = [template.lines_below(page, line + 1, ceiling) for line, ceiling in zip(lines, ceilings, strict=True)]
    return template, [_head(page, *parts) for parts in zip(anchors.heads, tops, above, below, strict=True)]


def _learn_above(page: Page, anchors: Anchors) -> Template:
    lines = [-1, *(head.line for head in anchors.heads[:SAMPLE])]
    counts = Counter(key for floor, line in pairwise(lines) for key in _keys(_run_above(page, line, floor)))
    posts = len(lines) - 1
    fields = Counter({key: count for key, count in counts.items() if key.startswith(FIELD)})
    optional = _supported(counts - fields, max(OPTIONAL * posts, min(2, posts - 1)))
    rare = {key: count for key, count in counts.items() if key.startswith(BARE) and key not in optional and count > 1}
    return Template(above=optional | _supported(fields, REQUIRED * posts) | _nowhere_else(page, lines[-1], rare))


def _nowhere_else(page: Page, stop: int, rare: Mapping[str, int]) -> frozenset[str]:
    """The labels that stand above headers only, however few they are: `User avatar`, where most have none."""
    if not rare:
        return frozenset()
    labels = (label_of(page.lines[at]) for at in page.filled(0, stop))
    everywhere = Counter(label.key for label in labels if label and label.key in rare)
    return frozenset(key for key, count in rare.items() if everywhere[key] == count)


def _learn_below(page: Page, template: Template, lines: Sequence[int], ceilings: Sequence[int]) -> Template:
    posts = min(len(lines), SAMPLE)
    found = [_labels_below(page, *bounds) for bounds in zip(lines[:posts], ceilings, strict=False)]
    counts = Counter(key for labels in found for key in {label.key for label in labels})
    required = _supported(counts, REQUIRED * posts)
    if not required:
        return template
    below = _supported(counts, OPTIONAL * posts)
    subjects = (label.value for labels in found for label in labels if label.key in below and names_subject(label))
    return Template(template.above, below, required, common_subject(subjects))


def _keys(labels: Iterable[tuple[int, Label]]) -> set[str]:
    return {label.key for _, label in labels}


def _supported(counts: Counter[str], least: float) -> frozenset[str]:
    return frozenset(key for key, count in counts.items() if count >= least)


def _run_above(page: Page, line: int, floor: int) -> Iterator[tuple[int, Label]]:
    """The labels of the unbroken run of lines right above a line, nearest first."""
    for at in range(line - 1, max(floor, line - 1 - REACH), -1):
        label = label_of(page.lines[at])
        if label is None:
            return
        yield at, label


def _labels_below(page: Page, line: int, ceiling: int) -> list[Label]:
    """The labels in reach below a line, without those that end the post: a header is followed by text."""
    labels = [label_of(page.lines[at]) for at in islice(page.filled(line + 1, ceiling), REACH + 1)]
    if len(labels) <= REACH:
        while labels and labels[-1]:
            labels.pop()
    return [label for label in labels[:REACH] if label]


def _head(
    page: Page, anchor: Anchor, top: int, above: list[tuple[int, Label]], below: list[tuple[int, Label | None]]
) -> Head:
    over = [label for _, label in above]
    under = [label for _, label in below if label]
    free = page.lines[below[0][0]] if below and below[0][1] is None else None
    named = next((label.value for label in over if names_author(label)), None)
    stated = next((label.value for label in under if names_author(label) and not of_profile(label)), None)
    name, stamp = _name_and_date(anchor.parts.name or named or free or stated)
    return Head(
        top=top,
        body=below[-1][0] + 1 if below else anchor.line + 1,
        number=anchor.number,
        author=name,
        subject=anchor.parts.subject or next((label.value for label in under + over if names_subject(label)), None),
        date=anchor.parts.date or stamp,
    )


def _name_and_date(value: str | None) -> tuple[str | None, str | None]:
    """A name, and the date that a by-line may hold behind it; a line that holds more than these names nobody."""
    value, stamp = plain(value or ""), None
    if (span := find_date(value)) and span[1] == len(value):
        value, stamp = value[: span[0]].rstrip(" »|·•,-–—@"), value[slice(*span)]
    named = 0 < len(value) <= NAME_LIMIT and ": " not in value
    return (value if named else None), stamp
