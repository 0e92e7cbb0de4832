"""GitHub discussions: the comments below a post, and below each comment those that answer it."""

from dataclasses import replace

from tui_reader.formats.html.engine import Engine, Rule, Sign
from tui_reader.formats.html.engines.github import COMMENT

ENGINES = (
    Engine(
        name="githubdiscussion",
        title="a GitHub discussion page",
        gives="ids, authors, dates, stated replies",
        signs=(
            Sign(
                css=".discussion-comment.timeline-comment, .discussion-nested-comment-group",
                text="discussion-",
                weight=2,
            ),
        ),
        thread=(Rule(".js-issue-title"), Rule(".gh-header-title")),
        nested=True,
        shapes=(
            replace(
                COMMENT,
                post=".timeline-comment:has(.comment-body):not(.discussion-comment, .discussion-comment *)",
                opening=True,
            ),
            replace(
                COMMENT,
                post=".discussion-comment.timeline-comment:not(.discussion-nested-comment-group *), "
                ".discussion-nested-comment-group",
            ),
        ),
    ),
)
