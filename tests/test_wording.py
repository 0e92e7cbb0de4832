from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone

import pytest

from tests.export.library import library
from tui_reader.errors import ChoiceError
from tui_reader.wording import called, certainty, counted, ended, find_node, label, likeness, moment, percent


def test_a_post_goes_by_its_id_and_author() -> None:
    thread = library()
    assert [called(thread, node) for node in (1, 3, 5)] == ["#12 Bo", "#16", "#14 (not in this file)"]


def test_a_mail_goes_by_its_number() -> None:
    assert label(replace(library(), global_ids=True), 1) == "#2"


@pytest.mark.parametrize(("wanted", "node"), [("12", 1), ("#12", 1), ("14", 5)])
def test_posts_are_found_by_id(wanted: str, node: int) -> None:
    assert find_node(library(), wanted) == node


def test_mails_are_found_by_number_as_well() -> None:
    mail = replace(library(), global_ids=True)
    assert [find_node(mail, wanted) for wanted in ("#2", "6", "13")] == [1, 5, 2]


@pytest.mark.parametrize("wanted", ["2", "#", "", "9" * 5000])
def test_an_unknown_post_is_an_error_that_says_how_posts_are_called(wanted: str) -> None:
    with pytest.raises(ChoiceError, match="#11 to #17"):
        find_node(library(), wanted)


def test_what_is_not_certain_never_reads_as_certain() -> None:
    assert [percent(share) for share in (0.0, 0.004, 0.86, 0.9999)] == ["1 %", "1 %", "86 %", "99 %"]


def test_links_and_quotes_say_how_sure_and_how_like() -> None:
    thread = library()
    assert [certainty(thread.replies[node]) for node in (2, 4)] == ["guess, 86 %", "stated by the file"]
    altered, same = thread.quotes[2]
    assert [likeness(altered), likeness(same), likeness(thread.quotes[4][0])] == [
        "90 % alike",
        "word for word",
        "not in this file",
    ]


def test_a_sentence_ends_with_one_full_stop() -> None:
    assert [ended(words) for words in ("by Ann", "by B. H.", "by Sheep...")] == ["by Ann.", "by B. H.", "by Sheep..."]


def test_numbers_come_with_their_nouns() -> None:
    assert [counted(1, "post"), counted(2, "reply"), counted(1200, "post")] == ["1 post", "2 replies", "1,200 posts"]


def test_a_time_is_told_with_the_zone_of_its_clock() -> None:
    when = datetime(2026, 3, 2, 21, 14, 5)  # as a page that tells no zone
    assert moment(when) == moment(when.replace(tzinfo=UTC)) == "2026-03-02 21:14"
    assert moment(when.replace(tzinfo=timezone(timedelta(hours=-8)))) == "2026-03-02 21:14 -0800"
