from __future__ import annotations

import pytest
from selectolax.lexbor import LexborHTMLParser

from tui_reader.formats.html.engine import Engine
from tui_reader.formats.html.recognise import all_engines
from tui_reader.formats.html.selectors import tag_last

PAGE = LexborHTMLParser(
    "<body id=b><div class='post a' id=p1><p class=author>Ada <a href='?p=1' class=x>1</a></p><span class=post>"
    "</span></div><ul><li class='post b' data-i=2><p class=author>Bo</p></li></ul><div id=p2>two</div></body>"
)


@pytest.mark.parametrize(
    ("css", "written"),
    [
        ("div.post", ".post:is(div)"),
        ("div.post[id^=p]:not([id^=pr]) > p.author, li", ".post[id^=p]:is(div):not([id^=pr]) > .author:is(p), li"),
        (":is(div.a, li.b)", ":is(.a:is(div), .b:is(li))"),
        ('a[title="div.post"]', 'a[title="div.post"]'),
        ("[class*=sig i], .a.b, *", "[class*=sig i], .a.b, *"),
    ],
)
def test_tags_stand_behind_what_is_seen_sooner(css: str, written: str) -> None:
    assert tag_last(css) == written
    assert nodes(css) == nodes(written)


@pytest.mark.parametrize("engine", all_engines(), ids=lambda engine: engine.name)
def test_selectors_of_posts_find_the_same(engine: Engine) -> None:
    for shape in engine.shapes:
        assert nodes(shape.post) == nodes(tag_last(shape.post))


def nodes(css: str) -> list[int]:
    return [node.mem_id for node in PAGE.css(css)]
