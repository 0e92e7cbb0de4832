"""UBB.threads: the subject of a reply is followed by a link to the post it answers, as `[Re: name]`."""

from tui_reader.formats.html.engine import Engine, Quote, Rule, Shape, Sign

_POST = "table:has(> tbody > tr > td.subjecttable)"
_LINKED = r"(?:#Post|Number=)(\d+)"
_QUOTES = (
    Quote(
        css=".ubbcode-block:has(> .ubbcode-body)",
        head=Rule(".ubbcode-header"),
        name=Rule(".ubbcode-header", pick=r"by:? (.+)$"),
    ),
    Quote(css="blockquote", head=Rule("font.small")),
)

ENGINES = (
    Engine(
        name="ubbthreads",
        title="a UBB.threads page",
        gives="ids, authors, dates, stated replies",
        signs=(
            Sign(css="td.subjecttable", weight=0.7),
            Sign(css="[id^=body] , td.lighttable font.post", weight=0.3),
            Sign(text="ubb", weight=0.2),
        ),
        shapes=(
            Shape(
                post=_POST,
                id=(
                    Rule("a[name^=Post], a[id^=Post]", "name", pick=r"\d+"),
                    Rule(".subjecttable a[href*='#Post']", "href", pick=_LINKED),
                    Rule("a[id^=Post]", "id", pick=r"\d+", steps=("-a[id^=Post]",)),
                ),
                author=(
                    Rule(".author-name .username, .author-name a, .author-content a[href*='/users/']"),
                    Rule(".darktable a[href*='showprofile'], .darktable a[onclick]"),
                    Rule(".darktable b, .author-content b, .author-content .bold"),
                ),
                date=(
                    Rule(".subjecttable :has(> .date)"),
                    Rule(".subjecttable font.small:last-of-type"),
                    Rule(".subjecttable"),
                ),
                subject=(Rule(".subjecttable .truncate > a"), Rule(".subjecttable b")),
                parent=Rule(
                    ".subjecttable a[href*='#Post'], .subjecttable a[href*='Number=']", "href", pick=_LINKED, every=True
                ),
                body=(Rule("div[id^=body]"), Rule(".lighttable font.post"), Rule(".post_inner, .post-content")),
                quotes=_QUOTES,
                drop=".signature",
                cut=r"(?m)^-{20}[ \t]*$",
            ),
        ),
    ),
)
