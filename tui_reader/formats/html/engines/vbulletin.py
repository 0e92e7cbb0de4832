"""vBulletin 4, 5 and 6."""

from tui_reader.formats.html.engine import Engine, Quote, Rule, Shape, Sign

_GENERATOR = "meta[name=generator][content^='vBulletin {}']"
_QUOTE = Quote(
    css=".bbcode_quote:has(> .quote_container > .bbcode_postedby)",
    head=Rule(".bbcode_postedby"),
    name=Rule(".bbcode_postedby strong"),
    ref=(
        Rule(".bbcode_postedby a[href*='#post']", "href", pick=r"#post(\d+)"),
        Rule(".bbcode_postedby a[href*='/node/']", "href", pick=r"/node/(\d+)"),
    ),
)
_QUOTES = (_QUOTE, Quote(css=".bbcode_quote"))
_NOISE = ".bbcode_description, .bbcode_postedby img"
_GIVES = "ids, authors, dates, quoted posts"

ENGINES = (
    Engine(
        name="vbulletin4",
        title="a vBulletin 4 page",
        gives=_GIVES,
        signs=(
            Sign(css=_GENERATOR.format(4), weight=0.8),
            Sign(css="#vbulletin_html", weight=0.5),
            Sign(css="li.postcontainer [id^=post_message_]"),
        ),
        thread=Rule(".threadtitle"),
        shapes=(
            Shape(
                post="li.postcontainer[id^=post_], li.postbitdeleted, li.postbitignored",
                id=Rule(attr="id", pick=r"\d+"),
                number=Rule(".postcounter", pick=r"\d+"),
                author=(Rule(".username strong"), Rule(".username")),
                date=Rule(".postdate .date"),
                subject=Rule("h2.posttitle, h2.title"),
                url=Rule("a.postcounter", "href"),
                body=(Rule("[id^=post_message_] > blockquote.postcontent"), Rule("[id^=post_message_]")),
                quotes=_QUOTES,
                drop=_NOISE,
            ),
        ),
    ),
    Engine(
        name="vbulletin5",
        title="a vBulletin 5 page",
        gives=_GIVES + ", stated replies to comments",
        signs=(Sign(css="li.b-post[data-node-id] .js-post__content-text"), Sign(css=_GENERATOR.format(5), weight=0.8)),
        thread=Rule("h1.main-title"),
        shapes=(
            Shape(
                post="li.b-post[data-node-id], li.b-comment[data-node-id]",
                id=Rule(attr="data-node-id"),
                number=Rule(".b-post__count", pick=r"[\d.]+"),
                author=(Rule(".author a"), Rule(".author"), Rule(".b-userinfo__details [itemprop=name]")),
                date=(Rule("time[itemprop=dateCreated]", "datetime"), Rule("time", "datetime")),
                subject=Rule(".b-post__title"),
                url=Rule("a.b-post__count", "href"),
                parent=Rule(attr="data-node-id", steps=("^ul", "^li[data-node-id]")),
                body=Rule(".js-post__content-text"),
                quotes=_QUOTES,
                drop=_NOISE + ", .bbcode_quote_container",
            ),
        ),
    ),
)
