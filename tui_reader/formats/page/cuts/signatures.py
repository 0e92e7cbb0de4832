"""What boards print between the text of a post and its buttons: signatures, and notes that it was edited.

A signature is told by a rule of underscores above it, by the note of an edit above it, by standing left of the text
of posts, or by repetition: the same few last lines under most posts of one author, written nowhere else. Posts whose
authors are not known are taken for one author's when they end with the same words.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence

from tui_reader.formats.page.cuts.margins import cut_outer
from tui_reader.formats.page.cuts.rows import cut_rows, shows_signatures
from tui_reader.formats.page.dates import find_date
from tui_reader.formats.page.heads.labels import edit_notes
from tui_reader.formats.page.lines import HEADER_LIMIT, Page, Span, plain
from tui_reader.formats.page.memory import remembered

SHARE = 0.5
"""Share of an author's posts, two at least, that must end alike."""
LINES = 12
"""Lines of the longest signature that is told by repetition."""
LINE = 300
"""Characters of its longest line: longer ones are paragraphs of the text."""
OTHERS = 6
"""Lines of a post below a line of a signature that show that it stands in the text."""
LIMIT = 600
"""Characters of the longest such signature; phpBB allows 255, and a board may add what an author has earned."""
UNKNOWN = 60
"""Characters of the shortest below posts whose authors are not known: several people thank in advance."""
BRIEF, BRIEF_LIMIT = 3, 160
"""Lines and characters of the longest of which two posts are enough: whoever answers twice may repeat a sentence.

Where others have signatures a longer one is enough that is a paragraph of its own.
"""
MARKED_LINES = 15
"""Lines of the longest signature below a rule or a note."""
FAREWELL = 2
"""Words of the longest last line that may be somebody's farewell: it is no signature, however often it is said."""

LAST = 3
"""Words of the last line by which posts are told that cannot end alike."""

_UNDERSCORES = "_____"
_RULE = re.compile(r"_{5,}$")
_OPEN = re.compile(r"[\w,;-]$")
_WORD = re.compile(r"[^\W\d_]\w*")


def cut_signatures(page: Page, bodies: Sequence[Span], authors: Sequence[str | None]) -> list[Span]:
    """The bodies without their signatures and without the notes of edits below their text."""
    notes = page.places(edit_notes(page))
    rules = page.places(
        line for line in page.holding((_UNDERSCORES,)) if line.endswith(_UNDERSCORES) and _RULE.match(line.strip())
    )
    noted = [_above_notes(page, body, notes) for body in bodies]
    ruled = [_above_rule(page, body, rules) for body in noted] if rules else noted
    inner = [
        body if body == above else _above_notes(page, body, notes) for body, above in zip(ruled, noted, strict=True)
    ]
    marked = cut_outer(page, inner)
    repeated = _repeated(page, marked, bodies, authors)
    cut = [page.trimmed(body[0], repeated.get(at, body[1])) for at, body in enumerate(marked)]
    cut = cut_rows(page, cut, authors, repeated)
    return [body if body == above else _above_notes(page, body, notes) for body, above in zip(cut, inner, strict=True)]


def _repeated(
    page: Page, bodies: Sequence[Span], whole: Sequence[Span], authors: Sequence[str | None]
) -> dict[int, int]:
    """The first line of the signature of each post that has one told by repetition, by the place of the post.

    `whole` are the bodies with what was cut below notes and rules, which may be the same signature.
    """
    posts: dict[object, dict[int, int]] = defaultdict(dict)  # equal texts are told by their hashes, to hold no copies
    for at, (author, body) in enumerate(zip(authors, bodies, strict=True)):
        if writer := author or _last_words(page, body):
            posts[writer].setdefault(hash(page.slice(*body)), at)
    several = [list(own.values()) for own in posts.values() if len(own) > 1]
    found: dict[int, int] = {}
    for own in several:
        found |= _of_author(page, bodies, whole, own, _brief)
    if shows_signatures(authors, found):
        for own in several:
            found |= {} if found.keys() & own else _of_author(page, bodies, whole, own, _apart)
    known = {at: start for at, start in found.items() if authors[at] or _long(page, start, bodies[at][1])}
    return _nowhere_else(page, bodies, known)


def _long(page: Page, first: int, stop: int) -> bool:
    return len(page.slice(first, stop).strip()) >= UNKNOWN


def _of_author(
    page: Page, bodies: Sequence[Span], whole: Sequence[Span], own: list[int], of_two: Callable[[Page, Span, int], bool]
) -> dict[int, int]:
    """The first lines of the longest ends that enough posts have, by the places of the posts: ends grow by a line.

    `of_two` tells whether the end that begins at a line is a signature though no third post has it.
    """
    least = max(2, SHARE * len(own))
    alike = _alike(page, bodies, whole, own)
    growing = [(at, span, _ends(page, span)) for at in alike for span in {bodies[at], whole[at]}]
    found: dict[int, int] = {}
    while growing:
        grown = [(at, span, ends, *end) for at, span, ends in growing if (end := next(ends, None))]
        counts = Counter(text for _, text in {(at, text) for at, _, _, text, _ in grown})
        growing = []
        for at, span, ends, text, start in grown:
            if counts[text] >= least:
                growing.append((at, span, ends))
                if span == bodies[at] and (counts[text] > 2 or of_two(page, span, start)):
                    found[at] = start
    return found


def _alike(page: Page, bodies: Sequence[Span], whole: Sequence[Span], own: list[int]) -> list[int]:
    """The posts that may end like others, as the last words of their last lines are the same."""
    words = {at: {_last_words(page, span) for span in {bodies[at], whole[at]}} for at in own}
    counts = Counter(last for both in words.values() for last in both)
    return [at for at, both in words.items() if any(counts[last] > 1 for last in both)]


def _last_words(page: Page, body: Span) -> tuple[str, ...]:
    return tuple(page.lines[body[1] - 1].rsplit(None, LAST)[-LAST:]) if body[0] < body[1] else ()


def _brief(page: Page, body: Span, start: int) -> bool:
    """Whether the last lines of a post are few, and below the end of a sentence or of a paragraph."""
    if page.count(start, body[1]) > BRIEF or _OPEN.search(page.lines[start - 1]):
        return False
    return sum(len(page.lines[at].strip()) for at in page.filled(start, body[1])) <= BRIEF_LIMIT


def _apart(page: Page, _: Span, start: int) -> bool:
    """Whether the last lines of a post are paragraphs of their own."""
    return not page.lines[start - 1].strip()


def _nowhere_else(page: Page, bodies: Sequence[Span], found: dict[int, int]) -> dict[int, int]:
    """The signatures of which no line stands before the text of a post is over: such a line was written there."""
    signed = {
        at: {plain(page.lines[line]) for line in page.filled(start, bodies[at][1])} for at, start in found.items()
    }
    lines = {line for said in signed.values() for line in said if _says(line)}
    written = set(_written(page, bodies, lines)) if lines else set()
    return {at: found[at] for at, said in signed.items() if not written & said}


def _written(page: Page, bodies: Sequence[Span], lines: set[str]) -> Iterator[str]:
    """Which of some lines stand above more than `OTHERS` others of a post."""
    firsts = {line.partition(" ")[0] for line in lines}
    begun = (line for line in page.distinct if (words := line[: 2 * LIMIT].split(None, 1)) and words[0] in firsts)
    places = page.places(line for line in begun if len(line) <= 2 * LIMIT and plain(line) in lines)
    for first, stop in bodies if places else ():
        own = places[bisect_left(places, first) : bisect_left(places, stop)]
        for same, at in enumerate(reversed(own)):
            if page.count(at + 1, stop) - same > OTHERS:
                yield plain(page.lines[at])


def _says(line: str) -> bool:
    """Whether a line is more than a farewell."""
    return _words(line) > FAREWELL


def _words(line: str) -> int:
    return len(_WORD.findall(line))


@remembered
def _ending(line: str) -> tuple[str, int] | None:
    """A line as ends of posts are compared, and its words; None for a quote and for a paragraph, which end nothing."""
    line = line.lstrip()
    return None if len(line) > LINE or line.startswith((">", "|")) else (plain(line), _words(line))


def _ends(page: Page, body: Span) -> Iterator[tuple[str, int]]:
    """The last line, the last two, and so on, with the first line of each; never the whole body, nor a farewell.

    None of a post that says itself with two dashes where its signature begins: that is marked in the text.
    """
    last = page.above(body[1], body[0] + 1, LINES)
    said, words = "", 0
    for at in () if last and "--" in page.lines[last[-1] : body[1]] else last:
        if (ending := _ending(page.lines[at])) is None:
            return
        said = f"{ending[0]}\n{said}"
        if len(said) > LIMIT:
            return
        words += ending[1]
        if words > FAREWELL:
            yield said, at


def _above_rule(page: Page, body: Span, rules: Sequence[int]) -> Span:
    """The body up to the last of the rules, when few lines follow that."""
    rule = _last(rules, (body[0], body[1] - 1))
    return body if rule is None or page.count(rule + 1, body[1]) > MARKED_LINES else page.trimmed(body[0], rule)


def _above_notes(page: Page, body: Span, notes: Sequence[int]) -> Span:
    """The body up to the dated notes of edits, when few lines follow each: boards print signatures below them."""
    note = _last(notes, body)
    while note is not None and page.count(note, body[1]) <= MARKED_LINES:
        if _is_dated(page, note):
            body = page.trimmed(body[0], note)
        note = _last(notes, (body[0], note))
    return body


def _last(lines: Sequence[int], body: Span) -> int | None:
    """The last of some lines that stands in a body."""
    rank = bisect_left(lines, body[1])
    return lines[rank - 1] if rank and lines[rank - 1] >= body[0] else None


def _is_dated(page: Page, at: int) -> bool:
    """Whether the line of a note holds a date, or the next one does."""
    line = page.lines[at]
    if len(line) > HEADER_LIMIT:
        return False
    below = page.lines[at + 1] if at + 1 < len(page.lines) else ""
    return any(map(str.isdecimal, line)) or find_date(below[:HEADER_LIMIT]) is not None
