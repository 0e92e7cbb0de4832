"""LiveJournal of today: an entry, and its comments, indented by depth; some are sent only when asked for."""

from tui_reader.formats.html.engine import Engine, Rule, Shape, Sign

ENGINES = (
    Engine(
        name="livejournaltree",
        title="a LiveJournal page of today",
        gives="ids, authors, dates, stated replies",
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
