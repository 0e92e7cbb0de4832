"""Invision Community: IP.Board 3, Invision 4 and 5."""

from dataclasses import replace

from tui_reader.formats.html.engine import Engine, Quote, Rule, Shape, Sign

_CITED = Quote(
    css="blockquote.ipsBlockquote", head=Rule("p.citation"), name=Rule(attr="data-author"), ref=Rule(attr="data-cid")
)
_SAID = Quote(
    css="blockquote.ipsQuote",
    head=Rule(".ipsQuote_citation"),
    name=(Rule(attr="data-ipsquote-username"), Rule(attr="data-cite"), Rule(attr="data-author")),
    ref=Rule(attr="data-ipsquote-contentcommentid"),
)
_GIVES = "ids, authors, dates, quoted posts"

ENGINES = (
    Engine(
        name="ipboard3",
        title="an IP.Board 3 page",
        gives=_GIVES,
        signs=(Sign(css="div.post_block[id^=post_id_]"), Sign(text="IP.Board", weight=0.1)),
        thread=Rule("h1.ipsType_pagetitle, h2.maintitle span.main_topic_title, h2.maintitle"),
        shapes=(
            Shape(
                post="div.post_block[id^=post_id_]",
                id=Rule(attr="id", pick=r"\d+"),
                number=Rule(".post_id a", pick=r"\d+"),
                author=(Rule(".author [itemprop=name], .author .fn"), Rule(".author")),
                date=(Rule("abbr.published", "title"), Rule("abbr.published")),
                url=Rule(".post_id a", "href"),
                body=Rule(".entry-content"),
                quotes=(
                    replace(_CITED, css="p.citation + blockquote.ipsBlockquote", head=Rule(steps=("-p.citation",))),
                    _CITED,
                    Quote(
                        css="p.citation + div.blockquote",
                        head=Rule(steps=("-p.citation",)),
                        name=Rule(pick=r"^(.+?), on .*\d", steps=("-p.citation",)),
                        ref=Rule("a", "href", pick=r"pid=(\d+)", steps=("-p.citation",)),
                    ),
                    Quote(css="div.blockquote"),
                ),
                drop=".citation img",
                note="p.edit",
            ),
        ),
    ),
    Engine(
        name="invision",
        title="an Invision page",
        gives=_GIVES,
        signs=(
            Sign(css="article[id^=elComment_] [data-role=commentContent]"),
            Sign(css="body.ipsApp", weight=0.3),
        ),
        thread=Rule("h1.ipsType_pageTitle, h1.ipsPageHeader__title, .ipsPageHeader h1"),
        shapes=(
            Shape(
                post="article[id^=elComment_]",
                id=Rule(attr="id", pick=r"\d+"),
                author=(
                    Rule(".cAuthorPane_author a, .ipsEntry__username > a, a.ipsUsername"),
                    Rule(".cAuthorPane_author, .ipsEntry__username"),
                ),
                date=(
                    Rule(".ipsComment_meta time, .ipsEntry__date time, .ipsPhotoPanel__secondary time", "datetime"),
                    Rule("time", "datetime"),
                ),
                url=Rule(".ipsComment_meta a[href], a[href*=findComment]", "href"),
                body=Rule("[data-role=commentContent]"),
                quotes=(_SAID, _CITED),
                drop=".ipsSpoiler_header",
                note="[data-excludequote]",
            ),
        ),
    ),
)
