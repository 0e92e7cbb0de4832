"""Zendesk: a post of a community or an article of a help centre, and the comments below it."""

from tui_reader.formats.html.engine import Engine, Quote, Rule, Shape, Sign

_DATE = (Rule("time[datetime]", "datetime"), Rule(".meta-data"))
_QUOTES = (Quote(css="blockquote"),)

ENGINES = (
    Engine(
        name="zendesk",
        title="a Zendesk page with comments",
        gives="ids, authors, dates",
        signs=(
            Sign(css="li.comment .comment-info .comment-body", weight=0.7),
            Sign(css=".comment-author .comment-meta", weight=0.3),
            Sign(css="link[href*=zdassets], script[src*=zdassets]", weight=0.3),
        ),
        thread=(Rule(".post-title h1"), Rule(".article-title")),
        shapes=(
            Shape(
                post=".post-container > .post, article.article",
                opening=True,
                author=(
                    Rule(".post-author .post-meta a, .article-author .article-meta a"),
                    Rule(".post-meta > [title], .article-meta > [title]", "title"),
                    Rule(".post-author [title], .article-author [title]", "title"),
                ),
                date=_DATE,
                subject=Rule("h1"),
                body=Rule(".post-body, .article-body"),
                quotes=_QUOTES,
            ),
            Shape(
                post="li.comment[id]:has(.comment-body)",
                id=Rule(attr="id", pick=r"\d+$"),
                author=(Rule(".comment-meta a"), Rule(".comment-meta > [title], .comment-author [title]", "title")),
                date=_DATE,
                body=Rule(".comment-body"),
                quotes=_QUOTES,
            ),
        ),
    ),
)
