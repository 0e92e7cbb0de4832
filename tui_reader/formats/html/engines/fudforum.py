"""FUDforum: each message says which one it is a reply to [fudforum/FUDforum]."""

from tui_reader.formats.html.engine import Engine, Quote, Rule, Shape, Sign

ENGINES = (
    Engine(
        name="fudforum",
        title="a FUDforum page",
        gives="ids, authors, dates, stated replies",
        signs=(Sign(css=".MsgTable .MsgBodyText"), Sign(text="FUDforum", weight=0.2)),
        thread=Rule(".MsgSubText", pick=r"^(.+?)(?: \[[^\[\]]*\])?$"),
        shapes=(
            Shape(
                post=".MsgTable",
                id=Rule("a[name^=msg_]:not([name^=msg_num])", "name", pick=r"\d+"),
                number=Rule("a[name^=msg_num_]", "name", pick=r"\d+"),
                author=(
                    Rule(".msgud a[href*=usrinfo], .msgud a[href*='/u/']"),
                    Rule(".msgud", pick=r"^(\S.{0,60}?)(?: \w+:|$)"),
                ),
                date=Rule(".DateText"),
                subject=Rule(".MsgSubText", pick=r"^(.+?)(?: \[[^\[\]]*\])?$"),
                parent=Rule(".MsgR1:first-child a[href*='#msg_']", "href", pick=r"#msg_(\d+)$", every=True),
                body=Rule(".MsgBodyText"),
                quotes=(
                    Quote(css="cite + blockquote", head=Rule(steps=("-cite",))),
                    Quote(css="table.quote", head=Rule("th, td.SmallText")),
                ),
            ),
        ),
    ),
)
