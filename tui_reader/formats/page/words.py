"""The words of forum pages, as data: what engines print around posts, never what one site prints.

All lower case; compared with the lower-cased words of a line.
"""

from __future__ import annotations

from tui_reader.formats.page import eastern
from tui_reader.formats.page.languages import (
    AUTHOR_WORDS,
    BUTTON_WORDS,
    BYLINE_WORDS,
    EDIT_WORDS,
    FOOT_WORDS,
    LABEL_WORDS,
    MONTH_NAMES,
    OTHERS_WORDS,
    PAGE_WORDS,
    PROFILE_WORDS,
    RANK_WORDS,
    REACTION_WORDS,
    SUBJECT_WORDS,
)

MONTHS = {name: number for number, names in enumerate(MONTH_NAMES, start=1) for name in names.split()}
"""Month names, whole and short, with their numbers."""

LABELS = LABEL_WORDS | eastern.LABEL_WORDS | {
    "ago", "answered", "asked", "at", "avatar", "back", "by", "comment", "commented", "date", "edited", "from", "in",
    "joined", "last", "logged", "message", "modified", "no", "offline", "on", "online", "permalink", "points", "post",
    "postby", "posted", "posts", "re", "registered", "reply", "subject", "time", "times", "title", "today", "top",
    "total", "user", "viewed", "website", "yesterday",
}  # fmt: skip
"""Words that engines print in headers; they keep their place in the shape of a line."""

ENDING = frozenset({"asked", "answered", "commented", "modified", "viewed"})
"""Labels of lines that stand below what somebody wrote, with the names at places that differ by label."""

BYLINES = ("by", "postby", "post by", "posted by", "written by", *BYLINE_WORDS, *eastern.BYLINE_WORDS)
"""What stands before the author's name on a line of its own."""

AUTHOR_FIELDS = AUTHOR_WORDS | eastern.AUTHOR_WORDS | {"from", "author", "name", "user", "post by", "posted by"}
SUBJECT_FIELDS = SUBJECT_WORDS | eastern.SUBJECT_WORDS | {"re", "subject", "title", "post subject"}
PROFILE_FIELDS = PROFILE_WORDS | eastern.PROFILE_WORDS | {
    "registered", "joined", "join date", "posts", "messages", "location", "from", "website", "threads", "reputation",
    "founded", "likes", "solutions", "reaction score", "upvotes", "gender", "age", "karma",
}  # fmt: skip
"""Labels of what a page tells of an author beside each post."""

BODY_LABELS = frozenset(
    {
        "quote",
        "quote from",
        "originally posted by",
        "code",
        "spoiler",
        "edit",
        "edited",
        "update",
        "note",
        "ps",
        "pps",
        "tldr",
        "tl;dr",
        "http",
        "https",
    }
)
"""Words before a colon that belong to the text of a post."""

SUBJECT_LABELS = frozenset({"re", "subject", "title", "betreff", "sujet", "asunto", "oggetto", "тема"})
"""Labels in a header line after which the subject follows, not the author."""

_MONTHS = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december",
)  # fmt: skip
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
    *(f"edited {month} " for month in _MONTHS),
    *EDIT_WORDS,
)
"""How the note that a post was changed begins."""

BUTTONS = frozenset((
    "top", "back to top", "go to top", "reply", "quote", "multi-quote", "multi quote", "multiquote", "quick reply",
    "reply with quote", "report", "report post", "like", "likes", "like this", "unlike", "upvote", "upvotes",
    "downvote", "share", "share this post", "link", "permalink", "link to post", "link to comment",
    "share on other sites", "more sharing options", "copy link", "logged", "ip logged", "find", "website", "pm",
    "www", "email", "e-mail", "private message", "view profile", "bookmark", "edit", "delete", "flag", "award",
    "give award", "embed", "save", "parent", "context", "hide", "copy", "follow", "unflag", "twitter", "facebook",
    "load more comments", "see translation", "view replies", "hide replies", "recommend",
    "(button)", "offline", "online", "last reply", "replies last reply", *BUTTON_WORDS,
    *eastern.BUTTON_WORDS,
))  # fmt: skip
"""What the buttons below posts say."""

REACTIONS = ("reactions:", "liked by", "likes:", "the following users thanked", *REACTION_WORDS)
"""How the line begins that tells who liked a post."""

FOOTERS = (
    "board footer",
    "advertisement:",
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
    "sign up for free to join this conversation",
    "please register or sign in to reply",
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
    "related topics",
    "related articles",
    "related posts",
    "suggested topics",
    "quick navigation",
    "latest posts",
    "join the conversation",
    "reply to this topic",
    "log in to reply",
    "login to reply",
    "related links",
    "next page »",
    "this archive was generated",
    "generated by",
    "generated from",
    "mail converted by",
    "there may be more comments in this discussion",
    "guidelines | faq |",
    "sign in or register to comment",
    "copyright ©",
    "©",
    *FOOT_WORDS,
    *eastern.FOOT_WORDS,
)
"""How the foot of a page begins."""

OTHERS = OTHERS_WORDS | {
    "similar threads", "similar topics", "similar discussions", "related topics", "related threads", "suggested topics",
    "related discussions", "recommended posts", "users who are viewing this thread", "recently browsing",
    "users viewing this topic", "who is online", "you may also like", "more from this community",
}  # fmt: skip
"""Headings of what stands below the last post."""

PAGING = PAGE_WORDS | {
    "first", "go", "last", "next", "of", "oldest", "newest", "page", "pages", "prev", "previous", "to", "up",
}  # fmt: skip
"""Words of the line that tells which pages a thread has: `Page 2 of 5`."""

SITE_WORDS = frozenset(["forum", "forums", "board", "boards", "community", "archive", "archives"])
"""Words that show that a part of a title names the site."""

RANKS = frozenset((
    "member", "members", "junior member", "senior member", "full member", "hero member", "active member", "new member",
    "sr. member", "jr. member", "well-known member", "premium member", "registered member", "registered user", "guest",
    "visiting guest", "guests", "user", "newbie", "newcomer", "veteran", "regular", "administrator", "administrators",
    "admin", "moderator", "moderators", "super moderator", "global moderator", "staff", "admin emeritus", "banned",
    "thread starter", "topic starter", "original poster", "author", "op", "online", "offline", "site admin",
    *RANK_WORDS, *eastern.RANK_WORDS,
))  # fmt: skip
"""What boards call their members by rank; never a name."""

MENUS = frozenset((
    "account", "first", "go", "go to page", "home", "jump to page", "last", "latest", "latest posts", "log in", "login",
    "members", "menu", "navigation", "new posts", "next", "page", "prev", "previous", "register", "search", "share",
    "sign in", "sign up", "advertisement", "suche", "weiter", "zurück", "anmelden", "registrieren", "suivant",
    "précédent", "siguiente", "anterior", "successivo", "precedente", "volgende", "vorige",
))  # fmt: skip
"""What stands in the menus of a page; never a name."""
