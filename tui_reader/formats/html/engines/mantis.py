"""MantisBT: the description of an issue, and the notes below it."""

from tui_reader.formats.html.engine import Engine, Rule, Shape, Sign

_USER = "a[href*='view_user_page']"

ENGINES = (
    Engine(
        name="mantis",
        title="a MantisBT issue",
        gives="ids, authors, dates",
        signs=(
            Sign(css="tr.bugnote[id^=c]"),
            Sign(css="td.bug-description", weight=0.6),
            Sign(text="mantis", weight=0.4),
        ),
        thread=Rule("td.bug-summary", pick=r"^(?:\d+: )?(.+)$"),
        shapes=(
            Shape(
                post="tr:has(> td.bug-description)",
                opening=True,
                id=Rule("td.bug-id", pick=r"^\d+$", steps=("/",)),
                author=Rule("td.bug-reporter", steps=("/",)),
                date=Rule("td.bug-date-submitted", steps=("/",)),
                body=Rule("td.bug-description"),
            ),
            Shape(
                post="tr.bugnote[id^=c]",
                id=Rule(attr="id", pick=r"\d+"),
                author=(Rule(_USER), Rule("td:first-child p")),
                date=(
                    Rule("td:first-child .small:not(:has(a))"),
                    Rule("td:first-child", pick=r"\d{4}-\d\d-\d\d \d\d:\d\d"),
                ),
                url=Rule("a[href*='#c']", "href"),
                body=Rule("td.bugnote-note, td.bugnote-note-public, td.bugnote-note-private, td + td"),
                note=".bugnote-lastmodified",
            ),
        ),
    ),
)
