"""Engines of questions and of comments below articles: a small invented page of each."""

from __future__ import annotations

import json
from dataclasses import dataclass
from html import escape

import pytest

from tui_reader.formats.document import ROOT, Document
from tui_reader.formats.html import HtmlFormat
from tui_reader.formats.source import Source
from tui_reader.model import MarkKind

Stated = tuple[str, str | None, str | None, str, int]


@dataclass(frozen=True)
class Page:
    """What a page states: for each post its id, author, date, body and the answered post."""

    kind: str
    html: str
    posts: tuple[Stated, ...]


def qa(part: str, kind: str, key: str, who: str, when: str, text: str, inner: str = "") -> str:
    return (
        f'<div class="{kind} x" id="{key}"><div class="{part}-content"><a name="{key[1:]}"></a><div itemprop="text">'
        f'{text}</div></div><span class="{part}-meta"><a class="{part}-what" href="?show={key}#{key}">said</a> '
        f'<span class="{part}-when"><span class="{part}-when-data">{when}</span></span> <span class="{part}-who">by '
        f'<span class="{part}-who-data"><a class="qa-user-link">{who}</a></span></span></span>{inner}</div>'
    )


OLD_DATE = '<span class="published"><span class="value-title" title="2014-12-01T23:30:49+0000"></span>1 day</span>'
QA = (
    '<div class="qa-main"><div class="qa-main-heading"><h1><span itemprop="name">Why does bread rise?</span></h1></div>'
    + qa("qa-q-view", "qa-q-view", "q7", "Ada", '<time datetime="2018-10-21T11:19:06+0000">x</time>', "Mine is flat.")
    + qa(
        "qa-a-item", "qa-a-list-item", "a8", "Bo", OLD_DATE, "Yeast.",
        qa("qa-c-item", "qa-c-list-item", "c9", "Ada", "2 hours", "How much?"),
    )
    + "</div>"
)  # fmt: skip


def remark(key: str, who: str, day: int, text: str, up: str = "", inner: str = "") -> str:
    parent = f'<a href="#comment-{up}" data-js-comment-parent-button>Parent</a>' if up else ""
    return (
        f'<li><article id="comment-{key}" class="comment" data-comment-id36="{key}"><div class="comment-itself">'
        f'<header><a class="link-user">{who}</a> <time class="comment-posted-time" datetime="2022-01-0{day}T10:00:00Z">'
        f'x</time>{parent}</header><div class="comment-text"><p>{text}</p></div></div>'
        f'<ol class="comment-tree comment-tree-replies">{inner}</ol></article></li>'
    )


TILDES = (
    '<main><article class="topic-full"><header><h1>Rye</h1><div class="topic-full-byline">by <a class="link-user">ada'
    '</a> <time datetime="2022-01-01T09:00:00Z">x</time></div></header><div class="topic-full-text"><p>Who bakes?</p>'
    f'</div><ol id="comments">{remark("k1", "bo", 2, "I do.", inner=remark("k2", "ada", 3, "How?", up="k1"))}</ol>'
    "</article></main>"
)


def habr(key: int, who: str, depth: int, text: str, inner: str = "") -> str:
    return (
        '<section class="tm-comment-thread"><article class="tm-comment-thread__comment">'
        f'<a name="comment_{key}"></a><div data-comment-body="{key}" class="tm-comment-thread__indent_l-{depth}">'
        f'<div class="tm-comment"><header><a class="tm-user-info__username"> {who} </a>'
        f'<a class="tm-comment-thread__comment-link" href="#comment_{key}">'
        f'<time datetime="2023-05-0{depth + 2}T08:00Z">x</time></a></header>'
        f'<div class="tm-comment__body-content"><p>{text}</p></div></div></div></article>'
        f'<div class="tm-comment-thread__children">{inner}</div></section>'
    )


HABR = (
    '<div class="tm-article-presenter"><a class="tm-user-info__username">ada</a><h1 class="tm-title">Ovens</h1>'
    '<span class="tm-article-datetime-published"><time datetime="2023-05-01T08:00:00Z">x</time></span>'
    '<div class="article-formatted-body"><p>Hot.</p></div></div><div class="tm-comments__tree">'
    f"{habr(31, 'bo', 0, 'Too hot?', habr(32, 'ada', 1, 'No.'))}{habr(33, 'cy', 0, 'Gas.')}</div>"
)


def forem(key: int, who: str, depth: int, text: str, inner: str = "") -> str:
    return (
        f'<div id="comment-node-{key}" class="comment single-comment-node comment--deep-{depth}"><div '
        f'class="comment__header"><a href="/{who}" class="crayons-link">{who}</a> <a href="/{who}/comment/{key}a">'
        f'<time datetime="2021-02-0{depth + 2}T08:00:00Z">x</time></a></div><div class="comment__body"><p>{text}</p>'
        f'</div><div class="comment__children">{inner}</div></div>'
    )


FOREM = (
    '<article id="article-show-container"><header class="crayons-article__header"><div class="crayons-article__header'
    '__meta"><a class="crayons-link" href="/ada">Ada</a> <time datetime="2021-02-01T08:00:00Z">x</time></div>'
    '<h1>Trays</h1></header><div id="article-body"><p>Clean them.</p></div>'
    f'<section id="comments">{forem(41, "bo", 0, "With salt?", forem(42, "ada", 1, "Yes."))}</section></article>'
)


def blog(key: int, who: str, text: str, inner: str = "") -> str:
    return (
        f'<li class="comment" id="c{key}"><div class="comment-block"><div class="comment-header"><cite class="user">'
        f'{who}</cite><span class="datetime secondary-text"><a href="http://b.example/x.html?showComment=14367731{key}8944'
        f'#c{key}">July</a></span></div><p class="comment-content">{text}</p><span class="comment-actions">Reply</span>'
        f'</div><div class="comment-replies"><ol><div>{inner}</div></ol></div></li>'
    )


BLOGGER = (
    '<div class="date-outer"><h2 class="date-header">July 1, 2015</h2><div class="post hentry"><h3 class="post-title">'
    'Jam</h3><div class="post-body entry-content">Plums.</div><span class="post-author vcard">by <span class="fn">'
    'Ada</span></span></div></div><div id="comments"><div class="comment-thread toplevel-thread"><ol>'
    f"{blog(5, 'Bo', 'How long?', blog(6, 'Ada', 'An hour.'))}</ol></div></div>"
)


def leaf(key: int, who: str, indent: int, text: str) -> str:
    return (
        f'<div class="b-tree-twig b-tree-twig-1" data-tid="t{key}" style="margin-left: {indent}px"><div id="t{key}" '
        f'class="b-leaf comment" data-username="{who}"><p class="b-leaf-username"><span class="b-leaf-username-name">'
        f'{who}</span></p><a class="b-leaf-permalink" href="/1.html?thread={key}#t{key}"><span '
        f'class="b-leaf-createdtime">January 1 2004, 09:57:17 UTC</span></a>'
        f'<div class="b-leaf-article">{text}</div></div></div>'
    )


LIVEJOURNAL = (
    f"<title>Frost</title>{leaf(100, 'bo', 0, 'Cold.')}{leaf(101, 'ada', 25, 'Here too.')}{leaf(102, 'cy', 0, 'No.')}"
)

PAGES = (
    Page(
        "a Question2Answer page",
        QA,
        (
            ("q7", "Ada", "2018-10-21T11:19", "Mine is flat.", ROOT),
            ("a8", "Bo", "2014-12-01T23:30", "Yeast.", 0),
            ("c9", "Ada", None, "How much?", 1),
        ),
    ),
    Page(
        "a Tildes page",
        TILDES,
        (
            ("1", "ada", "2022-01-01T09:00", "Who bakes?", ROOT),
            ("k1", "bo", "2022-01-02T10:00", "I do.", 0),
            ("k2", "ada", "2022-01-03T10:00", "How?", 1),
        ),
    ),
    Page(
        "a Habr page",
        HABR,
        (
            ("1", "ada", "2023-05-01T08:00", "Hot.", ROOT),
            ("31", "bo", "2023-05-02T08:00", "Too hot?", 0),
            ("32", "ada", "2023-05-03T08:00", "No.", 1),
            ("33", "cy", "2023-05-02T08:00", "Gas.", 0),
        ),
    ),
    Page(
        "a Forem page",
        FOREM,
        (
            ("1", "Ada", "2021-02-01T08:00", "Clean them.", ROOT),
            ("41", "bo", "2021-02-02T08:00", "With salt?", 0),
            ("42", "ada", "2021-02-03T08:00", "Yes.", 1),
        ),
    ),
    Page(
        "a Blogger page with comments",
        BLOGGER,
        (
            ("1", "Ada", "2015-07-01T00:00", "Plums.", ROOT),
            ("5", "Bo", "2015-07-13T07:39", "How long?", 0),
            ("6", "Ada", "2015-07-13T07:39", "An hour.", 1),
        ),
    ),
    Page(
        "a LiveJournal page of today",
        LIVEJOURNAL,
        (
            ("100", "bo", "2004-01-01T09:57", "Cold.", ROOT),
            ("101", "ada", "2004-01-01T09:57", "Here too.", 0),
            ("102", "cy", "2004-01-01T09:57", "No.", ROOT),
        ),
    ),
)


def read(html: str) -> Document:
    return HtmlFormat().read(Source("page.html", f"<!doctype html><html><body>{html}</body></html>".encode()))


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.kind)
def test_what_a_page_states_is_read(page: Page) -> None:
    document = read(page.html)
    (draft,) = document.drafts
    assert document.explained[0].startswith(f"read as {page.kind};")
    assert page.posts == tuple(
        (post.id, post.author, post.date and post.date.isoformat()[:16], post.body, parent)
        for post, parent in zip(draft.posts, draft.parents, strict=True)
    )


VANILLA = """<li class="ItemComment" id="Comment_9"><span class="Author"><a class="Username">Bo</a></span>
<div class="Message userContent"><div class="js-embed embedResponsive" data-embedjson="{}"><a href="/c/8">/c/8</a></div>
<p>Plums.</p></div></li>"""


def embedded(**data: object) -> str:
    return VANILLA.format(escape(json.dumps(data)))


def test_a_quote_that_a_page_holds_as_data_is_a_quote() -> None:
    user = {"userID": 3, "name": "Ada"}
    html = embedded(
        embedType="quote", recordID=8, recordType="comment", insertUser=user, body="<p>Which <i>jam</i>?</p>"
    )
    (post,) = read(html).drafts[0].posts
    assert post.body == "Ada said:\n\nWhich jam?\n\nPlums."
    (quote,) = [mark for mark in post.marks if mark.kind is MarkKind.QUOTE]
    assert (post.body[quote.start : quote.end], quote.name, quote.ref) == ("Which jam?", "Ada", "8")


@pytest.mark.parametrize(
    "data", [{"embedType": "quote"}, {"embedType": "image"}, {"embedType": "quote", "insertUser": 1}]
)
def test_other_data_stays_the_link_that_it_is(data: dict[str, object]) -> None:
    assert read(embedded(**data)).drafts[0].posts[0].body == "/c/8\n\nPlums."


OLD = """<div class="thing comment id-t1_a"><p class="tagline"><a class="author">ada</a></p><div class="usertext-body">
<div class="md">Hi</div></div></div>{}"""
NEW = """<shreddit-comment thingid="t1_a" author="ada"><div slot="comment">Hi</div></shreddit-comment>{}"""
BEHIND = '<span class="morecomments"><a>load more comments ({})</a></span>'
UNLOADED = '<faceplate-partial src="/svc/shreddit/more-comments/x"><button>{}</button></faceplate-partial>'
MORE = (
    (
        OLD.format(BEHIND.format("12 replies") + BEHIND.format("1 reply")),
        "13 posts not in the file: the site sends more when asked.",
    ),
    (
        NEW.format(UNLOADED.format("7 more replies") + UNLOADED.format("View more")),
        "At least 7 posts not in the file: the site sends more when asked.",
    ),
    (
        OLD.format('<span class="deepthread"><a>continue this thread</a></span>'),
        "Posts are not in the file: the site sends more when asked.",
    ),
)


@pytest.mark.parametrize(("html", "warning"), MORE)
def test_what_a_site_holds_back_is_told(html: str, warning: str) -> None:
    assert read(html).warnings[-1] == warning
