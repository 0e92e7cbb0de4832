"""Words that name other posts by their numbers, as imageboards have them: `>>123`."""

from __future__ import annotations

import re

from tui_reader.model import Content, Mark, MarkKind, SafeText

CITED = re.compile(r"(?<![>/])>>(\d{1,20})\b")
"""`>>123`, but not `>>>/b/123`."""


def with_cited(content: Content) -> Content:
    """The content with a link to each post that it names: `>>123` is a link, not a quote of a quote."""
    links = [Mark(at.start(), at.end(), MarkKind.LINK, ref=SafeText(at[1])) for at in CITED.finditer(content.text)]
    starts = {mark.start for mark in links}
    kept = [mark for mark in content.marks if mark.start not in starts]
    return Content(content.text, tuple(sorted((*kept, *links), key=lambda mark: mark.start)))
