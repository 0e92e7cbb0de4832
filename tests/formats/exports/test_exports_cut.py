"""JSON that breaks off in the middle: the posts that are whole are read, and it is said."""

from __future__ import annotations

import json

import pytest

from tui_reader.errors import FormatError
from tui_reader.formats.document import Document
from tui_reader.formats.exports.cut import decode_cut
from tui_reader.formats.exports.json_format import BREAKS_OFF, JsonFormat
from tui_reader.formats.exports.loading import load
from tui_reader.formats.source import Source

COMMENTS = [
    {"id": n, "user": {"login": f"moss{n}"}, "created_at": "2021-05-03T19:24:00Z", "body": f"Leaf {n} é",
     "html_url": "u", "issue_url": "i", "reactions": {"urls": [["a"], ["b"]]}}
    for n in range(1, 5)
]  # fmt: skip


def read(text: str) -> Document:
    return JsonFormat().read(Source("cut.json", text.encode()))


@pytest.mark.parametrize("cut", range(1, len(json.dumps(COMMENTS[3])), 7))
def test_a_list_is_read_up_to_the_post_that_is_cut(cut: int) -> None:
    whole = json.dumps(COMMENTS)
    document = read(whole[: -cut - 1])
    assert [post.author for post in document.drafts[0].posts] == ["moss1", "moss2", "moss3"]
    assert document.warnings == (BREAKS_OFF,)


def test_a_whole_file_is_not_said_to_break_off() -> None:
    assert read(json.dumps(COMMENTS)).warnings == ()


def test_the_posts_around_a_cut_one_stay() -> None:
    tree = {"id": 1, "author": "a", "text": "One", "type": "story", "title": "T", "parent_id": None, "children": [
        {"id": 2, "author": "b", "text": "Two", "type": "comment", "parent_id": 1, "children": [
            {"id": 3, "author": "c", "text": "Three", "type": "comment", "parent_id": 2, "children": []},
            {"id": 4, "author": "d", "text": "Four", "type": "comment", "parent_id": 2, "children": []},
        ]}]}  # fmt: skip
    whole = json.dumps(tree)
    draft = read(whole[: whole.index("Four") + 2]).drafts[0]
    assert [(post.id, post.body) for post in draft.posts] == [("1", "One"), ("2", "Two"), ("3", "Three")]
    assert list(draft.parents) == [-1, 0, 1]


@pytest.mark.parametrize("tail", ['"stream": [1, 2', '"details": {"x": 1, "links": [{"url": "', '"title": "Le'])
def test_posts_before_other_facts_that_are_cut_are_all_read(tail: str) -> None:
    posts = [
        {"id": n, "post_number": n, "username": "moss", "cooked": f"<p>{n}</p>", "created_at": "2021-05-03T19:24:00Z"}
        for n in (1, 2)
    ]
    for text in ('{"post_stream": {"posts": %s, %s', '{"post_stream": {"posts": %s}, %s'):
        document = read(text % (json.dumps(posts), tail))
        assert [post.body for post in document.drafts[0].posts] == ["1", "2"]
        assert document.warnings == (BREAKS_OFF,)


def test_json_lines_are_read_up_to_the_line_that_is_cut() -> None:
    text = "\n".join(map(json.dumps, COMMENTS))
    loaded = load(text[:-30])
    assert isinstance(loaded.value, list)
    assert (len(loaded.value), loaded.cut, loaded.broken) == (3, True, 0)


@pytest.mark.parametrize(
    "text", ['[{"a": 1}, {"b": \\', '[{"a": 1} {"b": 1', '{"a": [1, 2\n{"b": 1}\n', '[{"a": "x\ny"']
)
def test_what_is_faulty_is_not_taken_for_cut(text: str) -> None:
    assert decode_cut(text, 0) is None


@pytest.mark.parametrize("text", ['{"id": 5, "body": "Half', '{"tags": ["a", "b', "nul"])
def test_a_single_post_that_is_cut_is_not_read(text: str) -> None:
    assert decode_cut(text, 0) == []
    with pytest.raises(FormatError, match="breaks off, and no post stands whole in it"):
        load(text)


@pytest.mark.parametrize(
    "text",
    [
        '{"posts": [{"no": 101, "time": 1600000000, "com": "Hal',
        '{"ancestors": [], "descendants": [{"id": "1", "content": "<p>Hal',
        '{"data": {"type": "discussions", "id": "7"}, "included": [{"type": "users", "id": "1"}, {"type": "posts", "id',
    ],
)
def test_a_thread_that_is_cut_in_its_first_post_is_said_to_break_off(text: str) -> None:
    with pytest.raises(FormatError, match="breaks off, and no post stands whole in it"):
        read(text)


@pytest.mark.parametrize("tail", ["tr", "-", '"\\', '"\\u00', '"x', '{"a"', '{"a":', "[", ""])
def test_the_cut_may_be_in_any_sign(tail: str) -> None:
    assert decode_cut('[{"id": 1}, ' + tail, 0) == [[{"id": 1}]]


def test_a_cut_may_be_as_deep_as_a_file_likes() -> None:
    (value,) = decode_cut('{"children": [{"id": 1}, ' * 50_000, 0) or [{}]
    assert len(value["children"]) == 2


def test_the_cut_may_be_inside_a_letter() -> None:
    whole = json.dumps(COMMENTS, ensure_ascii=False).encode()
    document = JsonFormat().read(Source("cut.json", whole[: whole.rindex("é".encode()) + 1]))
    assert [post.body for post in document.drafts[0].posts] == ["Leaf 1 é", "Leaf 2 é", "Leaf 3 é"]
