from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

from tests.export.library import FIFTH, library
from tui_reader.export.registry import export
from tui_reader.model import SafeText

POST = {
    "id": str, "author": str | None, "date": str | None, "subject": str | None, "body": str, "parent": str | None,
    "evidence": str | None, "confidence": float, "also": list, "quotes": list, "missing": str | None,
    "url": str | None,
}  # fmt: skip
QUOTE = {
    "start": int, "end": int, "depth": int, "attribution": str | None, "source": str | None,
    "source_start": int | None, "source_end": int | None, "origin": str | None, "origin_start": int | None,
    "origin_end": int | None, "similarity": float,
}  # fmt: skip


def exported() -> dict[str, Any]:
    result: dict[str, Any] = json.loads("".join(export(library(), "json")))
    return result


def test_it_has_the_keys_and_types_of_the_contract() -> None:
    thread = exported()
    assert thread["schema"] == "tui-reader/thread/1"
    assert (thread["title"], thread["format"]) == ("Sundays in the library", "page")
    assert thread["warnings"] == ["one post is missing"]
    for post in thread["posts"]:
        assert post.keys() == POST.keys()
        assert all(isinstance(post[key], kind) for key, kind in POST.items())
        for quote in post["quotes"]:
            assert quote.keys() == QUOTE.keys()
            assert all(isinstance(quote[key], kind) for key, kind in QUOTE.items())


def test_posts_stand_in_file_order_with_their_parents() -> None:
    posts = exported()["posts"]
    assert [(post["id"], post["parent"], post["evidence"]) for post in posts] == [
        ("11", None, "stated"),
        ("12", "11", "quote"),
        ("13", "12", "quote"),
        ("16", "13", "name"),
        ("17", None, "stated"),
    ]
    assert [post["also"] for post in posts] == [[], [], ["11"], [], []]
    assert posts[0]["date"] == "2024-03-11T09:30:00"


def test_a_parent_that_is_not_in_the_file_is_named_as_missing() -> None:
    thread = exported()
    assert thread["posts"][4]["missing"] == "14"
    assert thread["ghosts"] == [{"id": "14", "parent": None, "missing": None}]


def test_quotes_say_where_they_come_from() -> None:
    posts = {post["id"]: post for post in exported()["posts"]}
    altered, repeated = posts["13"]["quotes"]
    assert (altered["source"], altered["similarity"]) == ("12", 0.9)
    assert (repeated["source"], repeated["origin"]) == ("12", "11")
    body = posts["11"]["body"]
    assert body[repeated["origin_start"] : repeated["origin_end"]] == "costs little"
    assert posts["17"]["quotes"][0]["source"] is None


def test_an_altered_quote_never_rounds_to_word_for_word() -> None:
    thread = library()
    nearly = replace(thread.quotes[2][0], similarity=0.999999)
    thread = replace(thread, quotes=[*thread.quotes[:2], (nearly,), *thread.quotes[3:]])
    posts = json.loads("".join(export(thread, "json")))["posts"]
    assert posts[2]["quotes"][0]["similarity"] < 1


def test_the_bytes_are_ascii_one_post_a_line_and_end_the_line() -> None:
    text = "".join(export(library(), "json"))
    assert text.isascii()
    assert text.endswith("}\n")
    assert len(text.split("\n")) == len(library()) + 3
    assert json.loads(text)["posts"][4]["body"] == FIFTH


def test_text_that_looks_like_json_stays_text() -> None:
    title = SafeText('"}, "posts": [')
    assert json.loads("".join(export(replace(library(), title=title), "json")))["title"] == title
