from __future__ import annotations

import csv
import json
import mailbox
import re
from contextlib import closing
from dataclasses import replace
from io import StringIO
from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser

from tests.export.library import FIFTH, FOURTH, SECOND, library, post
from tui_reader.export.corpus import files
from tui_reader.export.mailbox import REFERENCES
from tui_reader.export.registry import EXPORTERS, export, exporter
from tui_reader.export.save import save
from tui_reader.formats.document import ROOT, UNKNOWN
from tui_reader.formats.reading import read
from tui_reader.formats.source import open_source
from tui_reader.model import MarkKind, Reply, SafeText, Thread
from tui_reader.replies.tree import build_tree


def exported(kind: str, thread: Thread | None = None) -> str:
    return "".join(export(thread or library(), kind))


@pytest.fixture
def box(tmp_path: Path) -> Path:
    path = tmp_path / "thread.mbox"
    save(export(library(), "mbox"), path)
    return path


def test_a_mailbox_is_read_by_others_with_its_tree(box: Path) -> None:
    with closing(mailbox.mbox(box)) as opened:
        mails = list(opened)
    ids = [mail["Message-ID"] for mail in mails]
    assert [mail["In-Reply-To"] for mail in mails[:4]] == [None, *ids[:3]]
    assert mails[3]["References"].split() == ids[:3]
    assert mails[4]["In-Reply-To"] not in ids
    assert [mail["Subject"] for mail in mails[:2]] == ["Sundays in the library", "Re: Sundays in the library"]
    assert mails[0]["From"] == "Ada <ada@tui-reader.invalid>"
    assert mails[1]["X-Thread-Link"] == "guess, 99 %"


def test_a_mailbox_is_read_back_as_the_same_thread(box: Path) -> None:
    draft = read(open_source(box)).drafts[0]
    assert [post.author for post in draft.posts] == ["Ada", "Bo", "Cleo", "unknown"]
    assert list(draft.parents) == [-1, 0, 1, 2]
    assert [one.body.strip() for one in draft.posts] == [one.body.strip() for one in library().posts[:4]]
    assert draft.posts[0].date is not None
    assert library().posts[0].date == draft.posts[0].date.replace(tzinfo=None)


def test_names_and_lines_cannot_leave_their_place_in_a_mailbox() -> None:
    evil = post(
        "1",
        "From here on\n>From there\nend",
        'Eve "<x@y>", Bcc: \u00e9',
    )
    thread = replace(library(), posts=[evil], ghosts=[], quotes=[()], replies=[Reply(None)], tree=build_tree([None], 1))
    text = exported("mbox", thread)
    assert text.count("\nFrom ") == 0
    assert "\n>From here on\n>>From there\n" in text
    assert re.search(r"^From: Eve =\?utf-8\?.* <eve.x.y.bcc@tui-reader.invalid>$", text, re.MULTILINE)


def test_references_of_a_deep_reply_are_cut_in_the_middle() -> None:
    size = REFERENCES + 5
    posts = [post(str(at + 1), "word", "Ann") for at in range(size)]
    replies = [Reply(at - 1 if at else None) for at in range(size)]
    thread = replace(
        library(),
        posts=posts,
        ghosts=[],
        quotes=[()] * size,
        replies=replies,
        tree=build_tree([reply.parent for reply in replies], size),
    )
    last = exported("mbox", thread).rpartition("\nReferences: ")[2].partition("\nX-")[0].split()
    assert len(last) == REFERENCES
    assert last[0].startswith("<1.")
    assert last[-1].startswith(f"<{size - 1}.")


def test_the_page_links_each_quote_to_a_place_that_is_there() -> None:
    page = LexborHTMLParser(exported("html"))
    names = [node.attributes["id"] for node in page.css("[id]")]
    targets = [(node.attributes["href"] or "").removeprefix("#") for node in page.css("a[href]")]
    assert len(names) == len(set(names))
    assert set(targets) <= set(names)
    assert [mark.text() for mark in page.css("#p0 mark")] == ["Should the library open on Sundays?", "costs little"]
    assert "word for word" in page.css("#p1 blockquote .source")[0].text()


def test_the_page_takes_nothing_of_a_post_for_markup() -> None:
    page = LexborHTMLParser(exported("html"))
    assert not page.css("script")
    assert not page.css("[src]")
    assert page.css("#p3 div")[0].text() == FOURTH
    assert page.css("#p1 > div")[-1].text().strip() == SECOND.partition("\n\n")[2]
    assert "default-src 'none'" in exported("html")


def test_the_page_is_read_back_in_the_order_of_its_thread(tmp_path: Path) -> None:
    path = tmp_path / "library.html"
    path.write_text(exported("html"), "utf-8")
    (again,) = read(open_source(path)).drafts
    drafts, posts = again.posts, library().posts
    assert [(post.id, post.author, post.date) for post in drafts] == [
        (post.id, post.author, post.date) for post in posts
    ]
    assert [_bare(post.body) for post in drafts] == [_bare(post.body) for post in posts]
    assert list(again.parents[:5]) == [ROOT, UNKNOWN, UNKNOWN, UNKNOWN, 5]


def test_posts_that_a_board_names_are_no_quotes_on_the_page_read_back(tmp_path: Path) -> None:
    posts = (post("11", "Who opens?", "Ada"), post("12", ">>11 I do.", "Bo"))
    replies = (Reply(None), Reply(None))
    board = replace(
        library(), posts=posts, ghosts=(), quotes=((), ()), replies=replies, tree=build_tree([None, None], 2), notes={}
    )
    path = tmp_path / "board.html"
    path.write_text(exported("html", board), "utf-8")
    (again,) = read(open_source(path)).drafts
    (named,) = again.posts[1].load().marks
    assert (named.kind, named.ref) == (MarkKind.LINK, "11")


def _bare(body: str) -> str:
    return "".join(body.split()).replace(">", "")


def test_text_says_whose_a_quote_is() -> None:
    text = exported("txt")
    assert "[from #11 Ada, word for word]\n> Should the library open on Sundays?" in text
    assert "#12 Bo, 2024-03-12 09:30, depth 1, answers #11 Ada (guess, 99 %)" in text
    assert "(one post is missing)" in text
    assert FOURTH in text


def test_the_table_holds_every_link() -> None:
    rows = list(csv.DictReader(StringIO(exported("csv"), newline="")))
    assert [(row["from"], row["to"], row["kind"]) for row in rows] == [
        ("12", "11", "parent"),
        ("12", "11", "quote"),
        ("13", "12", "parent"),
        ("13", "11", "also"),
        ("13", "12", "quote"),
        ("16", "13", "parent"),
        ("17", "14", "parent"),
    ]
    thread = library()
    evil = replace(thread, posts=[*thread.posts[:4], post("17", FIFTH, "=cmd()")])
    assert [row["from_author"] for row in csv.DictReader(StringIO(exported("csv", evil), newline=""))][-1] == "'=cmd()"


def test_the_graph_draws_guesses_dashed_and_quotes_what_it_shows() -> None:
    graph = exported("dot", replace(library(), title=SafeText(library().title + '"\\n];')))
    assert 'n1 -> n0 [style=dashed, label="1.00"];' in graph
    assert "n4 -> n5 [style=solid];" in graph
    assert r'label="Sundays in the library\"\\n];";' in graph


def test_the_corpus_names_speakers_and_conversations() -> None:
    texts = {name: "".join(pieces) for name, pieces in files(library())}
    lines = [json.loads(line) for line in texts["utterances.jsonl"].splitlines()]
    assert [line["reply-to"] for line in lines][:3] == [None, "11", "12"]
    assert {line["conversation_id"] for line in lines[:4]} == {"11"}
    assert lines[3]["speaker"] == "[unknown]"
    assert set(json.loads(texts["speakers.json"])) == {line["speaker"] for line in lines}
    assert set(json.loads(texts["conversations.json"])) >= {line["conversation_id"] for line in lines}


def test_every_kind_is_listed_and_exports() -> None:
    for kind in EXPORTERS:
        assert exporter(kind.name) is kind
        assert any(kind.files(library())) if kind.folder else exported(kind.name)


def test_the_tree_of_a_page_is_lists_within_lists() -> None:
    page = LexborHTMLParser(exported("html"))
    assert [len(item.css("li")) for item in page.css("nav > details > ul > li")] == [4, 2]


def test_words_in_the_tree_of_a_page_are_cut_between_words() -> None:
    thread = library()
    text = exported("html", replace(thread, posts=(post("11", "library " * 40, "Ada"), *thread.posts[1:])))
    assert f"<span>{('library ' * 12).strip()}…</span>" in text


def test_lines_of_a_page_stay_lines_where_there_are_no_style_sheets() -> None:
    assert "Cleo, you mean the heating?<br>\n<br>\n  1. heating<br>\n# no heading" in exported("html")
