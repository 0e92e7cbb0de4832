"""Drupal comments, 6 and later: children stand in an indented block beside their parent [drupal/drupal]."""

from dataclasses import replace

from tui_reader.formats.html.engine import Engine, Rule, Shape, Sign

_ID = r"^comment-(\d+)"
_LINK = r"#comment-(\d+)"
_CREATED = '[property~="schema:dateCreated"], [property~="dc:created"]'
_REPLIES = '.indented .comment, .comment .parent a[href*="#comment-"], [rel~="sioc:reply_of"][resource*="#comment-"]'

_FLAT = Engine(
    name="drupal",
    title="a Drupal page with comments",
    gives="ids, authors, dates",
    signs=(
        Sign(css="article.comment.js-comment, .comment [data-comment-timestamp]"),
        Sign(css="a[id^=comment-] + .comment, .comment .submitted"),
        Sign(css="meta[name=Generator i][content^=Drupal]", weight=0.5),
    ),
    thread=(Rule("h1.page-title, h1#page-title, .page-title"), Rule("h1")),
    shapes=(
        Shape(
            post="article.comment, article.js-comment, div.comment",
            id=(
                Rule(attr="id", pick=_ID),
                Rule(attr="id", pick=_ID, steps=("-a[id^=comment-]",)),
                Rule('h3 a[href*="#comment-"]', "href", pick=_LINK),
            ),
            author=(
                Rule(".username, [rel=author], .comment__author, .author"),
                Rule(".submitted", pick=r"\bby (.+?)(?: on |$)"),
            ),
            date=(
                Rule(_CREATED, "content"),
                Rule(".submitted time, .comment__meta time, footer time", "datetime"),
                Rule("[data-comment-timestamp]", "data-comment-timestamp", pick="[1-9].*"),
                Rule(".comment__time, .submitted .date"),
                Rule(".submitted", pick=r" on (.+)$"),
                Rule(".submitted"),
            ),
            subject=Rule("h3"),
            url=Rule('h3 a[href*="#comment-"]', "href"),
            parent=(
                Rule('.parent a[href*="#comment-"], footer .visually-hidden a[href*="#comment-"]', "href", pick=_LINK),
                Rule('[rel~="sioc:reply_of"]', "resource", pick=_LINK, every=True),
                Rule(attr="id", pick=_ID, steps=("^.indented", "-[id^=comment-]")),
            ),
            body=(
                Rule(".field--name-comment-body, .field-name-comment-body, .comment__content"),
                Rule(".content"),
            ),
            drop=".links, .comment__links, .user-signature, .visually-hidden, .element-invisible, h3",
        ),
        Shape(
            post="article.node, div.node",
            opening=True,
            id=Rule(attr="id", pick=r"node-\d+"),
            author=Rule(".submitted .username, .node__meta .username, .node__submitted a, [rel=author]"),
            date=(Rule(".submitted time, .node__meta time", "datetime"), Rule(".submitted, .node__submitted")),
            body=(Rule(".field--name-body, .field-name-body"), Rule(".node__content, .content")),
            drop=".links, .comment-wrapper, .comments, #comments, .visually-hidden",
        ),
    ),
)

ENGINES = (
    _FLAT,
    replace(
        _FLAT,
        name="drupalthreaded",
        title="a Drupal page with threaded comments",
        gives="ids, authors, dates, stated replies",
        signs=(*_FLAT.signs, Sign(css=_REPLIES)),
        answers_opening=True,
    ),
)
