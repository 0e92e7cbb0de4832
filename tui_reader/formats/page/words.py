"""The words of forum pages, as data: what engines print around posts, never what one site prints.

All lower case; compared with the lower-cased words of a line.
"""

from __future__ import annotations

MONTHS = {
    name: number
    for number, names in enumerate(
        (
            ("january", "jan"),
            ("february", "feb"),
            ("march", "mar"),
            ("april", "apr"),
            ("may",),
            ("june", "jun"),
            ("july", "jul"),
            ("august", "aug"),
            ("september", "sept", "sep"),
            ("october", "oct"),
            ("november", "nov"),
            ("december", "dec"),
        ),
        start=1,
    )
    for name in names
}
"""Month names, whole and short, with their numbers."""

WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
"""The first letters of the names of weekdays."""

LABELS = frozenset({
    "ago", "at", "avatar", "back", "by", "comment", "date", "edited", "in", "joined", "last", "logged", "message", "no",
    "offline", "on", "online", "permalink", "points", "post", "postby", "posted", "posts", "re", "registered", "reply",
    "subject", "time", "times", "title", "today", "top", "total", "user", "website", "yesterday",
})  # fmt: skip
"""Words that engines print in headers; they keep their place in the shape of a line."""

BYLINES = ("by", "postby", "post by", "posted by", "written by")
"""What stands before the author's name on a line of its own."""

AUTHOR_FIELDS = frozenset({"from", "author", "name", "user", "post by", "posted by"})
SUBJECT_FIELDS = frozenset({"re", "subject", "title", "post subject"})
PROFILE_FIELDS = frozenset(
    {"registered", "joined", "join date", "posts", "messages", "location", "from", "website", "threads", "reputation"}
)
"""Labels of what a page tells of an author beside each post."""

BODY_LABELS = frozenset(
    {"quote", "code", "spoiler", "edit", "edited", "update", "note", "ps", "pps", "tldr", "tl;dr", "http", "https"}
)
"""Words before a colon that belong to the text of a post."""

SUBJECT_LABELS = frozenset({"re", "subject", "title"})
"""Labels in a header line after which the subject follows, not the author."""

EDIT_NOTES = (
    "last edited by",
    "last edited:",
    "last edit:",
    "edited by",
    "edited on",
    "« last edit",
    "(this post was last modified",
    "this post was edited",
    "this post has been edited",
)
"""How the note that a post was changed begins."""

FOOTERS = (
    "board footer",
    "powered by",
    "return to",
    "jump to",
    "all times are",
    "who is online",
    "users browsing",
    "display posts from",
    "similar threads",
    "similar topics",
    "you must log in",
    "you must be logged in",
    "you cannot post",
    "you may not post",
    "go to topic listing",
    "privacy policy",
    "terms of",
    "atom topic feed",
    "forum index",
    "previous topic",
    "« previous",
    "posting permissions",
    "recommended posts",
    "copyright ©",
    "©",
)
"""How the foot of a page begins."""

SITE_WORDS = frozenset(["forum", "forums", "board", "boards", "community", "archive", "archives"])
"""Words that show that a part of a title names the site."""
