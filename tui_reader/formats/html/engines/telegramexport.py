"""A chat as Telegram Desktop exports it to HTML; who writes several messages in a row is named at the first."""

from tui_reader.formats.html.engine import Engine, Quote, Rule, Shape, Sign

ENGINES = (
    Engine(
        name="telegramexport",
        title="a Telegram chat exported as a page",
        gives="ids, authors, dates, stated replies",
        signs=(Sign(css=".history > .message[id^=message] > .body", weight=1.5),),
        thread=Rule(".page_header .text"),
        shapes=(
            Shape(
                post=".message.default[id^=message]",
                id=Rule(attr="id", pick=r"^message(\d+)$"),
                author=(
                    Rule(".body > .from_name"),
                    Rule(".body > .from_name", steps=("-.message:not(.joined)",)),
                ),
                date=Rule(".body > .date[title]", "title"),
                parent=Rule(".reply_to a[href*='go_to_message']", "href", pick=r"go_to_message(\d+)$"),
                body=Rule(".body"),
                quotes=(
                    Quote(css="blockquote"),
                    Quote(
                        css=".forwarded.body",
                        head=Rule(".from_name"),
                        name=Rule(".from_name", pick=r"^(.+?)(?: \d\d\.\d\d\.\d{4} .*)?$"),
                    ),
                ),
                drop=".message > .body > .from_name, .date, .userpic_wrap, .reply_to, .reactions",
            ),
        ),
    ),
)
