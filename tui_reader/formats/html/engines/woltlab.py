"""WoltLab Burning Board and Suite."""

from tui_reader.formats.html.engine import Engine, Quote, Rule, Shape, Sign

ENGINES = (
    Engine(
        name="woltlab",
        title="a WoltLab page",
        gives="ids, authors, dates, quoted posts",
        signs=(
            Sign(css="article.wbbPost"),
            Sign(css="article.message[data-object-id] .messageText"),
            Sign(text="WoltLab", weight=0.1),
        ),
        thread=(Rule("h1.contentTitle"), Rule(".boxHeadline h1")),
        shapes=(
            Shape(
                post="article.wbbPost:has(.messageText), article.message[data-object-id]",
                id=(
                    Rule(attr="data-post-id"),
                    Rule(attr="data-object-id"),
                    Rule(attr="id", pick=r"\d+", steps=("^li[id^=post], li[id^=message]",)),
                ),
                number=(
                    Rule(".messageQuickOptions, .messageHeaderMetaData", pick=r"#([\d.,]+)"),
                    Rule(".messageCounter", pick=r"[\d.,]+"),
                ),
                author=(
                    Rule(".messageSidebar .username, .messageAuthorContainer .username"),
                    Rule(".messageHeader .username"),
                ),
                date=(
                    Rule(".messageHeader time, .messageHeaderMetaData time", "datetime"),
                    Rule("woltlab-core-date-time", "date"),
                    Rule("time.datetime", "datetime"),
                ),
                subject=Rule(".messageTitle"),
                url=Rule("a.permalink, a.messagePublicationTime", "href"),
                body=Rule(".messageText"),
                quotes=(
                    Quote(
                        css="blockquote.quoteBox:has(> .quoteBoxTitle), blockquote.quoteBox:has(> header)",
                        head=Rule(".quoteBoxTitle, header"),
                        name=Rule(
                            ".quoteBoxTitle, header",
                            pick=r"(?:from|by|von|de|di|van|av|fra|od|от) [“\"„]?(.+?)[”\"“]?$",
                        ),
                        ref=Rule(attr="cite", pick=r"(?:postID=|#post)(\d+)"),
                    ),
                ),
                drop=".quoteBoxIcon, .toggleButton, .codeBoxHeader, .codeBox header, .spoilerBox > header",
            ),
        ),
    ),
)
