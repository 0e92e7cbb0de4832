"""Vanilla Forums [vanilla/vanilla]; quotes of its new editor are data that a script of the page shows."""

from tui_reader.formats.html.embedded import with_quotes
from tui_reader.formats.html.engine import Engine, Quote, Rule, Shape, Sign

_AUTHOR = (Rule(".Author .Username"), Rule(".Author a:not(:has(img))"), Rule(".Author a", "title"))
_DATE = Rule(".DateCreated time", "datetime")
_BODY = (Rule(".Message.userContent"), Rule(".Message"))
_URL = Rule(".Permalink", "href")
_QUOTES = (
    Quote(
        css=".UserQuote:has(> .QuoteAuthor), blockquote.Quote:has(> .QuoteAuthor)",
        head=Rule(".QuoteAuthor"),
        name=(Rule(".QuoteAuthor a:not([href*='/comment/'])"), Rule(attr="rel")),
        ref=Rule(".QuoteAuthor a[href*='/comment/']", "href", pick=r"/comment/(\d+)"),
    ),
    Quote(
        css="[data-embedjson]:has(> .embedQuote-header), blockquote:has(> .embedQuote-header)",
        head=Rule(".embedQuote-header"),
        name=Rule(".embedQuote-userName"),
        ref=(
            Rule(attr="data-embedjson", pick=r'"recordID":\s*"?(\d+)'),
            Rule("a[href*='/comment/']", "href", pick=r"/comment/(\d+)"),
        ),
    ),
    Quote(css="blockquote", name=Rule(attr="rel")),
)

ENGINES = (
    Engine(
        name="vanilla",
        title="a Vanilla page",
        gives="ids, authors, dates",
        signs=(Sign(css=".ItemComment[id^=Comment_]"), Sign(css=".ItemDiscussion[id^=Discussion_]")),
        thread=(Rule(".PageTitle h1"), Rule("h1")),
        amend=with_quotes,
        shapes=(
            Shape(
                post=".ItemDiscussion[id^=Discussion_]",
                opening=True,
                id=Rule(attr="id"),
                author=_AUTHOR,
                date=_DATE,
                url=_URL,
                body=_BODY,
                quotes=_QUOTES,
            ),
            Shape(
                post=".ItemComment[id^=Comment_]",
                id=Rule(attr="id", pick=r"\d+"),
                author=_AUTHOR,
                date=_DATE,
                url=_URL,
                body=_BODY,
                quotes=_QUOTES,
            ),
        ),
    ),
)
