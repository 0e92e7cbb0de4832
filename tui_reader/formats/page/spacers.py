"""The pictures without words by which a page sets its text in; w3m prints the names of their files: `[s]   Yes.`."""

from __future__ import annotations

import re
from collections import Counter

OFTEN = 8
"""Lines that begin with one name in brackets from which on it is a picture of the page's own."""
GAPS = 2
"""How many of these must go on behind a gap: the picture is wider than its name; what somebody writes is not."""

_SPACER = re.compile(r"\n *\[(?P<name>[^\W\d][\w%+.~-]{0,9})\](?P<gap> {2,}(?=\S)| *$)", re.MULTILINE)


def without_spacers(text: str) -> str:
    """A text whose lines end without spaces, with spaces in place of such names; one without them as it was."""
    if "[" not in text:
        return text
    lines = f"\n{text}"  # with a line feed before each line, which is found faster than the start of a line
    found = list(_SPACER.finditer(lines))
    counts = Counter(one["name"] for one in found)
    gaps = Counter(one["name"] for one in found if one["gap"])
    names = {name for name, count in counts.items() if count >= OFTEN and gaps[name] >= GAPS}
    if not names:
        return text
    return _SPACER.sub(lambda one: "\n".ljust(len(one[0])) if one["name"] in names else one[0], lines)[1:]
