"""Lobsters and the sites made with its code [lobsters/lobsters]."""

from tui_reader.formats.html.engine import Engine, Rule, Shape, Sign

_PERSON = '.byline a[href^="/~"]:not(:has(img)), .byline a[href^="/u/"]:not(:has(img))'
_DATE = (
    Rule(".byline time", "data-at-unix"),
    Rule(".byline time", "datetime"),
    Rule(".byline span[title]", "title", pick=r"\d{4}-\d\d-\d\d.*"),
)

ENGINES = (
    Engine(
        name="lobsters",
        title="a Lobsters page",
        gives="ids, authors, dates, stated replies",
        signs=(Sign(css="li > div.comment[data-shortid]"), Sign(css="li.comments_subtree, li.story[data-shortid]")),
        thread=Rule("li.story .link a"),
        nested=True,
        shapes=(
            Shape(
                post="li.story[data-shortid]",
                opening=True,
                id=Rule(attr="data-shortid"),
                author=Rule(_PERSON),
                date=_DATE,
                subject=Rule(".link a"),
                url=Rule(".link a", "href"),
                body=Rule(".story_text", steps=("/",)),
            ),
            Shape(
                post="li:has(> div.comment[data-shortid])",
                id=Rule("div.comment", "data-shortid"),
                author=Rule(_PERSON),
                date=_DATE,
                url=Rule('.byline a[href*="/c/"]', "href"),
                body=Rule(".comment_text"),
            ),
        ),
    ),
)
