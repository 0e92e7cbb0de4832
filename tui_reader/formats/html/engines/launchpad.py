"""Launchpad: the description of a bug or a question, and the comments below it."""

from tui_reader.formats.html.engine import Engine, Rule, Shape, Sign

ENGINES = (
    Engine(
        name="launchpad",
        title="a Launchpad page",
        gives="numbers, authors, dates",
        signs=(Sign(css=".boardComment > .boardCommentBody"),),
        thread=(Rule("#edit-title .yui3-editable_text-text"), Rule("h1")),
        shapes=(
            Shape(
                post=".report:has(#edit-description)",
                opening=True,
                id=Rule("#edit-description", "id", pick="description"),
                author=Rule(".registering a.person, #registration a.person", steps=("/",)),
                date=(
                    Rule("#registration [title], .registering [title]", "title", steps=("/",)),
                    Rule("#registration, .registering", steps=("/",)),
                ),
                body=(Rule("#edit-description .yui3-editable_text-text"), Rule("#edit-description")),
            ),
            Shape(
                post=".boardComment:has(> .boardCommentBody)",
                id=(
                    Rule(".bug-comment-index a", pick=r"\d+"),
                    Rule(".boardCommentDetails a[href*='/comments/']", "href", pick=r"\d+$"),
                ),
                author=(Rule(".boardCommentDetails a.person"), Rule(".boardCommentDetails a[href*='/~']")),
                date=(
                    Rule(".boardCommentDetails time[datetime]", "datetime"),
                    Rule(".boardCommentDetails [title]", "title", pick=r".*\d{4}.*", every=True),
                    Rule(".boardCommentDetails", pick=r"\d{4}-\d\d-\d\d"),
                ),
                url=Rule(".bug-comment-index a, .boardCommentDetails a[href*='/comments/']", "href"),
                body=(Rule(".boardCommentBody .comment-text"), Rule(".boardCommentBody")),
            ),
        ),
    ),
)
