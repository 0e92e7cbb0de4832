"""Bylines of code forges: who commented when on GitHub, name, handle and age on GitLab; lines around say it again.

```
@ann / Member / ann commented on May 3, 2024               GitHub, until 2024
ann / ann commented on May 3, 2024 / ann / on May 3, 2024 / Member
ann / opened on May 3, 2024
Ann Lee / Ann Lee @ann · 2 years ago / Developer           GitLab
```
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from tui_reader.formats.page.comments.stacked import Stack
from tui_reader.formats.page.dates import find_date
from tui_reader.formats.page.lines import HEADER_LIMIT, Page, plain

REACH = 6
"""How many lines around a byline may say it again."""
ROLES = frozenset((
    "author", "member", "contributor", "collaborator", "owner", "maintainer", "developer", "reporter", "guest",
    "planner", "first-time contributor", "more actions", "copy link", "quote reply", "edited", "view reviewed changes",
))  # fmt: skip
"""What the forges print beside names, in lower case."""

_ACTIONS = "commented|left a comment|reviewed|approved these changes|requested changes"
_GITHUB = re.compile(
    rf"(?:@(?P<again>[\w-]{{1,39}}) )?@?(?P<name>[\w-]{{1,39}}(?:\[bot\])?) (?:bot )?(?:{_ACTIONS})(?P<on> on| •| ·)?"
    r" (?P<date>\S.{3,30}?)(?: [·•] .{1,60})?$"
)
_VERBS = ("comment", "opened on ", " reviewed ", " changes ")
_OPENED = re.compile(r"opened on (?P<date>\S.{3,30}?)(?: [·•] .{1,60})?$")
_NAME = re.compile(r"[\w-]{1,39}$")
_GITLAB = re.compile(r"(?P<name>\S.{0,60}?) ?@(?P<handle>[\w.-]{2,60}) ?· ?(?P<date>\S.{3,30}?)$")
_LINKED = re.compile(r"(?:on |edited |last edited ).{0,60}$", re.IGNORECASE)


def find_forges(page: Page) -> Iterator[Stack]:
    """The bylines of GitHub and GitLab in order."""
    for at in page.places(page.holding((" · ", *_VERBS))):
        line = plain(page.lines[at][: HEADER_LIMIT + 1])
        if (opened := _OPENED.match(line)) and at and _NAME.match(plain(page.lines[at - 1])):
            yield Stack(at - 1, at + 1, plain(page.lines[at - 1]), opened["date"])
        elif said := _byline(line):
            names = {said["name"], f"@{said['name']}", f"{said['name']}'s avatar"}
            top = min([up for up in page.above(at, 0, REACH) if _again(page, up, at, names)], default=at)
            parts = said.groupdict()
            if top < at or parts.get("on") or parts.get("again") == parts["name"]:
                yield Stack(top, _below(page, at, names), said["name"], said["date"])


def _byline(line: str) -> re.Match[str] | None:
    said = _GITHUB.match(line) or _GITLAB.match(line)
    return said if said and find_date(said["date"]) == (0, len(said["date"])) else None


def _again(page: Page, line: int, byline: int, names: set[str]) -> bool:
    """Whether a line above a byline and all between say no more than it."""
    return all(_beside(plain(page.lines[at]), names) for at in page.filled(line, byline))


def _below(page: Page, byline: int, names: set[str]) -> int:
    body = byline + 1
    for at in page.below(body, len(page.lines), REACH):
        line = plain(page.lines[at])
        if not _beside(line, names) and not (_LINKED.match(line) and find_date(line)):
            break
        body = at + 1
    return body


def _beside(line: str, names: set[str]) -> bool:
    return line in names or line.lower() in ROLES
