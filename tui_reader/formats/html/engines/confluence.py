"""Confluence: the comments below a page, in lists within lists."""

from tui_reader.formats.html.engine import Engine, Quote, Rule, Shape, Sign

ENGINES = (
    Engine(
        name="confluence",
        title="a Confluence page with comments",
        gives="ids, authors, dates, stated replies",
        signs=(Sign(css=".comment-thread > .comment[id^=comment-] .comment-content"),),
        thread=Rule("#title-text"),
        nested=True,
        shapes=(
            Shape(
                post="#main:has(> #content #main-content)",
                opening=True,
                author=Rule(
                    ".page-metadata .author, .page-metadata a.confluence-userlink, .page-metadata .userLogoLink"
                ),
                date=(Rule(".page-metadata time", "datetime"), Rule(".page-metadata .last-modified, .page-metadata")),
                subject=Rule("#title-text"),
                body=Rule("#main-content"),
                quotes=(Quote(css="blockquote"),),
            ),
            Shape(
                post="li.comment-thread",
                id=Rule(".comment[id^=comment-]", "id", pick=r"\d+$"),
                author=(Rule(".author a"), Rule(".author")),
                date=(
                    Rule(".comment-date time", "datetime"),
                    Rule(".comment-date a[title], .comment-date [title]", "title"),
                    Rule(".comment-date"),
                ),
                url=Rule(".comment-date a", "href"),
                body=Rule(".comment-content"),
                quotes=(Quote(css="blockquote"),),
            ),
        ),
    ),
)
