"""Where the text and the facts of a post stand in the block of an unknown engine; the pages are invented."""

from __future__ import annotations

from tui_reader.formats.document import Draft
from tui_reader.formats.html import HtmlFormat
from tui_reader.formats.source import Source

NAMES = ("Ada", "Bo Lind", "Cy", "Dee")
TEXTS = tuple(f"Thought {n}: the mast is of spruce, and nobody has oiled it this year." for n in range(len(NAMES)))


def read(blocks: list[str], around: str = "{}") -> Draft:
    page = around.format("".join(blocks))
    return HtmlFormat().read(Source("page.html", f"<!doctype html><body>{page}</body>".encode())).drafts[0]


def told(draft: Draft) -> list[tuple[str | None, str]]:
    return [(post.author, post.body) for post in draft.posts]


WANTED = list(zip(NAMES, TEXTS, strict=True))


def test_the_text_is_what_holds_neither_name_nor_date() -> None:
    profile = "<p>Sailing master of the yard since 1998</p><p>Boats: three</p><p>Mooring: at the long pier</p>"
    draft = read(
        [
            f'<div class="box"><div class="left"><a href="/member/{n}">{name}</a>{profile}</div><div class="right">'
            f'<div class="top"><span>0{n + 1} Mar 2022, 10:00</span> <a href="#">Report</a></div>'
            f'<div id="message_{n + 70}">{text}</div></div></div>'
            for n, (name, text) in enumerate(WANTED)
        ]
    )
    assert told(draft) == WANTED


def test_a_subject_above_the_text_and_a_signature_below_it_are_no_text() -> None:
    draft = read(
        [
            f'<div class="box"><div class="l"><a href="/member/{n}">{name}</a> 0{n + 1} Mar 2022, 10:00</div>'
            f'<div class="r"><h3>Re: Oil</h3><div class="said">{text * 4}<br>_______________<br>Fair winds</div></div>'
            "</div>"
            for n, (name, text) in enumerate(WANTED)
        ]
    )
    assert told(draft) == [(name, text * 4) for name, text in WANTED]


def test_what_is_not_in_an_element_of_its_own_is_read_with_the_block() -> None:
    draft = read(
        [
            f'<div class="box"><a href="/member/{n}">{name}</a> <i>0{n + 1} Mar 2022</i><br>{text}'
            "<blockquote>Oil it.</blockquote></div>"
            for n, (name, text) in enumerate(WANTED)
        ]
    )
    assert all(
        post.body.startswith(text) and "Oil it." in post.body for text, post in zip(TEXTS, draft.posts, strict=True)
    )


def test_a_date_beside_the_pointer_tells_more_than_an_age() -> None:
    draft = read(
        [
            f'<div class="box"><a href="/member/{n}">{name}</a><b title="This member earned 2044 pears">*</b>'
            f'<span title="Old hand">1</span><span data-tooltip="Saturday, March {n + 1}, 2022 at 10:05 AM">2 years ago'
            f'</span> <div class="said">{text}</div></div>'
            for n, (name, text) in enumerate(WANTED)
        ]
    )
    assert [post.date and post.date.isoformat() for post in draft.posts] == [
        f"2022-03-0{n + 1}T10:05:00" for n in range(4)
    ]


def test_articles_need_no_dates_and_data_of_scripts_are_no_text() -> None:
    articles = [
        f'<article><div class="by"><h3 class="user-name">{name}</h3></div><div><p>{text}</p></div></article>'
        for name, text in WANTED
    ]
    data = f'<script type="application/json">["{"long " * 2000}"]</script>'
    draft = read(articles, "<noscript>{}</noscript>" + data)
    assert told(draft) == WANTED
    assert [post.date for post in draft.posts] == [None] * 4


def test_one_line_may_hold_number_name_and_date() -> None:
    draft = read(
        [
            f'<div class="box"><h4>#{n + 700} - {name} - Thu Mar 0{n + 1}, 2022 2:47 pm</h4><div class="said">{text}'
            "</div></div>"
            for n, (name, text) in enumerate(WANTED)
        ]
    )
    assert told(draft) == WANTED
    assert all(post.date for post in draft.posts)


def test_microdata_may_print_its_dates() -> None:
    draft = read(
        [
            f'<li itemscope itemtype="http://schema.org/Comment"><span itemprop="datePublished">03-1{n}-2022, 01:50 PM'
            f'</span><a title="{name} is offline"><b itemprop="author">{name}</b></a><div itemprop="text">{text}</div>'
            "</li>"
            for n, (name, text) in enumerate(WANTED)
        ]
    )
    assert told(draft) == WANTED
    assert [post.date and post.date.isoformat() for post in draft.posts] == [f"2022-03-1{n}T13:50:00" for n in range(4)]
