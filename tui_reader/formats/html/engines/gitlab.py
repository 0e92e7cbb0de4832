"""GitLab: the description of an issue or merge request, and its notes; a note in a discussion answers its first."""

from tui_reader.formats.html.engine import Engine, Quote, Rule, Shape, Sign

_NOTE = "li.note[id^=note_]"
_QUOTES = (Quote(css="blockquote"),)

ENGINES = (
    Engine(
        name="gitlab",
        title="a GitLab page",
        gives="ids, authors, dates, replies in discussions",
        signs=(Sign(css=f"{_NOTE} .note-text"), Sign(css=".detail-page-description .description", weight=0.5)),
        thread=Rule(".detail-page-description .title, h1.title, h2.title"),
        shapes=(
            Shape(
                post=".detail-page-description:has(.description)",
                opening=True,
                author=Rule(".detail-page-header .author, .issuable-meta .author", steps=("/",)),
                date=(Rule(".detail-page-header time, .issuable-meta time", "datetime", steps=("/",)),),
                subject=Rule(".title"),
                body=(Rule(".description .md, .description .wiki"), Rule(".description")),
                quotes=_QUOTES,
            ),
            Shape(
                post=f"{_NOTE}:not(.system-note)",
                id=Rule(attr="id", pick=r"^note_(\d+)$"),
                author=Rule(
                    ".note-header-author-name, .note-header-info .author, .author-name-link, .note-header a.author-link"
                ),
                date=Rule("time[datetime]", "datetime"),
                url=Rule("a[href*='#note_']", "href"),
                parent=Rule("li.note[id^=note_]", "id", pick=r"\d+$", steps=("^.discussion-notes, .discussion-body",)),
                body=(Rule(".note-text"), Rule(".note-body")),
                quotes=_QUOTES,
                drop=".js-task-list-field, .original-note-content",
                note=".edited-text, .note_edited_ago",
            ),
        ),
    ),
)
