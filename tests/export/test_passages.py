from __future__ import annotations

from tui_reader.export.passages import block_start, quoted_passages, unprefixed
from tui_reader.model import Content, Mark, MarkKind, Quote, SafeText


def test_quote_signs_before_a_passage_belong_to_it() -> None:
    assert block_start("Ann wrote:\n> > words", 15) == 11
    assert block_start("words", 0) == 0


def test_words_before_a_passage_do_not() -> None:
    assert block_start("Ann wrote:words", 10) == 10


def test_quote_signs_are_taken_off_and_indents_kept() -> None:
    assert unprefixed("> one\n>> > two\n    three\n>\nfour > five") == "one\ntwo\n    three\n\nfour > five"


def test_what_only_the_format_marks_as_quoted_is_a_passage_too() -> None:
    text = SafeText("> one\n\n> two\n\n> three")
    marks = tuple(Mark(at, at + 5, MarkKind.QUOTE, 1, SafeText("Ann")) for at in (0, 7, 14))
    found = Quote(9, 12, 1, None, None, None, 1.0)
    passages = quoted_passages(Content(text, (*marks, Mark(14, 16, MarkKind.LINK))), [found])
    assert [(passage.start, passage.end, passage.attribution) for passage in passages] == [
        (0, 5, "Ann"),
        (9, 12, None),
        (14, 19, "Ann"),
    ]
