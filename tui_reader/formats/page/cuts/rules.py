"""Rules that text browsers draw inside posts: FluxBB and SMF set signatures off with them, vBulletin 3 titles.

```
Does anyone still trim the wick?          A lamp for the quay
   _________________________________         _________________________________
Lamps bought and sold                     Does anyone still trim the wick?
```

Writers draw such lines as well, so one post alone tells nothing. Lynx sets them in; at the edge of a page stand those
of mailing lists.
"""

from __future__ import annotations

from collections.abc import Sequence

from tui_reader.formats.page.heads.header import Head
from tui_reader.formats.page.heads.labels import is_edit_note
from tui_reader.formats.page.lines import Page, Span, plain
from tui_reader.formats.page.pictures import holds_rules, is_rule
from tui_reader.formats.page.titles import TITLE_LIMIT

LEAST = 2
"""Posts, and authors of signatures, from which on a rule is of the page's own making."""
TITLED = 0.75
"""Share of the posts with a rule whose first line alone stands above it, that shows that it is the title."""
LINES = 15
"""Lines of the longest signature below a rule."""

Ruled = dict[int, tuple[int, int]]
"""The first and the last rule inside each post that has one, by the place of the post."""


def find_rules(page: Page, bodies: Sequence[Span]) -> Ruled:
    """The rules inside posts, but for those above notes of edits."""
    if not holds_rules(page.text):
        return {}
    inside = ([at for at in range(*body) if not page.lines[at] and _divides(page, at, body[1])] for body in bodies)
    return {post: (lines[0], lines[-1]) for post, lines in enumerate(inside) if lines}


def _divides(page: Page, at: int, stop: int) -> bool:
    line = page.slice(at, at + 1)
    drawn = is_rule(line) and not line.startswith("_")
    below = next(page.filled(at, stop), None) if drawn else None
    return below is not None and not is_edit_note(page.lines[below])


def cut_ruled(page: Page, heads: Sequence[Head], bodies: Sequence[Span]) -> tuple[list[Head], list[Span]]:
    """The headers with the titles that stand above rules, and the bodies without these, or without signatures."""
    rules = find_rules(page, bodies)
    titles = [post for post, (rule, _) in rules.items() if page.count(bodies[post][0], rule) == 1]
    if len(titles) >= max(LEAST, TITLED * len(rules)):
        return _titled(page, heads, bodies, {post: rules[post][0] for post in titles})
    signed = {post: rule for post, (_, rule) in rules.items() if 0 < page.count(rule, bodies[post][1]) <= LINES}
    if len({heads[post].author for post in signed}) < LEAST:
        return list(heads), list(bodies)
    return list(heads), [page.trimmed(body[0], signed.get(post, body[1])) for post, body in enumerate(bodies)]


def _titled(
    page: Page, heads: Sequence[Head], bodies: Sequence[Span], rules: dict[int, int]
) -> tuple[list[Head], list[Span]]:
    named, cut = list(heads), list(bodies)
    for post, rule in rules.items():
        first, stop = bodies[post]
        title = plain(page.lines[first])
        if len(title) <= TITLE_LIMIT:
            named[post] = named[post]._replace(subject=named[post].subject or title)
            cut[post] = page.trimmed(rule, stop)
    return named, cut
