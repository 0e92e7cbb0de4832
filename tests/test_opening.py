from __future__ import annotations

from functools import partial
from pathlib import Path

import pytest

from tui_reader.errors import ChoiceError, ReaderError
from tui_reader.formats.document import ROOT, UNKNOWN, Document, Draft
from tui_reader.model import Content, Post, SafeText, Stage
from tui_reader.opening import begin, choose, open_thread


def draft(title: str, *ids: str) -> Draft:
    posts = [Post(SafeText(number), partial(Content, SafeText(""))) for number in ids]
    return Draft(SafeText(title), posts, [ROOT, *[UNKNOWN] * len(ids)][: len(ids)])


TWO = Document("mbox", [draft("Old kilns", "#1", "#2"), draft("New Glazes", "<x@mill.example>")], (SafeText("cut"),))


@pytest.mark.parametrize(
    ("which", "index"),
    [(None, 0), ("1", 0), ("2", 1), ("glaz", 1), ("KILN", 0), ("<x@mill.example>", 1), ("#2", 0)],
)
def test_a_thread_is_chosen_by_number_title_or_post(which: str | None, index: int) -> None:
    assert choose(TWO, which) == index


@pytest.mark.parametrize("which", ["0", "3", "-1", "sheep", "²"])
def test_what_names_no_thread_is_said_in_words(which: str) -> None:
    with pytest.raises(ChoiceError, match="the file holds 2 threads"):
        choose(TWO, which)


def test_one_thread_is_counted_as_one() -> None:
    with pytest.raises(ChoiceError, match=r"the file holds 1 thread$"):
        choose(Document("page", [draft("Kilns", "#1")]), "sheep")


def test_a_thread_begins_with_what_the_file_states_and_no_more() -> None:
    posts = draft("Pots", "#1", "#2", "#3", "#4").posts
    ghost = Post(SafeText("#9"), partial(Content, SafeText("")), missing=True)
    document = Document("page", [Draft(SafeText("Pots"), posts, [ROOT, 0, UNKNOWN, 4, ROOT], [ghost], True)])
    thread = begin(document, source="pots.txt")
    assert [(reply.parent, reply.stated, reply.confidence) for reply in thread.replies] == [
        (None, True, 1.0),
        (0, True, 1.0),
        (None, False, 0.0),
        (4, True, 1.0),
        (None, True, 1.0),
    ]
    assert list(thread.quotes) == [()] * 4
    assert list(thread.tree.node) == [0, 1, 2, 4, 3]
    assert (thread.stage, thread.global_ids, thread.source) == (Stage.POSTS, True, "pots.txt")


def test_the_second_thread_of_a_file() -> None:
    thread = begin(TWO, 1)
    assert (thread.title, len(thread), thread.warnings) == ("New Glazes", 1, ("cut",))


MAIL = """\
From ada@mill.example Mon May  3 19:24:00 2021
From: Ada <ada@mill.example>
Date: Mon, 3 May 2021 19:24:00 +0000
Subject: Kilns
Message-ID: <1@mill.example>

The kiln by the river was fired twice last winter.

From bo@mill.example Mon May  3 20:24:00 2021
From: Bo <bo@mill.example>
Date: Mon, 3 May 2021 20:24:00 +0000
Subject: Re: Kilns
Message-ID: <2@mill.example>
In-Reply-To: <1@mill.example>

> The kiln by the river was fired twice last winter.
Thrice.
"""


def test_a_file_is_opened_in_one_go(tmp_path: Path) -> None:
    (tmp_path / "kilns.mbox").write_text(MAIL)
    thread = open_thread(tmp_path / "kilns.mbox")
    assert thread.stage is Stage.REPLIES
    assert [reply.parent for reply in thread.replies] == [None, 0]
    (quote,) = thread.quotes[1]
    assert quote.source is not None
    assert quote.source.node == 0
    assert thread.find("1@mill.example") == 0


def test_a_file_that_is_not_there_is_an_error_of_ours(tmp_path: Path) -> None:
    with pytest.raises(ReaderError):
        open_thread(tmp_path / "nothing")
