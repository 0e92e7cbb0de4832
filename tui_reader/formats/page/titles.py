"""The title of a page: from the subject its posts repeat, else from the lines before the first post."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from tui_reader.formats.page.lines import BULLET, plain
from tui_reader.formats.page.words import SITE_WORDS

TITLE_LIMIT = 300
"""Characters of the longest line believed to be a title."""

_SPLIT = re.compile(r" (?:[-–—•|»·]|::) ")
_CRUMB = re.compile(r" [>»›] ")
_SITE = re.compile(r"[\w-]\.(?:com|org|net|info|io|de|fr|co|uk|eu)\b", re.IGNORECASE)
_REPLY = re.compile(r"^(?:re|aw|sv|antw|rv|odp)(?:\[\d\])?: ?", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_]{3,}")


def common_subject(subjects: Iterable[str | None]) -> str | None:
    """The subject that most posts repeat, two at least, without its `Re:`."""
    counts = Counter(_REPLY.sub("", plain(subject)) for subject in subjects if subject)
    return next((subject for subject, count in counts.most_common(1) if count > 1 and subject), None)


def find_title(preamble: Sequence[str], subject: str | None) -> str | None:
    """The title told by the subject of the posts, a path of boards, the name of the site, or the first line.

    `preamble` are the lines before the first post; None when there are none.
    """
    if subject:
        return subject
    lines = [line for line in map(plain, preamble) if 0 < len(line) <= TITLE_LIMIT and not BULLET.match(line)]
    for line in reversed(lines[1:]):
        if _CRUMB.search(line):
            return _CRUMB.split(line)[-1].strip() or None
    if twice := next((line for line in lines if " " in line and lines.count(line) > 1), None):
        return twice
    titles = (_without_site(line, lines[at + 1 :]) for at, line in enumerate(lines))
    return next(
        (title for title, line in zip(titles, lines, strict=True) if title != line), lines[0] if lines else None
    )


def _without_site(title: str, others: Sequence[str]) -> str:
    """Cut the names of the site from the end of a title: parts that look like a site's or that recur below."""
    below = {word for line in others for word in _WORD.findall(line)}
    while cut := _site_split(title, below):
        title = title[: cut.start()]
    return title


def _site_split(title: str, below: set[str]) -> re.Match[str] | None:
    """Where the last part begins that names the site; what follows it is a shorter name of the same."""
    splits = list(_SPLIT.finditer(title))
    ends = [*(split.start() for split in splits[1:]), len(title)]
    named = [split for split, end in zip(splits, ends, strict=False) if _names_site(title[split.end() : end], below)]
    return named[-1] if named else None


def _names_site(part: str, below: set[str]) -> bool:
    words = _WORD.findall(part)
    return (
        _SITE.search(part) is not None
        or any(word.lower() in SITE_WORDS for word in words)
        or any(word in below for word in words if word[0].isupper())
    )
