"""Pages of engines that nobody described, invented here."""

from __future__ import annotations

import json

import pytest

from tui_reader.formats.document import ROOT, UNKNOWN, Document
from tui_reader.formats.html import HtmlFormat
from tui_reader.formats.source import Source

NAMES = ("Ada", "Bo Lind", "Cy", "Ada", "Dee")
TEXTS = [
    f"Thought number {n}: the boat needs paint before the summer, and somebody has to buy it."
    for n in range(len(NAMES))
]


def read(html: str) -> Document:
    return HtmlFormat().read(Source("page.html", f"<!doctype html><html><body>{html}</body></html>".encode()))


def marked_up(n: int) -> str:
    return (
        f'<article class="entry entry-{n}" id="e{n + 40}"><header>'
        f'<a class="who-author" href="/people/{n}">{NAMES[n]}</a>'
        f'<time datetime="2022-03-0{n + 1}T10:00:00Z">March</time></header><div class="txt"><p>{TEXTS[n]}</p></div>'
        '<div class="signature">Ahoy</div></article>'
    )


def printed(n: int) -> str:
    return (
        f'<table class="msg"><tr><td class="l"><b>{NAMES[n]}</b><br>Joined: 01 Feb 2001</td><td><div>'
        f"<span>0{n + 1} Mar 2022, 10:00</span></div><p>{TEXTS[n]}</p></td></tr></table>"
    )


def zebra(n: int) -> str:
    row = ("odd", "even")[n % 2]
    return (
        f'<li class="{row} comment"><div class="meta"><a href="/user/{n}">{NAMES[n]}</a> on '
        f"<em>0{n + 1}.03.2022 10:00</em></div><blockquote>{TEXTS[n]}</blockquote></li>"
    )


def numbered(n: int) -> str:
    return (
        f'<div class="c1"><div class="c2"><div class="c3">Posted on 0{n + 1} March 2022, 10:00 by: '
        f'<a href="/uploader/{n}">{NAMES[n]}</a></div></div><div class="c6" id="says_{n}">{TEXTS[n]}</div></div>'
    )


@pytest.mark.parametrize("block", [marked_up, printed, zebra, numbered])
def test_the_repeated_block(block: object) -> None:
    assert callable(block)
    side = "".join(f'<li class="side"><a href="/user/{n}">U{n}x</a> <i>0{n + 1} Jan 2020</i></li>' for n in range(9))
    document = read(f"<h1>Boat</h1>{''.join(block(n) for n in range(5))}<ul>{side}</ul>")
    draft = document.drafts[0]
    assert tuple(post.author for post in draft.posts) == NAMES
    assert [post.date.isoformat()[:16] if post.date else None for post in draft.posts] == [
        f"2022-03-0{n + 1}T10:00" for n in range(5)
    ]
    assert [post.body for post in draft.posts] == TEXTS
    assert draft.parents == [ROOT, *[UNKNOWN] * 4]
    assert "unknown engine that repeats" in document.explained[0]


def test_linked_data_with_nested_comments() -> None:
    reply = {"@type": "Comment", "text": "Why?<br>How?", "author": [{"name": "Cy"}], "dateCreated": "2022-03-03"}
    comments = [
        {"@type": ["Comment"], "text": "Red.", "author": {"name": "Bo"}, "comment": reply},
        {"@type": "Comment", "text": "Blue.", "author": "Dee"},
    ]
    thread = {"@type": "DiscussionForumPosting", "headline": "Paint", "text": "Which?", "comment": comments}
    data = json.dumps({"@graph": [{"@type": "WebSite"}, thread]})
    draft = read(
        f'<script type="application/ld+json">{{broken</script><script type="application/ld+json">{data}</script><p>x'
    ).drafts[0]
    assert draft.title == "Paint"
    assert [(post.author, post.body) for post in draft.posts] == [
        (None, "Which?"), ("Bo", "Red."), ("Cy", "Why?\nHow?"), ("Dee", "Blue."),
    ]  # fmt: skip
    assert draft.parents == [ROOT, 0, 1, 0]


def test_microdata_of_a_flat_thread() -> None:
    def item(kind: str, name: str, text: str, inner: str = "") -> str:
        return (
            f'<div itemscope itemtype="https://schema.org/{kind}"><span itemprop="author" itemscope>'
            f'<b itemprop="name">{name}</b></span><time itemprop="datePublished" datetime="2022-03-01T10:00">x</time>'
            f'<div itemprop="text">{text}</div>{inner}</div>'
        )

    inner = item("Comment", "Bo", "Red.") + item("Comment", "Cy", "Blue.")
    draft = read(item("DiscussionForumPosting", "Ada", "Which?", inner)).drafts[0]
    assert [(post.author, post.body) for post in draft.posts] == [("Ada", "Which?"), ("Bo", "Red."), ("Cy", "Blue.")]
    assert all(post.date for post in draft.posts)
    assert draft.parents == [ROOT, UNKNOWN, UNKNOWN]


def profiled(n: int, text: str, name: str) -> str:
    return (
        f'<div class="item"><div class="top"><i>0{n + 1} Mar 2022, 10:00</i></div><div class="who">{name}<p>Shipwright'
        f'</p><p>Posts: 4{n}</p><p>From: the yard</p></div><div class="words">{text}</div></div>'
    )


def test_short_posts_are_found_where_the_long_ones_stand() -> None:
    texts = [TEXTS[0] * 3, "Yes.", "No.", TEXTS[1] * 3, TEXTS[2] * 3]
    page = "".join(profiled(n, text, f'<a href="/member/{n}">{NAMES[n]}</a>') for n, text in enumerate(texts))
    draft = read(f"<h1>Boat</h1>{page}").drafts[0]
    assert [(post.author, post.body) for post in draft.posts] == list(zip(NAMES, texts, strict=True))


def test_a_name_may_stand_beside_a_picture_and_of_guests_without_a_link() -> None:
    names = [f'<a href="/member/{n}"><img src="x">{NAMES[n]}</a>' for n in range(4)]
    names = [f'<span class="poster">{name}</span>' for name in (*names, "Guest 5")]
    page = "".join(profiled(n, TEXTS[n], name) for n, name in enumerate(names))
    draft = read(f"<h1>Boat</h1>{page}").drafts[0]
    assert [post.author for post in draft.posts] == [*NAMES[:4], "Guest 5"]


def test_one_who_talks_to_himself_is_an_author_where_the_page_calls_him_one() -> None:
    page = "".join(profiled(n, TEXTS[n], '<a class="author" href="/a">Ada</a>') for n in range(4))
    draft = read(f'<h1>Boat</h1><div class="all">{page}</div>').drafts[0]
    assert [post.author for post in draft.posts] == ["Ada"] * 4


def test_blocks_in_blocks_answer_them() -> None:
    def comment(n: int, inner: str = "") -> str:
        return (
            f'<li class="remark"><div class="by"><a href="/u/{n}">{NAMES[n]}</a> <time datetime="2022-03-0{n + 1}">x'
            f'</time></div><div class="said">{TEXTS[n]} <a href="/u/9">Zed</a> knows.</div><ul>{inner}</ul></li>'
        )

    draft = read(f"<ul>{comment(0, comment(1, comment(2)) + comment(3))}{comment(4)}</ul>").drafts[0]
    assert draft.parents == [ROOT, 0, 1, 0, ROOT]
    assert [post.body for post in draft.posts] == [f"{text} Zed knows." for text in TEXTS]


def test_what_is_around_the_thread_is_no_post() -> None:
    inner = "".join(profiled(n, TEXTS[n], f'<a href="/member/{n}">{NAMES[n]}</a>') for n in range(5))
    aside = '<a href="/member/list">Members</a><i>1 Apr 2022</i>' + "<p>Other threads of the yard. </p>" * 20
    page = f'<div class="row"><a href="/member/x">Yard</a><div class="row">{inner}</div>{aside}</div>'
    assert [post.author for post in read(page).drafts[0].posts] == list(NAMES)


def test_a_list_of_links_with_dates_is_no_thread() -> None:
    links = "".join(f'<li class="news"><a href="/n/{n}">News {n}</a> <i>0{n + 1} Jan 2020</i></li>' for n in range(9))
    essay = "<p>" + "A long essay about boats and the paint that they need. " * 40 + "</p>"
    assert len(read(f"<h1>Boats</h1><div class=text>{essay * 3}</div><ul>{links}</ul>").drafts[0].posts) == 1


def test_a_long_page_is_read_to_its_end() -> None:
    blocks = "".join(profiled(n % 5, TEXTS[n % 5] * 9, f'<a href="/member/{n}">{NAMES[n % 5]}</a>') for n in range(999))
    assert len(read(f"<h1>Boat</h1>{blocks}").drafts[0].posts) == 999


def test_a_page_without_posts_keeps_what_stands_in_a_form() -> None:
    page = read('<form action="/del"><input>Steep it for four minutes.<select><option>x</select></form>')
    assert [post.body for post in page.drafts[0].posts] == ["Steep it for four minutes."]


def test_ages_of_eastern_languages_are_dates_of_posts() -> None:
    said = ("水车在转动吗，今天早上我路过的时候它停着。", "在转动，水位昨天夜里涨上来了。", "那就好，明天去磨面粉。")
    rows = "".join(
        f'<div class="item"><a href="/u/{n}" class="nick">member{"abc"[n]}</a> <span>{n + 2} 天前</span>'
        f'<span class="say">{words}</span></div>'
        for n, words in enumerate(said)
    )
    document = read(f"<h1>水车</h1>{rows}")
    assert [post.author for post in document.drafts[0].posts] == ["membera", "memberb", "memberc"]
    assert [post.body for post in document.drafts[0].posts] == list(said)
