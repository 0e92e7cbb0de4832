"""Community Server (later Telligent), 2005 to 2008: a post says the number of the one it answers."""

from tui_reader.formats.html.engine import Engine, Quote, Rule, Shape, Sign

_QUOTED = "td > strong, div > strong"

ENGINES = (
    Engine(
        name="communityserver",
        title="a Community Server page",
        gives="ids, authors, dates, stated replies",
        signs=(Sign(css=".ForumPostArea .ForumPostContentText"),),
        thread=(Rule(".CommonTitle"), Rule("h2.CommonTitle, h1")),
        shapes=(
            Shape(
                post=".ForumPostArea:has(.ForumPostContentText)",
                id=Rule("a[name]", "name", pick=r"^\d+$"),
                author=(Rule(".ForumPostUserName a"), Rule(".ForumPostUserName")),
                date=(Rule(".ForumPostHeader td"), Rule(".ForumPostHeader")),
                subject=Rule(".ForumPostTitle"),
                parent=Rule(".ForumPostHeader a[href*='#']", "href", pick=r"#(\d+)$", every=True),
                body=Rule(".ForumPostContentText"),
                quotes=(
                    Quote(
                        css="blockquote:has(strong)",
                        head=Rule(_QUOTED),
                        name=Rule(_QUOTED, pick=r"^(.+?)(?: wrote)?:?$"),
                    ),
                    Quote(css="blockquote"),
                ),
            ),
        ),
    ),
)
