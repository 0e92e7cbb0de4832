"""Simple Machines Forum 1 and 2 [SimpleMachines/SMF], and ElkArte, which was made from it [elkarte/Elkarte]."""

from tui_reader.formats.html.engine import Engine, Quote, Rule, Shape, Sign

_DATED = r":\s*([^:»]*\d.*?)\s*»"
_WHO = r":\s*(.{1,80}?)(?: (?:on|am|le|el|il|op|em|den) (?:\S+ )?\d|$)"
_LINK = r"\bmsg=?(\d+)"
QUOTES = (
    Quote(
        css="blockquote:has(> cite)",
        head=Rule("cite"),
        name=(Rule("cite", pick=r"author=(.+?) link="), Rule("cite", pick=_WHO)),
        ref=(Rule("cite a", "href", pick=_LINK), Rule("cite", pick=_LINK)),
    ),
    Quote(
        css=".quoteheader + blockquote, .quoteheader + div.quote",
        head=Rule(steps=("-.quoteheader",)),
        name=Rule(pick=_WHO, steps=("-.quoteheader",)),
        ref=Rule("a", "href", pick=_LINK, steps=("-.quoteheader",)),
    ),
)
NOISE = ".quotefooter, .codeoperation"
_SUBJECT = Rule("[id^=subject_], [id^=post_subject_]")
_TEXT = ".inner[id^=msg_], .messageContent[id^=msg_]"

ENGINES = (
    Engine(
        name="smf",
        title="an SMF page",
        gives="ids, authors, dates, quoted posts",
        signs=(
            Sign(css="#forumposts, form#quickModForm", weight=0.6),
            Sign(css="[id^=subject_], [id^=post_subject_]", weight=0.5),
            Sign(text="Simple Machines", weight=0.1),
        ),
        thread=(Rule("#top_subject"), Rule("[id^=subject_]")),
        shapes=(
            Shape(
                post=".post_wrapper:has([id^=msg_]), .bordercolor > .clearfix:has(.inner)",
                id=Rule(_TEXT, "id", pick=r"\d+"),
                author=(Rule(".poster h4 a[href*=profile]"), Rule(".poster h4"), Rule(".poster .name")),
                date=(
                    Rule(".keyinfo [id^=info_] time", "datetime"),
                    Rule(".keyinfo .smalltext", pick=_DATED),
                    Rule(".postinfo a.smalltext"),
                    Rule(".keyinfo .smalltext"),
                ),
                subject=_SUBJECT,
                url=Rule("[id^=subject_] a", "href"),
                body=Rule(_TEXT),
                quotes=QUOTES,
                drop=NOISE,
            ),
            Shape(
                post="td[class^=windowbg]:has(> table [id^=subject_])",
                id=Rule("[id^=subject_]", "id", pick=r"\d+"),
                author=(Rule("td[valign=top] > b > a"), Rule("td[valign=top] > b")),
                date=Rule("[id^=subject_] + .smalltext", pick=_DATED),
                subject=_SUBJECT,
                url=Rule("[id^=subject_] a", "href"),
                body=Rule("div.post"),
                quotes=QUOTES,
                drop=NOISE,
            ),
        ),
    ),
)
