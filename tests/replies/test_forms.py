from __future__ import annotations

import pytest

from tests.replies.talk import CLAY, GLAZE, KILN, read, said

ASKED = "Tell us where you throw pots:\n\nPlace:\nOwn kiln:\nWilling to teach:\nClay and glazes:"


def _filled(kiln: str, teach: str, clay: str, gap: str = "\n") -> str:
    return gap.join(["Place: Delft", f"Own kiln: {kiln}", f"Willing to teach: {teach}", f"Clay and glazes: {clay}"])


@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_forms_filled_out_alike_are_no_quotes(gap: str) -> None:
    same = _filled("yes, of gas", "no, not yet", "red clay, ash", gap)
    other = _filled("yes, of gas", "no, not yet", "only porcelain", gap)
    thread = read(("Ada", ASKED), ("Bo", f"{same}\n\n{KILN}"), ("Cyd", f"{other}\n\n{GLAZE}"), ("Dov", same))
    assert not any(thread.quotes)


def test_lines_of_a_form_above_an_answer_are_quoted() -> None:
    lines = "Own kiln: yes, of gas\nWilling to teach: no, not yet"
    thread = read(("Ada", _filled("yes, of gas", "no, not yet", "red clay, ash")), ("Bo", f"{lines}\n\n{CLAY}"))
    assert said(thread, 1) == [(lines, 0)]


def test_a_name_above_them_tells_that_they_are_quoted() -> None:
    form = _filled("yes, of gas", "no, not yet", "red clay, ash")
    assert said(read(("Ada", form), ("Bo", f"Ada wrote:\n{form}")), 1) == [(form, 0)]
