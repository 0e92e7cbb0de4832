"""The report counts what the files state, and not what the readers find."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.benchmarks.stated import compare, main, targets, truth_of
from tui_reader.formats.document import ROOT, UNKNOWN, Document, Draft
from tui_reader.model import Content, Mark, MarkKind, Post, SafeText

ASIDE = '<aside class="quote" data-post="1" data-topic="7"><blockquote>hi</blockquote></aside>'


def posts() -> list[dict[str, object]]:
    common = {"topic_id": 7, "username": "ann", "reply_to_post_number": None, "cooked": "hi"}
    return [common | {"post_number": 1}, common | {"post_number": 2, "reply_to_post_number": 1, "cooked": ASIDE}]


def test_truth_of_json_is_in_its_names(tmp_path: Path) -> None:
    path = tmp_path / "topic.json"
    path.write_text(json.dumps({"post_stream": {"posts": posts()}}))
    truth = truth_of(path)
    assert (truth.posts, truth.parents, truth.quotes) == (2, {"2": "1"}, {"2": ["1"]})


def test_truth_of_mail_is_in_its_headers_and_counts_a_message_once(tmp_path: Path) -> None:
    (tmp_path / "a.mbox").write_text(
        "From a Mon May 3\nMessage-ID: <1@x>\n\nFrom here\n\n"
        "From b Mon May 3\nMessage-ID: <2@x>\nReferences: <0@x> <1@x>\n\nhi\n"
    )
    (tmp_path / "b.eml").write_text("Subject: x\nMessage-ID: <2@x>\n\nhi\n")
    truth = truth_of(tmp_path)
    assert (truth.posts, truth.parents) == (2, {"2@x": "1@x"})


def test_truth_of_a_page_stands_beside_it(tmp_path: Path) -> None:
    told = [{"id": 1, "reply_to": None}, {"id": 2, "reply_to": 1, "quotes": [{"post": "1"}, None]}]
    (tmp_path / "a.links.json").write_text(json.dumps({"posts": told}))
    page = tmp_path / "a.html"
    page.write_text("<p>words</p>")
    truth = truth_of(page)
    assert (truth.posts, truth.parents, truth.quotes) == (2, {"2": "1"}, {"2": ["1"]})


@pytest.mark.parametrize(("parent", "right"), [(0, 1), (ROOT, 0), (UNKNOWN, 0)])
def test_parents_and_quotes_are_compared_by_id(tmp_path: Path, parent: int, right: int) -> None:
    path = tmp_path / "topic.json"
    path.write_text(json.dumps(posts()))
    mark = Mark(0, 2, MarkKind.QUOTE, 1, ref=SafeText("1" if right else "9"))
    made = [Post(SafeText(str(n)), lambda: Content(SafeText("hi"), (mark,))) for n in (1, 2)]
    draft = Draft(SafeText("Kilns"), made, [ROOT, parent])
    line = compare(Document("json", [draft], explained=(SafeText("a topic: x"),)), truth_of(path))
    assert line == ("a topic", 1, 2, 2, (right, 1), (right, 1))


def test_a_line_for_each_file_or_folder_of_a_kind(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "discourse-json").mkdir()
    (tmp_path / "discourse-text").mkdir()
    (tmp_path / "discourse-text" / "copy.txt").write_text("hi")
    (tmp_path / "discourse-json" / "topic.json").write_text(json.dumps(posts()))
    assert [path.name for path in targets(tmp_path)] == ["topic.json"]
    main(str(tmp_path))
    assert capsys.readouterr().out.split("\n")[1].split()[-5:] == ["1", "2", "2", "1/1", "1/1"]
