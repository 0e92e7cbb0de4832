"""Discourse: the page for crawlers and archives, and the page a browser saves.

A quote names the number of a post in its topic, so the number is the id; a quote from another topic has a link to it.
"""

from tui_reader.formats.html.engine import Engine, Quote, Rule, Shape, Sign

_ASIDE = ("^aside.quote",)
_HEAD = Rule(steps=("-.title",))
_NAME = Rule(attr="data-username", steps=_ASIDE)
_NUMBER = Rule(attr="data-post", steps=_ASIDE)
_QUOTES = (
    Quote(css="aside.quote > .title:has(a[href*='/t/']) + blockquote", head=_HEAD, name=_NAME),
    Quote(css="aside.quote > .title + blockquote", head=_HEAD, name=_NAME, ref=_NUMBER),
    Quote(css="aside.quote > blockquote", name=_NAME, ref=_NUMBER),
)
_NOISE = ".quote-controls, .quote > .title img, .lightbox-wrapper .meta, .codeblock-button-wrapper"

COOKED = Shape(
    post="article[id^=post_]:has(.cooked)",
    id=Rule(attr="id", pick=r"\d+"),
    author=(
        Rule(".names [data-user-card]:not(.embedded-posts *)", "data-user-card"),
        Rule(".names .username:not(.embedded-posts *)"),
    ),
    date=(
        Rule(".post-date .relative-date", "data-time"),
        Rule(".relative-date", "data-time"),
    ),
    url=Rule("a.post-date", "href"),
    parent=Rule("a.reply-to-tab", "href", pick=r"/t/[^?#]*/(\d+)$"),
    body=Rule(".cooked:not(.embedded-posts *)"),
    quotes=_QUOTES,
    drop=_NOISE,
)
"""A post as a browser shows it; its body is what the interface gives as JSON."""

ENGINES = (
    Engine(
        name="discourse",
        title="a Discourse page",
        gives="numbers, authors, dates, quoted posts",
        signs=(
            Sign(css="meta[name=generator][content^=Discourse]", weight=0.8),
            Sign(css=".crawler-post"),
            Sign(css="article[data-post-id] .cooked"),
            Sign(css=".creator [itemprop=author]", weight=0.5),
            Sign(css=".creator + .post", weight=0.3),
        ),
        thread=(Rule("h1 [data-topic-id], h1 .fancy-title"), Rule("#topic-title h1"), Rule("h1 a"), Rule("h1")),
        shapes=(
            Shape(
                post=".crawler-post, [itemtype*=DiscussionForumPosting]:has(> .creator)",
                id=(Rule(attr="id", pick=r"post_(\d+)"), Rule("[itemprop=position]", pick=r"\d+")),
                author=(Rule(".creator [itemprop=name]"), Rule(".creator [itemprop=author]"), Rule(".creator b")),
                date=(Rule("time[itemprop=datePublished]", "datetime"), Rule("time", "datetime"), Rule("time")),
                body=Rule(".post"),
                quotes=_QUOTES,
                drop=_NOISE,
            ),
            Shape(
                post=".creator:has(+ .post):not([itemtype] > *):not(.crawler-post *)",
                id=Rule(pick=r"#(\d+)"),
                author=(Rule("b"), Rule(pick=r"^(\S+) (?:\(.{0,80}\) )?at ")),
                date=Rule(pick=r"(?:, | at )(.+?)(?: — #\d+)?$"),
                body=Rule(steps=("+.post",)),
                quotes=_QUOTES,
                drop=_NOISE,
            ),
            COOKED,
        ),
    ),
)
