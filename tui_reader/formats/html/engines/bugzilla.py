"""Bugzilla: the description and the comments of a bug, in the page of version 3 to 5 and in the modal one of today."""

from dataclasses import replace

from selectolax.lexbor import LexborNode

from tui_reader.formats.html.engine import Engine, Found, Rule, Rules, Shape, Sign

_GIVES = "numbers, authors, dates, stated replies"
_ANSWERED = r"\(In reply to [^()\n]{0,100}?comment #(\d+)\)"
"""What the reply button writes above the words it quotes."""


def _as_typed(_node: LexborNode, found: Found) -> Found:
    """The post with the line breaks of its text where no element makes them: a style sheet may show them."""
    body = found.nodes[0] if found.nodes else None
    if body is None or body.tag == "pre" or body.css_first("p, br, pre, li, blockquote") is not None:
        return found
    return replace(found, text=body.text())


def _shape(post: str, body: str, key: Rules, author: Rules, date: Rules) -> Shape:
    return Shape(
        post=post,
        id=key,
        author=author,
        date=date,
        url=Rule("a[href*='#c']", "href"),
        parent=Rule(body, pick=_ANSWERED),
        body=Rule(body),
    )


ENGINES = (
    Engine(
        name="bugzilla",
        title="a Bugzilla page",
        gives=_GIVES,
        signs=(Sign(css=".bz_comment .bz_comment_text"),),
        thread=(Rule("#short_desc_nonedit_display"), Rule("#summary_alias_container #short_desc_nonedit_display")),
        amend=_as_typed,
        shapes=(
            _shape(
                ".bz_comment:has(.bz_comment_text)",
                ".bz_comment_text",
                (Rule(attr="id", pick=r"^c(\d+)$"), Rule("a[name^=c]", "name", pick=r"^c(\d+)$")),
                (Rule(".vcard .fn"), Rule(".vcard"), Rule(".bz_comment_user")),
                (
                    Rule(".bz_comment_time[data-ts]", "data-ts", pick=r".*-.*"),
                    Rule(".bz_comment_time"),
                    Rule(".bz_comment_head, .bz_first_comment_head", pick=r"\d{4}-\d\d-\d\d \d\d:\d\d(?::\d\d)?"),
                ),
            ),
        ),
    ),
    Engine(
        name="bugzillamodal",
        title="a Bugzilla page of today",
        gives=_GIVES,
        signs=(Sign(css=".change-set > .comment-text"),),
        thread=(Rule("#field-value-short_desc"), Rule("#short_desc_h, #field-value-bug_id + *")),
        shapes=(
            _shape(
                ".change-set:has(> .comment-text)",
                ".comment-text",
                Rule(attr="id", pick=r"^c(\d+)$"),
                (Rule(".change-author .fna"), Rule(".change-author .fn"), Rule(".change-author")),
                (Rule(".change-time [data-time]", "data-time"), Rule(".change-time [title]", "title")),
            ),
        ),
    ),
)
