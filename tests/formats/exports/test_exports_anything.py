from __future__ import annotations

import pytest

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


def post(key: int, words: str, **more: object) -> dict[str, object]:
    return {"id": key, "text": words, "created_at": "2024-03-12T14:05:00Z", **more}


ANN, BO = {"id": 7, "name": "Ann"}, {"id": 8, "username": "Bo", "description": "mills", "created_at": "2020-01-01"}


@pytest.mark.parametrize(
    "file",
    [
        {"users": {"7": ANN, "8": BO}, "messages": [post(1, "Up?", user_id=7), post(2, "Up.", user_id=8)]},
        {"participants": {"7": "Ann", "8": "Bo"}, "posts": [post(1, "Up?", author="7"), post(2, "Up.", author="8")]},
        {
            "data": [post(1, "Up?", author_id="7"), post(2, "Up.", author_id="8")],
            "includes": {"users": [ANN, BO, BO | {"id": 9}]},
        },
    ],
)
def test_people_listed_beside_the_posts_give_their_names(file: object) -> None:
    draft = only(read_json(file))
    assert (authors(draft), bodies(draft)) == (["Ann", "Bo"], ["Up?", "Up."])


def test_a_name_stays_where_the_list_of_people_has_none() -> None:
    draft = only(read_json({"users": [BO], "posts": [post(1, "Up?", author="Cyd"), post(2, "Up.", user_id=5)]}))
    assert authors(draft) == ["Cyd", None]


def test_a_list_that_says_of_which_thread_each_post_is() -> None:
    said = [
        post(1, "Up?", author="Ann", topic_id=5, topic_title="mill"),
        post(2, "Wet?", author="Bo", topic_id=6),
        post(3, "Up.", author="Bo", topic_id=5, parent_id=1),
        post(4, "Very.", author="Cyd", topic_id=6),
    ]
    mill, weir = read_json(said).drafts
    assert (mill.title, bodies(mill), replies(mill)) == ("mill", ["Up?", "Up."], {"1": "", "3": "1"})
    assert (weir.title, bodies(weir)) == ("Wet?", ["Wet?", "Very."])
    across = [*said[:3], said[3] | {"parent_id": 3}]
    assert replies(only(read_json(across)))["4"] == "3"
    assert len(read_json([*said[:3], post(4, "Very.", author="Cyd")]).drafts) == 1


def test_words_and_parents_stand_under_further_names() -> None:
    wrapped = {"content": {"raw": "Wet.", "html": "<p>Wet.</p>"}, "user": {"display_name": "Bo"}, "created_on": "x"}
    first = {**wrapped, "id": 1}
    assert replies(only(read_json({"values": [first, {**wrapped, "id": 2, "parent": {"id": 1}}]}))) == {
        "1": "",
        "2": "1",
    }
    note = {"id": "a", "text": "Wet.", "user": {"username": "bo"}, "createdAt": "2021-05-03T19:24:00Z", "replyId": None}
    assert replies(only(read_json([note, {**note, "id": "b", "replyId": "a"}]))) == {"a": "", "b": "a"}


def test_posts_stand_inside_the_edges_of_graphql() -> None:
    edges = [{"node": post(1, "Up?"), "cursor": "x"}, {"node": post(2, "Up.", parent={"id": 1})}]
    assert replies(only(read_json({"data": {"page": {"comments": {"edges": edges}}}}))) == {"1": "", "2": "1"}
