"""JSON that breaks off in the middle, as a download that was not finished leaves it: what is whole in it."""

from __future__ import annotations

from json import JSONDecodeError
from typing import Any

from tui_reader.formats.exports.deep import read_value

_POSTS = frozenset(
    {
        "answers", "ancestors", "children", "comments", "data", "descendants", "edges", "feed", "hits", "included",
        "items", "latest_posts", "list", "messages", "nodes", "notes", "orderedItems", "posts", "replies", "statuses",
        "thread",
    }
)  # fmt: skip
"""The names of lists of posts, at whose end the posts that hold them are whole; other lists are parts of a post."""
NOTHING_WHOLE = "its JSON breaks off, and no post stands whole in it"
_LITERALS = ("true", "false", "null", "NaN", "Infinity", "-Infinity")
_ESCAPE = 6
"""Characters of the longest escape: a backslash, `u` and four digits."""


def decode_cut(text: str, start: int) -> list[Any] | None:
    """The value that begins at `start` without what the end of the text cuts; None when it is faulty elsewhere.

    The list is empty when nothing in the value is whole. The time grows with the length of the text.
    """
    top: list[Any] = []
    stack: list[Any] = [top]
    try:
        read_value(text, start, stack)
    except JSONDecodeError as error:
        return (top if _without_cut(stack) else []) if _is_cut(text, error) else None
    except ValueError:
        return None
    return top


def _is_cut(text: str, error: JSONDecodeError) -> bool:
    """Whether nothing is wrong but that the text ends."""
    if error.pos >= len(text) or error.msg.startswith("Unterminated string"):
        return True
    rest = text[error.pos : error.pos + len(_LITERALS[-1]) + 1].rstrip()
    begun = any(literal.startswith(rest) for literal in _LITERALS)
    return begun or (error.msg.startswith("Invalid \\") and error.pos + _ESCAPE > len(text))


def _without_cut(stack: list[Any]) -> bool:
    """Take out the post that was open in the innermost list of posts; whether posts are left. `stack` was open."""
    for depth in range(len(stack) - 1, 0, -1):
        holder, outer = stack[depth], stack[depth - 1]
        named = next(reversed(outer)) if isinstance(outer, dict) else None
        if isinstance(holder, list) and (depth == 1 or named in _POSTS):
            del holder[len(holder) - (len(stack) > depth + 1) :]
            return True
    return any(map(_holds_posts, stack[1:]))


def _holds_posts(holder: Any) -> bool:
    """Whether a list of posts stands in an object, or in an object in it."""
    inside = list(holder.items()) if isinstance(holder, dict) else []
    inside += [item for _, value in inside if isinstance(value, dict) for item in value.items()]
    return any(
        name in _POSTS and isinstance(value, list) and isinstance((value or [0])[0], dict) for name, value in inside
    )
