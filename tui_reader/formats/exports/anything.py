"""Any JSON that holds a list of objects with a text and an author or a date, of whatever program."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

from tui_reader.formats.exports.columns import together
from tui_reader.formats.exports.fields import Fields, narrowed, records
from tui_reader.formats.exports.markup import html, plain
from tui_reader.formats.exports.paths import objects, pick, sample, word
from tui_reader.formats.exports.people import LISTS, named_by_id
from tui_reader.formats.exports.records import NAMELESS, Export, Json, Topic
from tui_reader.formats.exports.topics import THREAD, threads_told
from tui_reader.formats.exports.trimming import names_in, trimmed
from tui_reader.formats.exports.values import Objects, values, words

LOOKED_AT = 20_000
"""Values of a file among which the list of posts is looked for."""
ENOUGH = 0.6
"""Share of a list's objects that must look like posts."""

_PARENT = (
    "parent_id | parentId | parent_comment_id | parentCommentId | parent_comment | parent/id | parent"
    " | reply_to_id | reply_to/id | reply_to | replyTo/id | replyTo | reply-to | in_reply_to_id | in_reply_to"
    " | inReplyTo | inReplyToId | reply_to_message_id | replyToId | replyId | snippet/parentId | refid | parentHex"
)
_POST = Fields(
    body="body | text | full_text | content/rendered | content/raw | content/body | content | notes | message"
    " | comment | html | cooked | raw | markdown | textDisplay | post | body_html | comment_text | selftext"
    " | description | snippet/textDisplay | snippet/textOriginal | snippet/topLevelComment/snippet/textDisplay",
    key="id | _id | post_id | postId | comment_id | commentId | message_id | messageId | uuid | no | num | pid"
    " | commentHex | reply_id",
    parent=_PARENT,
    author="author/login | author/username | author/name | author/display_name | author/nickname | author | user/login"
    " | user/username | user/name | user/display_name | user/screen_name | user/nickname | user | username"
    " | author_name | authorName | creator/name"
    " | creator | name | nickname | nick | poster | by | from/name | from | sender/name | sender | speaker"
    " | screen_name | user_name | userName | nick_name | nickName | actor_name | createdUser/name"
    " | owner/display_name | snippet/authorDisplayName | snippet/topLevelComment/snippet/authorDisplayName",
    date="created_at | createdAt | date_gmt | date | time | timestamp | published | publishedAt | published_at"
    " | created | posted_at | posted | ts | creation_date | created_utc | datetime | creation_time"
    " | creationDate | create_time | createTime | create_date | postedAt | sent_at | sentAt | platform_created_at"
    " | snippet/publishedAt | snippet/topLevelComment/snippet/publishedAt",
    subject="title | subject",
    url="permalink | html_url | link | url",
    thread=THREAD,
    children="children | replies/data | replies/nodes | replies/comments | replies | answers | responses | comments"
    " | child_comments | reply_list | replyList | reply_new/reply_list | sub_comments",
    nothing=("0", 0, "-1", -1, "root", "null"),
)
_TITLE = pick("title | name | subject | topic | thread_title")
_HTML = re.compile(r"<(?:p|br|div|a|blockquote|span|em|i|b|strong|ul|pre)\b[^<>]{0,300}>", re.IGNORECASE)


def _fits(value: Json) -> float:
    return 0.1 * (_best(value) is not None)


def _read(value: Json) -> Topic:
    best = _best(value)
    if best is None:
        return Topic([])
    posts, holder = best
    fields = _occurring(posts)
    marked_up = any(_HTML.search(text[:5000]) for text in words(values(posts, fields.body)) if "<" in text)
    people = named_by_id(value)
    fields = replace(fields, render=html if marked_up else plain, stated=_are_linked(posts, fields), adjust=people)
    if not _looks_like_post(holder) or posts is value:
        threads = _threads(value, posts, holder) or threads_told(posts, fields)
        return _of_threads(threads or [(holder, posts)], fields)
    found = records(posts, replace(fields, thread=""))
    alone = replace(_occurring([holder]), render=fields.render, children="", thread="", stated=True, adjust=people)
    opening = records([holder], alone)
    if opening.keys[0] == "":
        opening.keys[0] = f"{NAMELESS}opening"
    if fields.stated:
        found.parents = [opening.keys[0] if parent == "" else parent for parent in found.parents]
    return Topic(together([opening, found]), opening[0].facts.subject)


def _threads(value: Json, posts: Objects, holder: dict[str, Any]) -> list[tuple[dict[str, Any], Objects]]:
    """The objects of a list that hold posts under the same name as one of them, and those posts."""
    name = next((name for name, inside in holder.items() if inside is posts), None)
    if name is None or not isinstance(value, list):
        return []
    return [(one, held) for one in objects(value) if (held := objects(one, name))]


def _of_threads(threads: list[tuple[dict[str, Any], Objects]], fields: Fields) -> Topic:
    """The posts of several threads, which are known by their places."""
    posts = [post for _, held in threads for post in held]
    places = [str(place) for place, (_, held) in enumerate(threads) for _ in held]
    titles = {str(place): title for place, (one, _) in enumerate(threads) if (title := word(_TITLE(one)))}
    return Topic(records(posts, fields, places), titles=titles)


def _are_linked(posts: list[dict[str, Any]], fields: Fields) -> bool:
    """Whether the list says at all who answers whom."""
    parent, children = map(pick, (fields.parent, fields.children))
    linking = fields.parent or fields.children
    return bool(linking) and any(parent(post) is not None or isinstance(children(post), list) for post in posts)


def _occurring(posts: list[dict[str, Any]]) -> Fields:
    """The paths of `_POST` whose names occur in the posts, or in those inside the first."""
    return narrowed(_POST, set[str]().union(*posts, names_in(trimmed(posts))))


def _best(value: Json) -> tuple[list[dict[str, Any]], dict[str, Any]] | None:
    """The list with the most posts, and the object that holds it; of equal lists the outermost."""
    found: tuple[list[dict[str, Any]], dict[str, Any]] | None = None
    queue: list[tuple[Json, dict[str, Any]]] = [(value, {})]
    for node, holder in queue:
        if isinstance(node, dict):
            queue.extend(
                (inside, node) for name, inside in node.items() if isinstance(inside, dict | list) and name not in LISTS
            )
        else:
            posts = _unwrapped(objects(node))
            like = sum(map(_looks_like_post, posts[:100]))
            if like and like >= ENOUGH * len(posts[:100]) and (found is None or len(posts) > len(found[0])):
                found = posts, holder
            queue.extend(
                (inside, sample(node)) for inside in node[:200] if isinstance(inside, list | dict) and not like
            )
        if len(queue) > LOOKED_AT:
            break
    return found


def _unwrapped(posts: Objects) -> Objects:
    """The objects inside the edges of GraphQL."""
    inside = [post.get("node") for post in posts]
    return objects(inside) if posts and all(type(node) is dict for node in inside) else posts


def _looks_like_post(item: Json) -> bool:
    """Whether an object has a text of its own and says who wrote it or when."""
    body = pick(_POST.body)(item)
    return isinstance(body, str) and bool(word(pick(_POST.author)(item)) or pick(_POST.date)(item))


EXPORTS = (Export("list", "a list of posts as JSON", "what its names tell", _fits, _read),)
