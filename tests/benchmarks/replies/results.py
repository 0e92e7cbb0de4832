"""The whole of the results, in the order in which they are read."""

from __future__ import annotations

from collections.abc import Sequence

from tests.benchmarks.replies.bars import beside_bars
from tests.benchmarks.replies.edge_tables import by_thread, coverage, edges_by_genre
from tests.benchmarks.replies.errors import by_ground, confusions
from tests.benchmarks.replies.groups import by_genre
from tests.benchmarks.replies.held_out import FOLDS, folds, genres_apart, without_dates
from tests.benchmarks.replies.judges import ours
from tests.benchmarks.replies.quote_tables import quotes_by_genre, quotes_by_length
from tests.evaluation.edges import Edge
from tests.evaluation.recovered import Recovered
from tests.evaluation.rendering import Rendering

HEAD = """# Who answers whom, and what is quoted: results

Made by `python -m tests.benchmarks.replies --write`. The parents of all threads are known and hidden from the program.
`first`, `previous` and `similar` take the opening post, the post above and the candidate with the most similar words
for the parent; `cascade` takes the latest post quoted, else attributed, else named, else the post above. `95 %` is an
interval over threads drawn anew; `beyond 2` leaves out the second posts, `long` are threads of ten posts and more;
`paths` is the share of posts whose whole path to the root is right; `ECE` how far confidence and accuracy are apart, in
ten bins, of which `by chance` is exceeded once in twenty times where the confidences are true; `sure` the share of
edges with a confidence of .9 and more. A thread is seen in three renderings: as posted, with attributions and quote
marks taken out, and with the quoted words taken out too.
"""
APART = "The threads above, by weights fitted on the training threads of all other genres."
TRAINING = f"""`joint`: weights fitted on all training threads but those of the fold, of {FOLDS}, that a thread is in,
`undated`: the same where no post has a date, `apart`: on all genres but its own. Where parents are known from quotes
(`forum`), edges are judged only without them. `by hand` are posts whose parent the threads do not tell, as a reader
labelled them."""


def results(judged: Sequence[Recovered], trained: Sequence[Recovered]) -> str:
    """The results of the threads judged and, where there are threads to fit on, of weights fitted anew."""
    groups = by_genre(judged)
    posted = [one for one in judged if one.rendering is Rendering.POSTED]
    parts = [
        HEAD,
        by_thread(sorted(posted, key=lambda one: one.genre)),
        edges_by_genre("Genres", "The program as it is, on the threads above.", groups, {"": ours}),
        *(_fitted(judged, trained) if trained else ()),
        coverage(by_genre(posted)),
        by_ground(groups),
        confusions(by_genre(posted)),
        quote_results(judged, trained),
    ]
    return "\n".join(parts)


def quote_results(judged: Sequence[Recovered], trained: Sequence[Recovered]) -> str:
    """The part of the results that is on quotes."""
    parts = [quotes_by_genre("Quotes by genre", judged), quotes_by_length("Quotes by length", judged)]
    if trained:
        parts.append(quotes_by_genre("Quotes of the training threads", trained))
        parts.append(quotes_by_length("Quotes of the training threads by length", trained))
    return "\n".join(parts)


def _fitted(judged: Sequence[Recovered], trained: Sequence[Recovered]) -> list[str]:
    apart, joint, groups = genres_apart(trained), folds(trained), by_genre(trained)

    def by_others(thread: Recovered) -> list[Edge]:
        return apart(thread).judge(thread)

    def by_folds(thread: Recovered) -> list[Edge]:
        return joint(thread).judge(thread)

    def by_labels(thread: Recovered) -> list[Edge]:
        return joint(thread).judge_labelled(thread)

    ways = {"joint": by_folds, "undated": without_dates(by_folds), "apart": by_others}
    return [
        edges_by_genre("Genres held out", APART, by_genre(judged), {"": by_others}),
        edges_by_genre("Training threads", TRAINING, groups, ways),
        beside_bars(groups, by_folds, by_labels),
    ]
