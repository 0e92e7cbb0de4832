"""Friendica [friendica/friendica], and Hubzilla, whose pages came from it: a post, and comments below it."""

from tui_reader.formats.html.engine import Engine, Quote, Rule, Shape, Sign

_AUTHOR = (Rule(".wall-item-name-link .wall-item-name, .wall-item-name-link"), Rule(".wall-item-name"))
_DATE = (
    Rule(".wall-item-ago time[datetime], time.dt-published", "datetime"),
    Rule(".wall-item-ago [title*='T']", "title"),
    Rule(".wall-item-ago", "title"),
)
_URL = Rule(".wall-item-ago a, a.u-url", "href")
_TITLE = Rule(".wall-item-content > h2, .wall-item-title")
_QUOTES = (Quote(css="blockquote"),)

ENGINES = (
    Engine(
        name="friendica",
        title="a Friendica page",
        gives="ids, authors, dates, stated replies",
        signs=(Sign(css=".wall-item-container[class*=thread_level_] .wall-item-body"),),
        thread=_TITLE,
        shapes=(
            Shape(
                post=".wall-item-container[class*=thread_level_]",
                id=(Rule(attr="id", pick=r"^item-(.+)$"), Rule(attr="id")),
                author=_AUTHOR,
                date=_DATE,
                subject=_TITLE,
                url=_URL,
                depth=Rule(attr="class", pick=r"thread_level_(\d+)"),
                body=Rule(".wall-item-body"),
                quotes=_QUOTES,
            ),
        ),
    ),
    Engine(
        name="hubzilla",
        title="a Hubzilla or an old Friendica page",
        gives="ids, authors, dates",
        signs=(Sign(css=".wall-item-outside-wrapper .wall-item-content-wrapper .wall-item-body"),),
        thread=_TITLE,
        shapes=(
            Shape(
                post=".wall-item-content-wrapper:has(.wall-item-body)",
                id=Rule(attr="id", pick=r"\d+$"),
                author=_AUTHOR,
                date=(Rule(".autotime", "title"), *_DATE),
                subject=_TITLE,
                url=Rule(".wall-item-ago a, a[href*='/display/'], a[href*='/channel/']", "href"),
                body=Rule(".wall-item-body"),
                quotes=_QUOTES,
            ),
        ),
    ),
)
