"""XenForo 1."""

from tui_reader.formats.html.engine import Engine, Quote, Rule, Shape, Sign

ENGINES = (
    Engine(
        name="xenforo1",
        title="a XenForo 1 page",
        gives="ids, authors, dates, quoted posts",
        signs=(Sign(css="#messageList > li.message[id^=post-]"), Sign(css="html#XenForo", weight=0.8)),
        thread=(Rule(".titleBar h1"), Rule("h1")),
        shapes=(
            Shape(
                post="li.message[id^=post-]",
                id=Rule(attr="id", pick=r"\d+"),
                number=Rule(".postNumber", pick=r"\d+"),
                author=(Rule(attr="data-author"), Rule(".userText .username")),
                date=(
                    Rule(".messageMeta .DateTime[data-time], .datePermalink .DateTime[data-time]", "data-time"),
                    Rule(".messageMeta .DateTime, .datePermalink .DateTime", "title"),
                    Rule(".messageMeta .DateTime, .datePermalink .DateTime"),
                ),
                url=Rule("a.datePermalink, a.postNumber", "href"),
                body=Rule(".messageContent .messageText"),
                quotes=(
                    Quote(
                        css=".bbCodeQuote:not(.bbmSpoilerBlock) .attribution + blockquote.quoteContainer",
                        head=Rule(steps=("-.attribution",)),
                        name=Rule(attr="data-author", steps=("^.bbCodeQuote",)),
                        ref=Rule(".AttributionLink", "href", pick=r"#post-(\d+)", steps=("-.attribution",)),
                    ),
                ),
                drop=".quoteExpand, .messageTextEndMarker, .bbCodeCode > .type, .AttributionLink",
                note=".editDate",
            ),
        ),
    ),
)
