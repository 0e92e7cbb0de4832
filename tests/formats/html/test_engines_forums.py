"""The engines of forums: one invented thread, as each of them prints it, with the traps of its pages."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

import pytest

from tui_reader.formats.document import ROOT, UNKNOWN, Draft
from tui_reader.formats.html import HtmlFormat
from tui_reader.formats.source import Source
from tui_reader.model import MarkKind, Post

PAGES = Path(__file__).parent / "pages"
DATES = ("2021-05-03T19:24", "2021-05-03T20:05", "2021-05-04T08:10")
OLD, VINEGAR = "Ten years old, never descaled.", "Then use vinegar."
ADA, BH, ZOE = "Ada Quill", "B. H.", "Zoë said"
FLAT = (ROOT, UNKNOWN, UNKNOWN)
CHAIN = (ROOT, 0, 1)
Quoted = tuple[int, str | None, str | None, str]


@dataclass(frozen=True)
class Page:
    """What a page says differently from the others."""

    file: str
    kind: str
    ids: tuple[str, ...] = ("101", "102", "103")
    authors: tuple[str | None, ...] = (ADA, BH, ZOE)
    refs: tuple[str | None, str | None] = ("101", "102")
    parents: tuple[int, ...] = FLAT
    quoted: tuple[tuple[Quoted, ...], ...] | None = None
    replies: tuple[str, str] = (VINEGAR, "It whistles again.\nboil(3)")

    @property
    def quotes(self) -> tuple[tuple[Quoted, ...], ...]:
        """The quotes of each post: depth, name, id of the quoted post, words."""
        (ada, bh, _), (first, second) = self.authors, self.refs
        told = ((), ((1, ada, first, OLD),), ((2, ada, first, OLD), (1, bh, second, VINEGAR)))
        return told if self.quoted is None else self.quoted


NO_IDS = (None, None)
LABELLED = (VINEGAR, "It whistles again.\nCode:\nboil(3)")
MENTIONS = ("Ada Quill\nThen use vinegar.", "B. H. It whistles again.\nboil(3)")
BARE = ((), ((1, None, None, OLD),), ())
USERS = ("Ada_Quill", "BH", "Zoe_said")
PRINTED = (
    Page("phpbb2", "a phpBB 2 page", refs=NO_IDS),
    Page("phpbb2_archive", "a phpBB 2 page", refs=NO_IDS),
    Page("subsilver", "a phpBB page in subsilver2", refs=NO_IDS),
    Page("vbulletin3", "a vBulletin 3 page"),
    Page("vbulletin4", "a vBulletin 4 page"),
    Page("vbulletin5", "a vBulletin 5 page", parents=(ROOT, UNKNOWN, 1)),
    Page("xenforo1", "a XenForo 1 page"),
    Page("xenforo2", "a XenForo 2 page"),
    Page("smf1", "an SMF page", replies=LABELLED),
    Page("smf2", "an SMF page", replies=LABELLED),
    Page("smf21", "an SMF page", replies=(VINEGAR, "It whistles again.\nCode\nboil(3)")),
    Page("smf_print", "an SMF page for printing", ids=("1", "2", "3"), refs=NO_IDS, replies=LABELLED),
    Page("smf_archive", "an SMF page for printing"),
    Page("mybb", "a MyBB page"),
    Page("mybb16", "a MyBB page"),
    Page("ipboard3", "an IP.Board 3 page"),
    Page("invision4", "an Invision page"),
    Page("invision5", "an Invision page"),
    Page(
        "discourse",
        "a Discourse page",
        ids=("1", "2", "3"),
        authors=USERS,
        quoted=((), ((1, "Ada_Quill", "1", OLD),), ((2, "Ada_Quill", "1", OLD), (1, "BH", None, VINEGAR))),
    ),
    Page(
        "discourse_preloaded",
        "a Discourse page with its data",
        ids=("1", "2", "3"),
        authors=USERS,
        parents=CHAIN,
        quoted=((), ((1, "Ada_Quill", "1", OLD),), ((2, "Ada_Quill", "1", OLD), (1, "BH", None, VINEGAR))),
    ),
    Page("discourse_app", "a Discourse page", ids=("1", "2", "3"), authors=USERS, refs=("1", "2")),
    Page("fluxbb", "a FluxBB page", refs=NO_IDS),
    Page("punbb", "a FluxBB page", refs=NO_IDS),
    Page("vanilla", "a Vanilla page", ids=("Discussion_7", "102", "103"), refs=(None, "102")),
    Page("nodebb", "a NodeBB page", parents=CHAIN),
    Page("flarum", "a Flarum page", parents=CHAIN, quoted=BARE, replies=MENTIONS),
    Page(
        "flarum_payload",
        "a Flarum page as the server sends it",
        authors=(ADA, BH, None),
        parents=CHAIN,
        quoted=BARE,
        replies=MENTIONS,
    ),
    Page("proboards", "a ProBoards page"),
    Page("woltlab", "a WoltLab page"),
    Page("jforum", "a JForum page", refs=NO_IDS),
    Page(
        "mwforum",
        "an mwForum page with indented replies",
        parents=CHAIN,
        quoted=((), ((1, None, None, "> " + OLD),), ()),
    ),
    Page(
        "wpforo",
        "a wpForo page",
        quoted=((), ((1, ADA, None, OLD),), ((2, None, "101", OLD), (1, None, "102", VINEGAR))),
    ),
    Page("steam", "a Steam discussion"),
)


def read(name: str, html: str) -> tuple[Draft, str]:
    """The thread of a page, and what it was read as."""
    document = HtmlFormat().read(Source(name, html.encode()))
    return document.drafts[0], document.explained[0].removeprefix("read as ").partition(";")[0]


@pytest.fixture(params=PRINTED, ids=lambda page: page.file)
def page(request: pytest.FixtureRequest) -> Page:
    made: Page = request.param
    return made


@pytest.fixture
def draft(page: Page) -> Draft:
    return read(page.file, (PAGES / f"{page.file}.html").read_text("utf-8"))[0]


def test_the_engine_is_recognised(page: Page) -> None:
    html = (PAGES / f"{page.file}.html").read_text("utf-8")
    draft, kind = read(page.file, html)
    assert (kind, len(draft.posts)) == (page.kind, 3)


def test_what_the_page_states(page: Page, draft: Draft) -> None:
    assert tuple(post.id for post in draft.posts) == page.ids
    assert tuple(post.author for post in draft.posts) == page.authors
    assert tuple(post.date.isoformat()[:16] if post.date else None for post in draft.posts) == DATES
    assert tuple(draft.parents) == page.parents
    assert draft.title.endswith("The silent kettle")


def test_bodies_hold_what_their_authors_wrote(page: Page, draft: Draft) -> None:
    assert tuple(map(own_words, draft.posts)) == (f"The kettle went silent.\n{OLD}", *page.replies)
    assert "https://example.org/scale" in [mark.ref for mark in draft.posts[1].marks if mark.kind is MarkKind.LINK]


def test_quotes_name_their_source(page: Page, draft: Draft) -> None:
    assert tuple(map(quotes, draft.posts)) == page.quotes


def own_words(post: Post) -> str:
    """The body without quotes, their headings and notes, and without blank lines."""
    return lines(post, 0, len(post.body), (MarkKind.QUOTE, MarkKind.ATTRIBUTION, MarkKind.NOTE))


def quotes(post: Post) -> tuple[Quoted, ...]:
    """What is quoted, headings of quotes within quotes left out."""
    found = (
        (mark.depth, mark.name, mark.ref, lines(post, mark.start, mark.end, (MarkKind.ATTRIBUTION,)))
        for mark in post.marks
        if mark.kind is MarkKind.QUOTE
    )
    return tuple(quote for quote in found if quote[3])


def lines(post: Post, start: int, end: int, without: tuple[MarkKind, ...]) -> str:
    """A span of a body without marks of some kinds and blank lines."""
    kept = bytearray(b"\1") * len(post.body)
    for mark in post.marks:
        if mark.kind in without:
            kept[mark.start : mark.end] = bytes(mark.end - mark.start)
    words = "".join(sign for at, sign in enumerate(post.body) if start <= at < end and (kept[at] or sign == "\n"))
    return "\n".join(line.strip() for line in words.split("\n") if line.strip())


def only(html: str) -> Post:
    """The one post of a page."""
    (post,) = read("page", html)[0].posts
    return post


VB4 = """<html id="vbulletin_html"><ol id="posts"><li class="postcontainer" id="post_5"><a class="username">Ada</a>
<div id="post_message_5"><blockquote class="postcontent"><div class="bbcode_quote"><div class="quote_container">
{}</div></div>Mine</blockquote></div></li></ol>"""


def test_a_nameless_quote_does_not_take_the_name_of_the_quote_in_it() -> None:
    inner = (
        '<div class="bbcode_quote"><div class="quote_container"><div class="bbcode_postedby">Originally Posted by '
        '<strong>Zoë</strong></div><div class="message">Deep</div></div></div>Shallow'
    )
    assert quotes(only(VB4.format(inner))) == ((2, "Zoë", None, "Deep"), (1, None, None, "Shallow"))


NAMED = (
    ("phpbb", "Ada schreef: ↑ Ma 3 mei 2021", "Ada"),
    ("phpbb", "Zoë said napisał(a):", "Zoë said"),
    ("phpbb", "阿达 写道:", "阿达"),
    ("phpbb", "Ада Мосс писал(а):", "Ада Мосс"),
    ("mybb", "(03.05.2021, 19:24)Ada kirjoitti: ", "Ada"),
    ("mybb", "(05-03-2021, 07:24 PM)B. H. Wrote: ", "B. H."),
)


@pytest.mark.parametrize(("board", "cite", "name"), NAMED)
def test_quotes_name_their_writer_in_many_languages(board: str, cite: str, name: str) -> None:
    quote = f"<blockquote><cite>{cite}</cite><div>Deep</div></blockquote>Mine"
    framed = {
        "phpbb": f'<body id="phpbb"><div class="post" id="p5"><div class="content">{quote}</div></div></body>',
        "mybb": f'<div class="post" id="post_5"><div class="post_body" id="pid_5">{quote}</div></div>',
    }
    assert quotes(only(framed[board])) == ((1, name, None, "Deep"),)


FLUX = """<div id="p5" class="blockpost"><h2><a>Yesterday 10:00:00</a></h2>
<div class="postleft"><dl><dt>Ada</dt></dl></div>
<div class="postright"><div class="postmsg">{}</div></div></div>"""


def test_a_fluxbb_quote_without_a_heading() -> None:
    post = only(
        FLUX.format('<div class="quotebox"><blockquote><div><p>Nameless</p></div></blockquote></div><p>Mine</p>')
    )
    assert quotes(post) == ((1, None, None, "Nameless"),)
    assert post.date is None


def test_a_flat_mwforum_board_states_no_replies() -> None:
    html = (PAGES / "mwforum.html").read_text("utf-8").replace("4%", "0%").replace("8%", "0%")
    draft, kind = read("flat", html)
    assert (tuple(draft.parents), kind) == (FLAT, "an mwForum page")


@pytest.mark.parametrize("damage", ['"included": 7, "x": [', '"included": [[], {}], "x": ['])
def test_a_flarum_page_with_broken_data_is_read_as_its_text(damage: str) -> None:
    html = (PAGES / "flarum_payload.html").read_text("utf-8").replace('"included": [', damage)
    draft, kind = read("page", html)
    assert ([post.author for post in draft.posts], kind) == ([ADA], "a Flarum page")


@pytest.mark.parametrize("damage", ["{", "&quot;topic_7&quot;: &quot;[]&quot;, &quot;x"])
def test_a_discourse_page_with_broken_data_is_read_as_its_text(damage: str) -> None:
    html = (PAGES / "discourse_preloaded.html").read_text("utf-8").replace("&quot;topic_7", damage)
    draft, _ = read("page", html)
    assert [post.author for post in draft.posts] == list(USERS)
    assert tuple(draft.parents) == FLAT


STUBS = (
    '<li class="postbitdeleted postbit" id="post_6"><a class="username">Zoë</a> <i>Deleted by Ada</i></li>',
    '<li class="postcontainer" id="post_6"><a class="username">Zoë</a><div id="post_message_6"></div></li>',
)


@pytest.mark.parametrize("stub", STUBS)
def test_a_deleted_post_keeps_its_place(stub: str) -> None:
    posts = read("page", VB4.format("") + stub)[0].posts
    assert [(post.id, post.author) for post in posts] == [("5", "Ada"), ("6", "Zoë")]
    assert posts[1].body == ""


@pytest.mark.parametrize("side", ["author", "body"])
def test_hostile_names_and_bodies_are_made_safe(side: str) -> None:
    evil = "x\x1b]52;c;AAAA\x07\u202ey"
    html = f'<div class="post" id="post_5"><div class="author_information"><b class="largetext">{evil}</b></div>'
    post = only(f'{html}<div class="post_body" id="pid_5">{evil}</div></div>')
    shown = post.author if side == "author" else post.body
    assert shown
    assert not {"\x1b", "\x07", "\u202e"} & set(shown)


def test_a_flood_of_quotes_is_read() -> None:
    flood = "<blockquote>x</blockquote>" * 5000
    post = only(FLUX.format(f'<div class="quotebox"><cite>Ada wrote:</cite>{flood}</div>'))
    names = [mark.name for mark in post.marks if mark.kind is MarkKind.QUOTE]
    assert (len(names), names[:2]) == (5000, ["Ada", None])


def test_an_old_discourse_page_for_crawlers() -> None:
    html = """<meta name="generator" content="Discourse 1.9"><div itemtype="http://schema.org/DiscussionForumPosting">
    <div class="creator"><a><b itemprop="author">ada</b></a><time datetime="2017-02-01T10:00:00Z">x</time>
    <span itemprop="position">#4</span></div><div class="post"><p>Steep it longer.</p></div></div>"""
    post = only(html)
    assert (post.id, post.author, post.body) == ("4", "ada", "Steep it longer.")


def test_a_mybb_date_of_yesterday_stands_in_full_in_its_title() -> None:
    html = """<div class="post" id="post_5"><div class="author_information"><span class="largetext">Ada</span></div>
    <span class="post_date"><span title="05-03-2021">Yesterday</span>, 07:24 PM</span>
    <div class="post_body" id="pid_5">Steep</div></div>"""
    date = only(html).date
    assert date is not None
    assert date.date().isoformat() == "2021-05-03"


def test_a_discourse_page_with_answered_posts_unfolded() -> None:
    def shown(number: int, name: str, text: str, before: str = "", tab: str = "") -> str:
        return (
            f'<article id="post_{number}" data-post-id="9{number}">{before}<div class="names">'
            f'<a data-user-card="{name}">{name}</a></div>{tab}<div class="cooked"><p>{text}</p></div></article>'
        )

    above = (
        '<section class="embedded-posts top"><div class="names"><a data-user-card="ada">ada</a></div>'
        '<div class="cooked"><p>Which tea?</p></div></section>'
    )
    tab = '<a class="reply-to-tab" href="/t/tea/7/1">ada</a>'
    pages = shown(1, "ada", "Which tea?") + shown(2, "bo", "Green.") + shown(3, "cy", "Black.", above, tab)
    draft = read("page", pages)[0]
    assert [(post.author, post.body) for post in draft.posts][2] == ("cy", "Black.")
    assert draft.parents == [ROOT, UNKNOWN, 0]


def test_a_skin_of_vbulletin_without_the_boxes_around_posts_is_read_alike() -> None:
    boxed = (PAGES / "vbulletin3.html").read_text("utf-8")
    bare = re.sub(r' id="edit\d+"', "", boxed.replace("vBulletin 3.8.4", ""))
    (draft, kind), (other, other_kind) = read("a.html", boxed), read("a.html", bare)
    assert (kind, list(draft.parents)) == (other_kind, list(other.parents))
    assert [(post.id, post.author, post.date, post.body, post.marks) for post in draft.posts] == [
        (post.id, post.author, post.date, post.body, post.marks) for post in other.posts
    ]
