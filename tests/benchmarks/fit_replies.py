"""Fit the weights of `tui_reader/replies/weights.py` on threads with known parents, and report how they do.

python -m tests.benchmarks.fit_replies FOLDER

FOLDER holds GENRE.jsonl.gz files with a thread a line: {"title", "posts": [{"id", "author", "body", "parent", "quotes":
[{"start", "end", "depth", "author"}]}]}. Threads are split in halves: the report is of weights fitted on one half and
tried on the other; the table printed at the end is fitted on all. Conditional logistic regression by Newton's method.
"""

from __future__ import annotations

import gzip
import json
import sys
from collections.abc import Iterable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from tui_reader.formats.document import ROOT, UNKNOWN, Document, Draft
from tui_reader.model import Content, Post, SafeText
from tui_reader.opening import begin
from tui_reader.replies.features import Feature, Judge
from tui_reader.replies.recover import find_quoting
from tui_reader.replies.work import Work
from tui_reader.text.clean import clean, clean_line

FEATURES = tuple(Feature)
RENDERINGS = {"forum": ("none",), "discourse": ("named", "bare", "none"), "mail": ("bare", "none"), "reddit": ("bare",)}
"""How the quotes of each genre are rendered: with names, without, or deleted; where the parent is known from the quote
itself, it is deleted."""
PENALTY = 1.0
"""Weight of the squared length of the weights."""
ROUNDS = 30
SURE = 0.9

Case = tuple[NDArray[np.float64], int]
"""The features of the candidates of a post, a row each, and the row of the true parent (-1: not among them)."""
Weights = NDArray[np.float64]


def rendered(post: dict[str, Any], how: str) -> SafeText:
    """The body of a post with its quotes named, bare or left out."""
    body: str = post["body"]
    quotes = [quote for quote in post["quotes"] or () if quote.get("depth", 1) <= 1]
    for quote in sorted(quotes, key=lambda quote: -quote["start"]):
        words = body[quote["start"] : quote["end"]]
        named = f"{quote['author']} wrote:\n{words}\n\n" if how == "named" and quote.get("author") else words
        body = body[: quote["start"]] + ("" if how == "none" else named) + body[quote["end"] :]
    if how == "none":
        body = "\n".join(line for line in body.split("\n") if not line.startswith(">"))
    return clean(body.strip("\n"))


def cases(thread: dict[str, Any], how: str) -> Iterator[Case]:
    """The posts of a thread whose parent is known and earlier."""
    known = {post["id"]: node for node, post in enumerate(thread["posts"])}
    posts = [
        Post(
            SafeText(str(post["id"])),
            partial(Content, rendered(post, how)),
            clean_line(post["author"]) if post["author"] else None,
        )
        for post in thread["posts"]
    ]
    draft = Draft(clean_line(thread["title"] or ""), posts, [ROOT, *[UNKNOWN] * (len(posts) - 1)])
    quoting = find_quoting(begin(Document("page", [draft])), Work(lambda words, share: None, lambda: False))
    judge = Judge(quoting.material, quoting.found, quoting.names)
    for node in range(len(posts)):
        candidates = judge.candidates(node)
        parent = known.get(thread["posts"][node]["parent"])
        if parent is not None and parent < node:
            rows = np.array([[one.values.get(feature, 0.0) for feature in FEATURES] for one in candidates])
            yield rows, next((at for at, one in enumerate(candidates) if one.node == parent), -1)


def chances(rows: NDArray[np.float64], weights: Weights) -> NDArray[np.float64]:
    """The probability of each candidate."""
    scores = rows @ weights
    shares = np.exp(scores - scores.max())
    result: NDArray[np.float64] = shares / shares.sum()
    return result


def fit(known: Iterable[Case]) -> Weights:
    """The weights under which the true parents are most probable."""
    usable = [(rows, true) for rows, true in known if true >= 0]
    weights = np.zeros(len(FEATURES))
    for _ in range(ROUNDS):
        slope, bend = -PENALTY * weights, PENALTY * np.eye(len(FEATURES))
        for rows, true in usable:
            shares = chances(rows, weights)
            mean = shares @ rows
            slope += rows[true] - mean
            bend += (rows * shares[:, None]).T @ rows - np.outer(mean, mean)
        step = np.linalg.solve(bend, slope)
        weights = weights + step
        if np.abs(step).max() < 1e-4:
            break
    return weights


def report(name: str, known: list[Case], weights: Weights) -> None:
    """Print how often the most probable candidate is right, and how often it is when it is sure."""
    judgements = [chances(rows, weights) for rows, _ in known]
    right = np.array([share.argmax() == true for share, (_, true) in zip(judgements, known, strict=True)])
    sure = np.array([share.max() >= SURE for share in judgements])
    when_sure = right[sure].mean() if sure.any() else float("nan")
    print(
        f"{name:<18} {len(known):6} edges  right {right.mean():.3f}  sure {sure.mean():.3f}, then right {when_sure:.3f}"
    )


def main(folder: Path) -> None:
    """Fit, report, print the table."""
    halves: dict[str, tuple[list[Case], list[Case]]] = {}
    for genre, renderings in RENDERINGS.items():
        with gzip.open(folder / f"{genre}.jsonl.gz", "rt", encoding="utf-8") as lines:
            threads = [json.loads(line) for line in lines]
        for how in renderings:
            split: tuple[list[Case], list[Case]] = ([], [])
            for at, thread in enumerate(threads):
                split[at % 2].extend(cases(thread, how))
            halves[f"{genre} {how}"] = split
    weights = fit(case for half, _ in halves.values() for case in half)
    for name, (_, other) in halves.items():
        report(name, other, weights)
    for feature, weight in zip(
        FEATURES, fit(case for pair in halves.values() for half in pair for case in half), strict=True
    ):
        print(f"    Feature.{feature.name}: {weight:.2f},")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
