"""The plain archive of vBulletin, and the pages for printing of vBulletin 4: names, dates and text, no ids."""

from tui_reader.formats.html.engine import Engine, Rule, Shape, Sign

ENGINES = (
    Engine(
        name="vbulletinarchive",
        title="a plain vBulletin page",
        gives="authors, dates",
        signs=(
            Sign(css="div.post > .posttop + .posttext", text="posttop", weight=1.5),
            Sign(css="li.postbit > .header > .datetime", text="postbit", weight=1.5),
        ),
        thread=Rule(".largefont a"),
        shapes=(
            Shape(
                post="div.post:has(> .posttop)",
                author=Rule(".posttop .username"),
                date=Rule(".posttop .date"),
                body=Rule(".posttext"),
            ),
            Shape(
                post="li.postbit:has(> .header > .datetime)",
                number=Rule(attr="id", pick=r"\d+"),
                author=Rule(".header .username"),
                date=Rule(".header .datetime"),
                body=(Rule(".content .restore"), Rule(".content")),
            ),
        ),
    ),
)
