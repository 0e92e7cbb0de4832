"""FoolFuuka, in which image boards are archived; the answers stand inside the post that opens the thread."""

from dataclasses import replace

from tui_reader.formats.html.citing import with_cited
from tui_reader.formats.html.engine import Engine, Rule, Shape, Sign

_POST = Shape(
    post="article.post[id]",
    id=Rule(attr="id", pick=r"\d+"),
    author=Rule(".post_author"),
    date=Rule(".time_wrap time, time", "datetime"),
    subject=Rule(".post_title"),
    url=Rule("a[data-function=highlight]", "href"),
    parent=Rule(".text a.backlink[data-post]", "data-post", every=True),
    body=Rule(".text"),
    finish=with_cited,
)

ENGINES = (
    Engine(
        name="foolfuuka",
        title="an archived image board (FoolFuuka)",
        gives="ids, dates, stated replies",
        signs=(
            Sign(css="article.thread[id] .text", text="post_data"),
            Sign(css="article.post[id] .post_data", text="post_data"),
        ),
        more=Rule(".omitted_text .omitted_posts, .omitted_posts", pick=r"\d+", every=True),
        thread=Rule("article.thread .post_title"),
        shapes=(replace(_POST, post="article.thread[id]", parent=(), opening=True), _POST),
    ),
)
