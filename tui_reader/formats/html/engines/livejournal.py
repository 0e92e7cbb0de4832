"""LiveJournal and Dreamwidth: the comments of an entry, indented by depth."""

from tui_reader.formats.html.engine import Engine, Rule, Shape, Sign

_GIVES = "ids, authors, dates, stated replies"
_DATE = (Rule(".datetime > span:last-child"), Rule(".datetime"))
_THREAD = r"thread=(\d+)"

ENGINES = (
    Engine(
        name="dreamwidth",
        title="a Dreamwidth page",
        gives=_GIVES,
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
                parent=Rule('.commentparent a[href*="thread="]', "href", pick=_THREAD),
                depth=Rule(attr="class", pick=r"comment-depth-(\d+)", steps=("^.comment-thread",)),
                body=Rule(".comment-content"),
            ),
        ),
    ),
    Engine(
        name="livejournal",
        title="a LiveJournal page",
        gives=_GIVES,
        signs=(Sign(css="[id^=ljcmt] .ljuser, [id^=ljcmt] [data-ljuser]"), Sign(css="[id^=ljcmt]", weight=0.5)),
        nested=True,
        shapes=(
            Shape(
                post="[id^=ljcmt]",
                id=Rule(attr="id", pick=r"\d+"),
                author=(Rule(".ljuser", "lj:user"), Rule("[data-ljuser]", "data-ljuser"), Rule(".ljuser b, .ljuser")),
                date=(Rule("time", "datetime"), Rule(".datetime, .comment-datetimelink, .date, .time")),
                subject=Rule(".comment_title, .comment-title, .subject, h3, h4"),
                url=Rule('a[href*="thread="]', "href"),
                parent=Rule('a[href*="thread="]:lexbor-contains("parent" i)', "href", pick=_THREAD),
                depth=(
                    Rule(attr="style", pick=r"(?:margin|padding)-left: ?([\d.]+)"),
                    Rule(attr="width", steps=("-:has(img[width])",)),
                ),
                body=Rule(".comment_text, .comment-text, .comment-body, .comment-content, .Body, .entry-content"),
            ),
        ),
    ),
)
