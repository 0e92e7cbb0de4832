"""Rules that text browsers draw inside posts, invented: what they set off is the signature, or the title."""

from __future__ import annotations

import pytest

from tui_reader.formats.page import PageFormat
from tui_reader.formats.source import Source
from tui_reader.model import Post

SAID = [
    ("Ada", "Does anyone still trim the wick?\nI do it every night."),
    ("Ben", "Never.\nMine smokes all the same."),
    ("Ada", "Then it is the oil."),
    ("Cleo", "Or the chimney.\nHave you looked?"),
]
RULES = ["━" * 60, "   " + "_" * 70]


def posts(*bodies: str) -> list[Post]:
    heads = (f"#{at} 2021-05-0{at} 10:2{at}:00\n{name}" for at, (name, _) in enumerate(SAID, start=1))
    text = "Lamps\n\n" + "\n\n".join(f"{head}\n{body}" for head, body in zip(heads, bodies, strict=True))
    return list(PageFormat().read(Source("page.txt", text.encode())).drafts[0].posts)


@pytest.mark.parametrize("rule", RULES)
def test_signatures_below_rules_are_no_text(rule: str) -> None:
    own = [words for _, words in SAID]
    below = [f"{own[0]}\n{rule}\n\nLamps bought and sold", f"{own[1]}\n\n{rule}\nBen, of the quay", *own[2:]]
    assert [post.body for post in posts(*below)] == own


@pytest.mark.parametrize("rule", RULES)
def test_titles_above_rules_are_subjects(rule: str) -> None:
    own = [words for _, words in SAID]
    titled = [f"A lamp\n{rule}\n{own[0]}", own[1], f"The oil\n{rule}\n\n{own[2]}", own[3]]
    noted = [*titled[:3], f"{titled[3]}\n{rule}\nLast edited by Cleo; 05-04-21 at 10:28 PM."]
    found = posts(*noted)
    assert [post.subject for post in found] == ["A lamp", None, "The oil", None]
    assert [post.body for post in found] == own


def test_a_rule_that_one_writer_draws_sets_nothing_off() -> None:
    own = [words for _, words in SAID]
    drawn = [own[0].replace("\n", f"\n{RULES[0]}\n"), *own[1:]]
    assert [post.body for post in posts(*drawn)] == drawn


def test_a_rule_at_the_edge_of_the_page_is_a_writers() -> None:
    own = [words for _, words in SAID]
    drawn = [own[0], f"{own[1]}\n{'_' * 47}\nThe list of lamps", own[2], f"{own[3]}\n{'_' * 47}\nThe list of wicks"]
    assert [post.body for post in posts(*drawn)] == drawn
