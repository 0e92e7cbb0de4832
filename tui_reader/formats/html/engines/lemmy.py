"""Lemmy's own web pages [LemmyNet/lemmy-ui]."""

from tui_reader.formats.html.engine import Engine, Rule, Shape, Sign

_PERSON = Rule("a.person-listing", "href", pick=r"/u/([^@/?#]+)")
_DATE = Rule(".moment-time", "data-tippy-content")

ENGINES = (
    Engine(
        name="lemmy",
        title="a Lemmy page",
        gives="ids, authors, dates, stated replies",
        signs=(Sign(css="article.comment-node[id^=comment-]"), Sign(css=".post-listing a.person-listing")),
        thread=Rule(".post-listing .post-title h1"),
        nested=True,
        shapes=(
            Shape(
                post=".post-listing:not(.post-listing ~ .post-listing)",
                opening=True,
                id=Rule('a[href^="/post/"]', "href", pick=r"/post/(\d+)"),
                author=_PERSON,
                date=_DATE,
                subject=Rule(".post-title h1"),
                url=Rule('a[href^="/post/"]', "href"),
                body=Rule("#postContent .md-div, #postContent", steps=("/",)),
            ),
            Shape(
                post="li:has(> article.comment-node)",
                id=Rule("article.comment-node", "id", pick=r"\d+"),
                author=_PERSON,
                date=_DATE,
                url=Rule("a[title=link]", "href"),
                body=Rule(".comment-content .md-div, .comment-content"),
            ),
        ),
    ),
)
