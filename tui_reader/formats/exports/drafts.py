"""From records to drafts: ids become nodes, what is answered and not there becomes a ghost."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from tui_reader.formats.document import ROOT, UNKNOWN, Draft
from tui_reader.formats.exports.dates import when
from tui_reader.formats.exports.fields import word
from tui_reader.formats.exports.linking import Links, link
from tui_reader.formats.exports.posts import Posts
from tui_reader.formats.exports.records import Facts, Record, Topic
from tui_reader.formats.mail.threading import groups
from tui_reader.model import Content, Post, SafeText
from tui_reader.text.clean import clean_line
from tui_reader.wording import counted

TITLE_LENGTH = 60
"""Characters of the first words of a thread that has no title."""
DATED = 200
"""Posts whose dates tell which way a file runs."""
TITLELESS = SafeText("(no title)")

_EMPTY = Content(SafeText(""))


def drafts(topic: Topic, file: str) -> list[Draft]:
    """The threads of a topic, those with the most posts first; doubled records are left out and counted.

    A thread without a title is called by its first words, or by the name of the file when it is the only one.
    """
    kept, doubled = _unique(topic.records)
    if doubled:
        topic.warnings.append(f"{counted(doubled, 'post')} stood in the file more than once, shown once.")
    threads = list(_threads(kept, topic.connected))
    made = [_draft(some, links, _title(topic, some, file if len(threads) == 1 else "")) for some, links in threads]
    return sorted(made, key=lambda draft: len(draft.posts), reverse=True)


def _unique(records: Iterable[Record]) -> tuple[list[Record], int]:
    """Records without doubles; another post of the same id loses the id."""
    records = list(records)
    if len({record.key for record in records}) == len(records):
        return records, 0
    first: dict[tuple[str, str], Record] = {}
    kept, doubled = [], 0
    for record in records:
        before = first.setdefault((word(record.thread), record.key), record) if record.key else record
        if before is record:
            kept.append(record)
        elif _alike(before.facts, record.facts):
            doubled += 1
        else:
            kept.append(record._replace(key="").stating(id=record.facts.id or record.key))
    return kept, doubled


def _alike(one: Facts, other: Facts) -> bool:
    return bool(one.author == other.author and one.body == other.body)


def _threads(records: list[Record], connected: bool) -> Iterator[tuple[list[Record], Links]]:
    if connected:
        links = link(records)
        if links.parents.count(ROOT) == 1:
            yield records, links
            return
        threads = [[records[node] for node in nodes if node < len(records)] for nodes in groups(links.parents)]
    else:
        threads = _apart(records)
    for thread in threads:
        yield thread, link(thread)


def _apart(records: list[Record]) -> list[list[Record]]:
    """The records of each thread, the threads in the order of their first records."""
    threads = [record.thread for record in records]
    if threads and threads.count(threads[0]) == len(threads):
        return [records]
    found: dict[str, list[Record]] = {}
    for record in records:
        found.setdefault(word(record.thread), []).append(record)
    return list(found.values())


def _title(topic: Topic, records: Sequence[Record], file: str) -> SafeText:
    given = topic.titles.get(word(records[0].thread)) or topic.title
    return clean_line(word(given) or file) or _first_words(records[0])


def _draft(records: Sequence[Record], links: Links, title: SafeText) -> Draft:
    if _newest_first(records, links):
        records = records[::-1]
        links = link(records)
    return Draft(
        title=title,
        posts=Posts(records),
        parents=_parents(records, links.parents),
        ghosts=[Post(clean_line(name), _nothing, missing=True) for name in links.ghosts],
    )


def _parents(records: Sequence[Record], linked: array[int]) -> array[int]:
    """The parents as linked, `UNKNOWN` where nothing is stated; the first post of a thread answers nothing."""
    for node, record in enumerate(records):
        if node and record.answers is None:
            linked[node] = UNKNOWN
    return linked


def _newest_first(records: Sequence[Record], links: Links) -> bool:
    """Whether the file runs backwards: dates fall, and no post stands behind what it answers."""
    if max(links.parents) >= 0 and any(-1 < parent < node for node, parent in enumerate(links.parents)):
        return False
    stamps = [moment.timestamp() for record in records[:DATED] if (moment := when(record.facts.date))]
    rises = sum(one < two for one, two in pairwise(stamps))
    return sum(one > two for one, two in pairwise(stamps)) > rises


def _first_words(record: Record) -> SafeText:
    facts = record.facts
    lines = facts.render(facts.body).text.split("\n")
    words = clean_line(next(filter(None, map(str.strip, lines)), "")) or TITLELESS
    return words if len(words) <= TITLE_LENGTH else SafeText(words[:TITLE_LENGTH].rsplit(" ", 1)[0] + "…")


def _nothing() -> Content:
    return _EMPTY
