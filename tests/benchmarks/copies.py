"""Report how the posts found in text made from pages compare with those of the pages themselves.

python -m tests.benchmarks.copies FOLDER             the copies beside the pages: NAME-text/*.txt and NAME-html/*.html
python -m tests.benchmarks.copies FOLDER COMMAND...  the text that the command makes of each page, its path added, such
                                                     as `w3m -dump -cols 100 -O UTF-8`

`named` counts the posts whose author is the page's, `worded` those whose words are (F1 at least `ALIKE`), `right` those
of which both are true; `extra` those that are none of the page's. `held` counts the posts whose first words the copy
holds, with the author's name between them and those of the posts before and after.
"""

from __future__ import annotations

import re
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from tui_reader.formats.reading import read
from tui_reader.formats.source import open_source
from tui_reader.model import Post

ALIKE = 0.9
FIRST = 6
"""Words at the start of a post by which it is looked for in a copy."""

_WORD = re.compile(r"\w+")


class Words(NamedTuple):
    """A post as compared."""

    author: str
    text: tuple[str, ...]


class Compared(NamedTuple):
    """How many posts there are of each kind of which the module speaks."""

    page: int
    held: int
    found: int
    named: int
    worded: int
    right: int
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
    return Compared(
        page=len(page),
        held=sum(held(page, split(text))),
        found=len(copy),
        named=len(named),
        worded=len(worded),
        right=len(named & worded),
        extra=len(copy) - len(taken),
    )


def alike(one: Words, other: Words) -> float:
    """F1 of the words of two posts; of two without words, 1."""
    shared = sum((Counter(one.text) & Counter(other.text)).values())
    return 2 * shared / total if (total := len(one.text) + len(other.text)) else 1.0


def held(page: Sequence[Words], text: Sequence[str]) -> Iterator[bool]:
    """Whether a copy of these words could give each post: its first words in their place, the author's name near."""
    joined = " ".join(text)
    starts = list(_places(page, joined))
    for at, post in enumerate(page):
        before = max((place for place in starts[:at] if place >= 0), default=0)
        after = next((place for place in starts[at + 1 :] if place >= 0), len(joined))
        yield starts[at] >= 0 and post.author in joined[before:after]


def _places(page: Sequence[Words], joined: str) -> Iterator[int]:
    place = 0
    for post in page:
        found = joined.find(" ".join(post.text[:FIRST]), place)
        place = place if found < 0 else found
        yield found


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
    print(f"{'copy':<64} {' '.join(f'{kind:>6}' for kind in Compared._fields)}  share")
    for name, row in rows:
        numbers = " ".join(f"{number:6}" for number in row)
        print(f"{name:<64} {numbers}  {row.right / row.page:.3f}")


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
