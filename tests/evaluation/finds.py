"""What became of each labelled quote, and what was told of that nobody labelled."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from rapidfuzz.fuzz import partial_ratio

from tests.evaluation.passages import Span, Squeezed, count_words, overlap

Record = Mapping[str, Any]

SAME_PASSAGE = 0.8
"""Overlap from which two passages are the same one."""
LIKE = 0.9
"""Likeness, of the best place in a post, from which it holds some words."""
EXCUSED = 0.5
"""Overlap with an unscored passage from which a find counts neither way."""
UNSCORED = ("short_quotes", "inline", "external", "unscored_quotes")


@dataclass(frozen=True, slots=True)
class Find:
    """What became of one quote: labelled, found, with the right origin, with the right source.

    `held` says of a labelled one whether the post named as its source holds its words, as far as likeness tells; where
    that was edited, or the words are from elsewhere, no search can find them there. `size` is its length in words;
    `span` and `source_span` are the overlaps of the passage and of its source with those labelled, 0..1, and None where
    there is nothing to compare.
    """

    words: str
    size: int
    labelled: bool
    attributed: bool = False
    found: bool = False
    origin: bool = False
    source: bool = False
    held: bool = False
    span: float | None = None
    source_span: float | None = None


def finds(labels: Record, exported: Record) -> Iterator[Find]:
    """The quotes of a thread, by post; none when the labels say nothing of quotes."""
    if "quotes" not in labels:
        return
    posts = {post["id"]: post for post in exported["posts"]}
    bodies = _Bodies(posts)
    quotes, excused = _by_post(labels["quotes"]), _by_post(q for kind in UNSCORED for q in labels.get(kind, ()))
    for name in quotes.keys() - posts.keys():
        yield from (_missed(label) for label in quotes[name])
    for name, post in posts.items():
        yield from _finds_in(bodies, post, quotes.get(name, []), excused.get(name, []))


class _Bodies(dict[str, Squeezed]):
    """The squeezed bodies of the posts, each made when it is first asked for; empty for a post that is not there."""

    def __init__(self, posts: Mapping[str, Record]) -> None:
        self._posts = posts

    def __missing__(self, name: str) -> Squeezed:
        body = self[name] = Squeezed(self._posts[name]["body"] if name in self._posts else "")
        return body


def _by_post(labels: Iterable[Record]) -> dict[str, list[Record]]:
    found: dict[str, list[Record]] = {}
    for label in labels:
        found.setdefault(label["post"], []).append(label)
    return found


def _words(post: str, text: str) -> str:
    return f"{post} {text[:60]!r}"


def _missed(label: Record) -> Find:
    text, named = label["text"], bool(label.get("attribution"))
    return Find(_words(label["post"], text), count_words(text), labelled=True, attributed=named)


def _finds_in(bodies: _Bodies, post: Record, labels: Iterable[Record], excused: Iterable[Record]) -> Iterator[Find]:
    """The labelled quotes of one post, then the quotes told of that nobody labelled."""
    body = bodies[post["id"]]
    told = [(body.place(quote["start"], quote["end"]), quote) for quote in post["quotes"]]
    claimed: set[int] = set()
    for label in labels:
        matches = _matches(body, label, [span for span, _ in told])
        claimed.update(matches)
        yield _judged(bodies, label, [told[at] for at in matches])
    free = [span for label in excused for span in body.find(label["text"])]
    for at, (span, quote) in enumerate(told):
        if at not in claimed and quote["origin"] and not _near(span, free, EXCUSED):
            words = post["body"][quote["start"] : quote["end"]]
            yield Find(_words(post["id"], words), count_words(words), labelled=False, found=True)


def _matches(body: Squeezed, label: Record, told: list[Span]) -> list[int]:
    """Which of the quotes told of are this one: as a whole, or else its pieces."""
    pieces = [span for piece in label.get("pieces", ()) for span in body.find(piece)]
    for wanted in (body.find(label["text"]), pieces):
        if found := [at for at, span in enumerate(told) if _near(span, wanted, SAME_PASSAGE)]:
            return found
    return []


def _near(span: Span, others: Iterable[Span], bound: float) -> bool:
    return any(overlap(span, other) >= bound for other in others)


def _judged(bodies: _Bodies, label: Record, matches: list[tuple[Span, Record]]) -> Find:
    missed = replace(_missed(label), held=_is_held(bodies, label))
    if not matches:
        return missed
    span, quote = matches[0]
    texts = [label["text"], *label.get("pieces", ())]
    source = quote["source"] == label["source"]
    wanted = [at for text in texts for at in bodies[label["post"]].find(text)]
    return replace(
        missed,
        found=True,
        origin=quote["origin"] == label["origin"] if "origin" in label else source,
        source=source,
        span=max((overlap(span, at) for at in wanted), default=None),
        source_span=_source_overlap(bodies, quote, texts) if source and quote["source"] else None,
    )


def _is_held(bodies: _Bodies, label: Record) -> bool:
    """Whether the words of a label, in their pieces, stand in the post it names much as they are."""
    source = bodies[label["source"]].signs.casefold() if label.get("source") else ""
    pieces = (Squeezed(piece).signs.casefold() for piece in label.get("pieces") or [label["text"]])
    return all(len(piece) <= len(source) / LIKE and partial_ratio(piece, source) >= 100 * LIKE for piece in pieces)


def _source_overlap(bodies: _Bodies, quote: Record, texts: Iterable[str]) -> float | None:
    """How well the passage of the source agrees with where the words of the label stand there, if they do."""
    body = bodies[quote["source"]]
    wanted = [at for text in texts for at in body.find(text)]
    if not wanted:
        return None
    told = body.place(quote["source_start"], quote["source_end"])
    return max(overlap(told, at) for at in wanted)
