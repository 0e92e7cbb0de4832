"""LiveJournal in its older styles: an entry, and its comments, indented by depth.

S1 prints an entry the same way everywhere; of the styles of S2 those that the site came with are known.
"""

from selectolax.lexbor import LexborNode

from tui_reader.formats.html.engine import Engine, Found, Rule, Shape, Sign

_THREAD = r"thread=(\d+)"
_LEAF = ":not(:has([id^=ljcmt])):not([id^=ljcmt] *)"
_S1, _S1_HEAD = f"div[style*='margin-left: 30px']:not([id]){_LEAF}", ("-table:has(.ljuser)",)
_S2 = f".asset{_LEAF}, .entry{_LEAF}, .entry-wrapper{_LEAF}:not(:has(.entry))"
_USER = (Rule(".ljuser", "lj:user"), Rule("[data-ljuser]", "data-ljuser"), Rule(".ljuser b, .ljuser"))


def _said(_node: LexborNode, found: Found) -> Found | None:
    """The post; of what looks like an entry that with a text and an author."""
    return found if not found.shape.opening or (found.nodes and found.author) else None


ENGINES = (
    Engine(
        name="livejournal",
        title="a LiveJournal page",
        gives="ids, authors, dates, stated replies",
        signs=(Sign(css="[id^=ljcmt] .ljuser, [id^=ljcmt] [data-ljuser]"), Sign(css="[id^=ljcmt]", weight=0.5)),
        nested=True,
        amend=_said,
        shapes=(
            Shape(
                post=_S1,
                opening=True,
                author=tuple(Rule(rule.css, rule.attr, steps=_S1_HEAD) for rule in _USER),
                date=Rule("font", steps=_S1_HEAD),
                subject=Rule("font > i > b"),
                body=Rule(),
                drop="font:first-child:has(> i > b)",
            ),
            Shape(
                post=_S2,
                opening=True,
                author=(*_USER, Rule("title", pick=r"^([\w-]{1,25}): ", steps=("/",))),
                date=(Rule("time", "datetime"), Rule(".datetime, .asset-meta-date, .date, .entryDate, .timestamp")),
                subject=Rule(".entry-title, .asset-name, .subject, .entry-header h3, h2"),
                body=Rule(".entry-content, .asset-body, .entry_text, .entryText, .entry-text, .entry_body"),
            ),
            Shape(
                post="[id^=ljcmt]",
                id=Rule(attr="id", pick=r"\d+"),
                author=_USER,
                date=(
                    Rule("time", "datetime"),
                    Rule(".datetime, .comment-datetimelink, .date, .time"),
                    Rule("[id^=cmtbar] font", pick=r"\d{4}-\d\d-\d\d \d\d:\d\d(?: [ap]m)?(?: UTC)?", every=True),
                ),
                subject=Rule(".comment_title, .comment-title, .subject, h3, h4"),
                url=Rule('a[href*="thread="]', "href"),
                parent=Rule('a[href*="thread="]:lexbor-contains("parent" i)', "href", pick=_THREAD),
                depth=(
                    Rule(attr="style", pick=r"(?:margin|padding)-left: ?([\d.]+)"),
                    Rule(attr="width", steps=("-:has(img[width])",)),
                ),
                body=(
                    Rule(".comment_text, .comment-text, .comment-body, .comment-content, .Body, .entry-content"),
                    Rule(".ljcmt_full"),
                ),
                drop="[id^=cmtbar], p:has(> font > a[href*=replyto])",
            ),
        ),
    ),
)
