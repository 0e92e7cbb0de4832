"""Several documents as one: threads that are pages of each other become one thread."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass, replace
from os.path import commonprefix

from tui_reader.formats.document import Document, Draft, lacking_together
from tui_reader.formats.merging import Merged, merge
from tui_reader.model import SafeText
from tui_reader.text.clean import clean_line
from tui_reader.wording import counted, listed

EXPLAINED = 12
"""Files of which it is said one by one how they were read."""
TELLING = 5
"""Characters from which on an id is taken to be that of one post only, and not its number in a thread."""
SMALL_NUMBER = 1000
"""Below this the numbers that alone name files count pages; from it on they are ids of threads."""

_PAGE = re.compile(
    r"\b(?:page|pg|seite|página|pagina|sida|side|sivu|strona|strana|oldal|sayfa|страница|стр|σελίδα)\b"
    r"\.?[ #]{0,3}\d{1,5}"
    r"(?:[ ]?(?:of|von|de|di|van|av|af|sur|из|z|/)[ ]?\d{1,5})?|第?\d{1,5}[页頁]|ページ[ ]?\d{1,5}",
    re.IGNORECASE,
)
"""What titles of pages of one thread differ in."""
_DIGITS = re.compile(r"\d+")

Key = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Leaf:
    """The document of one file, with the file's name."""

    name: SafeText
    document: Document


@dataclass(frozen=True, slots=True)
class _Page:
    """A draft and the leaf it stands in."""

    leaf: int
    draft: Draft


def join(leaves: Sequence[Leaf]) -> Document:
    """One document of at least one: the threads of all, largest first, each in one piece.

    Threads of several files are one when these are of one format and share their title (page numbers aside),
    their name where they have no title, or a post; or when one answers a post that the other holds.
    """
    if len(leaves) == 1:
        return leaves[0].document
    groups = _groups(leaves)
    merged = [_merged(group, leaves) for group in groups]
    order = sorted(range(len(merged)), key=lambda at: -len(merged[at].draft.posts))
    said = list(_explained(leaves))
    for group, joined in zip(groups, merged, strict=True):
        if len(group) > 1:
            names = listed([leaves[page.leaf].name for page in group])
            said.append(clean_line(f"{names} are pages of one thread of {counted(len(joined.draft.posts), 'post')}"))
        if joined.doubles:
            said.append(SafeText(f"{counted(joined.doubles, 'post')} stood in several of them, shown once"))
    return Document(
        format=leaves[groups[order[0]][0].leaf].document.format,
        drafts=[merged[at].draft for at in order],
        warnings=tuple(dict.fromkeys(warning for leaf in leaves for warning in leaf.document.warnings)),
        explained=tuple(said),
        passed=tuple(dict.fromkeys(words for leaf in leaves for words in leaf.document.passed)),
        lacks=lacking_together(lack for leaf in leaves for lack in leaf.document.lacks),
    )


def _merged(group: Sequence[_Page], leaves: Sequence[Leaf]) -> Merged:
    """The pages as one; where their titles are names of files, what these have in common is the title."""
    made = merge([page.draft for page in group])
    names = [leaves[page.leaf].name for page in group]
    common = commonprefix(names).strip(" -_./0123456789")  # noqa: RUF071 - names, letter by letter
    if len(group) == 1 or not common or not _is_name(made.draft.title, *names):
        return made
    return replace(made, draft=replace(made.draft, title=SafeText(common)))


def _explained(leaves: Sequence[Leaf]) -> Iterator[SafeText]:
    for leaf in leaves[:EXPLAINED]:
        score = f" ({leaf.document.asked[0][1]:.2f})" if leaf.document.asked else ""
        yield SafeText(f"{leaf.name}: read as {leaf.document.format}{score}")
        yield from (SafeText(f"{leaf.name}: {words}") for words in leaf.document.explained)
    if len(leaves) > EXPLAINED:
        yield SafeText(f"and {counted(len(leaves) - EXPLAINED, 'further file')}")


def _groups(leaves: Sequence[Leaf]) -> list[list[_Page]]:
    """The pages of each thread, in the order of the files."""
    pages = [_Page(at, draft) for at, leaf in enumerate(leaves) for draft in leaf.document.drafts]
    missing = {ghost.id for page in pages for ghost in page.draft.ghosts if len(ghost.id) >= TELLING}
    keys = [_title_key(page.draft, leaves[page.leaf]) for page in pages]
    named = Counter((page.leaf, key) for page, key in zip(pages, keys, strict=True))
    owner = list(range(len(pages)))
    first: dict[Key, int] = {}
    for at, (page, title) in enumerate(zip(pages, keys, strict=True)):
        titles = [title] if title and named[page.leaf, title] == 1 else []
        for key in [*titles, *_post_keys(page.draft, leaves[page.leaf].document.format, missing)]:
            _unite(owner, at, first.setdefault(key, at))
    groups: dict[int, list[_Page]] = {}
    for at, page in enumerate(pages):
        groups.setdefault(_root(owner, at), []).append(page)
    return list(groups.values())


def _root(owner: list[int], at: int) -> int:
    while owner[at] != at:
        owner[at] = owner[owner[at]]
        at = owner[at]
    return at


def _unite(owner: list[int], one: int, other: int) -> None:
    low, high = sorted((_root(owner, one), _root(owner, other)))
    owner[high] = low


def _title_key(draft: Draft, leaf: Leaf) -> Key:
    """What the titles of pages of one thread have in common; empty where a title says nothing."""
    form = leaf.document.format
    if _is_name(draft.title, leaf.name):
        return _name_key(leaf.name, form)
    if draft.global_ids:  # mails of one subject are several talks
        return ()
    letters = "".join(filter(str.isalnum, _PAGE.sub("", draft.title.casefold())))
    return ("title", form, letters) if letters else ()


def _is_name(title: str, *names: str) -> bool:
    """Whether a format had no better title than the name of a file."""
    last = [name.rpartition("/")[2] for name in names]
    return title in {*names, *last, *(name.rpartition(".")[0] for name in last)}


def _name_key(name: str, form: str) -> Key:
    folder, _, last = name.rpartition("/")
    stem = last.partition(".")[0]
    words = _DIGITS.sub("", stem).strip(" -_.()")
    alone = not words and not folder and any(int(number) >= SMALL_NUMBER for number in _DIGITS.findall(stem[:20]))
    return () if alone else ("name", form, folder, words.casefold())


def _post_keys(draft: Draft, form: str, missing: Container[str]) -> Iterator[Key]:
    """What a post is known again by in another file: all of it, or that another file misses one of its id."""
    for post in [*draft.posts, *draft.ghosts]:
        if draft.global_ids:
            yield "id", post.id
        elif post.id in missing:
            yield "missing", form, post.id
        if post.author and post.date:
            yield "post", form, post.id, post.author, post.date.isoformat()
