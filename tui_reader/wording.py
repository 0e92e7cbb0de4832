"""The words in which every output speaks of posts, links and quotes."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from tui_reader.errors import ChoiceError
from tui_reader.model import Quote, Reply, SafeText, Thread


def label(thread: Thread, node: int) -> SafeText:
    """How a post is called: `#` and its id, or its number in the file where ids are long mail ids."""
    return SafeText(f"#{node + 1 if thread.global_ids else thread.post(node).id}")


def writer(thread: Thread, node: int) -> SafeText | None:
    """The author of a post; `Ann?` where only other posts tell that it was Ann, None where nothing does."""
    inferred = thread.inferred_authors.get(node)
    return SafeText(f"{inferred}?") if inferred else thread.post(node).author


def inferred_writer(thread: Thread, node: int) -> str:
    """A sentence on how the author of a post is known where the file does not say it; else nothing."""
    inferred = thread.inferred_authors.get(node)
    return f"The file does not say who wrote it; another post quotes its words as {inferred}'s." if inferred else ""


def called(thread: Thread, node: int) -> SafeText:
    """The label of a post with its author: `#12 Ann`, `#12 (not in this file)`."""
    post, name = thread.post(node), writer(thread, node)
    words = f"{label(thread, node)} {name}" if name else label(thread, node)
    return SafeText(f"{words} (not in this file)" if post.missing else words)


def owned(thread: Thread, node: int) -> str:
    """A post as its author's: `Ann's #12`."""
    author = thread.post(node).author
    return f"{author}'s {label(thread, node)}" if author else label(thread, node)


def find_node(thread: Thread, wanted: str) -> int:
    """The node that is called so: an id, or a label as `label` gives it.

    Raises `ChoiceError` when there is none.
    """
    node = thread.find(wanted)
    if node is not None:
        return node
    number = wanted.removeprefix("#")
    if thread.global_ids and number.isdecimal() and 1 <= int(number[:9]) <= thread.nodes:
        return int(number[:9]) - 1
    first, last = label(thread, 0), label(thread, len(thread) - 1)
    raise ChoiceError(f"no post {wanted!r}; the posts are called {first} to {last}")


def moment(when: datetime) -> str:
    """A time to the minute as the clock of its source showed it, with that clock's distance from UTC if it is told."""
    return f"{when:%Y-%m-%d %H:%M}{f' {when:%z}' if when.utcoffset() else ''}"


def ended(words: str) -> str:
    """Words as a sentence that ends with one full stop, also when a name such as `B. H.` ends them."""
    return words if words.endswith(".") else f"{words}."


def counted(number: int, noun: str) -> str:
    """A number with its noun: `1 post`, `2 posts`, `3 replies`."""
    if number == 1:
        return f"1 {noun}"
    return f"{number:,} {noun[:-1]}ies" if noun.endswith("y") else f"{number:,} {noun}s"


def absent(number: int, noun: str) -> str:
    """That so many posts are answered but not there: `2 posts that others answer are not in the file`."""
    return f"{counted(number, noun)} that others answer {'is' if number == 1 else 'are'} not in the file"


def percent(share: float) -> str:
    """A share of 0..1 that is no certainty as percent: never 0 and never 100."""
    return f"{min(99, max(1, round(100 * share)))} %"


def certainty(reply: Reply) -> str:
    """How sure a reply link is, or that the reader made it."""
    if reply.by_hand:
        return "made by hand"
    return "stated by the file" if reply.stated else f"guess, {percent(reply.confidence)}"


def likeness(quote: Quote) -> str:
    """How a quote compares with its source."""
    if quote.source is None:
        return "not in this file"
    return "word for word" if quote.verbatim else f"{percent(quote.similarity)} alike"


def listed(names: Sequence[str], shown: int = 3) -> str:
    """Names as a user reads them: `a`, `a and b`, `a, b, c and 4 more`."""
    if len(names) > shown:
        return f"{', '.join(names[:shown])} and {len(names) - shown:,} more"
    return " and ".join(filter(None, (", ".join(names[:-1]), *names[-1:])))
