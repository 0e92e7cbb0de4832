"""Jira: the description of an issue, and its comments, each of which stands twice: whole, and in one line."""

from tui_reader.formats.html.engine import Engine, Quote, Rule, Shape, Sign

_QUOTE = Quote(css="blockquote")

ENGINES = (
    Engine(
        name="jira",
        title="a Jira issue",
        gives="ids, authors, dates",
        signs=(Sign(css=".activity-comment .action-body"), Sign(css="#descriptionmodule .user-content-block")),
        thread=Rule("#summary-val"),
        shapes=(
            Shape(
                post="#descriptionmodule",
                opening=True,
                id=Rule("#key-val", "data-issue-key", steps=("/",)),
                author=Rule("#reporter-val", steps=("/",)),
                date=(
                    Rule("#created-val time, #create-date time", "datetime", steps=("/",)),
                    Rule("#created-val, #create-date", steps=("/",)),
                ),
                body=(Rule(".user-content-block"), Rule("#description-val")),
                quotes=(_QUOTE,),
            ),
            Shape(
                post=".activity-comment[id^=comment-]",
                id=Rule(attr="id", pick=r"\d+$"),
                author=(Rule(".action-details .user-hover, .action-details .user-avatar"), Rule(".action-details a")),
                date=(Rule("time", "datetime"), Rule(".action-details .date", "title"), Rule(".action-details .date")),
                url=Rule("a[href*='#comment-']", "href"),
                body=(Rule(".verbose .action-body"), Rule(".action-body")),
                quotes=(_QUOTE,),
            ),
        ),
    ),
)
