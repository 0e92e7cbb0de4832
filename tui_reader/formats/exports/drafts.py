"""From records to drafts: ids become nodes, what is answered and not there becomes a ghost."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from typing import Any

from tui_reader.formats.document import ROOT, UNKNOWN, Draft
from tui_reader.formats.exports.columns import Columns, in_columns
from tui_reader.formats.exports.dates import fall
from tui_reader.formats.exports.linking import Links, link
from tui_reader.formats.exports.paths import word
from tui_reader.formats.exports.posts import Posts
from tui_reader.formats.exports.records import Facts, Record, Topic
from tui_reader.formats.exports.values import Id, ids, words
from tui_reader.formats.lazily import OnDemand
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


def drafts(topic: Topic, file: str) -> Drafts:
    """The threads of a topic, those with the most posts first; doubled records are left out and counted.

    A thread without a title is called by its first words, or by the name of the file when it is the only one.
    """
    kept, doubled = _unique(in_columns(topic.records))
    if doubled:
        topic.warnings.append(f"{counted(doubled, 'post')} stood in the file more than once, shown once.")
    return Drafts(topic, kept, file)


class Drafts(OnDemand[Draft]):
    """The threads of records, each linked and titled when it is first asked for."""

    def __init__(self, topic: Topic, records: Columns, file: str) -> None:
        self._threads = sorted(_threads(records, topic.connected), key=len, reverse=True)
        super().__init__(len(self._threads))
        self._topic, self._records = topic, records
        self._file = file if len(self) == 1 else ""

    def _make(self, place: int) -> Draft:
        places = self._threads[place]
        records = self._records if len(places) == len(self._records) else self._records.at(places)
        return _draft(records, _title(self._topic, records, self._file))

    @property
    def posts(self) -> int:
        """The number of posts in all threads."""
        return len(self._records)


def _unique(records: Columns) -> tuple[Columns, int]:
    """Records without doubles; another post of the same id loses the id."""
    different = len(set(records.keys))
    if different == len(records) or different == len(records) - records.keys.count("") + 1:
        return records, 0
    told = [told for told in zip(words(records.threads), records.keys, strict=True) if told[1] != ""]
    if len(set(told)) == len(told):
        return records, 0
    first: dict[tuple[str, Id], int] = {}
    kept, others = [], []
    for place, (thread, key) in enumerate(zip(words(records.threads), records.keys, strict=True)):
        before = first.setdefault((thread, key), place) if key != "" else place
        if before == place:
            kept.append(place)
        elif not _alike(records[before].facts, records[place].facts):
            others.append(len(kept))
            kept.append(place)
    return _without_ids(records.at(kept), others), len(records) - len(kept)


def _without_ids(records: Columns, places: list[int]) -> Columns:
    """The records, of which those at some places print their ids, but have none."""
    for place in places:
        other = records[place].stating(id=records[place].facts.id or records[place].key)
        records.keys[place], records.items[place], records.reads[place] = "", other.item, other.read
    return records


def _alike(one: Facts, other: Facts) -> bool:
    return bool(one.author == other.author and one.body == other.body)


def _threads(records: Columns, connected: bool) -> Sequence[Sequence[int]]:
    """The places of the records of each thread, the threads in the order of their first records."""
    number = len(records)
    if not connected:
        return _apart(records.threads)
    parents = link(records).parents
    if parents.count(ROOT) + parents.count(UNKNOWN) == 1:
        return [range(number)]
    found = groups(parents)
    return found if len(parents) == number else [[node for node in nodes if node < number] for nodes in found]


def _apart(threads: list[Any]) -> Sequence[Sequence[int]]:
    if not threads or threads.count(threads[0]) == len(threads):
        return [range(len(threads))] if threads else []
    names = ids(threads, [])[0]
    found = defaultdict[Id, list[int]](list)
    for place, name in enumerate(names):
        found[name].append(place)
    return [*found.values()]


def _title(topic: Topic, records: Columns, file: str) -> SafeText:
    given = topic.titles.get(word(records.threads[0])) or topic.title
    return clean_line(word(given) or file) or _first_words(records[0])


def _draft(records: Columns, title: SafeText) -> Draft:
    links = link(records)
    if _newest_first(records, links):
        records = records.at(range(len(records) - 1, -1, -1))
        links = link(records)
    return Draft(
        title=title,
        posts=Posts(records),
        parents=links.parents,
        ghosts=[Post(clean_line(word(name)), _nothing, missing=True) for name in links.ghosts],
    )


def _newest_first(records: Columns, links: Links) -> bool:
    """Whether the file runs backwards: dates fall, and no post stands behind what it answers."""
    if max(links.parents) >= 0 and any(-1 < parent < node for node, parent in enumerate(links.parents)):
        return False
    return fall(records.dates(DATED))


def _first_words(record: Record) -> SafeText:
    facts = record.facts
    lines = facts.render(facts.body).text.split("\n")
    words = clean_line(next(filter(None, map(str.strip, lines)), "")) or TITLELESS
    return words if len(words) <= TITLE_LENGTH else SafeText(words[:TITLE_LENGTH].rsplit(" ", 1)[0] + "…")


def _nothing() -> Content:
    return _EMPTY
