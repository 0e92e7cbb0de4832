"""Forem, as dev.to runs it: an article and its comments; how deep one stands is in its class [forem/forem]."""

from tui_reader.formats.html.engine import Engine, Rule, Shape, Sign

ENGINES = (
    Engine(
        name="forem",
        title="a Forem page",
        gives="ids, authors, dates, stated replies",
        signs=(Sign(css="[id^=comment-node-].single-comment-node"), Sign(css="#article-show-container", weight=0.5)),
        thread=Rule("#article-show-container h1, h1"),
        shapes=(
            Shape(
                post="#article-show-container",
                opening=True,
                author=Rule(".crayons-article__header__meta a.crayons-link, .crayons-article__subheader a"),
                date=Rule("time[datetime]", "datetime"),
                subject=Rule("h1"),
                body=Rule("#article-body"),
            ),
            Shape(
                post=".single-comment-node[id^=comment-node-]",
                id=Rule(attr="id", pick=r"\d+"),
                author=(
                    Rule(".comment__header a.crayons-link, .comment__username, .comment-username-inner"),
                    Rule("a:not(:has(img))"),
                ),
                date=Rule("time[datetime]", "datetime"),
                url=Rule(".comment__header a[href*='/comment/'], a.comment-date", "href"),
                depth=Rule(attr="class", pick=r"\bcomment--?deep-(\d+)"),
                body=Rule(".comment__body, .inner-comment .body"),
            ),
        ),
    ),
)
