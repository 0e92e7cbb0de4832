"""4chan, and the boards run with vichan and Tinyboard [vichan-devel/vichan]."""

from tui_reader.formats.html.engine import Engine, Rule, Shape, Sign

_GIVES = "ids, dates, stated replies"
_CITED = r"^>>(\d+)"

ENGINES = (
    Engine(
        name="fourchan",
        title="a 4chan page",
        gives=_GIVES,
        signs=(Sign(css=".postContainer.replyContainer"), Sign(css=".postContainer.opContainer .postMessage")),
        thread=(Rule(".opContainer .postInfo.desktop .subject"), Rule(".opContainer .subject")),
        shapes=(
            Shape(
                post="div.postContainer",
                id=Rule(attr="id", pick=r"\d+"),
                author=(Rule(".postInfo.desktop .name"), Rule(".name")),
                date=(Rule(".dateTime", "data-utc"), Rule(".dateTime")),
                subject=(Rule(".postInfo.desktop .subject"), Rule(".subject")),
                url=Rule('.postNum a[href*="#p"]', "href"),
                parent=(
                    Rule("a.quotelink", "href", pick=r"#p(\d+)$", every=True),
                    Rule("a.quotelink", pick=_CITED, every=True),
                ),
                body=Rule("blockquote.postMessage"),
                drop=".abbr, .exif",
            ),
        ),
    ),
    Engine(
        name="vichan",
        title="a page of an image board (vichan)",
        gives=_GIVES,
        signs=(Sign(css="div.post.reply[id^=reply_] .body"), Sign(css="div.post.op[id^=op_] .body")),
        thread=Rule("div.post.op .subject"),
        shapes=(
            Shape(
                post="div.post.op[id^=op_], div.post.reply[id^=reply_]",
                id=Rule(attr="id", pick=r"\d+"),
                author=Rule(".intro .name, .name"),
                date=(Rule(".intro time", "datetime"), Rule("time", "datetime")),
                subject=Rule(".intro .subject, .subject"),
                url=Rule(".intro a.post_no", "href"),
                parent=Rule(".body a", pick=_CITED, every=True),
                body=Rule("div.body"),
                drop=".toolong",
            ),
        ),
    ),
)
