"""Paragraphs that say no more than hello or goodbye, which nobody takes up and everybody quotes."""

from __future__ import annotations

from tui_reader.model import Thread
from tui_reader.replies.names import fold_name
from tui_reader.replies.signoffs import CLOSINGS, is_name
from tui_reader.stats.passages import Passage
from tui_reader.summary import GREETING_WORDS, GREETINGS

LINES = 3
"""Lines of the longest one: a closing, a name, and what stands between."""
LONGEST = 120
"""Characters of the longest one."""
_ALL = frozenset({"all", "and", "everybody", "everyone", "folks", "guys", "there", "alle", "tous", "todos", "a", "to"})
"""Who is greeted where it is nobody in particular, and the words between."""
_TRIM = " \t,.!:;*_>-–—~"


def is_courtesy(words: str, author: str | None) -> bool:
    """Whether each line of a paragraph greets, closes a letter, or names its writer.

    `author` is the name of the writer, None for a post without one.
    """
    if len(words) > LONGEST:
        return False
    lines = [line for line in (line.strip(_TRIM) for line in words.split("\n")) if line]
    own = {fold_name(name) for name in (author or "").split()} | {fold_name(author or "")}
    return 0 < len(lines) <= LINES and all(_greets(line) or _closes(line) or fold_name(line) in own for line in lines)


def says_something(thread: Thread, node: int, passage: Passage) -> bool:
    """Whether a passage of a node is more than a courtesy."""
    post = thread.post(node)
    return not is_courtesy(post.body[passage.start : passage.end], post.author)


def _greets(line: str) -> bool:
    words = line.replace(",", " ").split()
    for size in (2, 1):
        if " ".join(words[:size]).casefold() in GREETINGS:
            rest = words[size:]
            return len(words) <= GREETING_WORDS and all(word.lower() in _ALL or is_name(word, 1) for word in rest)
    return False


def _closes(line: str) -> bool:
    closing, _, name = line.partition(",")
    return closing.strip(_TRIM).casefold() in CLOSINGS and (not name.strip() or is_name(name.strip(_TRIM)))
