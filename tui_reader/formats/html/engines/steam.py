"""Steam discussions and the comments below other pages of the Steam community."""

from tui_reader.formats.html.engine import Engine, Quote, Rule, Shape, Sign

_QUOTES = (
    Quote(
        css="blockquote.bb_blockquote:has(> .bb_quoteauthor)",
        head=Rule(".bb_quoteauthor"),
        name=Rule(".bb_quoteauthor b"),
        ref=Rule(".bb_quoteauthor a[href^='#c']", "href", pick=r"\d+"),
    ),
)

ENGINES = (
    Engine(
        name="steam",
        title="a Steam discussion",
        gives="ids, authors, dates, quoted posts",
        signs=(Sign(css=".commentthread_comment .commentthread_comment_text"), Sign(css=".forum_op")),
        thread=Rule(".forum_op > .topic"),
        shapes=(
            Shape(
                post=".forum_op",
                id=Rule(attr="id", pick=r"\d+"),
                author=Rule(".forum_op_author"),
                date=(Rule(".date", "data-timestamp"), Rule(".date", "title"), Rule(".date")),
                body=Rule(".content"),
                quotes=_QUOTES,
            ),
            Shape(
                post=".commentthread_comment",
                id=Rule(attr="id", pick=r"\d+"),
                number=Rule(".forum_comment_permlink", pick=r"\d+"),
                author=Rule(".commentthread_author_link"),
                date=(
                    Rule(".commentthread_comment_timestamp", "data-timestamp"),
                    Rule(".commentthread_comment_timestamp", "title"),
                    Rule(".commentthread_comment_timestamp"),
                ),
                url=Rule(".forum_comment_permlink a", "href"),
                body=Rule(".commentthread_comment_text"),
                quotes=_QUOTES,
            ),
        ),
    ),
)
