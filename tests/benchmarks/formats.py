"""Report how fast files of each kind are read, in megabytes (10^6 bytes) a second of processor time.

python -m tests.benchmarks.formats [MEGABYTES]

The files are made anew, of the same words for the same size, and each is read in a process of its own, as the reader
does. `read` is the way to authors, dates, ids and stated replies, the median of several readings; `bodies` is that of
reading every post after one. JSON stands beside `json.loads` of the same file, which is done after each reading, with
nothing of it left: the median of these ratios.
"""

from __future__ import annotations

import json
import random
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, datetime, timedelta
from functools import partial
from itertools import islice
from multiprocessing import get_context
from pathlib import Path
from statistics import median
from typing import Any, NamedTuple, TypeVar

from tests.benchmarks.archives import ARCHIVES
from tests.benchmarks.exports import EXPORTS, Comment
from tests.benchmarks.generate import NAMES, WORDS, write_mailbox
from tui_reader.formats.collector import collector_at_rest
from tui_reader.formats.reading import read
from tui_reader.formats.source import open_source

T = TypeVar("T")
MEGABYTE = 1_000_000
SMALL = 20_000
MESSAGE, COMMENT = 500, 350
"""Bytes of a message as `generate` makes them, with headers and quotes, and of the text of a comment at most."""
SAMPLE = 100
"""Comments of which the size of an export is told."""
ROUNDS = 7
"""Times that a file is read, and loaded beside that."""
PARAGRAPH = 40
"""Words of a paragraph."""

_HTML = """<div id="p{n}" class="post has-profile bg1"><div class="inner"><dl class="postprofile" id="profile{n}">
<dt class="has-avatar"><a href="./memberlist.php?mode=viewprofile&amp;u={who}" class="username">{name}</a></dt>
<dd class="profile-posts"><strong>Posts:</strong> <a href="./search.php?author_id={who}">{who}4</a></dd>
<dd class="profile-joined"><strong>Joined:</strong> Tue Mar 01, 2011 10:00 am</dd></dl>
<div class="postbody"><div id="post_content{n}"><h3><a href="#p{n}">Re: The 7:58</a></h3>
<ul class="post-buttons"><li><a href="./posting.php?mode=quote&amp;p={n}" title="Reply with quote">Quote</a></li></ul>
<p class="author"><a href="./viewtopic.php?p={n}#p{n}" title="Post">Post</a><span class="responsive-hide">by
<strong><a href="./memberlist.php?u={who}" class="username">{name}</a></strong> »
</span>{date:%a %b %d, %Y %I:%M %p}</p><div class="content">
<blockquote><div><cite>{name} wrote: <a href="#p{before}" data-post-id="{before}">↑</a></cite>{quote}</div></blockquote>
{body}<br><br>See <a href="https://example.org/{n}" class="postlink">there</a>.</div></div></div>
<div class="back2top"><a href="#top" class="top" title="Top">Top</a></div></div></div><hr class="divider">
"""
_TEXT = """Re: The 7:58
Postby {name} » {date:%a %b %d, %Y %I:%M %p}

{name} wrote:
{quote}

{body}

Top
"""
_CARDS = """{name}
Member
Posts: {who}4
Threads: {who}
Joined: Mar 2011
Location: Fishmarket

#{n}
{date:%Y-%m-%d, %I:%M %p}

{name} Wrote:
{quote}

{paragraphs}

Website Find
Reply
"""
_PAGE = '<!DOCTYPE html><html><head><title>The 7:58</title></head><body id="phpbb">{}</body></html>'


class Kind(NamedTuple):
    """A kind of file: its name, how it is written, and what is measured beside it on the same file."""

    name: str
    write: Callable[[Path, int], None]
    beside: Callable[[Path], object] | None = None


def write_html(path: Path, size: int) -> None:
    """A phpBB page of about so many bytes."""
    path.write_text(_PAGE.format("".join(_filled(_HTML, size))), "utf-8")


def write_text(path: Path, size: int) -> None:
    """The same page as copied text."""
    path.write_text("".join(_filled(_TEXT, size)), "utf-8")


def write_cards(path: Path, size: int) -> None:
    """A page as copied text on which cards of several lines tell of the authors, as most boards print them."""
    path.write_text("".join(_filled(_CARDS, size)), "utf-8")


def write_mail(path: Path, size: int) -> None:
    """A mailbox with one long thread."""
    write_mailbox(path, size // MESSAGE)


def write_export(make: Callable[[Sequence[Comment]], Any], path: Path, size: int) -> None:
    """An export of comments as JSON of about so many bytes."""
    some = len(json.dumps(make(list(islice(_comments(), SAMPLE)))))
    path.write_text(json.dumps(make(list(islice(_comments(), size * SAMPLE // some)))), "utf-8")


def load(path: Path) -> object:
    """The values of a file of JSON, without walks of the garbage collector, as the readers load them."""
    with collector_at_rest():
        return json.loads(path.read_bytes())


def _comments() -> Iterator[Comment]:
    return (Comment(number, name, date, body[:COMMENT]) for number, name, date, body in _posts())


def _posts() -> Iterator[tuple[int, str, datetime, str]]:
    dice, date, number = random.Random(7), datetime(2020, 1, 1, tzinfo=UTC), 0
    while True:
        date, number = date + timedelta(minutes=7), number + 1
        yield number, dice.choice(NAMES), date, " ".join(dice.choices(WORDS, k=dice.randint(20, 300)))


def _filled(form: str, size: int) -> Iterator[str]:
    done = 0
    for number, name, date, body in _posts():
        words = body.split(" ")
        paragraphs = "\n\n".join(" ".join(words[at : at + PARAGRAPH]) for at in range(0, len(words), PARAGRAPH))
        told = {"n": number, "who": NAMES.index(name), "name": name, "date": date, "before": number - 1}
        post = form.format(**told, quote=body[:60], body=body, paragraphs=paragraphs)
        done += len(post.encode())
        if done > size:
            return
        yield post


KINDS = (
    Kind("page.html", write_html),
    Kind("page.txt", write_text),
    Kind("cards.txt", write_cards),
    Kind("mail.mbox", write_mail),
    *(Kind(f"{make.__name__}.json", partial(write_export, make), load) for make in (*EXPORTS, *ARCHIVES)),
)


def timed(work: Callable[[], T]) -> tuple[T, float]:
    """What a piece of work gives, and its seconds."""
    start = time.process_time()
    return work(), time.process_time() - start


def in_turn(*works: Callable[[], object]) -> list[tuple[float, ...]]:
    """The seconds of each of several works that are done one after the other, again and again, round by round."""
    return [tuple(timed(work)[1] for work in works) for _ in range(ROUNDS)]


def read_bodies(path: Path) -> tuple[int, float]:
    """The number of posts of the first thread of a file, and the seconds of reading their bodies."""
    posts = read(open_source(path)).drafts[0].posts
    _, loading = timed(lambda: sum(len(post.load().text) for post in posts))
    return len(posts), loading


def told_of(kind: Kind, small: Path, path: Path) -> str:
    """A line about a file, once what reads it was imported for a small one."""
    read(open_source(small))
    size = path.stat().st_size / MEGABYTE
    works: list[Callable[[], object]] = [lambda: read(open_source(path))]
    if kind.beside is not None:
        works.append(partial(kind.beside, path))
    rounds = in_turn(*works)
    posts, loading = read_bodies(path)
    reading, *beside = map(median, zip(*rounds, strict=True))
    told = f"read {size / reading:6.1f}   bodies {size / loading:6.1f}"
    for seconds in beside:
        times = median(mine / other for mine, other in rounds)
        told += f"   json.loads {size / seconds:6.1f}, {times:.1f} times as long"
    return f"{kind.name:<18} {size:6.1f} MB {posts:7} posts   {told}"


def main(megabytes: str = "10") -> None:
    """Make a file of each kind and report on it, each in a process of its own."""
    with tempfile.TemporaryDirectory() as folder:
        for kind in KINDS:
            small, path = Path(folder) / f"small-{kind.name}", Path(folder) / kind.name
            kind.write(small, SMALL)
            kind.write(path, int(float(megabytes) * MEGABYTE))
            with get_context("spawn").Pool(1) as pool:
                print(pool.apply(told_of, (kind, small, path)), flush=True)


if __name__ == "__main__":
    main(*sys.argv[1:])
