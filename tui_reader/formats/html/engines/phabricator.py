"""Phabricator and Phorge: the description of a task, and the comments of its timeline; changes are no posts."""

from tui_reader.formats.html.engine import Engine, Quote, Rule, Shape, Sign

_REMARKUP = ".phabricator-remarkup"
_HEAD = "blockquote > .remarkup-reply-head"
_QUOTES = (
    Quote(
        css="blockquote:has(> .remarkup-reply-head)",
        head=Rule(_HEAD),
        name=Rule(".remarkup-reply-head span, .remarkup-reply-head a.phui-link-person", pick=r"@?(.+)"),
        ref=Rule(".remarkup-reply-head a[href*='#']", "href", pick=r"#(\d+)$"),
    ),
    Quote(css="blockquote"),
)

ENGINES = (
    Engine(
        name="phabricator",
        title="a Phabricator page",
        gives="ids, authors, dates, quoted posts",
        signs=(
            Sign(css=f".phui-timeline-event-view {_REMARKUP}", weight=1.0),
            Sign(css=".phui-timeline-view", weight=0.5),
        ),
        thread=(Rule(".phui-header-view .phui-header-header"), Rule("h1")),
        shapes=(
            Shape(
                post=f".phui-main-column .phui-property-list-text-content:has({_REMARKUP})",
                opening=True,
                id=Rule("title", pick=r"\b([TDM]\d+)\b", steps=("/",)),
                author=Rule(
                    ".phui-head-thing-view .phui-link-person, .phui-header-subheader .phui-link-person", steps=("/",)
                ),
                date=Rule(".phui-head-thing-view, .phui-header-subheader", pick=r"\bon (.+)$", steps=("/",)),
                body=Rule(_REMARKUP),
                quotes=_QUOTES,
            ),
            Shape(
                post=f".phui-timeline-event-view:has({_REMARKUP})",
                id=Rule(".phui-timeline-extra a[name], .phabricator-anchor-view", "name", pick=r"^\d+$"),
                author=Rule(".phui-timeline-title .phui-link-person"),
                date=Rule(".phui-timeline-extra a[href*='#']"),
                url=Rule(".phui-timeline-extra a[href*='#']", "href"),
                body=Rule(_REMARKUP),
                quotes=_QUOTES,
            ),
        ),
    ),
)
