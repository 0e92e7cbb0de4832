"""Habr: an article and its comments, indented by depth to the tenth level, and in lists below their parent."""

from tui_reader.formats.html.engine import Engine, Rule, Shape, Sign

_COMMENT = "article.tm-comment-thread__comment"

ENGINES = (
    Engine(
        name="habr",
        title="a Habr page",
        gives="ids, authors, dates, stated replies",
        signs=(Sign(css=_COMMENT), Sign(css=".tm-comments__tree", weight=0.5)),
        thread=(Rule("h1.tm-title, .tm-title_h1"), Rule("h1")),
        shapes=(
            Shape(
                post=".tm-article-presenter:has(.article-formatted-body)",
                opening=True,
                author=Rule(".tm-user-info__username"),
                date=Rule(".tm-article-datetime-published time, time", "datetime"),
                subject=Rule("h1"),
                body=Rule(".article-formatted-body"),
            ),
            Shape(
                post=_COMMENT,
                id=(
                    Rule("[data-comment-body]", "data-comment-body"),
                    Rule('a[name^="comment_"]', "name", pick=r"\d+"),
                    Rule("a.tm-comment-thread__comment-link", "href", pick=r"comment_(\d+)"),
                ),
                author=Rule(".tm-user-info__username"),
                date=(
                    Rule(".tm-comment-thread__comment-link time", "datetime"),
                    Rule(".tm-comment-thread__comment-link"),
                ),
                url=Rule("a.tm-comment-thread__comment-link", "href"),
                parent=Rule(
                    "[data-comment-body]",
                    "data-comment-body",
                    steps=("^.tm-comment-thread__children", f"-{_COMMENT}"),
                ),
                depth=Rule('[class*="tm-comment-thread__indent_l-"]', "class", pick=r"__indent_l-(\d+)"),
                body=Rule(".tm-comment__body-content"),
            ),
        ),
    ),
)
