"""Redmine: an issue and the notes of its history, or a message of a forum and its replies; changes are no posts."""

from tui_reader.formats.html.engine import Engine, Quote, Rule, Shape, Sign

_QUOTES = (
    Quote(
        css="p + blockquote",
        head=Rule(steps=("-p",)),
        ref=Rule("a[href*='#note-']", "href", pick=r"-(\d+)$", steps=("-p",)),
    ),
    Quote(css="blockquote"),
)
_AUTHOR = "a.user, a[href*='/users/'], a[href*='/account/show/']"
_DATE = "a[title][href*='activity'], abbr[title]"

ENGINES = (
    Engine(
        name="redmine",
        title="a Redmine page",
        gives="numbers, authors, dates",
        signs=(
            Sign(css=".issue.details .description, div.issue > .attributes", weight=0.6),
            Sign(css="#history .journal .wiki", weight=0.6),
            Sign(css=".message.reply[id^=message-] .wiki"),
            Sign(css="meta[content=Redmine]", weight=0.5),
        ),
        thread=(Rule(".issue .subject h3"), Rule("#content > h2")),
        shapes=(
            Shape(
                post="div.issue, div.message:not(.reply)",
                opening=True,
                id=Rule("#content > h2", pick=r"#\d+", steps=("/",)),
                author=(
                    Rule(f".author :is({_AUTHOR})"),
                    Rule(".author", pick=r"^\w+ \w+ (.+?) (?:over|about|almost|\d)"),
                ),
                date=Rule(f".author :is({_DATE})", "title"),
                subject=Rule(".subject h3"),
                body=(Rule(".description .wiki"), Rule(".wiki")),
                quotes=_QUOTES,
            ),
            Shape(
                post="#history .journal:has(.wiki)",
                id=(Rule("[id^=note-]", "id", pick=r"\d+$"), Rule("a[href*='#note-']", "href", pick=r"\d+$")),
                author=Rule(f"h4 :is({_AUTHOR})"),
                date=Rule(f"h4 :is({_DATE})", "title"),
                body=Rule(".wiki"),
                quotes=_QUOTES,
            ),
            Shape(
                post=".message.reply",
                id=Rule(attr="id", pick=r"\d+$"),
                author=Rule(f"h4 :is({_AUTHOR})"),
                date=Rule(f"h4 :is({_DATE})", "title"),
                subject=Rule("h4 > a[href*='message-']"),
                body=Rule(".wiki"),
                quotes=_QUOTES,
            ),
        ),
    ),
)
