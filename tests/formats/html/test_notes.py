"""Notes that a post was edited: no words of its writer, so out of the body, and said."""

from __future__ import annotations

import pytest

from tui_reader.formats.html import HtmlFormat
from tui_reader.formats.source import Source

NOTED = (
    (
        '<div class="blockpost" id="p1"><div class="postright"><div class="postmsg"><p>Mine.</p>'
        '<p class="postedit"><em>Last edited by Ada (2021-05-03)</em></p></div></div></div>'
    ),
    (
        '<li id="post-1" class="message" data-author="Ada"><div class="messageContent"><div class="messageText">Mine.'
        '<div class="editDate">Last edited: May 3, 2021</div></div></div></li>'
    ),
    (
        '<article id="elComment_1"><div data-role="commentContent"><p>Mine.</p>'
        "<span data-excludequote>Edited by Ada</span></div></article>"
    ),
)
FRAME = '<html id="XenForo"><body class="ipsApp"><ol id="messageList">{}</ol></body></html>'


@pytest.mark.parametrize("post", NOTED)
def test_a_note_of_an_edit_is_cut_and_said(post: str) -> None:
    document = HtmlFormat().read(Source("page", FRAME.format(post).encode()))
    assert [post.body for post in document.drafts[0].posts] == ["Mine."]
    assert "cut notes of edits in 1 post" in document.explained


def test_nothing_is_said_where_nothing_was_cut() -> None:
    document = HtmlFormat().read(Source("page", FRAME.format(NOTED[0].replace("postedit", "")).encode()))
    assert not any("cut" in said for said in document.explained)
