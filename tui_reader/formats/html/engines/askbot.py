"""Askbot: a question, its answers, and comments below both [ASKBOT/askbot-devel]."""

from tui_reader.formats.html.engine import Engine, Quote, Rule, Shape, Sign

_DATE = (Rule(".timeago[title]", "title"), Rule("time[datetime]", "datetime"))
_WHO = ".post-update-info:not(.post-update-info ~ .post-update-info)"
_POST = Shape(
    post=".post.answer[data-post-id]",
    id=Rule(attr="data-post-id"),
    author=(
        Rule(f"{_WHO} .user-info a, {_WHO} a[href*='/users/']:not(:has(img))"),
        Rule(f"{_WHO} p:not(:has(strong))"),
    ),
    date=(*(Rule(f"{_WHO} {rule.css}", rule.attr) for rule in _DATE), *_DATE),
    body=Rule(".post-body"),
    quotes=(Quote(css="blockquote"),),
    drop=".post-update-info-container, .post-controls, .comments, h1, .comment-title",
)

ENGINES = (
    Engine(
        name="askbot",
        title="an Askbot page",
        gives="ids, authors, dates, stated replies",
        signs=(Sign(css=".post.question[data-post-id] .post-body"), Sign(css=".post.answer[data-post-id]", weight=0.5)),
        thread=(Rule(".content-wrapper h1 a, .post.question h1 a"), Rule("h1")),
        nested=True,
        shapes=(
            Shape(
                post=".post.question[data-post-id]",
                opening=True,
                id=_POST.id,
                author=_POST.author,
                date=_POST.date,
                body=_POST.body,
                quotes=_POST.quotes,
                drop=_POST.drop,
            ),
            _POST,
            Shape(
                post=".comment[data-post-id], .comment[data-comment-id]",
                id=(Rule(attr="data-post-id"), Rule(attr="data-comment-id")),
                author=Rule("a.author, .comment-author"),
                date=_DATE,
                body=Rule(".comment-body"),
                drop=".author, .comment-author, .age, .edit, .convert-comment, .comment-delete, .delete-icon, .upvote",
            ),
        ),
    ),
)
