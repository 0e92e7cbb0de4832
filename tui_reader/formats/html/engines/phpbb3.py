"""phpBB 3 with prosilver and the styles made from it, and its pages for printing [phpbb/phpbb]."""

from tui_reader.formats.html.engine import Engine, Quote, Rule, Shape, Sign
from tui_reader.text.saying import SAYING

_QUOTES = (
    Quote(
        css="blockquote",
        head=Rule("cite"),
        name=Rule("cite", pick=rf"^(.*){SAYING}"),
        ref=(Rule("cite a[data-post-id]", "data-post-id"), Rule(attr="cite", pick=r"[?&]p=(\d+)")),
    ),
)

ENGINES = (
    Engine(
        name="phpbb3",
        title="a phpBB 3 page",
        gives="ids, authors, dates, quoted posts (3.2 and later)",
        signs=(
            Sign(css="body#phpbb"),
            Sign(css="div.post[id^=p] .postbody"),
            Sign(css="meta[name=copyright][content*=phpBB]", weight=0.5),
            Sign(text='phpbb.com/">phpbb</a>', weight=0.5),
        ),
        thread=(Rule("h2.topic-title"), Rule("#page-body h2"), Rule("h2 a[href*=viewtopic]")),
        shapes=(
            Shape(
                post="div.post[id^=p]:not([id^=pr]):not([id^=post])",
                id=Rule(attr="id", pick=r"\d+"),
                author=(
                    Rule(".author .username, .author .username-coloured"),
                    Rule("p.author strong"),
                    Rule(".postprofile .username, .postprofile .username-coloured"),
                    Rule(".postprofile dt a:not(:has(img)), .postprofile dt strong"),
                    Rule(".ignore strong"),
                ),
                date=(Rule(".author time", "datetime"), Rule(".author", pick=r"»\s*(.+)"), Rule(".author")),
                subject=Rule(".postbody h3 a, h3 a"),
                url=(Rule('p.author a[href*="p="]', "href"), Rule("h3 a", "href")),
                body=(Rule(".postbody .content"), Rule(".content")),
                drop=".signature, .post-buttons, .codebox p, .codebox dt, .attachbox .attachbox-title, .sr-only, "
                ".inline-attachment dd:last-child",
                quotes=_QUOTES,
            ),
            Shape(
                post="div.post:not([id]):has(> .author, > .content)",
                author=Rule(".author strong"),
                date=Rule(".date strong"),
                subject=Rule("h3"),
                body=Rule(".content"),
                quotes=_QUOTES,
                drop=".codebox p, .codebox dt",
            ),
        ),
    ),
)
