"""4chan, and the boards run with vichan and Tinyboard [vichan-devel/vichan]."""

from dataclasses import replace

from tui_reader.formats.html.citing import with_cited
from tui_reader.formats.html.engine import Engine, Rule, Shape, Sign

_GIVES = "ids, dates, stated replies"
_CITED = r"^>>(\d+)"

_CHAN = Shape(
    post="div.replyContainer",
    id=Rule(attr="id", pick=r"\d+"),
    author=(Rule(".postInfo.desktop .name"), Rule(".name")),
    date=(Rule(".dateTime", "data-utc"), Rule(".dateTime")),
    subject=(Rule(".postInfo.desktop .subject"), Rule(".subject")),
    url=Rule('.postNum a[href*="#p"]', "href"),
    parent=(
        Rule("a.quotelink", "href", pick=r"#p(\d+)$", every=True),
        Rule("a.quotelink, .deadlink", pick=_CITED, every=True),
    ),
    body=Rule("blockquote.postMessage"),
    drop=".abbr, .exif",
    finish=with_cited,
)
_VICHAN = Shape(
    post="div.post.reply[id^=reply_]",
    id=Rule(attr="id", pick=r"\d+"),
    author=Rule(".intro .name, .name"),
    date=(Rule(".intro time", "datetime"), Rule("time", "datetime")),
    subject=Rule(".intro .subject, .subject"),
    url=Rule(".intro a.post_no", "href"),
    parent=Rule(".body a", pick=_CITED, every=True),
    body=Rule("div.body"),
    drop=".toolong",
    finish=with_cited,
)

ENGINES = (
    Engine(
        name="fourchan",
        title="a 4chan page",
        gives=_GIVES,
        signs=(Sign(css=".postContainer.replyContainer"), Sign(css=".postContainer.opContainer .postMessage")),
        more=Rule(".summary", pick=r"\d+", every=True),
        thread=(Rule(".opContainer .postInfo.desktop .subject"), Rule(".opContainer .subject")),
        shapes=(replace(_CHAN, post="div.opContainer", parent=(), opening=True), _CHAN),
    ),
    Engine(
        name="vichan",
        title="a page of an image board (vichan)",
        gives=_GIVES,
        signs=(Sign(css="div.post.reply[id^=reply_] .body"), Sign(css="div.post.op[id^=op_] .body")),
        more=Rule(".omitted", pick=r"\d+", every=True),
        thread=Rule("div.post.op .subject"),
        shapes=(replace(_VICHAN, post="div.post.op[id^=op_]", parent=(), opening=True), _VICHAN),
    ),
)
