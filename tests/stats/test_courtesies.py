from __future__ import annotations

import pytest

from tui_reader.stats.courtesies import is_courtesy


@pytest.mark.parametrize(
    "words",
    [
        "Hi,", "Hello Bo,", "Hey all!", "Good morning, everyone", "Guten Tag", "Greetings,", "Cheers, Ann",
        "Kind regards,\nAnn Marie Tull", "Ann", "-- \nAnn", "Hi,\n\nThanks,\nAnn",
    ],
)  # fmt: skip
def test_a_hello_or_a_goodbye_is_a_courtesy(words: str) -> None:
    assert is_courtesy(words, "Ann Marie Tull")


@pytest.mark.parametrize(
    "words",
    [
        "Hi Bo, works", "Hello, nobody reads that.", "Thanks for the tram.", "Bo", "It is late.", "", "--",
        "Hi,\nthe tram is late.", "Cheers,\nAnn\nAnn\nAnn", "Cheers, " + "x" * 200,
    ],
)  # fmt: skip
def test_what_says_more_is_none(words: str) -> None:
    assert not is_courtesy(words, "Ann Marie Tull")


def test_a_post_without_an_author_has_courtesies_too() -> None:
    assert is_courtesy("Hello,", None)
    assert not is_courtesy("Ann", None)
