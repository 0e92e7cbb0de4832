"""LynxChan, an engine of image boards; the answers stand inside the cell of the post that opens the thread."""

from dataclasses import replace

from tui_reader.formats.html.citing import with_cited
from tui_reader.formats.html.engine import Engine, Rule, Shape, Sign

_POST = Shape(
    post=".postCell[id]",
    id=Rule(attr="id", pick=r"^\d+$"),
    author=Rule(".linkName"),
    date=(Rule(".labelCreated[datetime]", "datetime"), Rule(".labelCreated")),
    subject=Rule(".labelSubject"),
    url=Rule("a.linkSelf", "href"),
    parent=Rule(".divMessage a.quoteLink", pick=r"^>>(\d+)", every=True),
    body=Rule(".divMessage"),
    drop=".divBanMessage, .labelLastEdit",
    finish=with_cited,
)

ENGINES = (
    Engine(
        name="lynxchan",
        title="a page of an image board (LynxChan)",
        gives="ids, dates, stated replies",
        signs=(
            Sign(css=".opCell[id] .divMessage", text="divMessage"),
            Sign(css=".postCell[id] .divMessage", text="divMessage"),
        ),
        more=Rule(".labelOmission", pick=r"\d+", every=True),
        thread=Rule(".opCell .labelSubject"),
        shapes=(replace(_POST, post=".opCell[id]", parent=(), opening=True), _POST),
    ),
)
