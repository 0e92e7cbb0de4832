"""MyBB 1.6 and 1.8."""

from tui_reader.formats.html.engine import Engine, Quote, Rule, Shape, Sign
from tui_reader.text.saying import SAYING

ENGINES = (
    Engine(
        name="mybb",
        title="a MyBB page",
        gives="ids, authors, dates, quoted posts",
        signs=(
            Sign(css=".post_body[id^=pid_]"),
            Sign(css="blockquote.mycode_quote", weight=0.3),
            Sign(text="Powered By MyBB", weight=0.3),
        ),
        thread=(Rule(".thread_legend strong"), Rule("td.thead > div > strong"), Rule("td.thead strong")),
        shapes=(
            Shape(
                post="div.post[id^=post_], table[id^=post_]:has(.post_body)",
                id=Rule(attr="id", pick=r"\d+"),
                number=Rule(".post_head .float_right a, td.tcat .float_right a", pick=r"#([\d,]+)"),
                author=(
                    Rule(".author_information .largetext"),
                    Rule(".author_information strong a"),
                    Rule(".post_author .largetext, .largetext"),
                ),
                date=(
                    Rule(".post_date", pick=r"^\D{0,12}\d+[-./]\d+[-./]\d+.*"),
                    Rule(".post_date > span[title]", "title"),
                    Rule(".post_date"),
                    Rule("td.tcat .float_left, td.tcat .smalltext"),
                ),
                url=Rule(".float_right a[href*='#pid']", "href"),
                body=Rule(".post_body[id^=pid_]"),
                quotes=(
                    Quote(
                        css="blockquote:has(> cite)",
                        head=Rule("cite"),
                        name=Rule("cite", pick=rf"^(?:\([^)]*\d[^)]*\))?\s*(.+){SAYING}"),
                        ref=Rule("cite a[href*='#pid']", "href", pick=r"#pid(\d+)"),
                    ),
                ),
                drop=".codeblock > .title",
            ),
        ),
    ),
)
