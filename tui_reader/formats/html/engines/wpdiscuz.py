"""wpDiscuz: the comments of WordPress pages that have this plugin, those that answer one inside it."""

from tui_reader.formats.html.engine import Engine, Rule, Shape, Sign
from tui_reader.formats.html.engines.wordpress import STORIES

ENGINES = (
    Engine(
        name="wpdiscuz",
        title="a WordPress page with wpDiscuz comments",
        gives="ids, authors, dates, stated replies",
        signs=(Sign(css=".wpd-comment .wpd-comment-right > .wpd-comment-text", text="wpd-comment-text", weight=2.5),),
        nested=True,
        shapes=(
            Shape(
                post=".wpd-comment",
                id=Rule(".wpd-comment-right[id^=comment-]", "id", pick=r"\d+"),
                author=Rule(".wpd-comment-author"),
                date=(Rule(".wpd-comment-date", "title"), Rule(".wpd-comment-date")),
                url=Rule("[data-wpd-clipboard]", "data-wpd-clipboard"),
                body=Rule(".wpd-comment-text"),
                drop=".wpd-inline-feedback-wrapper",
                note=".wpd-comment-last-edited",
            ),
            *STORIES,
        ),
    ),
)
