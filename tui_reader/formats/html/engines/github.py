"""GitHub issues and pull requests: the classic pages, and the issues made with React."""

from tui_reader.formats.html.engine import Engine, Quote, Rule, Shape, Sign

_GIVES = "ids, authors, dates"
_NUMBER = r"(?:issuecomment|discussioncomment|issue|discussion|discussion_r|pullrequestreview|pullrequest)-?(\d+)"
_QUOTES = (Quote(css="blockquote, .email-quoted-reply"),)
_DROP = ".email-hidden-toggle, .sr-only, .zeroclipboard-container, tracked-issues-progress, .email-signature-reply"
_DATE = (Rule("a.js-timestamp relative-time", "datetime"), Rule("relative-time, time-ago", "datetime"))

COMMENT = Shape(
    post=".timeline-comment:has(.comment-body), .review-comment:has(.comment-body)",
    id=(
        Rule("a.js-timestamp", "href", pick=f"#{_NUMBER}"),
        Rule(attr="id", pick=_NUMBER),
        Rule(attr="id", pick=_NUMBER, steps=("^[id^=issue], [id^=discussion], [id^=pullrequest]",)),
    ),
    author=Rule("a.author, .author"),
    date=_DATE,
    url=Rule("a.js-timestamp", "href"),
    body=Rule(".comment-body"),
    quotes=_QUOTES,
    drop=_DROP,
)
"""A comment on the classic pages."""

ENGINES = (
    Engine(
        name="github",
        title="a GitHub page",
        gives=_GIVES,
        signs=(
            Sign(css=".timeline-comment .comment-body, .js-comment-container .comment-body"),
            Sign(css=".js-issue-title, .gh-header-title", weight=0.5),
        ),
        thread=(Rule(".js-issue-title"), Rule(".gh-header-title")),
        more=Rule("form.js-ajax-pagination, .ajax-pagination-form", pick=r"\d+|.+", every=True),
        shapes=(COMMENT,),
    ),
    Engine(
        name="githubissue",
        title="a GitHub issue page",
        gives=_GIVES,
        signs=(Sign(css="[data-testid=issue-body]"), Sign(css=".react-issue-comment")),
        thread=(Rule("h1 bdi"), Rule("[data-testid=issue-title]")),
        more=Rule("[data-testid^=issue-timeline-load-more-count]", pick=r"\d+|.+", every=True),
        shapes=(
            Shape(
                post="[data-testid=issue-body]",
                opening=True,
                number=Rule("h1", pick=r"#(\d+)", steps=("/",)),
                author=(Rule("[data-testid=issue-body-header-author]"), Rule("a[data-hovercard-url*=users]")),
                date=_DATE,
                body=(Rule("[data-testid=issue-body-viewer] .markdown-body"), Rule(".markdown-body")),
                quotes=_QUOTES,
                drop=_DROP,
            ),
            Shape(
                post=".react-issue-comment",
                id=(Rule("[id^=issuecomment-]", "id", pick=_NUMBER), Rule(attr="id", pick=_NUMBER)),
                author=(Rule("[data-testid=avatar-link]", last=True), Rule("a[data-hovercard-url*=users]")),
                date=_DATE,
                url=Rule('a[href*="#issuecomment-"]', "href"),
                body=Rule(".markdown-body"),
                quotes=_QUOTES,
                drop=_DROP,
            ),
        ),
    ),
)
