"""Substack: the comments of a post, those that answer one in a list inside it."""

from tui_reader.formats.html.engine import Engine, Rule, Shape, Sign

ENGINES = (
    Engine(
        name="substack",
        title="a Substack page with comments",
        gives="ids, authors, dates, stated replies",
        signs=(Sign(css=".comment-list-items > .comment > .comment-content", text="comment-list-items", weight=2),),
        nested=True,
        shapes=(
            Shape(
                post="article.post:has(.body.markup)",
                opening=True,
                author=(Rule(".byline-names a, .byline-wrapper a"), Rule("meta[name=author]", "content", steps=("/",))),
                date=Rule("time", "datetime"),
                subject=Rule("h1.post-title"),
                body=Rule(".body.markup"),
                drop=".subscription-widget-wrap, .subscribe-widget, .button-wrapper",
            ),
            Shape(
                post=".comment:has(> .comment-content)",
                id=Rule("[id^=comment-]", "id", pick=r"\d+"),
                author=(Rule(".comment-meta a[href*='/profile/']"), Rule(".comment-meta > span")),
                date=(Rule(".comment-meta a[href*='/comment']"), Rule(".comment-meta > span + span")),
                url=Rule(".comment-meta a[href*='/comment']", "href"),
                body=Rule(".comment-body"),
            ),
        ),
    ),
)
