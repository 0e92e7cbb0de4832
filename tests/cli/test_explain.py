from __future__ import annotations

import json
from pathlib import Path

from tests.cli.shell import run


def test_how_a_file_was_read(shelf: Path) -> None:
    text = run("explain", shelf).out
    assert "cut 3 lines of footer after #17" in text
    assert "Warning: one post is missing" in text
    assert "5 posts by 4 named writers" in text


def test_counts_of_links_and_quotes(shelf: Path) -> None:
    told = json.loads(run("explain", shelf, "--json").out)
    assert told["links"] == {
        "stated by the file": 1,
        "by what they quote": 2,
        "by a name they address": 1,
        "by their words": 0,
        "by their place in the file": 0,
        "answer nothing in this file": 1,
    }
    assert told["guesses"] == {"sure": 1, "likely": 2, "unsure": 0}
    assert told["quotes"] == {"word for word": 2, "altered": 1, "not in this file": 1}


def test_why_a_post_hangs_where_it_hangs(shelf: Path) -> None:
    assert (
        run("explain", shelf, "16").out
        == """\
#16 answers #13 Cleo (guess, 55 %)
  name      +2.5  it addresses Cleo
                  Cleo, you mean
"""
    )


def test_the_next_best_place_is_named(shelf: Path) -> None:
    text = run("explain", shelf, "13").out
    assert "next best: #11 Ada, 11 %" in text
    assert "also answers #11 Ada" in text


def test_why_as_json(shelf: Path) -> None:
    why = json.loads(run("explain", shelf, "13", "--json").out)
    assert (why["parent"], why["confidence"], why["stated"]) == ("12", 0.86, False)
    assert why["runner_up"] == {"id": "11", "confidence": 0.11}
    assert why["evidence"] == [{"ground": "quote", "words": "it quotes Bo", "weight": 2.5, "passage": None}]
