"""The table of commands: what the reader can do, in words, and the keys that do it.

Footer, help, palette, keymap and the `keys` command of the shell derive from this table alone.

Keys are written as the sign they give (`j`, `[`, `?`) or by name (`down`, `enter`, `ctrl+n`); a sequence
is its keys with spaces between (`z a`); `digit` stands for any of 0..9 and becomes the command's count.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Where(StrEnum):
    """The place in the reader in which the keys of a command are in force."""

    READER = "reader"
    TREE = "tree"
    TEXT = "text"
    HITS = "hits"


class Group(StrEnum):
    """The headings of the help."""

    MOVE = "Moving"
    REPLIES = "Along the replies"
    PEOPLE = "People"
    FOLD = "Folding"
    QUOTES = "Quotes and their sources"
    SEARCH = "Searching"
    LIMIT = "Limiting"
    MARKS = "Marks"
    OUT = "Out of the reader"
    SCREEN = "The reader"


@dataclass(frozen=True, slots=True)
class Command:
    """One thing the reader can do.

    `id` is what a user's keymap names; `title` is for the palette, `help` is one sentence; `counts` says
    that a number typed before the keys means something; `label` is the word in the footer, shown while one
    of the panes `footer` has the keys ("tree", "post", "source", "hits").
    """

    id: str
    title: str
    help: str
    keys: tuple[str, ...]
    group: Group
    where: Where = Where.READER
    counts: bool = False
    label: str = ""
    footer: tuple[str, ...] = ()


_TREE, _TEXT, _HITS = Where.TREE, Where.TEXT, Where.HITS
_ALL = ("tree", "post", "source", "hits")
_PANES = ("post", "source")

COMMANDS: tuple[Command, ...] = (
    Command("next_post", "Next post", "Go to the next post in sight of the tree.",
            ("j", "down"), Group.MOVE, _TREE, True),
    Command("previous_post", "Previous post", "Go to the previous post in sight of the tree.",
            ("k", "up"), Group.MOVE, _TREE, True),
    Command("next_post_here", "Next post, from anywhere", "Go to the next post and stay in this pane.",
            ("J",), Group.MOVE, counts=True),
    Command("previous_post_here", "Previous post, from anywhere", "Go to the previous post and stay in this pane.",
            ("K",), Group.MOVE, counts=True),
    Command("first_post", "First post", "Go to the first line of the tree; with a count, to that line.",
            ("g", "home"), Group.MOVE, _TREE, True),
    Command("last_post", "Last post", "Go to the last line of the tree; with a count, to that line.",
            ("G", "end"), Group.MOVE, _TREE, True),
    Command("tree_page_down", "Page down in the tree", "Move a screen of the tree down.",
            ("pagedown", "ctrl+f"), Group.MOVE, _TREE, True),
    Command("tree_page_up", "Page up in the tree", "Move a screen of the tree up.",
            ("pageup", "ctrl+b"), Group.MOVE, _TREE, True),
    Command("line_down", "Line down", "Scroll the text a line down.",
            ("j", "down"), Group.MOVE, _TEXT, True),
    Command("line_up", "Line up", "Scroll the text a line up.",
            ("k", "up"), Group.MOVE, _TEXT, True),
    Command("text_start", "Start of the text", "Go to the start of the text.",
            ("g", "home"), Group.MOVE, _TEXT),
    Command("text_end", "End of the text", "Go to the end of the text.",
            ("G", "end"), Group.MOVE, _TEXT),
    Command("page_down", "Page down in the text", "Scroll the text a page down.",
            ("pagedown", "ctrl+f"), Group.MOVE, _TEXT, True),
    Command("page_up", "Page up in the text", "Scroll the text a page up.",
            ("pageup", "ctrl+b"), Group.MOVE, _TEXT, True),
    Command("read_on", "Read on", "Page the post down; at its end, go to the next unread post.",
            ("space",), Group.MOVE, label="read on", footer=_ALL),
    Command("read_back", "Read back", "Page the post up.",
            ("-",), Group.MOVE),
    Command("enter", "Into", "Into the post; again, to its quoted source; again, stand on that post.",
            ("enter",), Group.MOVE, label="into", footer=_ALL),
    Command("inward", "Into the next pane", "From the post to its quoted source.",
            ("l", "right"), Group.MOVE, _TEXT),
    Command("outward", "Back a pane", "From the source to the post, from the post to the tree.",
            ("h", "left"), Group.MOVE, _TEXT),
    Command("back_a_layer", "One layer back", "Close what lies on top: a list, a pane, the marks of a search, a limit.",
            ("escape",), Group.MOVE, label="out", footer=(*_PANES, "hits")),
    Command("next_unread", "Next unread", "Go to the next unread post, through folds.",
            ("tab",), Group.MOVE, counts=True, label="unread", footer=_ALL),
    Command("previous_unread", "Previous unread", "Go to the previous unread post.",
            ("shift+tab",), Group.MOVE, counts=True),
    Command("back", "Back", "Go back to where you were before a jump.",
            ("ctrl+o", "alt+left"), Group.MOVE, counts=True),
    Command("forward", "Forward", "Go forward again after going back.",
            ("alt+right",), Group.MOVE, counts=True),
    Command("parent", "Parent", "Go to the post that this one answers.",
            ("P", "["), Group.REPLIES, counts=True, label="parent", footer=("tree",)),
    Command("first_reply", "First reply", "Go to the first answer to this post.",
            ("]",), Group.REPLIES, counts=True),
    Command("root", "Root", "Go to the post that opened this discussion.",
            ("{",), Group.REPLIES),
    Command("previous_sibling", "Previous sibling", "Go to the answer before this one, to the same post.",
            ("(",), Group.REPLIES, counts=True),
    Command("next_sibling", "Next sibling", "Go to the answer after this one, to the same post.",
            (")",), Group.REPLIES, counts=True),
    Command("next_branch", "Next branch", "Go to the next branch off the root.",
            ("ctrl+n",), Group.REPLIES, counts=True),
    Command("previous_branch", "Previous branch", "Go to the previous branch off the root.",
            ("ctrl+p",), Group.REPLIES, counts=True),
    Command("why", "Why is this post here?", "Show what a post answers, on what evidence, and the runner-up.",
            ("W",), Group.REPLIES),
    Command("break_link", "Break the link", "Say that this post answers no other: it begins something new.",
            ("#",), Group.REPLIES),
    Command("make_link", "Link to", "Say which post this one answers.",
            ("=",), Group.REPLIES),
    Command("undo_link", "Undo", "Take back the last change of a link, a note or a mute.",
            ("ctrl+z",), Group.REPLIES),
    Command("redo_link", "Redo", "Make again a change that you took back.",
            ("ctrl+y",), Group.REPLIES),
    Command("people", "Who wrote", "List who wrote, with counts, and go to their first post.",
            ("@",), Group.PEOPLE),
    Command("next_by_person", "Next by this person", "Go to the next post by the writer of this one.",
            ("f",), Group.PEOPLE, counts=True),
    Command("previous_by_person", "Previous by this person", "Go to the previous post by the writer of this one.",
            ("F",), Group.PEOPLE, counts=True),
    Command("exchange", "Exchange", "List the posts in which this writer and the one answered here answer each other.",
            ("x",), Group.PEOPLE),
    Command("mute_person", "Mute this person", "Fold this writer's posts, count them no more; again, let them speak.",
            ("ctrl+k",), Group.PEOPLE),
    Command("next_to_own", "Next answer to you", "Go to the next post that answers or quotes you, through folds.",
            ("z y",), Group.PEOPLE, counts=True),
    Command("previous_to_own", "Previous answer to you", "Go to the previous post that answers or quotes you.",
            ("z Y",), Group.PEOPLE, counts=True),
    Command("next_own", "Next post of yours", "Go to the next post that you wrote, through folds.",
            ("z p",), Group.PEOPLE, counts=True),
    Command("previous_own", "Previous post of yours", "Go to the previous post that you wrote.",
            ("z P",), Group.PEOPLE, counts=True),
    Command("close_or_parent", "Fold or parent", "Fold the answers to this post, or go to its parent.",
            ("h", "left"), Group.FOLD, _TREE, True),
    Command("open_or_child", "Unfold or child", "Unfold the answers to this post, or go to the first.",
            ("l", "right"), Group.FOLD, _TREE, True, "fold", ("tree",)),
    Command("toggle_fold", "Fold or unfold", "Fold or unfold the answers to this post.",
            ("z a",), Group.FOLD),
    Command("fold_branch", "Fold the branch", "Fold the branch off the root that you are in, and go to the next one.",
            ("z C",), Group.FOLD),
    Command("fold_read", "Fold what is read", "Fold what holds nothing unread, and open the way to what is unread.",
            ("z r",), Group.FOLD),
    Command("fold_all", "Fold all", "Fold every post that has answers.",
            ("z M",), Group.FOLD),
    Command("unfold_all", "Open all", "Open every fold.",
            ("z R",), Group.FOLD),
    Command("open_to_depth", "Open to a depth", "Open the tree down to this depth and fold what is deeper.",
            ("z digit",), Group.FOLD, counts=True),
    Command("next_quote", "Next quote", "Show the source of the next quote, or the next answer to the passage.",
            (">",), Group.QUOTES, counts=True, label="quote", footer=_ALL),
    Command("previous_quote", "Previous quote", "Show the source of the quote before, or the answer before.",
            ("<",), Group.QUOTES, counts=True),
    Command("next_passage", "Next answered passage", "Show who answers the next passage of this post that has answers.",
            ("i",), Group.QUOTES, counts=True, label="answers", footer=("post",)),
    Command("previous_passage", "Previous answered passage", "Show who answers the passage before that has answers.",
            ("I",), Group.QUOTES, counts=True),
    Command("to_source", "Stand on the source", "Stand on the words shown beside the post; again, on their source.",
            ("'",), Group.QUOTES, label="source", footer=_PANES),
    Command("quoted_by", "Who quotes this", "List the posts that quote this one.",
            ('"',), Group.QUOTES, label="who quotes", footer=_PANES),
    Command("fold_quotes", "Fold quotes", "Show all quotes, then only what is new, then only own words.",
            ("T",), Group.QUOTES, label="quotes", footer=("post",)),
    Command("fold_quote", "Fold this quote", "Fold or open the quote whose source is shown; Enter opens it too.",
            ("z q",), Group.QUOTES),
    Command("skip_quote", "Skip quoted text", "Go to the next words of the writer's own, past the quote.",
            ("S",), Group.QUOTES, label="skip", footer=("post",)),
    Command("search", "Search", "Search the thread as you type.",
            ("/",), Group.SEARCH, label="search", footer=_ALL),
    Command("next_hit", "Next hit", "Go to the next hit of the search.",
            ("n",), Group.SEARCH, counts=True),
    Command("previous_hit", "Previous hit", "Go to the previous hit of the search.",
            ("N",), Group.SEARCH, counts=True),
    Command("end_search", "End highlighting", "Take the marks of the search away.",
            ("\\",), Group.SEARCH),
    Command("list_hits", "List the hits", "List the hits, one a line, and stay there; again, close the list.",
            ("L",), Group.SEARCH, label="hits", footer=("hits",)),
    Command("next_in_list", "Next in the list", "Go to the next hit of the list.",
            ("j", "down"), Group.SEARCH, _HITS, True),
    Command("previous_in_list", "Previous in the list", "Go to the previous hit of the list.",
            ("k", "up"), Group.SEARCH, _HITS, True),
    Command("first_in_list", "First in the list", "Go to the first hit of the list; with a count, to that one.",
            ("g", "home"), Group.SEARCH, _HITS, True),
    Command("last_in_list", "Last in the list", "Go to the last hit of the list; with a count, to that one.",
            ("G", "end"), Group.SEARCH, _HITS, True),
    Command("list_page_down", "Page down in the list", "Move a screen of the list down.",
            ("pagedown", "ctrl+f"), Group.SEARCH, _HITS, True),
    Command("list_page_up", "Page up in the list", "Move a screen of the list up.",
            ("pageup", "ctrl+b"), Group.SEARCH, _HITS, True),
    Command("unanswered", "Unanswered questions", "List the questions that no post answers or quotes.",
            ("U",), Group.SEARCH),
    Command("unanswered_here", "Unanswered in this post", "List the paragraphs of this post that no post quotes.",
            ("z u",), Group.SEARCH),
    Command("unanswered_passages", "Unanswered passages", "List the paragraphs that no post quotes, from this post on.",
            ("z U",), Group.SEARCH),
    Command("most_answered", "Passages answered most", "List the passages that most posts quote, and go to one.",
            ("A",), Group.SEARCH),
    Command("query_help", "How to search", "Show what a search or a limit can say.",
            ("f1",), Group.SEARCH),
    Command("limit", "Limit", "Show only the posts that fulfil a query; another narrows, an empty one ends all.",
            ("&",), Group.LIMIT, label="limit", footer=("tree",)),
    Command("limit_around", "Around the limit", "Show the hits of the limit alone, with ancestors, or whole branches.",
            ("+",), Group.LIMIT),
    Command("widen", "Take a limit back", "Take the last limit away.",
            ("z w",), Group.LIMIT),
    Command("bookmark", "Bookmark", "Set or take away a bookmark on this post.",
            ("b",), Group.MARKS),
    Command("bookmarks", "List bookmarks", "List the bookmarks and go to one.",
            ("B",), Group.MARKS),
    Command("next_bookmark", "Next bookmark", "Go to the next post with a bookmark, through folds.",
            ("z b",), Group.MARKS, counts=True),
    Command("previous_bookmark", "Previous bookmark", "Go to the previous post with a bookmark.",
            ("z B",), Group.MARKS, counts=True),
    Command("toggle_read", "Read or unread", "Mark this post unread, or read.",
            ("m",), Group.MARKS),
    Command("note", "Note", "Write beside the passage you are at, or beside this post.",
            ("a",), Group.MARKS),
    Command("notes", "List notes", "List your notes and go to one.",
            ("z n",), Group.MARKS),
    Command("mute", "Mute", "Fold this branch and count it no more, now and later; again, let it speak.",
            (",",), Group.MARKS),
    Command("urls", "URLs", "List the URLs of this post, to open or copy one.",
            ("u",), Group.OUT),
    Command("copy_post", "Copy the post", "Copy the words of this post to the clipboard.",
            ("y",), Group.OUT),
    Command("copy_passage", "Copy the passage", "Copy what is marked, the passage stood on, or the quote shown.",
            ("c",), Group.OUT),
    Command("copy_link", "Copy the link", "Copy the link to this post, where the file states one.",
            ("Y",), Group.OUT),
    Command("pipe", "Pipe", "Let a command of your shell read this post, its replies, the thread or the limit.",
            ("|",), Group.OUT),
    Command("save", "Save", "Save this post, its replies, the thread or the limit; the name's ending says the kind.",
            ("s",), Group.OUT),
    Command("export", "Export", "Save the thread, or the limit in force; the name's ending says the kind.",
            ("e",), Group.OUT),
    Command("pager", "Pager", "Read this post, its replies, the thread or the limit in $PAGER.",
            ("v",), Group.OUT),
    Command("editor", "Editor", "Open this post, its replies, the thread or the limit in $EDITOR, to copy from.",
            ("E",), Group.OUT),
    Command("take_in", "Take in new posts", "Take in what has come into the file since it was read.",
            ("R",), Group.SCREEN),
    Command("order", "Order", "Order the posts as a tree, or by time.",
            ("o",), Group.SCREEN),
    Command("map", "Map", "Show the whole discussion on one screen, and go to a place in it.",
            ("M",), Group.SCREEN),
    Command("figures", "Figures", "Show who wrote, who answers whom, when, and what was answered and quoted most.",
            ("ctrl+g",), Group.SCREEN),
    Command("theme", "Theme", "Choose the colours.",
            ("t",), Group.SCREEN),
    Command("zoom", "One pane", "Give the pane that you are in the whole screen; again, show the others beside it.",
            ("z z",), Group.SCREEN),
    Command("words", "Words", "Say the tree in words, one pane at a time, or draw it again.",
            ("w",), Group.SCREEN),
    Command("help", "Help", "Show the keys in force.",
            ("?",), Group.SCREEN, label="help", footer=_ALL),
    Command("palette", "Commands", "Find a command, a person or a post by name.",
            (":",), Group.SCREEN),
    Command("quit", "Quit", "Leave the reader; marks, folds and the place are kept.",
            ("q",), Group.SCREEN, label="quit", footer=_ALL),
)  # fmt: skip
"""Every command, in the order of the help."""

BY_ID: dict[str, Command] = {command.id: command for command in COMMANDS}
