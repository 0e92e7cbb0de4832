"""Disqus: the frame with the comments of a page; each names the one it answers, and stands below it."""

from tui_reader.formats.html.engine import Engine, Rule, Shape, Sign

ENGINES = (
    Engine(
        name="disqus",
        title="a Disqus page",
        gives="ids, authors, dates, stated replies",
        signs=(Sign(css="li.post[id^=post-] > [data-role=post-content]", text="post-content", weight=2),),
        nested=True,
        shapes=(
            Shape(
                post="li.post[id^=post-]",
                id=Rule(attr="id", pick=r"\d+"),
                author=(Rule("[data-role=username]"), Rule(".post-byline .author")),
                date=(Rule("[data-role=relative-time], .time-ago", "title"), Rule(".time-ago")),
                url=Rule("[data-role=relative-time], .time-ago", "href"),
                parent=Rule("[data-role=parent-link], .parent-link", "href", pick=r"#comment-(\d+)"),
                body=Rule(".post-message"),
            ),
        ),
    ),
)
