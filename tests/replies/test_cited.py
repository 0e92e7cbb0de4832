"""Posts that name several others by their ids answer them all."""

from __future__ import annotations

import pytest

from tests.replies.talk import CLAY, GLAZE, KILN, mark, read
from tui_reader.formats.document import ROOT, UNKNOWN
from tui_reader.model import MarkKind

BODY = ">>1 >>2 >>3 >>2 >>9 Both of you are right about the clay."


@pytest.mark.parametrize("parent", [1, UNKNOWN])
def test_a_post_answers_all_earlier_posts_that_it_names(parent: int) -> None:
    cited = [mark(BODY, f">>{number}", MarkKind.LINK, ref=f"#{number}") for number in (1, 2, 3, 9)]
    thread = read(("Ada", KILN), ("Bo", GLAZE), ("Cy", CLAY), ("Di", BODY, cited), parents=[ROOT, 0, 0, parent])
    reply = thread.replies[3]
    assert {reply.parent, *reply.also} >= {1, 2}
    assert 3 not in reply.also
    assert reply.parent not in reply.also


def test_a_link_to_an_address_names_no_post() -> None:
    link = mark(BODY, ">>2", MarkKind.LINK, ref="https://clay.example/#2")
    thread = read(("Ada", KILN), ("Bo", GLAZE), ("Cy", CLAY), ("Di", BODY, [link]), parents=[ROOT, 0, 0, 1])
    assert thread.replies[3].also == ()
