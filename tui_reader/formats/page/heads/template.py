"""What the headers of a page have in common: the labels above and below their anchors that recur."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import pairwise

from tui_reader.formats.page.heads.anchors import Anchors
from tui_reader.formats.page.heads.kinds import HEADING, NUMBERED, TEXT, VALUE, Kinds, find_kind, kind_alone
from tui_reader.formats.page.heads.labels import (
    BARE,
    FIELD,
    PROFILE,
    Label,
    label_of,
    names_subject,
    of_profile,
)
from tui_reader.formats.page.heads.shapes import DATE
from tui_reader.formats.page.lines import HEADER_LIMIT, Page, is_bullet, is_item, is_long, plain
from tui_reader.formats.page.titles import common_subject
from tui_reader.formats.page.words import BUTTONS

REACH = 10
"""How many lines that are not blank a header spans above or below its anchor."""
UNLABELLED = 3
"""How many lines without a label may stand between an anchor and the first label below it: name, rank, title."""
REQUIRED, OPTIONAL = 0.6, 0.15
"""Shares of the posts whose headers must hold a label: one that opens a header below the anchor, and any other.

Above an anchor a `Label: value` must be as frequent as one that opens a header, for posts end like that as well.
"""
CONSTANT = 0.9
"""Share of the posts above whose anchor a line of the page's own making must stand; posts of one author end alike."""
MEMBERS = 0.3
"""Share of the posts that must tell of their authors, who may be guests else."""
FEW = 3
"""Headers that must hold a line of the page's own making: two posts may begin with one quote."""
PLACED = frozenset((NUMBERED, f"{BARE}{DATE}"))
"""The keys of what stands in posts and between them as well: it opens a header below the anchor in its place only."""
HEADED = 0.75
"""Up to which share of the posts with a label at its place above the next post those with it at one below the anchor
are chance: short posts end near their header."""
OFTEN = 0.4
"""The same share for a line that stands below a label."""
SAMPLE = 400
"""From how many posts the labels are learnt."""


Labels = Callable[[int], Label | None]
"""Gives the label of a line, by its number."""


@dataclass(frozen=True, slots=True)
class Template:
    """Which labels stand above and below the anchors of a page, and the subject that posts repeat.

    `required` are those below that most headers have, `firm` those above: these belong to a header even when
    one odd line stands between, such as the badge of who began the thread. Headers that are `spaced` go on
    above blank lines.
    """

    above: frozenset[str]
    below: frozenset[str] = frozenset()
    required: frozenset[str] = frozenset()
    firm: frozenset[str] = frozenset()
    subject: str | None = None
    spaced: bool = False

    def labels_above(self, kinds: Kinds, line: int, floor: int) -> list[tuple[int, Label]]:
        """The lines of the header right above an anchor, nearest first, each kind once."""
        found: dict[str, tuple[int, Label]] = {}
        odd = 0
        for at, label in _run_above(kinds, line, floor, spaced=self.spaced):
            key = label.key
            if key in found:
                if key not in {NUMBERED, VALUE}:
                    break
                del found[key]
                found[key] = at, label
                continue
            if key not in self.above:
                odd += 1
                if odd > 1 or not (key.startswith(TEXT) and is_item(kinds.page.lines[at])):
                    break
            if key in (self.firm if odd else self.above):
                found[key] = at, label
                odd = 0
        return list(found.values())

    def lines_below(self, page: Page, labels: Labels, first: int, ceiling: int) -> list[tuple[int, Label | None]]:
        """The lines of the header below its anchor, those without a label included; `labels` as given by `labelled`."""
        if not self.required:
            return []
        lines: list[tuple[int, Label | None]] = []
        stop = free = 0
        opened = False
        for place, at in enumerate(page.below(first, ceiling, 2 * REACH), start=1):
            label = labels(at)
            lines.append((at, label))
            if label is None:
                free += 1
                if free > UNLABELLED or place > REACH:
                    break
                continue
            free = 0
            if label.key in self.required:
                stop, opened = place, True
            elif stop == place - 1:
                stop = place
        return lines[:stop] if opened else []

    def labelled(self, kinds: Kinds) -> Labels:
        """Gives the labels that lines have below anchors; each text is judged once."""
        lines = kinds.page.lines
        judged = cache(self._label)
        return lambda at: kinds[at] if at in kinds.values else judged(lines[at])

    def _label(self, line: str) -> Label | None:
        label = None if len(line) > HEADER_LIMIT and is_long(line) else find_kind(line)
        if label and label.key.startswith(HEADING):
            return label
        if self.subject and plain(line) == self.subject:
            return Label("subject", "subject", self.subject)
        return label if label and (label.key in self.below or of_profile(label)) else None


def learn_above(kinds: Kinds, anchors: Anchors) -> Template:
    """The labels that stand above the anchors; above blank lines as well, if these stand above the first post too."""
    lines = [-1, *(head.line for head in anchors.heads[:SAMPLE])]
    dense, spaced = (_learn_above(kinds, lines, spaced=spaced) for spaced in (False, True))
    first = [len(template.labels_above(kinds, lines[1], -1)) for template in (dense, spaced)]
    return spaced if first[1] > first[0] else dense


def _learn_above(kinds: Kinds, lines: Sequence[int], *, spaced: bool) -> Template:
    posts = len(lines) - 1
    runs = [list(_run_above(kinds, line, floor, spaced=spaced)) for floor, line in pairwise(lines)]
    counts = Counter(key for run in runs for key in _keys(run))
    constant = _supported(counts - _labelled(counts), max(CONSTANT * posts, 4))
    lowest = Counter(run[0][1].key for run in runs if len(run) > 1 and not run[1][1].key.startswith(TEXT))
    constant |= _supported(lowest - _labelled(lowest), max(OFTEN * posts, 4))
    counts = Counter(key for run in runs for key in _keys(_unbroken(kinds.page, run, constant)))
    fields = Counter({key: count for key, count in counts.items() if key.startswith((FIELD, NUMBERED))})
    optional = _supported(counts - fields, max(OPTIONAL * posts, min(2, posts - 1)))
    firm = frozenset(key for key in _supported(counts, REQUIRED * posts) if not key.startswith(FIELD))
    rare = {key: count for key, count in counts.items() if key.startswith(BARE) and key not in optional and count > 1}
    above = optional | _supported(fields, REQUIRED * posts) | constant | _nowhere_else(kinds.page, lines[-1], rare)
    return Template(above=above, firm=firm, spaced=spaced)


def _nowhere_else(page: Page, stop: int, rare: Mapping[str, int]) -> frozenset[str]:
    """The labels that stand above headers only, however few they are: `User avatar`, where most have none."""
    if not rare:
        return frozenset()
    labels = (label_of(page.lines[at]) for at in page.filled(0, stop))
    everywhere = Counter(label.key for label in labels if label and label.key in rare)
    return frozenset(key for key, count in rare.items() if everywhere[key] == count)


def _unbroken(page: Page, run: list[tuple[int, Label]], constant: frozenset[str]) -> list[tuple[int, Label]]:
    """The labels up to the first line that is neither one, nor in a list of such, nor the same above all anchors."""
    free = [label.key.startswith(TEXT) and label.key not in constant for _, label in run]
    stop = next((n for n, (at, _) in enumerate(run) if free[n] and not is_item(page.lines[at])), len(run))
    return [one for one, odd in zip(run[:stop], free, strict=False) if not odd]


def learn_below(kinds: Kinds, template: Template, lines: Sequence[int], ceilings: Sequence[int]) -> Template:
    """The template with the labels that stand below the anchors, each of them above its ceiling."""
    posts = min(len(lines), SAMPLE)
    reach = _in_reach(kinds.page, lines[:posts], ceilings)
    found = _labels_below(reach)
    counts = Counter(key for labels in found for key in {label.key for label in labels if label.key})
    anywhere = Counter({key: count for key, count in _labelled(counts).items() if key not in PLACED})
    required = _supported(anywhere | _in_place(found), REQUIRED * posts)
    headings = Counter({key: count for key, count in counts.items() if key.startswith((HEADING, PROFILE))})
    required |= _supported(headings, max(MEMBERS * posts, 2))
    required -= _feet(reach[:-1])
    if not required:
        return template
    below = required | _supported(_labelled(counts), max(OPTIONAL * posts, min(2, posts - 1)))
    subjects = (label.value for labels in found for label in labels if label.key in below and names_subject(label))
    return replace(template, below=below, required=required, subject=common_subject(subjects))


def _in_place(found: Sequence[Sequence[Label]]) -> Counter[str]:
    """How often each line of the page's own making, number or date stands at one place below anchors, about."""
    places = Counter((label.key, place) for labels in found for place, label in enumerate(labels))
    return Counter(
        {
            key: count
            for key, place in places
            if (count := places[key, place] + max(places[key, place + 1], places[key, place - 1]))
            and (key in PLACED or (key.startswith(TEXT) and count >= FEW))
        }
    )


def _feet(reach: Sequence[Sequence[Label | None]]) -> frozenset[str]:
    """The words that stand at one distance from the next post rather than from the anchor; in doubt, the buttons."""
    heads, feet = Counter[tuple[str, int]](), Counter[tuple[str, int]]()
    for labels in reach:
        for place, label in enumerate(labels):
            if label and label.key.startswith((TEXT, BARE)):
                heads[label.key, place] += 1
                feet[label.key, len(labels) - place] += len(labels) <= REACH
    above = _most(heads)
    return frozenset(key for key, count in _most(feet).items() if above[key] <= count * _doubt(key))


def _doubt(key: str) -> float:
    return 1.0 if key.partition(" ")[2].lower() in BUTTONS else HEADED


def _most(counts: Counter[tuple[str, int]]) -> Counter[str]:
    """How often each label stands at the place where it stands most."""
    most = Counter[str]()
    for (key, _), count in counts.items():
        most[key] = max(most[key], count)
    return most


def _labelled(counts: Counter[str]) -> Counter[str]:
    """The counts without lines that are labels only because they recur."""
    return Counter({key: count for key, count in counts.items() if not key.startswith(TEXT)})


def _keys(labels: Iterable[tuple[int, Label]]) -> set[str]:
    return {label.key for _, label in labels}


def _supported(counts: Counter[str], least: float) -> frozenset[str]:
    return frozenset(key for key, count in counts.items() if count >= least)


def _run_above(kinds: Kinds, line: int, floor: int, *, spaced: bool) -> Iterator[tuple[int, Label]]:
    """The labels of the run of lines right above a line, nearest first; a bullet alone breaks none, a blank line does.

    When headers are `spaced`, blank lines break none and count for nothing.
    """
    page = kinds.page
    lines = page.above(line, floor + 1, REACH) if spaced else range(line - 1, max(floor, line - 1 - REACH), -1)
    for at in lines:
        if label := kinds[at]:
            yield at, label
        elif not page.lines[at].strip() or not is_bullet(page.lines[at]):
            return


def _in_reach(page: Page, lines: Sequence[int], ceilings: Sequence[int]) -> list[list[Label | None]]:
    """What the lines in reach below each line may be, and one line more that shows whether the post goes on."""
    reach = (page.below(line + 1, end, REACH + 1) for line, end in zip(lines, ceilings, strict=False))
    return [[kind_alone(page.lines[at]) for at in below] for below in reach]


def _labels_below(reach: Sequence[Sequence[Label | None]]) -> list[list[Label]]:
    """The labels in reach without those that end the post: a header is followed by text."""
    counts = Counter(key for labels in reach for key in {label.key for label in labels if label})
    rare = {key for key, count in counts.items() if key.startswith(TEXT) and count < REQUIRED * len(reach)}
    return [_leading([None if label and label.key in rare else label for label in labels]) for labels in reach]


def _leading(labels: list[Label | None]) -> list[Label]:
    if len(labels) <= REACH:
        while labels and labels[-1]:
            labels.pop()
    return [label or Label("", "", "") for label in labels[:REACH]]
