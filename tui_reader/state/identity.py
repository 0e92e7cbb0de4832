"""Names for threads and posts that outlive the file: hashes of ids where these are unique, else of the words.

A page that is saved again with more posts, other numbers or other chrome yields the same names.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from hashlib import blake2b

from tui_reader.model import Post, Thread

KEY_SIZE = 16
"""Bytes of a key: with 2**64 posts a collision becomes likely."""
ANCHORS = 3
"""Opening posts by any of which a thread is known again, should another be edited or stand before it."""
TELLING = 40
"""Characters from which on a body is taken to occur in one thread only."""

MAIL = b"mail"
"""Scope of the marks of posts whose ids are unique in the world."""


def _key(use: bytes, text: str, within: bytes = b"") -> bytes:
    """Hash a text for one use (at most 16 bytes) within a scope (at most 64), so that no two of these share a key."""
    return blake2b(text.encode("utf-8", "surrogatepass"), digest_size=KEY_SIZE, person=use, key=within).digest()


def _words(post: Post) -> str:
    return " ".join(post.body.casefold().split())


def _openings(thread: Thread) -> Iterator[str]:
    """What tells the opening posts from others: their ids or their words, the telling ones if there are any."""
    first = thread.posts[: 3 * ANCHORS]
    if thread.global_ids:
        yield from (post.id for post in first)
        return
    bodies = [_words(post) for post in first]
    telling = [body for body in bodies if len(body) >= TELLING]
    yield from telling or [" ".join([thread.title.casefold(), *bodies[:1]])]


def anchors(thread: Thread) -> tuple[bytes, ...]:
    """Keys of the opening posts, at least one and `ANCHORS` at most; a thread is the same if it shares one."""
    keys = dict.fromkeys(_key(b"thread", opening) for opening in _openings(thread))
    return tuple(keys)[:ANCHORS] or (_key(b"thread", thread.title),)


def thread_key(thread: Thread) -> bytes:
    """The key of a thread, from the content of its opening post."""
    return anchors(thread)[0]


def person_key(name: str, key: bytes) -> bytes:
    """The key of a person within the thread of a key."""
    return _key(b"person", name, key)


def scope_of(thread: Thread, key: bytes) -> bytes:
    """Where the marks of a thread with this key are kept: with those of all mail, or by themselves."""
    return MAIL if thread.global_ids else key


def _ids(posts: Iterable[Post], scope: bytes) -> Iterator[bytes]:
    return (_key(b"id", post.id, scope) for post in posts)


def _bodies(posts: Iterable[Post], scope: bytes) -> Iterator[bytes]:
    seen: Counter[bytes] = Counter()
    for post in posts:
        body = _key(b"body", _words(post), scope)
        yield _key(b"ordinal", str(seen[body]), body)
        seen[body] += 1


def post_keys(thread: Thread, key: bytes | None = None) -> Sequence[bytes]:
    """A key for every node, ghosts included, within the thread of this key (its own if None).

    Without unique ids a post is its words, letter case and white space aside, and its number among posts
    of the same words.
    """
    scope = scope_of(thread, key or thread_key(thread))
    posts = _ids(thread.posts, scope) if thread.global_ids else _bodies(thread.posts, scope)
    return [*posts, *_ids(thread.ghosts, scope)]
