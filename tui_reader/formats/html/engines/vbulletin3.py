"""vBulletin 3."""

from tui_reader.formats.html.engine import Engine, Quote, Rule, Shape, Sign

_BLOCK = "div[style*='margin:20px']"

ENGINES = (
    Engine(
        name="vbulletin3",
        title="a vBulletin 3 page",
        gives="ids, authors, dates, quoted posts",
        signs=(
            Sign(css="meta[name=generator][content^='vBulletin 3']", weight=0.8),
            Sign(css="[id^=edit] [id^=td_post_] [id^=post_message_]"),
            Sign(css="[id^=edit] [id^=postmenu_]", weight=0.5),
            Sign(css="table[id^=post] [id^=td_post_] [id^=post_message_]"),
        ),
        thread=Rule("td.navbar > strong"),
        shapes=(
            Shape(
                post="[id^=edit]:has([id^=post_message_]), [id^=edit]:has(> table[id^=post]), "
                ":not([id^=edit]) > table[id^=post]:has([id^=post_message_])",
                id=Rule(attr="id", pick=r"\d+"),
                number=Rule("[id^=postcount]", "name"),
                author=(
                    Rule("[id^=postmenu_] .bigusername"),
                    Rule("[id^=postmenu_]"),
                    Rule(".smallfont:has(a[href*=ignorelist]) > strong"),
                ),
                date=(Rule(".thead", pick=r".*\d:\d\d.*"), Rule(".thead")),
                subject=Rule("[id^=td_post_] > .smallfont > strong"),
                url=Rule("a[id^=postcount]", "href"),
                body=Rule("[id^=post_message_]"),
                quotes=(
                    Quote(
                        css=_BLOCK + ":has(> table > tbody > tr > td > div > strong + a[href*='#post'])",
                        head=Rule("td > div"),
                        name=Rule("td > div > strong"),
                        ref=Rule("td > div > a[href*='#post']", "href", pick=r"#post(\d+)"),
                    ),
                    Quote(
                        css=_BLOCK + ":has(> table > tbody > tr > td > div:first-child > strong)",
                        head=Rule("td > div"),
                        name=Rule("td > div > strong"),
                    ),
                    Quote(css=_BLOCK + ":has(> .smallfont + table)"),
                ),
                drop=f"{_BLOCK} > .smallfont:first-child, td > div > strong + a > img",
                note="div.smallfont:has(> hr + em)",
            ),
        ),
    ),
)
