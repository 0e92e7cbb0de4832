from __future__ import annotations

from tests.replies.talk import GLAZE, KILN, read
from tui_reader.export.as_json import post_object
from tui_reader.wording import called, inferred_writer, label

LONG = KILN + " The roof is gone as well, and so is the wheel."


def test_a_later_attribution_names_the_writer_of_a_nameless_post() -> None:
    thread = read(("Mill", GLAZE), (None, LONG), ("Bo", f"Ann wrote:\n{LONG}\n\nA pity."))
    assert thread.inferred_authors == {1: "Ann"}
    assert thread.posts[1].author is None
    assert called(thread, 1).endswith(" Ann?")
    assert "as Ann's" in inferred_writer(thread, 1)
    assert post_object(thread, 1)["author"] is None
    assert post_object(thread, 1)["inferred_author"] == "Ann"


def test_the_writer_may_be_an_author_under_another_spelling() -> None:
    thread = read(("Wilhelmina", GLAZE), (None, LONG), ("Bo", f"Willhelmina wrote:\n{LONG}\n\nA pity."))
    assert thread.inferred_authors == {1: "Wilhelmina"}


def test_who_is_quoted_by_the_nameless_post_did_not_write_it() -> None:
    thread = read(("Mill", LONG), (None, f"{LONG}\n\nNo news."), ("Bo", f"Mill wrote:\n{LONG}\n\nA pity."))
    assert thread.inferred_authors == {}
    assert called(thread, 1) == label(thread, 1)
    assert inferred_writer(thread, 1) == ""
    assert "inferred_author" not in post_object(thread, 1)


def test_names_that_contradict_each_other_or_that_many_share_name_nobody() -> None:
    said = ("Mill", GLAZE), (None, LONG), ("Bo", f"Ann wrote:\n{LONG}\n\nA pity.")
    assert read(*said, ("Cyd", f"Zoe wrote:\n{LONG}\n\nHm.")).inferred_authors == {}
    assert read(*said[:2], ("Bo", f"Anonymous wrote:\n{LONG}\n\nA pity.")).inferred_authors == {}
