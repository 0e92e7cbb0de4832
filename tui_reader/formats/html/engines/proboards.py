"""ProBoards."""

from tui_reader.formats.html.engine import Engine, Quote, Rule, Shape, Sign

ENGINES = (
    Engine(
        name="proboards",
        title="a ProBoards page",
        gives="ids, authors, dates, quoted posts",
        signs=(Sign(css="tr.item[id^=post-] .message"), Sign(css="abbr.time[data-timestamp]", weight=0.3)),
        thread=(Rule(".thread-title, #thread-title"), Rule(".posts .title_wrapper h1"), Rule("h1")),
        shapes=(
            Shape(
                post="tr.item[id^=post-]",
                id=Rule(attr="id", pick=r"\d+"),
                author=(Rule(".mini-profile .user-link, .mini-profile .user-guest"), Rule("a.o-user-link")),
                date=(
                    Rule("abbr.time:not(.message *, .mini-profile *)", "data-timestamp"),
                    Rule("abbr.time:not(.message *)", "title"),
                ),
                subject=Rule(".post-title, .foot .title"),
                body=Rule(".message"),
                quotes=(
                    Quote(
                        css="div.quote:has(.quote_header)",
                        head=Rule(".quote_header"),
                        name=Rule(".quote_header .user-link"),
                        ref=(
                            Rule(attr="source", pick=r"/post/(\d+)"),
                            Rule(".quote_header a[href*='/post/']", "href", pick=r"/post/(\d+)"),
                        ),
                    ),
                    Quote(css="div.quote"),
                ),
                drop=".quote_avatar, .quote_avatar_container, .signature",
                note=".last_edited, .edited_by",
            ),
        ),
    ),
)
