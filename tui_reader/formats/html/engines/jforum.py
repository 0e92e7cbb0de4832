"""JForum as large boards run it today; the older one looks like phpBB 2."""

from tui_reader.formats.html.engine import Engine, Quote, Rule, Shape, Sign

ENGINES = (
    Engine(
        name="jforum",
        title="a JForum page",
        gives="ids, authors, dates",
        signs=(Sign(css=".postItem .postText"), Sign(text="Powered by JForum", weight=0.3)),
        thread=(Rule("#topicSubject"), Rule("h1")),
        shapes=(
            Shape(
                post=".postItem:has(.postText)",
                id=Rule(".postdate [id]", "id", pick=r"\d+"),
                author=Rule(".postItmCntnt .name"),
                date=(Rule(".postdate [title]", "title"), Rule(".postdate")),
                body=Rule(".postText"),
                quotes=(
                    Quote(css="blockquote:has(> cite), blockquote:has(> p:first-child > cite)", head=Rule("cite")),
                ),
            ),
        ),
    ),
)
