"""XenForo 2."""

from tui_reader.formats.html.engine import Engine, Quote, Rule, Shape, Sign

ENGINES = (
    Engine(
        name="xenforo2",
        title="a XenForo 2 page",
        gives="ids, authors, dates, quoted posts",
        signs=(
            Sign(css="article.message--post .bbWrapper"),
            Sign(css=".MessageCard__content .bbWrapper"),
            Sign(css="html#XF", weight=0.5),
        ),
        thread=Rule("h1.p-title-value"),
        shapes=(
            Shape(
                post="article.message--post, article.message[data-content^=post-], .message--deleted[id^=js-post-], "
                "div.MessageCard",
                id=(
                    Rule(attr="data-content", pick=r"post-(\d+)"),
                    Rule(attr="id", pick=r"post-(\d+)"),
                    Rule("[data-post-id]", "data-post-id"),
                ),
                number=Rule(".message-attribution-opposite li", last=True, pick=r"#([\d.,]+)"),
                author=(
                    Rule(attr="data-author"),
                    Rule(".message-name .username, .MessageCard__user-info__name"),
                    Rule(".message-name"),
                ),
                date=(
                    Rule(".message-attribution-main time, .MessageCard__date-created time", "datetime"),
                    Rule("time.u-dt", "datetime"),
                ),
                url=Rule(".message-attribution-main a", "href"),
                body=(Rule(".message-body .bbWrapper"), Rule(".bbWrapper")),
                quotes=(
                    Quote(
                        css="blockquote.bbCodeBlock--quote:has(> .bbCodeBlock-title)",
                        head=Rule(".bbCodeBlock-title"),
                        name=Rule(attr="data-quote"),
                        ref=(
                            Rule(attr="data-source", pick=r"post:\s*(\d+)"),
                            Rule(".bbCodeBlock-sourceJump", "data-content-selector", pick=r"#post-(\d+)"),
                            Rule(".bbCodeBlock-sourceJump", "href", pick=r"goto/post\?id=(\d+)"),
                        ),
                    ),
                    Quote(css="blockquote.bbCodeBlock--quote", name=Rule(attr="data-quote")),
                ),
                drop=".bbCodeBlock-expandLink, .bbCodeBlock-shrinkLink, .js-selectToQuoteEnd, "
                ".bbCodeBlock--code > .bbCodeBlock-title",
            ),
        ),
    ),
)
