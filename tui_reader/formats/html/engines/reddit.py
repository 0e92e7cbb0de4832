"""Reddit: the old pages [reddit-archive/reddit], and the new ones made of custom elements."""

from tui_reader.formats.html.engine import Engine, Rule, Shape, Sign

_GIVES = "ids, authors, dates, stated replies"
_ID = r"t[13]_(\w+)"
_NAME = r"^(?!\[deleted\]$).+"

ENGINES = (
    Engine(
        name="oldreddit",
        title="an old Reddit page",
        gives=_GIVES,
        signs=(Sign(css="div.thing.comment"), Sign(css="div.thing.link[data-fullname^=t3_]")),
        nested=True,
        more=(
            Rule("span.morecomments a", pick=r"\((\d+) ", every=True),
            Rule("span.deepthread a", every=True),
        ),
        shapes=(
            Shape(
                post="#siteTable > div.thing.link, div.thing.link:has(.usertext-body)",
                opening=True,
                id=Rule(attr="data-fullname", pick=_ID),
                author=(Rule(attr="data-author", pick=_NAME), Rule(".tagline .author", pick=_NAME)),
                date=(Rule(".tagline time", "datetime"), Rule(attr="data-timestamp")),
                subject=Rule("a.title"),
                url=(Rule(attr="data-permalink"), Rule("a.title", "href")),
                body=Rule(".usertext-body .md"),
            ),
            Shape(
                post="div.thing.comment",
                id=(
                    Rule(attr="data-fullname", pick=_ID),
                    Rule(attr="id", pick=_ID),
                    Rule(attr="class", pick=r"\bid-t1_(\w+)"),
                ),
                author=(Rule(attr="data-author", pick=_NAME), Rule(".tagline .author", pick=_NAME)),
                date=Rule(".tagline time", "datetime"),
                url=(Rule(attr="data-permalink"), Rule("a.bylink", "href")),
                body=Rule(".usertext-body .md"),
            ),
        ),
    ),
    Engine(
        name="newreddit",
        title="a Reddit page",
        gives=_GIVES,
        signs=(Sign(css="shreddit-comment"), Sign(css="shreddit-post[post-title]")),
        nested=True,
        more=Rule('faceplate-partial[src*="/more-comments/"]', pick=r"\d+|.+", every=True),
        shapes=(
            Shape(
                post="shreddit-post",
                opening=True,
                id=(Rule(attr="id", pick=_ID), Rule(attr="post-id", pick=_ID), Rule(attr="thingid", pick=_ID)),
                author=Rule(attr="author", pick=_NAME),
                date=Rule(attr="created-timestamp"),
                subject=Rule(attr="post-title"),
                url=Rule(attr="permalink"),
                body=(Rule("[slot=text-body] .md, [slot=text-body] [id$=rtjson-content]"), Rule("[slot=text-body]")),
            ),
            Shape(
                post="shreddit-comment",
                id=Rule(attr="thingid", pick=_ID),
                author=Rule(attr="author", pick=_NAME),
                date=(Rule("[slot=commentMeta] time", "datetime"), Rule(attr="created"), Rule("time", "datetime")),
                url=Rule(attr="permalink"),
                parent=Rule(attr="parentid", pick=_ID),
                body=(
                    Rule("[slot=comment] [id$=rtjson-content]"),
                    Rule("[slot=comment]"),
                    Rule("[id$=rtjson-content]"),
                ),
            ),
        ),
    ),
)
