"""Which exports there are; of several that fit equally well the first reads the file."""

from __future__ import annotations

from tui_reader.formats.exports import (
    anything,
    bluesky,
    chats,
    corpora,
    discord,
    discourse,
    disqus,
    fediverse,
    feeds,
    flarum,
    github,
    gitlab,
    hackernews,
    imageboards,
    jira,
    lemmy,
    lobsters,
    messengers,
    own,
    reddit,
    slack,
    stackdump,
    stackexchange,
    telegram,
    wordpress,
)
from tui_reader.formats.exports.records import Export

JSON_EXPORTS: tuple[Export, ...] = (
    *own.EXPORTS,
    *hackernews.EXPORTS,
    *reddit.EXPORTS,
    *discourse.EXPORTS,
    *lobsters.EXPORTS,
    *lemmy.EXPORTS,
    *fediverse.EXPORTS,
    *bluesky.EXPORTS,
    *github.EXPORTS,
    *gitlab.EXPORTS,
    *jira.EXPORTS,
    *stackexchange.EXPORTS,
    *imageboards.EXPORTS,
    *flarum.EXPORTS,
    *corpora.EXPORTS,
    *telegram.EXPORTS,
    *discord.EXPORTS,
    *chats.EXPORTS,
    *messengers.EXPORTS,
    *slack.EXPORTS,
    *anything.EXPORTS,
)
XML_EXPORTS: tuple[Export, ...] = (*disqus.EXPORTS, *wordpress.EXPORTS, *stackdump.EXPORTS, *feeds.EXPORTS)
