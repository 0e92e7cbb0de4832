"""Mastodon: the page of a post with what stands around it, as servers before 4 made it and as a browser saves it.

The older page says what the post in its middle answers and what answers that [mastodon/mastodon].
"""

from tui_reader.formats.html.engine import Engine, Rule, Shape, Sign

_LINK = "a.u-uid, a.status__relative-time, a.detailed-status__datetime"
_ID = r"/(\d+)/?$"

ENGINES = (
    Engine(
        name="mastodon",
        title="a Mastodon page",
        gives="ids, authors, dates, some stated replies",
        signs=(
            Sign(css=".detailed-status .status__content, .status .status__content", text="status__content"),
            Sign(text="display-name__account", weight=0.5),
        ),
        shapes=(
            Shape(
                post=".detailed-status:has(.status__content), .status:has(.status__content):not(.detailed-status *, "
                ".status__content *)",
                id=(Rule(attr="data-id"), Rule(_LINK, "href", pick=_ID)),
                author=(Rule(".display-name__account", pick=r"^@?(\S+)"), Rule(".display-name")),
                date=(Rule(".dt-published", "value"), Rule("time", "datetime")),
                url=Rule(_LINK, "href"),
                parent=(
                    Rule(f".p-in-reply-to :is({_LINK})", "href", _ID, steps=("^.entry-center", "/")),
                    Rule(f".entry-center :is({_LINK})", "href", _ID, steps=("^.p-comment", "/")),
                ),
                body=(Rule(".e-content"), Rule(".status__content__text"), Rule(".status__content")),
            ),
        ),
    ),
)
