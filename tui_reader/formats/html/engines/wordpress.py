"""WordPress comments of classic and block themes, nested as they answer each other [WordPress/WordPress]."""

from tui_reader.formats.html.engine import Engine, Rule, Shape, Sign

_COMMENT = (
    "li[id^=comment-]:not(.pingback, .trackback), li[id^=li-comment-]:not(.pingback, .trackback), "
    "li.comment:not([id]), div.comment[id^=comment-]:not(li.comment > *)"
)

STORIES = (
    Shape(
        post=".wp-block-post-content:not(li *)",
        opening=True,
        author=Rule(".wp-block-post-author__name, .wp-block-post-author-name", steps=("/",)),
        date=Rule(".wp-block-post-date time", "datetime", steps=("/",)),
        subject=Rule(".wp-block-post-title", steps=("/",)),
        body=Rule(),
    ),
    Shape(
        post="article[id^=post-]:has(.entry-content), div.post[id^=post-]:has(.entry-content)",
        opening=True,
        id=Rule(attr="id"),
        author=(Rule(".entry-meta .author .fn, .byline .author .fn"), Rule(".author a, .byline a, .author")),
        date=(
            Rule("time.entry-date, time.published, .posted-on time", "datetime"),
            Rule(".entry-date, .published"),
        ),
        subject=Rule(".entry-title"),
        body=Rule(".entry-content"),
        drop=".sharedaddy, .jp-relatedposts, .entry-meta, .post-navigation",
    ),
)
"""The article above the comments, of block themes and classic ones."""

ENGINES = (
    Engine(
        name="wordpress",
        title="a WordPress page with comments",
        gives="ids, authors, dates, stated replies",
        signs=(
            Sign(css=".comment-list li[id*=comment-], .commentlist li[id*=comment-]"),
            Sign(css="li[id^=comment-] .comment-body, li[id^=comment-] .comment-content", weight=0.6),
            Sign(css=".wp-block-comment-template"),
            Sign(css="meta[name=generator][content^=WordPress]", weight=0.5),
        ),
        nested=True,
        shapes=(
            Shape(
                post=_COMMENT,
                id=Rule(attr="id", pick=r"\d+"),
                author=(
                    Rule(".comment-author .fn, cite.fn"),
                    Rule(".wp-block-comment-author-name, .comment-author [itemprop=name], .comment-author strong"),
                    Rule(".fn"),
                    Rule(".comment-author-name, .comment-author cite, .comment-author a:not(:has(img))"),
                    Rule(".comment-author, cite"),
                ),
                date=(
                    Rule(".comment-meta time, .comment-metadata time, .wp-block-comment-date time", "datetime"),
                    Rule("time", "datetime"),
                    Rule("time"),
                    Rule('.comment-meta a[href*="#comment-"], .comment-date, .comment_date'),
                    Rule(".comment-meta, .commentmetadata, .comment-author.meta"),
                ),
                url=(Rule('.comment-meta a[href*="#comment-"]', "href"), Rule('a[href*="#comment-"]', "href")),
                body=(
                    Rule(".comment-content, .wp-block-comment-content"),
                    Rule(".comment-text, .comment_text, .comment-entry"),
                    Rule(".comment-body"),
                    Rule("p", every=True),
                ),
                drop=".comment-author, .comment-meta, .commentmetadata, .reply, .comment-reply-link, .says, .vcard, "
                ".comment-awaiting-moderation",
            ),
            *STORIES,
        ),
    ),
)
