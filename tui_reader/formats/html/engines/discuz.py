"""Discuz! X, as many Chinese boards run it."""

from tui_reader.formats.html.engine import Engine, Quote, Rule, Shape, Sign

_HEAD = "a[href*='findpost']"

ENGINES = (
    Engine(
        name="discuz",
        title="a Discuz! page",
        gives="ids, authors, dates, quoted posts",
        signs=(
            Sign(css="[id^=postmessage_].t_f", text="postmessage_"),
            Sign(css="div[id^=post_] [id^=authorposton]", text="authorposton"),
        ),
        thread=Rule("#thread_subject, h1.ts"),
        shapes=(
            Shape(
                post="div[id^=post_]:has([id^=postmessage_], .locked)",
                id=Rule(attr="id", pick=r"^post_(\d+)"),
                number=Rule("[id^=postnum] em", pick=r"\d+"),
                author=(Rule(".authi .xw1"), Rule(".authi a")),
                date=(Rule("[id^=authorposton] [title]", "title"), Rule("[id^=authorposton]", pick=r"\d{4}-.*")),
                url=Rule("a[id^=postnum]", "href"),
                body=Rule("[id^=postmessage_]"),
                quotes=(
                    Quote(
                        css=f".quote > blockquote:has({_HEAD})",
                        head=Rule(_HEAD),
                        name=Rule(_HEAD, pick=r"^(.+?) (?:发表于|發表於|Published) "),
                        ref=Rule(_HEAD, "href", pick=r"\bpid=(\d+)"),
                    ),
                ),
                drop=".sign, .tip, .jammer, .aimg_tip",
                note=".pstatus",
            ),
        ),
    ),
)
