"""Talk pages of MediaWiki, with DiscussionTools or without."""

from collections.abc import Iterator

from selectolax.lexbor import LexborHTMLParser

from tui_reader.formats.html.engine import Engine, Found, Rule, Shape, Sign
from tui_reader.formats.html.signed import signed_comments

_COMMENT = Shape(
    post=".mw-parser-output",
    body=Rule(),
    drop=".mw-editsection, .ext-discussiontools-init-replylink-buttons, .ext-discussiontools-init-section-bar, "
    "#toc, .toc, .tmbox, .talkheader, .printfooter, style, script",
)


def _comments(page: LexborHTMLParser, _source: str) -> Iterator[Found]:
    return signed_comments(page, _COMMENT)


ENGINES = (
    Engine(
        name="mediawiki",
        title="a talk page of a wiki",
        gives="authors, dates, stated replies",
        signs=(
            Sign(css="[data-mw-comment-start]"),
            Sign(css='body[class*="ns-talk"] .mw-parser-output', weight=1.0),
            Sign(css='.mw-parser-output a[href*="User_talk:"]', weight=0.5),
            Sign(css="meta[name=generator][content^=MediaWiki]", weight=0.5),
        ),
        thread=Rule("#firstHeading, h1"),
        answers_opening=True,
        shapes=(_COMMENT,),
        find=_comments,
    ),
)
