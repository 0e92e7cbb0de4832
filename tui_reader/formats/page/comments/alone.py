"""The lines of a page that hold what may be a name and nothing else, each in a paragraph of its own."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from itertools import pairwise

from tui_reader.formats.page.heads.labels import is_edit_note, is_heading, label_of, of_profile
from tui_reader.formats.page.heads.name_line import NAME_LIMIT, PRONOUNS, read_name
from tui_reader.formats.page.heads.shapes import is_number
from tui_reader.formats.page.lines import BULLET, Page, column_of, plain
from tui_reader.formats.page.words import FOOTERS, MENUS, RANKS

SHARE = 0.6
"""Share of the places of a rank that must be below names."""
RULED = 0.8
"""Share of the names below a rule from which on those without a rule are none."""
OUTSIDE = 0.1
"""Share of the lines that may stand left of the text of a page that is set in."""
SAMPLE = 2000
"""How many lines, evenly chosen, tell the column of the text."""
NEAR = 2
"""How many lines below a name what the page tells of the author begins at the latest."""

Names = dict[int, str]
"""What may be names, by their lines, in order."""

_ODD = re.compile(r"^[-@#/.=\\]|[<>`{}\\|]|\(\)|\w{3}\.$")
"""Marks of code and of markup, and of a sentence."""
_RULE = re.compile(r"[\W_]+$")
_WORD = re.compile(r"[^\W\d_][\w.-]{2,39}$")
_ODD_WORD = re.compile(r"[\d_]|[a-z][A-Z]")
"""What no word of a sentence holds, but the names of accounts: `ann7`, `AnnLee`, `ann_lee`."""
_PRONOUNS = re.compile(rf"{PRONOUNS}$")


def names_alone(page: Page) -> Names:
    """The lines that may hold a name alone, but for the last of the page; all of them begin at one column.

    That is the first, where Lynx prints headings, or that of the text, where a program sets a whole page in.
    """
    found = (_names_at(page, edge) for edge in dict.fromkeys((0, _edge(page))))
    return max(found, key=len)


def _names_at(page: Page, edge: int) -> Names:
    return {at: name for at in range(len(page.lines) - 1) if (name := _name_alone(page, at, edge))}


def _edge(page: Page) -> int:
    """The column of the text, of which only some lines at the ends of a page and headings stand left."""
    some = page.lines[:: max(1, len(page.lines) // SAMPLE)]
    columns = Counter(map(column_of, filter(None, some)))
    left = OUTSIDE * columns.total()
    return next((edge for edge, count in sorted(columns.items()) if (left := left - count) < 0), 0)


def _name_alone(page: Page, at: int, edge: int) -> str | None:
    """The name that a line may be, if it begins a paragraph at a column."""
    line = page.lines[at][edge:]
    if not line or len(line) > NAME_LIMIT or line[0].isspace() or (at and _is_text(page.lines[at - 1])):
        return None
    if edge and not page.lines[at][:edge].isspace():
        return None
    odd = _ODD.search(line) or BULLET.match(line) or line.lower() in MENUS or line.lower().startswith(FOOTERS)
    read = None if odd else read_name(line)
    return read[0] if read and read[1] is None and read[0] == _PRONOUNS.sub("", plain(line)) else None


def _is_text(line: str) -> bool:
    return bool(line.strip()) and _RULE.match(line) is None


def below_rules(page: Page, names: Names) -> Names:
    """The names right below rules, and the first, where nearly all stand so; else all."""
    ruled = [at for above, at in pairwise(names) if _rule_between(page, above, at)]
    if not ruled or len(ruled) < RULED * (len(names) - 1):
        return names
    return {at: names[at] for at in (next(iter(names)), *ruled)}


def _rule_between(page: Page, above: int, at: int) -> bool:
    line = next((page.lines[up] for up in range(at - 1, above, -1) if page.lines[up]), "")
    return _RULE.match(line) is not None


def without_ranks(page: Page, names: Names) -> tuple[Names, frozenset[str]]:
    """The names without ranks, which stand right below names, and without those that end the page; and the ranks."""
    follow = {at: next(page.filled(at + 1, len(page.lines)), len(page.lines)) for at in names}
    ranks = _ranks(page, names, follow)
    kept = {at: name for at, name in names.items() if name not in ranks and follow[at] < len(page.lines)}
    return {at: name for at, name in kept.items() if not is_edit_note(page.lines[follow[at]])}, ranks


def without_neighbours(page: Page, names: Names, sure: frozenset[str]) -> Names:
    """Of each run of names those that head posts.

    `sure` are the names that head posts elsewhere, or that somebody calls a writer by: the first such name of a run,
    for posts may begin with a name, and each other below it that does not stand right below a head, for posts of a
    few words look like names. Of a run without one it is the last, below a signature; a run below a colon is a list.
    """
    kept: Names = {}
    for run in _runs(page, names):
        heads = _sure_heads(run, names, sure)
        if not heads and (len(run) == 1 or not _below_colon(page, run[0])):
            heads = run[-1:]
        kept |= {at: names[at] for at in heads}
    return kept


def _sure_heads(run: list[int], names: Names, sure: frozenset[str]) -> list[int]:
    heads: list[int] = []
    above = None
    for at in run:
        if names[at] in sure and (not heads or (above != heads[-1] and names[at] != names[heads[-1]])):
            heads.append(at)
        above = at
    begins = heads and heads[0] not in run[:2] and _is_account(names[run[0]])
    return [run[0], *heads] if begins else heads


def _is_account(name: str) -> bool:
    return _WORD.match(name) is not None and _ODD_WORD.search(name) is not None


def _below_colon(page: Page, line: int) -> bool:
    above = next(page.filled(line - 1, -1, -1), None)
    return above is not None and page.lines[above].endswith(":")


def _runs(page: Page, names: Names) -> Iterator[list[int]]:
    """The names with nothing between them."""
    run: list[int] = []
    for at in names:
        if run and next(page.filled(run[-1] + 1, at + 1)) != at:
            yield run
            run = []
        run.append(at)
    if run:
        yield run


def _ranks(page: Page, names: Names, follow: dict[int, int]) -> frozenset[str]:
    """The lines that mostly stand below names: below several, or on a page with such lines at the place of one.

    Below the second line of a run and the next stand names, too, where posts end with a few words.
    """
    counts = Counter(names.values())
    first = {run[0] for run in _runs(page, names)}
    below: dict[str, list[str]] = defaultdict(list)
    told, beneath = set(), set()
    for at, name in names.items():
        if (lower := names.get(follow[at], name)) != name:
            below[lower].append(name)
            if at in first:
                beneath.add(lower)
            below_rank = follow[follow[at]]
            if counts[name] > 1 or (below_rank < len(page.lines) and _of_profile(page.lines[below_rank], frozenset())):
                told.add(lower)
    mostly = {name for name, uppers in below.items() if len(uppers) >= SHARE * counts[name]}
    ranks = {name for name in mostly & (told | beneath) if len({*below[name]}) > 1}
    members = {upper for rank in ranks for upper in below[rank]}
    return frozenset(ranks | (mostly & told) - members if ranks else ranks)


def tells_author(page: Page, at: int, ranks: frozenset[str]) -> bool:
    """Whether what the page tells of an author stands below a line."""
    below = page.below(at + 1, len(page.lines), NEAR)
    return any(_of_profile(page.lines[line], ranks) for line in below)


def _of_profile(line: str, ranks: frozenset[str]) -> bool:
    line = plain(line)
    if line in ranks or line.lower() in RANKS or is_heading(line) or is_number(line):
        return True
    label = label_of(line)
    return label is not None and of_profile(label)
