"""Jive: the pages of Jive Forums, and of Clearspace and SBS, which came after it; a reply links to what it answers."""

from tui_reader.formats.html.engine import Engine, Quote, Rule, Shape, Sign

_ANSWERED = r"#(\d+)$"
_QUOTES = (Quote(css=".jive-quote"), Quote(css="blockquote"))

ENGINES = (
    Engine(
        name="jive",
        title="a Jive page",
        gives="ids, authors, dates, stated replies",
        signs=(
            Sign(css=".jive-thread-reply .jive-thread-reply-message"),
            Sign(css=".jive-messagebox .jive-message-body"),
            Sign(css=".jive-thread-post .jive-rendered-content", weight=0.5),
        ),
        shapes=(
            Shape(
                post=".jive-thread-post:has(.jive-rendered-content)",
                opening=True,
                id=Rule("a[name]", "name", pick=r"^\d+$"),
                author=(
                    Rule(".jive-username-link-wrapper a, .jive-username-link"),
                    Rule(".jive-username-link", "data-username"),
                ),
                date=Rule("[class*=-date], .jive-thread-post-details"),
                subject=Rule("h3"),
                body=Rule(".jive-rendered-content"),
                quotes=_QUOTES,
            ),
            Shape(
                post=".jive-thread-reply:has(.jive-thread-reply-message)",
                id=Rule("a[name]", "name", pick=r"^\d+$"),
                author=(
                    Rule(".jive-username-link-wrapper a, .jive-username-link, .jive-author a:not(:has(img))"),
                    Rule(".jive-username-link", "data-username"),
                ),
                date=Rule(".jive-thread-reply-date, [title='Link to reply']"),
                subject=Rule(".thread-reply-bar strong, .jive-thread-reply-subject strong"),
                parent=Rule(".jive-thread-reply-subject a[href*='#']", "href", pick=_ANSWERED, every=True),
                body=(Rule(".jive-thread-reply-message .jive-rendered-content"), Rule(".jive-thread-reply-message")),
                quotes=_QUOTES,
            ),
            Shape(
                post=".jive-messagebox:has(.jive-message-body)",
                id=Rule("a[name]", "name", pick=r"^\d+$"),
                author=(Rule("a[href*='userID=']"), Rule(".jive-guest")),
                date=Rule(".jive-description", pick=r"Posted: (.{8,40}?(?i:[ap]m)\b|.{8,40})", every=True),
                subject=Rule(".jive-subject"),
                parent=Rule("a[href*='#']:has(img[alt*='response'])", "href", pick=_ANSWERED),
                body=Rule(".jive-message-body"),
                quotes=_QUOTES,
            ),
        ),
    ),
)
