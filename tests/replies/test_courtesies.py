from __future__ import annotations

import pytest

from tui_reader.replies.courtesies import is_courteous


@pytest.mark.parametrize(
    "text",
    [
        "Thanks, that was it.",
        " - yes!",
        "Vielen Dank",
        "Merci beaucoup",
        "Спасибо!",
        "ありがとうございます",
        "谢谢楼主",
    ],
)
def test_thanks_and_agreement_open_an_answer(text: str) -> None:
    assert is_courteous(["\n", text])


@pytest.mark.parametrize("text", ["Nothing helps.", "Thanksgiving is near", "I said yes", "Janet left", ""])
def test_words_that_only_begin_alike_do_not(text: str) -> None:
    assert not is_courteous([text])
