"""Hacker News: a table whose rows are indented by the depth of a reply."""

from tui_reader.formats.html.engine import Engine, Rule, Shape, Sign

_AGE = (Rule(".age", "title", pick=r"^\S+"), Rule(".age"))

ENGINES = (
    Engine(
        name="hackernews",
        title="a Hacker News page",
        gives="ids, authors, dates, stated replies",
        signs=(Sign(css="tr.athing.comtr"), Sign(css="table.fatitem tr.athing"), Sign(css="#hnmain", weight=0.5)),
        thread=Rule(".fatitem .titleline > a, .fatitem .storylink, .fatitem td.title > a"),
        shapes=(
            Shape(
                post="table.fatitem",
                opening=True,
                id=Rule("tr.athing", "id"),
                author=Rule(".hnuser"),
                date=_AGE,
                subject=Rule(".titleline > a, .storylink, td.title > a"),
                url=Rule(".titleline > a, .storylink, td.title > a", "href"),
                body=(Rule(".toptext, .commtext"), Rule("td:not([class]):not([colspan]):not(:has(form))", last=True)),
            ),
            Shape(
                post="tr.athing.comtr",
                id=Rule(attr="id"),
                author=Rule(".hnuser"),
                date=_AGE,
                url=Rule(".age a", "href"),
                depth=(Rule("td.ind", "indent"), Rule("td.ind img", "width")),
                body=Rule(".commtext, .comment > [class^=c]"),
                drop=".reply",
            ),
        ),
    ),
)
