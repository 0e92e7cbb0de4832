"""Names that a page leaves out of some headers and prints in others beside the same profile.

```
Ann Lee / gardener / Posts: 3140 / Location: the mill
gardener / Posts: 3140 / Location: the mill
```
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from tui_reader.formats.page.heads.header import Head
from tui_reader.formats.page.heads.labels import label_of, of_profile
from tui_reader.formats.page.lines import Page, plain

SEVERAL = 2
"""Values from which on a profile is one person's; one alone must hold a number of three digits."""

_MANY = re.compile(r"\d[\d.,]*\d\d")

Profile = tuple[str, ...]
"""The lines of a header that tell of its author."""


def named_by_profile(page: Page, heads: Sequence[Head]) -> list[Head]:
    """The headers, those without a name with the only one that stands beside the same profile.

    What stands below that name is no name where it is the first line: a rank.
    """
    if not _may_miss(page, heads):
        return list(heads)
    names: dict[Profile, set[str]] = defaultdict(set)
    others: dict[Profile, set[str]] = defaultdict(set)
    profiles = [_profile(page, head) for head in heads]
    for profile, head in zip(profiles, heads, strict=True):
        if head.author and _tells(profile):
            names[profile].add(head.author)
            others[profile].update(line for line in _lines(page, head) if line != head.author)
    only = {profile: left.pop() for profile, some in names.items() if len(left := some - others[profile]) == 1}
    return [
        head._replace(author=only[told]) if told in only and head.author in {None, *others[told]} else head
        for told, head in zip(profiles, heads, strict=True)
    ]


def _may_miss(page: Page, heads: Sequence[Head]) -> bool:
    """Whether a header names nobody, or what it names stands in more lines than in those of the names."""
    named = Counter(head.author for head in heads)
    lines = Counter(filter(named.__contains__, page.lines))
    return None in named or any(count > named[name] for name, count in lines.items())


def _profile(page: Page, head: Head) -> Profile:
    lines = _lines(page, head)
    return tuple(line for line in lines if (label := label_of(line)) and label.value and of_profile(label))


def _lines(page: Page, head: Head) -> Iterator[str]:
    return (plain(page.lines[at]) for at in page.filled(head.top, head.body))


def _tells(profile: Profile) -> bool:
    return len(profile) >= SEVERAL or (len(profile) == 1 and _MANY.search(profile[0]) is not None)
