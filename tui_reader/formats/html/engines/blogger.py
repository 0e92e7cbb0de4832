"""Blogger: a post and its comments, answers in lists below what they answer; links tell when a comment was written."""

from tui_reader.formats.html.engine import Engine, Rule, Shape, Sign

_LINK = ".comment-header .datetime a"

ENGINES = (
    Engine(
        name="blogger",
        title="a Blogger page with comments",
        gives="ids, authors, dates, stated replies",
        signs=(
            Sign(css="li.comment > .comment-block .comment-header cite.user"),
            Sign(css="meta[name=generator i][content=blogger i]", weight=0.5),
        ),
        thread=Rule(".post-title, h1"),
        nested=True,
        more=Rule(".loadmore:not(.hidden)", every=True),
        shapes=(
            Shape(
                post=".post:has(.post-body):not(.comments *)",
                opening=True,
                author=Rule(".post-author [itemprop=name], .post-author .fn, .post-author .g-profile, [rel=author]"),
                date=(
                    Rule("abbr.published", "title"),
                    Rule("time.published, time", "datetime"),
                    Rule(".date-header", steps=("^.date-outer",)),
                ),
                subject=Rule(".post-title"),
                url=Rule(".post-title a", "href"),
                body=Rule(".post-body"),
            ),
            Shape(
                post="li.comment:has(> .comment-block)",
                id=(Rule(attr="id", pick=r"^c(\d+)$"), Rule(".comment-block", "id", pick=r"^c(\d+)$")),
                author=Rule("cite.user"),
                date=(Rule(_LINK, "href", pick=r"showComment=(\d+)"), Rule(_LINK)),
                url=Rule(_LINK, "href"),
                body=Rule(".comment-content"),
            ),
        ),
    ),
)
