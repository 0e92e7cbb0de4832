"""Report how the posts found in text made from pages compare with those of the pages themselves.

python -m tests.benchmarks.copies FOLDER             the copies beside the pages: NAME-text/*.txt and NAME-html/*.html
python -m tests.benchmarks.copies FOLDER COMMAND...  the text that the command makes of each page, its path added, such
                                                     as `w3m -dump -cols 100 -O UTF-8`

`named` counts the posts whose author is the page's, `worded` those whose words are (F1 at least `ALIKE`), `right` those
of which both are true; `extra` those that are none of the page's. `held` counts the posts that the copy could give: it
holds their words (`ALIKE` of them), and before or behind these the author's name, outside the words of all posts, their
attributions and the notes of who edited them; `of held` is the share of these that are right.
"""

from __future__ import annotations

import re
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from operator import add
from pathlib import Path
from typing import NamedTuple

from tui_reader.formats.reading import read
from tui_reader.formats.source import open_source
from tui_reader.model import Post

ALIKE = 0.9
FIRST = 6
"""Words at the start of a post by which it is looked for in a copy."""

FEW = 8
"""Kinds of copies, `NAME.KIND.txt`, up to which each gets a line of its own."""

_ABOUT = re.compile(r"\b(?:said|wrote|originally posted by|quote from|edited by)\b", re.IGNORECASE)
_WORD = re.compile(r"\w+")


class Words(NamedTuple):
    """A post as compared."""

    author: str
    text: tuple[str, ...]


class Compared(NamedTuple):
    """How many posts there are of each kind of which the module speaks; `kept` are those both held and right."""

    page: int
    held: int
    found: int
    named: int
    worded: int
    right: int
    kept: int
    extra: int


def posts_of(path: Path) -> list[Words]:
    """The posts of the first thread of a file."""
    return [_words(post) for post in read(open_source(path)).drafts[0].posts]


def _words(post: Post) -> Words:
    return Words(" ".join(split(post.author or "")), tuple(split(post.load().text)))


def split(text: str) -> list[str]:
    """The words of a text, of one case."""
    return _WORD.findall(text.casefold())


def compare(page: Sequence[Words], copy: Sequence[Words], text: str) -> Compared:
    """Pair the posts of a page and of its copy by their words, best first."""
    pairs = sorted(
        ((alike(one, other), at, place) for at, one in enumerate(page) for place, other in enumerate(copy)),
        reverse=True,
    )
    taken: dict[int, int] = {}
    worded: set[int] = set()
    for likeness, at, place in pairs:
        if likeness and at not in taken and place not in taken.values():
            taken[at] = place
            worded |= {at} if likeness >= ALIKE else set()
    named = {at for at, place in taken.items() if page[at].author == copy[place].author}
    right = named & worded
    could = {at for at, holds in enumerate(held(page, text)) if holds}
    return Compared(
        page=len(page),
        held=len(could),
        found=len(copy),
        named=len(named),
        worded=len(worded),
        right=len(right),
        kept=len(right & could),
        extra=len(copy) - len(taken),
    )


def alike(one: Words, other: Words) -> float:
    """F1 of the words of two posts; of two without words, 1."""
    shared = sum((Counter(one.text) & Counter(other.text)).values())
    return 2 * shared / total if (total := len(one.text) + len(other.text)) else 1.0


def held(page: Sequence[Words], text: str) -> Iterator[bool]:
    """Whether a copy of this text could give each post, by its words and by the author's name beside them."""
    words, names = _joined(text)
    starts = list(_starts(page, words))
    stop, found = len(words), []
    for post, start in reversed(list(zip(page, starts, strict=True))):
        found.append((post, start, _end(post, words, start, stop) if start >= 0 else -1, stop))
        stop = start if start >= 0 else stop
    before = 0
    for post, start, end, stop in reversed(found):
        if start < 0:
            yield False
            continue
        there = Counter(words[start:stop].split()) & Counter(post.text)
        near = post.author in names[before:start] or post.author in names[end:stop]
        yield bool(post.author) and near and there.total() >= ALIKE * len(post.text)
        before = end


def _joined(text: str) -> tuple[str, str]:
    """The words of a copy, and the same without those of the lines that name the author of other words."""
    words: list[str] = []
    names: list[str] = []
    for line in text.splitlines():
        some = split(line)
        words += some
        names += ["~" * len(word) for word in some] if _ABOUT.search(line) else some
    return " ".join(words), " ".join(names)


def _starts(page: Sequence[Words], words: str) -> Iterator[int]:
    """The offset at which each post begins, -1 for one whose first words do not stand below those before."""
    place = 0
    for post in page:
        found = words.find(" ".join(post.text[:FIRST]), place) if post.text else -1
        place = place if found < 0 else found
        yield found


def _end(post: Words, words: str, start: int, stop: int) -> int:
    last = " ".join(post.text[-FIRST:])
    found = words.rfind(last, start, stop)
    return start + len(" ".join(post.text[:FIRST])) if found < 0 else found + len(last)


def copies(folder: Path, command: Sequence[str], scratch: Path) -> Iterator[tuple[Path, Path]]:
    """Each page with a text of it."""
    for page in sorted(folder.glob("*-html/*.html")):
        if command:
            made = scratch / f"{page.stem}.txt"
            made.write_bytes(subprocess.run([*command, str(page)], capture_output=True, check=True).stdout)
            yield page, made
        else:
            texts = page.parent.with_name(page.parent.name.replace("-html", "-text"))
            yield from ((page, text) for text in sorted(texts.glob(f"{page.stem}.*.txt")))


def report(rows: Iterable[tuple[str, Compared]]) -> None:
    """Print a line a copy."""
    print(f"{'copy':<64} {' '.join(f'{kind:>6}' for kind in Compared._fields)}  share  of held")
    kinds: dict[str, Compared] = {}
    for name, row in rows:
        _print(name, row)
        kind = name.rsplit(".", 2)[-2]
        kinds[kind] = Compared(*map(add, kinds[kind], row)) if kind in kinds else row
    for kind, row in kinds.items():
        if len(kinds) < FEW:
            _print(f"all {kind}", row)


def _print(name: str, row: Compared) -> None:
    numbers = " ".join(f"{number:6}" for number in row)
    of_held = f"{row.kept / row.held:.3f}" if row.held else "    -"
    print(f"{name:<64} {numbers}  {row.right / row.page:.3f}    {of_held}")


def main(folder: str, *command: str) -> None:
    """Compare every copy of a folder with its page."""
    with tempfile.TemporaryDirectory() as scratch:
        report(
            (
                str(copy.relative_to(scratch if command else folder)),
                compare(posts_of(page), posts_of(copy), copy.read_text("utf-8")),
            )
            for page, copy in copies(Path(folder), command, Path(scratch))
        )


if __name__ == "__main__":
    main(*sys.argv[1:])
