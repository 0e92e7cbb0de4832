"""Dreamwidth: the comments of an entry, indented by depth."""

from tui_reader.formats.html.engine import Engine, Rule, Shape, Sign

_DATE = (Rule(".datetime > span:last-child"), Rule(".datetime"))

ENGINES = (
    Engine(
        name="dreamwidth",
        title="a Dreamwidth page",
        gives="ids, authors, dates, stated replies",
        signs=(Sign(css="div.dwexpcomment[id^=cmt]"), Sign(css=".comment-thread [id^=cmt]")),
        thread=Rule(".entry-title, .entry .title"),
        shapes=(
            Shape(
                post="div.entry:not(.comment-thread *)",
                opening=True,
                author=Rule(".poster .ljuser, .poster-info .ljuser, .ljuser"),
                date=_DATE,
                subject=Rule(".entry-title, .title"),
                url=Rule(".entry-title a, .entry-permalink a", "href"),
                body=Rule(".entry-content"),
            ),
            Shape(
                post=".comment-thread > [id^=cmt]",
                id=Rule(attr="id", pick=r"\d+"),
                author=Rule(".poster .ljuser, .comment-poster .ljuser, .ljuser"),
                date=_DATE,
                subject=Rule(".comment-title"),
                url=Rule(".commentpermalink a", "href"),
                parent=Rule('.commentparent a[href*="thread="]', "href", pick=r"thread=(\d+)"),
                depth=Rule(attr="class", pick=r"comment-depth-(\d+)", steps=("^.comment-thread",)),
                body=Rule(".comment-content"),
            ),
        ),
    ),
)
