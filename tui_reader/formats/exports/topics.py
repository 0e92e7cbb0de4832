"""One list of posts of several threads, each of which says which thread it is of."""

from __future__ import annotations

from typing import Any

from tui_reader.formats.exports.fields import Fields
from tui_reader.formats.exports.paths import pick
from tui_reader.formats.exports.values import Objects, values, words

SMALLEST = 2
"""Posts that threads have on the whole, to be believed to be threads."""

THREAD = (
    "thread_id | threadId | topic_id | topicId | discussion_id | discussionId | conversation_id | conversationId"
    " | chat_id | chatId | channel_id | channelId | issue_id | issueId | article_id | articleId | story_id | video_id"
    " | videoId | thread | topic | chat | channel"
)
_TITLE = pick("thread_title | topic_title | post_title | article_title | video_title | chat_title | channel_name")


def threads_told(posts: Objects, fields: Fields) -> list[tuple[dict[str, Any], Objects]]:
    """The posts of each thread, with an object that has its title; empty for posts of one thread.

    All posts must say what they are of, and none may answer a post of another thread.
    """
    told = words(values(posts, fields.thread))
    if not all(told) or not 1 < len(set(told)) <= len(posts) / SMALLEST:
        return []
    keys, parents = words(values(posts, fields.key)), words(values(posts, fields.parent))
    thread_of = dict(zip(keys, told, strict=True))
    if any(thread_of.get(parent, thread) != thread for parent, thread in zip(parents, told, strict=True) if parent):
        return []
    found: dict[str, Objects] = {}
    for thread, post in zip(told, posts, strict=True):
        found.setdefault(thread, []).append(post)
    return [({"title": _TITLE(inside[0])}, inside) for inside in found.values()]
