"""Stack Overflow and the other Stack Exchange sites: a question, its answers, and comments on each."""

from tui_reader.formats.html.engine import Engine, Rule, Shape, Sign

_OWNER = '.user-info:not(:lexbor-contains("edited")) .user-details'
_AUTHOR = (
    Rule(".post-signature .user-details[itemprop=author] a"),
    Rule(f"{_OWNER} a", last=True),
    Rule(_OWNER, last=True),
)
_DATE = (
    Rule('.user-info:not(:lexbor-contains("edited")) .relativetime', "title", last=True),
    Rule("time[itemprop=dateCreated]", "datetime"),
)
_BODY = Rule(".js-post-body, .post-text, .s-prose")
_DROP = ".snippet-ctas, .question-status, .js-post-notice, .MathJax_Preview, .MJX_Assistive_MathML, mjx-assistive-mml"
"""Formulas stand twice or three times: as shown, before that, and for those who have pages read aloud."""

ENGINES = (
    Engine(
        name="stackexchange",
        title="a Stack Exchange page",
        gives="ids, authors, dates, stated replies",
        signs=(
            Sign(css="#question .js-post-body, #question .post-text"),
            Sign(css="div.answer[id^=answer-]"),
        ),
        thread=Rule("#question-header h1"),
        nested=True,
        more=Rule(".js-show-link.comments-link:not(.dno)", pick=r"\d+", every=True),
        shapes=(
            Shape(
                post="#question",
                opening=True,
                id=(
                    Rule(attr="data-questionid"),
                    Rule('.js-share-link[href*="/q/"], .short-link', "href", pick=r"/q/(\d+)"),
                    Rule("[id^=comments-]", "id", pick=r"\d+"),
                ),
                author=_AUTHOR,
                date=_DATE,
                subject=Rule("#question-header h1", steps=("/",)),
                url=Rule("#question-header h1 a", "href", steps=("/",)),
                body=_BODY,
                drop=_DROP,
            ),
            Shape(
                post="div.answer[id^=answer-]",
                id=(Rule(attr="data-answerid"), Rule(attr="id", pick=r"\d+")),
                author=_AUTHOR,
                date=_DATE,
                url=Rule(".js-share-link, .short-link", "href"),
                body=_BODY,
                drop=_DROP,
            ),
            Shape(
                post="li.comment[id^=comment-], tr.comment[id^=comment-]",
                id=Rule(attr="id"),
                author=Rule(".comment-user"),
                date=Rule(".comment-date [title]", "title", pick=r"^[^,]+"),
                body=Rule(".comment-copy"),
            ),
        ),
    ),
)
"""A comment's number can be that of a post as well: its id keeps the word before it."""
