"""Question2Answer: a question, its answers, and comments on each [q2a/question2answer]."""

from tui_reader.formats.html.engine import Engine, Rule, Shape, Sign


def _shape(post: str, part: str, *, opening: bool = False) -> Shape:
    """The three kinds of posts differ in how the classes of their parts begin."""
    return Shape(
        post=f"div.{post}",
        opening=opening,
        id=Rule(attr="id"),
        author=(Rule(f".{part}-who-data .qa-user-link"), Rule(f".{part}-who-data")),
        date=(
            Rule(f".{part}-when-data time", "datetime"),
            Rule(f".{part}-when-data .value-title", "title"),
            Rule(f".{part}-when-data"),
        ),
        url=Rule(f"a.{part}-what", "href"),
        body=(Rule(f".{part}-content [itemprop=text], .{part}-content .entry-content"), Rule(f".{part}-content")),
    )


ENGINES = (
    Engine(
        name="question2answer",
        title="a Question2Answer page",
        gives="ids, authors, dates, stated replies",
        signs=(Sign(css=".qa-q-view .qa-q-view-content, .qa-q-view .qa-q-view-main"), Sign(css="div.qa-a-list-item")),
        thread=(
            Rule(".qa-main-heading [itemprop=name], .qa-main h1 .entry-title"),
            Rule(".qa-main-heading, .qa-main h1"),
        ),
        nested=True,
        shapes=(
            _shape("qa-q-view", "qa-q-view", opening=True),
            _shape("qa-a-list-item", "qa-a-item"),
            _shape("qa-c-list-item", "qa-c-item"),
        ),
    ),
)
