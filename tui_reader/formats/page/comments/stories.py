"""The story that the comments of a page are about: the byline below its title, and its text up to the comments."""

from __future__ import annotations

import re

from tui_reader.formats.page.comments.stacked import shown_name
from tui_reader.formats.page.dates import find_date
from tui_reader.formats.page.heads.header import Head
from tui_reader.formats.page.lines import HEADER_LIMIT, Page, header_text, plain
from tui_reader.formats.page.titles import TITLE_LIMIT

_NAME = r"(?P<name>[\w.-]{2,40})"
_BYLINES = tuple(
    map(
        re.compile,
        (
            rf"\d{{1,6}} points? by {_NAME} \0(?: \||$)",
            rf"(?:via|authored by) (?:● )?(?:\S{{2,40}} avatar )?{_NAME} \0(?: \||$)",
            rf"submitted \0\*? (?:\([^()]{{1,80}}\) )?by {_NAME}",
            rf"Posted by {_NAME} on \0(?: from the|$)",
            r"(?P<name>.{2,60}?) to (?:\[[\w.-]{1,16}\])?\S.{1,60}? ?· \0$",
        ),
    )
)
"""The bylines of stories on Hacker News, Lobsters, Reddit, Slashdot and Lemmy, their dates taken out."""
_UNDATED = re.compile(rf"Posted by {_NAME} from the [^.]{{1,80}} dept\.$")
"""What stays of Slashdot's where the date is lost."""
_BESIDE = re.compile(
    r"\[ \]$|[\d.,k]{1,6}$|archive\.org\b|ghostarchive$|\|? ?\d{1,6} comments?$|\(button\)$"
    r"|[\w .,'-]{1,80} dept\.$|[\[ _]{1,200}\]?$|(?:\d{1,3}\. )?\[ {1,200}\]$|\[?apply tags[ _]{1,40}\]?$"
    r"|(?:\d{1,3}\. )?(?:\[?post\]? .{0,10})?preview$",
    re.IGNORECASE,
)
"""What stands around the text of a story: votes, fields of a form, links to copies of it, the number of comments."""
_TITLE_ABOVE = 8
"""How many lines above its byline the title of a story stands at the most."""
_ENDS = (
    "you may like to read", "this discussion has been archived", "you must log in or", "add comment", "sorted by:",
    "sort by:", "post a comment", "want to add to the discussion", "search comments",
)  # fmt: skip
"""How the lines begin that stand between a story and its comments."""
_NO_WORDS = re.compile(r"[\W_]*$")


def find_story(page: Page, comments: int) -> Head | None:
    """The header of the story above the comments, which begin at the line `comments`; its foot ends its text."""
    found = next((head for at in range(comments - 1, -1, -1) if (head := _byline(page, at))), None)
    if found is None:
        return None
    said = (at for at in page.filled(found.body, comments) if not _BESIDE.match(header_text(page.lines[at])))
    body = next(said, comments)
    ends = (at for at in range(body, comments) if plain(page.lines[at]).lower().startswith(_ENDS))
    end = next(ends, comments)
    while end > body and (_NO_WORDS.match(page.lines[end - 1]) or _BESIDE.match(header_text(page.lines[end - 1]))):
        end -= 1
    return found._replace(body=body, subject=_title(page, found.top), foot=end)


def _title(page: Page, byline: int) -> str | None:
    """The nearest line above the byline that is more than a word, a number or a row of links."""
    lines = (header_text(page.lines[at]) for at in page.above(byline, 0, _TITLE_ABOVE))
    return next((line for line in lines if _may_be_title(line)), None)


def _may_be_title(line: str) -> bool:
    return " " in line and " | " not in line and not line.startswith(("(", "[")) and len(line) <= TITLE_LIMIT


def _byline(page: Page, at: int) -> Head | None:
    line = header_text(page.lines[at][: HEADER_LIMIT + 1])
    if len(line) > HEADER_LIMIT:
        return None
    span = find_date(line)
    if span is None:
        said, date = _UNDATED.match(line), None
    else:
        holed, date = f"{line[: span[0]]}\0{line[span[1] :]}", line[slice(*span)]
        said = next((match for pattern in _BYLINES if (match := pattern.search(holed))), None)
    return Head(at, at + 1, None, shown_name(said["name"]), None, date) if said else None
