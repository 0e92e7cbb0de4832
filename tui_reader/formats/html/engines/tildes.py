"""Tildes: comments in lists within lists."""

from tui_reader.formats.html.engine import Engine, Rule, Shape, Sign

ENGINES = (
    Engine(
        name="tildes",
        title="a Tildes page",
        gives="ids, authors, dates, stated replies",
        signs=(Sign(css="article.comment[data-comment-id36]"), Sign(css=".topic-full-byline")),
        thread=Rule("article h1, main h1"),
        nested=True,
        shapes=(
            Shape(
                post="article:has(.topic-full-byline)",
                opening=True,
                author=Rule(".topic-full-byline .link-user"),
                date=Rule(".topic-full-byline time", "datetime"),
                subject=Rule("h1"),
                url=Rule(".topic-full-link a", "href"),
                body=Rule(".topic-full-text"),
            ),
            Shape(
                post="article.comment[data-comment-id36]",
                id=Rule(attr="data-comment-id36"),
                author=Rule(".link-user"),
                date=Rule("time.comment-posted-time", "datetime"),
                url=Rule('a.comment-nav-link[href*="#comment-"]:not([data-js-comment-parent-button])', "href"),
                parent=Rule("[data-js-comment-parent-button]", "href", pick=r"#comment-(\w+)"),
                body=Rule(".comment-text"),
            ),
        ),
    ),
)
