from __future__ import annotations

from tests.formats.exports.exported import authors, bodies, only, read_json, replies


def test_a_list_of_pages_with_comments_is_a_thread_a_page() -> None:
    def page(title: str, *said: tuple[str, str]) -> dict[str, object]:
        comments = [{"id": at, "author": who, "text": words} for at, (who, words) in enumerate(said)]
        return {"title": title, "id": f"/{title}/", "comments": comments}

    found = read_json(
        [page("mill", ("Ann", "It turns.")), page("empty"), page("weir", ("Bo", "Wet."), ("Cyd", "Very."))]
    )
    assert [(draft.title, authors(draft)) for draft in found.drafts] == [("weir", ["Bo", "Cyd"]), ("mill", ["Ann"])]
    assert [bodies(draft) for draft in found.drafts] == [["Wet.", "Very."], ["It turns."]]


def test_the_names_of_several_programs_are_known() -> None:
    inner = {"reply_id": 8, "nick_name": "Bo", "content": "Not today.", "create_time": 1742864722}
    outer = {"nick_name": "Ann", "content": "Does it turn?", "create_time": 1742864663}
    draft = only(read_json({"comments": [outer | {"reply_new": {"reply_list": [inner]}}]}))
    assert (authors(draft), bodies(draft), list(draft.parents)) == (
        ["Ann", "Bo"],
        ["Does it turn?", "Not today."],
        [-1, 0],
    )
    assert draft.posts[1].date is not None

    other = {"text": "Wet.", "user": {"id": 9, "screen_name": "Cyd"}, "created_at": 1705362600000}
    assert authors(only(read_json({"comments": [other, other | {"text": "Very."}]}))) == ["Cyd", "Cyd"]

    first = {"commentHex": "a1", "parentHex": "root", "markdown": "Up?", "creationDate": "2021-03-12T11:21:56Z"}
    second = first | {"commentHex": "b2", "parentHex": "a1", "markdown": "Up."}
    assert replies(only(read_json({"version": 1, "comments": [first, second]}))) == {"a1": "", "b2": "a1"}
