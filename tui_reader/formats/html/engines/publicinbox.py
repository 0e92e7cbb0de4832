"""A thread in public-inbox or lore (`T/`, `t/`): its messages and their overview, preformatted [nojb/public-inbox]."""

import re
from collections.abc import Iterator
from dataclasses import replace
from urllib.parse import unquote

from selectolax.lexbor import LexborHTMLParser

from tui_reader.formats.html.engine import Engine, Found, Rule, Shape, Sign
from tui_reader.formats.html.overview import overview_parents

_OPENING = Shape(post="body", body=Rule("pre"), opening=True)
_ANSWER = replace(_OPENING, opening=False)
_HEAD = re.compile(r"^From: (.{1,300}?) @ (\d{4}-\d\d-\d\d +\d\d?:\d\d) UTC \(permalink / raw\)$", re.MULTILINE)
_SUBJECT = re.compile(r"^\* (.+)$", re.MULTILINE)


def _thread(page: LexborHTMLParser, _source: str) -> Iterator[Found]:
    text = "\n".join(node.text() for node in page.css("pre"))
    heads = list(_HEAD.finditer(text))
    links = [node.attributes.get("href") or "" for node in page.css("pre a") if node.text() == "permalink"]
    ids = [unquote(href.rstrip("/").rpartition("/")[2]) for href in dict.fromkeys(links)]
    anchors = [node.id or "" for node in page.css("a[id^=m]")]
    whole = len(ids) == len(anchors) == len(heads)
    named = dict(zip(anchors, ids, strict=True)) if whole else {}
    parents = overview_parents(page, named)
    stops = [head.start() for head in heads[1:]] + [len(text)]
    before = 0
    for number, (head, stop) in enumerate(zip(heads, stops, strict=True)):
        start = max(text.find("\n\n", head.end(), stop), head.end())
        end = text.rfind("\n^ permalink", start, stop)
        subjects = _SUBJECT.findall(text, before, head.start())
        before = end if end >= 0 else stop
        yield Found(
            _ANSWER if number else _OPENING,
            text=text[start:before].strip("\n"),
            id=ids[number] if whole else None,
            author=head[1],
            date=f"{head[2].replace('  ', ' 0')} UTC",
            subject=subjects[-1] if subjects else None,
            parents=parents.get(ids[number], ()) if whole else (),
        )


ENGINES = (
    Engine(
        name="publicinbox",
        title="a thread in a public-inbox archive",
        gives="ids, authors, dates, stated replies",
        signs=(
            Sign(css='a[href="T/#u"], a[href$="/T/#u"]'),
            Sign(css="pre > a[id^=m]", weight=0.5),
            Sign(text="Thread overview:", weight=0.5),
            Sign(text="public-inbox", weight=0.5),
        ),
        shapes=(_OPENING, _ANSWER),
        find=_thread,
    ),
)
