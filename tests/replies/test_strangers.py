from __future__ import annotations

import pytest

from tui_reader.replies.strangers import is_shared


@pytest.mark.parametrize("name", ["Anonymous", "guest", "[deleted]", "Gast", "Аноним", "名無しさん@七周年", "匿名"])
def test_a_name_for_whoever_gives_none_is_shared(name: str) -> None:
    assert is_shared(name)


@pytest.mark.parametrize("name", ["Anna", "Guesthouse", "Unknown Soldier", "Gastone", ""])
def test_other_names_are_somebody_s(name: str) -> None:
    assert not is_shared(name)
