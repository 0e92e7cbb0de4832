"""wpForo, a forum inside WordPress."""

from tui_reader.formats.html.engine import Engine, Quote, Rule, Shape, Sign

ENGINES = (
    Engine(
        name="wpforo",
        title="a wpForo page",
        gives="ids, authors, dates",
        signs=(Sign(css="#wpforo-wrap .wpforo-post", weight=2), Sign(css=".post-wrap .wpforo-post-content", weight=2)),
        thread=(Rule("#wpforo-title"), Rule(".wpf-head-bar h1"), Rule("h1.wpforo-topic-title")),
        shapes=(
            Shape(
                post=".post-wrap[id^=post-]",
                id=Rule(attr="id", pick=r"\d+"),
                author=(Rule(".author-name a"), Rule(".author-name")),
                date=(Rule(".wpforo-post-content-bottom .cbleft"), Rule(".wpf-post-date, .wpforo-post-date")),
                url=Rule(".wpf-post-link a", "href"),
                body=Rule(".wpforo-post-content"),
                quotes=(
                    Quote(
                        css="blockquote:has(> .wpforo-post-quote-author)",
                        head=Rule(".wpforo-post-quote-author"),
                        name=Rule(".wpforo-post-quote-author", pick=r":\s*@?(.+)$"),
                    ),
                    Quote(css="blockquote[data-postid]", ref=Rule(attr="data-postid")),
                ),
                drop=".wpf-post-button-actions, .wpforo-post-signature",
                note=".wpf-edit-info, .wpforo-edited",
            ),
        ),
    ),
)
