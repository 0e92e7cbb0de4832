"""FluxBB and PunBB."""

from tui_reader.formats.html.engine import Engine, Quote, Rule, Shape, Sign

_QUOTES = (Quote(css=".quotebox > cite + blockquote", head=Rule(steps=("-cite",))),)

ENGINES = (
    Engine(
        name="fluxbb",
        title="a FluxBB page",
        gives="ids, authors, dates",
        signs=(
            Sign(css="div.blockpost[id^=p] .postmsg"),
            Sign(css=".posthead .post-byline"),
            Sign(css="#brdmain", weight=0.1),
        ),
        thread=(
            Rule(".crumbs li:last-child strong"),
            Rule("#brd-crumbs-top .crumblast", pick=r"^(?:» ?)?(.+)$"),
            Rule(".main-title"),
        ),
        shapes=(
            Shape(
                post="div.blockpost[id^=p]",
                id=Rule(attr="id", pick=r"\d+"),
                number=Rule("h2 .conr", pick=r"\d+"),
                author=Rule(".postleft dt"),
                date=Rule("h2 a"),
                subject=Rule(".postright h3"),
                url=Rule("h2 a", "href"),
                body=Rule(".postright .postmsg:not(.postsignature)"),
                quotes=_QUOTES,
                drop=".postsignature",
                note=".postedit",
            ),
            Shape(
                post="div.post:has(> .posthead)",
                id=Rule(".posthead[id^=p]", "id", pick=r"\d+"),
                number=Rule(".post-num", pick=r"\d+"),
                author=(Rule(".author-ident .username"), Rule(".post-byline strong"), Rule(".post-byline a")),
                date=Rule(".post-link a"),
                url=Rule(".post-link a", "href"),
                body=Rule(".entry-content"),
                quotes=_QUOTES,
                drop=".sig-content, .entry-title",
            ),
        ),
    ),
)
