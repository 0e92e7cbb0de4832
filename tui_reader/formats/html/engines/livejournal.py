"""LiveJournal: the comments of an entry, indented by depth, in its older styles and in that of today."""

from tui_reader.formats.html.engine import Engine, Rule, Shape, Sign

_GIVES = "ids, authors, dates, stated replies"
_THREAD = r"thread=(\d+)"

ENGINES = (
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
                date=(
                    Rule("time", "datetime"),
                    Rule(".datetime, .comment-datetimelink, .date, .time"),
                    Rule("[id^=cmtbar] font", pick=r"\d{4}-\d\d-\d\d \d\d:\d\d(?: [ap]m)?(?: UTC)?", every=True),
                ),
                subject=Rule(".comment_title, .comment-title, .subject, h3, h4"),
                url=Rule('a[href*="thread="]', "href"),
                parent=Rule('a[href*="thread="]:lexbor-contains("parent" i)', "href", pick=_THREAD),
                depth=(
                    Rule(attr="style", pick=r"(?:margin|padding)-left: ?([\d.]+)"),
                    Rule(attr="width", steps=("-:has(img[width])",)),
                ),
                body=(
                    Rule(".comment_text, .comment-text, .comment-body, .comment-content, .Body, .entry-content"),
                    Rule(".ljcmt_full"),
                ),
                drop="[id^=cmtbar], p:has(> font > a[href*=replyto])",
            ),
        ),
    ),
    Engine(
        name="livejournaltree",
        title="a LiveJournal page of today",
        gives=_GIVES,
        signs=(Sign(css=".b-tree-twig > .b-leaf", weight=1.5),),
        thread=Rule(".b-singlepost-title, .aentry-post__title, h1"),
        more=Rule(".b-leaf-seemore-more", every=True),
        shapes=(
            Shape(
                post=".b-singlepost, article.aentry-post, article.b-singlepost-wrapper",
                opening=True,
                author=(Rule(".ljuser", "data-ljuser"), Rule(".ljuser", "lj:user"), Rule(".ljuser")),
                date=(Rule("time", "datetime"), Rule("time")),
                subject=Rule("h1"),
                body=Rule(".b-singlepost-body, .aentry-post__text"),
            ),
            Shape(
                post=".b-tree-twig > .b-leaf",
                id=Rule(attr="id", pick=r"\d+"),
                author=(Rule(attr="data-username"), Rule(".b-leaf-username-name")),
                date=Rule(".b-leaf-createdtime"),
                subject=Rule(".b-leaf-subject"),
                url=Rule("a.b-leaf-permalink", "href"),
                depth=Rule(attr="style", pick=r"margin-left: ?(\d+)", steps=("^.b-tree-twig",)),
                body=Rule(".b-leaf-article"),
            ),
        ),
    ),
)
