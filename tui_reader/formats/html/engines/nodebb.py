"""NodeBB with the themes Harmony and Persona."""

from tui_reader.formats.html.engine import Engine, Quote, Rule, Shape, Sign

_ATTRIBUTION = "-p:has(a[href*='/post/'])"

ENGINES = (
    Engine(
        name="nodebb",
        title="a NodeBB page",
        gives="ids, authors, dates, stated replies, quoted posts",
        signs=(Sign(css="[component=post][data-pid]"),),
        thread=(Rule("[component='topic/title']"), Rule("h1")),
        shapes=(
            Shape(
                post="[component=post][data-pid]:not([component='post/replies/container'] *)",
                id=Rule(attr="data-pid"),
                author=(Rule(attr="data-username"), Rule("[itemprop=author] [itemprop=name]", "content")),
                date=(Rule(attr="data-timestamp"), Rule("meta[itemprop=datePublished]", "content")),
                parent=(
                    Rule(attr="data-parent-pid"),
                    Rule("[component='post/parent'][data-parent-pid]", "data-parent-pid"),
                    Rule("[component='post/parent'][data-topid]", "data-topid"),
                ),
                body=Rule("[component='post/content']"),
                quotes=(
                    Quote(
                        css="p:has(a[href*='/post/']) + blockquote",
                        head=Rule(steps=(_ATTRIBUTION,)),
                        name=Rule(pick=r"^@?(.+?) said\b", steps=(_ATTRIBUTION,)),
                        ref=Rule("a[href*='/post/']", "href", pick=r"/post/([^?#]+)", steps=(_ATTRIBUTION,)),
                    ),
                ),
            ),
        ),
    ),
)
