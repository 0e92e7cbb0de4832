from __future__ import annotations

import pytest

from tui_reader.app.text.leads import leads_of
from tui_reader.app.text.page import Page, PageMaker


@pytest.mark.parametrize(
    ("line", "lead"),
    [("> late", "> "), (">> late", ">> "), ("> >late", "> >"), (" > late", " > "), ("late", ""), ("a > b", "")],
)
def test_further_lines_of_a_quote_have_its_marks(line: str, lead: str) -> None:
    assert leads_of(Page(f"x\n{line}"))(2) == lead


def test_a_paragraph_of_a_page_may_hang() -> None:
    maker = PageMaker()
    maker.say("one\n")
    maker.hang(3)
    maker.say("k  two\n")
    leads = leads_of(maker.page())
    assert [leads(0), leads(4)] == ["", "   "]
