"""What a page does not hold, and what it does not say of some posts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import compress

from tui_reader.formats.document import Lack
from tui_reader.formats.html.engine import Engine, Found
from tui_reader.formats.html.generic import WHOLE_PAGE
from tui_reader.formats.html.view import View, rules_of
from tui_reader.model import Post, SafeText
from tui_reader.wording import counted


def warnings_of(view: View, engine: Engine) -> tuple[SafeText, ...]:
    """A sentence for each thing that is lacking of the page as a whole."""
    if engine is WHOLE_PAGE:
        return (SafeText("No posts were found, so the text of the page is shown as one."),)
    return tuple(_held_back(view, engine))


def lacks_of(engine: Engine, found: Sequence[Found], posts: Sequence[Post]) -> tuple[Lack, ...]:
    """What is not said of some posts."""
    if engine is WHOLE_PAGE:
        return ()
    names = [f"{post.id} {post.author}" for post in posts]
    return (
        _lack("author", names, [post.author is None for post in posts]),
        _lack("date", names, [post.date is None for post in posts]),
        _lack("text: they are folded, hidden or deleted", names, list(map(_is_stub, found))),
    )


def _lack(what: str, names: Sequence[str], lacking: Sequence[bool]) -> Lack:
    without = frozenset(compress(names, lacking))
    return Lack(f"{{number}} of {{all}} posts have no {what}.", without, frozenset(names) - without)


def _is_stub(post: Found) -> bool:
    """Whether the page shows of a post only that there is one; a story may be no more than its link."""
    return not post.nodes and post.text is None and not post.shape.opening


def _held_back(view: View, engine: Engine) -> Iterator[SafeText]:
    """That the site holds posts back, and how many."""
    root = view.page.root
    said = [value for rule in rules_of(engine.more) for value in view.values(rule, root)] if root else []
    numbers = [int(digits) for value in said if (digits := value.replace(",", "")).isdecimal()]
    if numbers:
        least = "" if len(numbers) == len(said) else "at least "
        yield SafeText(
            f"{least}{counted(sum(numbers), 'post')} not in the file: the site sends more when asked.".capitalize()
        )
    elif said:
        yield SafeText("Posts are not in the file: the site sends more when asked.")
