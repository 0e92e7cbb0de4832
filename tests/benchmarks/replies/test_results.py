"""The whole report, over threads small enough to be judged in a test."""

from __future__ import annotations

import gzip
import json
import re
from pathlib import Path
from typing import Any

import pytest

from tests.benchmarks.replies import cache, training
from tests.benchmarks.replies.data import trained
from tests.benchmarks.replies.fitting import SHIPPED
from tests.benchmarks.replies.held_out import folds, genres_apart
from tests.benchmarks.replies.judges import BASELINES, ours, weighted
from tests.benchmarks.replies.results import results
from tests.benchmarks.replies.training import threads_by_hand, training_threads
from tests.evaluation.labelled import read_labelled, samples
from tests.evaluation.recovered import Recovered, recovered
from tests.evaluation.rendering import Rendering

WORDS = "the lamp in the hall burns all night and nobody knows who pays for the oil"


def post(number: int, author: str, body: str, parent: int | None, *quotes: dict[str, Any]) -> dict[str, Any]:
    return {"id": number, "author": author, "body": body, "parent": parent, "quotes": list(quotes)}


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(cache, "FOLDER", tmp_path / "cache")
    monkeypatch.setattr(training, "BY_HAND", tmp_path / "by_hand.json")
    training.BY_HAND.write_text('{"lamps": {"1": 0, "2": 1}}', "utf-8")
    quote = {"start": 0, "end": len(WORDS), "depth": 1, "author": "Ada", "source": 1}
    thread = {
        "thread": "lamps",
        "title": "Lamps",
        "posts": [
            post(1, "Ada", f"Good evening, {WORDS}.", None),
            post(2, "Bo", "I do not mind, it is a small lamp.", 1),
            post(3, "Cy", f"{WORDS}\n\nI know who pays.", 1, quote),
        ],
    }
    for genre in ("discourse", "mail"):
        with gzip.open(tmp_path / f"{genre}.jsonl.gz", "wt", encoding="utf-8") as lines:
            lines.writelines(json.dumps(thread) + "\n" for _ in range(2))
    return tmp_path


def sample(name: str, how: Rendering = Rendering.POSTED) -> Recovered:
    return next(recovered(read_labelled(*pair), how) for pair in samples() if pair[0].stem == name)


def leave_out_second_parent(folder: Path, *genres: str) -> None:
    """Write a thread for each of some genres in which the parent of the second post is not known."""
    with gzip.open(folder / "discourse.jsonl.gz", "rt", encoding="utf-8") as lines:
        thread = json.loads(next(lines))
    thread["posts"][1]["parent"] = None
    for genre in genres:
        with gzip.open(folder / f"{genre}.jsonl.gz", "wt", encoding="utf-8") as lines:
            lines.write(json.dumps(thread) + "\n")


def test_names_are_put_before_the_quotes_of_training_threads(folder: Path) -> None:
    thread = next(training_threads(folder, "discourse"))
    assert thread.posts[2].body == f"Ada wrote:\n{WORDS}\n\n\n\nI know who pays."
    assert [(label["text"], label["source"]) for label in thread.labels["quotes"]] == [(WORDS, "1")]
    assert [label["parents"] for label in thread.labels["posts"]] == [[], ["1"], ["1"]]


def test_posts_without_a_label_are_cases_where_labels_leave_out_answers(folder: Path) -> None:
    leave_out_second_parent(folder, "discourse", "mail")
    posted = [one for one in trained(folder) if one.rendering is Rendering.POSTED]
    found = {one.genre: one for one in posted if not one.by_hand}
    assert [case.post for case in found["discourse"].cases] == ["3"]
    assert [case.post for case in found["discourse"].unlabelled] == ["2"]
    assert not any(case.accepted.any() for case in found["discourse"].unlabelled)
    assert found["mail"].unlabelled == ()


def test_posts_beside_those_known_by_their_quotes_are_cases_where_the_quotes_are_seen(folder: Path) -> None:
    leave_out_second_parent(folder, "forum")
    found = {one.rendering: one for one in trained(folder) if one.genre == "forum" and not one.by_hand}
    assert [case.post for case in found[Rendering.DELETED].cases] == ["3"]
    assert found[Rendering.POSTED].cases == ()
    assert [case.post for case in found[Rendering.POSTED].unlabelled] == ["2"]
    assert found[Rendering.STRIPPED].unlabelled == ()


def test_what_a_reader_says_points_to_earlier_posts() -> None:
    said = json.loads(training.BY_HAND.read_text("utf-8"))
    links = [(int(post), parent) for thread in said.values() for post, parent in thread.items()]
    assert links
    assert all(0 <= parent < post for post, parent in links)


def test_what_a_reader_says_stands_for_itself(folder: Path) -> None:
    thread = next(threads_by_hand(folder, "discourse"))
    assert thread.labels == {"posts": [{"id": "2", "parents": ["1"]}, {"id": "3", "parents": ["2"]}]}
    by_hand = [one for one in trained(folder) if one.by_hand and one.rendering is Rendering.POSTED]
    assert [one.genre for one in by_hand] == ["discourse"] * 2 + ["mail"] * 2
    assert not any(one.quotes_known for one in by_hand)


def test_what_was_recovered_is_kept(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = trained(folder)
    monkeypatch.setattr("tests.benchmarks.replies.data.recovered", None)
    again = trained(folder)
    assert [one.score for one in again] == [one.score for one in first]


def test_baselines_say_what_they_are_named_for() -> None:
    thread = sample("two_bakers")
    assert {edge.got for edge in BASELINES["first"](thread)} == {thread.posts[0]}
    assert [edge.got for edge in BASELINES["previous"](thread)] == list(thread.posts[:-1])
    cascade = {edge.post: edge.got for edge in BASELINES["cascade"](sample("tram_forum"))}
    assert cascade["41302"] == "41270", "the latest of those it quotes"


def test_the_weights_shipped_judge_as_the_program_does() -> None:
    thread = sample("tram_forum", Rendering.DELETED)
    by_weights = [(edge.post, edge.got) for edge in weighted(SHIPPED)(thread)]
    assert by_weights == [(edge.post, edge.got) for edge in ours(thread)]


def test_every_thread_is_judged_by_weights_fitted_on_others(folder: Path) -> None:
    threads = trained(folder)
    for models in (folds(threads), genres_apart(threads)):
        edges = [edge for one in threads for judge in models(one) for edge in judge(one)]
        assert edges
        assert all(edge.confidence < 1 for edge in edges if edge.place > 1)


def test_the_report_has_all_its_tables(folder: Path) -> None:
    told = results([sample("tram_forum", how) for how in Rendering], trained(folder))
    titles = re.findall("^## (.+)$", told, re.MULTILINE)
    assert titles[:5] == ["Threads, as posted", "Genres", "Genres held out", "Training threads", "Bars"]
    assert len(titles) == 12
    assert "| discourse by hand, as posted, joint " in told
    for part in told.split("\n## ")[1:]:
        widths = {line.count("|") for line in part.split("\n") if line.startswith("|")}
        assert len(widths) == 1, "a table has as many cells in each row"
