from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tests.formats.drafts import draft, ghost, ids, post
from tui_reader.formats.document import ROOT, UNKNOWN, Draft
from tui_reader.formats.merging import merge
from tui_reader.model import SafeText


def test_pages_are_ordered_by_ids_whatever_the_order_of_the_files() -> None:
    merged = merge([draft(post(30), post(41)), draft(post(7), post(12))])
    assert ids(merged.draft) == ["7", "12", "30", "41"]
    assert list(merged.draft.parents) == [ROOT, UNKNOWN, UNKNOWN, UNKNOWN]
    assert merged.doubles == 0


def test_pages_whose_ids_are_no_numbers_are_ordered_by_dates() -> None:
    later, earlier = draft(post("c", day=5), post("d", day=6)), draft(post("a", day=1), post("b", day=9))
    assert ids(merge([later, earlier]).draft) == ["a", "c", "d", "b"]


def test_a_nested_page_keeps_its_own_order() -> None:
    nested = draft(post(1), post(9), post(4), parents=[ROOT, 0, 1])
    merged = merge([draft(post(20), post(15), parents=[ROOT, 0]), nested])
    assert ids(merged.draft) == ["1", "9", "4", "20", "15"]
    assert list(merged.draft.parents) == [ROOT, 0, 1, UNKNOWN, 3]


def test_pages_without_ids_and_dates_stay_as_they_come() -> None:
    merged = merge([draft(post("x"), post("y")), draft(post("a"))])
    assert ids(merged.draft) == ["x", "y", "a"]


def test_a_post_that_stands_on_two_pages_is_shown_once() -> None:
    merged = merge([draft(post(5), post(6)), draft(post(5), post(6, body="words of 6, edited"), post(7))])
    assert ids(merged.draft) == ["5", "6", "7"]
    assert merged.doubles == 2


def test_pages_that_count_from_one_are_compared_by_words_and_counted_anew() -> None:
    first = draft(post(1, body="Who has a kiln?"), post(2, "Bo", "I have."))
    second = draft(post(1, "Bo", "I   have."), post(2, "Cy", "Me too."), post(3, "Bo", "Good."))
    merged = merge([first, second])
    assert [(p.id, p.author, p.body) for p in merged.draft.posts] == [
        ("1", "Ada", "Who has a kiln?"),
        ("2", "Bo", "I have."),
        ("3", "Cy", "Me too."),
        ("4", "Bo", "Good."),
    ]
    assert merged.doubles == 1


def test_the_same_words_on_one_page_are_two_posts() -> None:
    merged = merge([draft(post(1, body="+1"), post(2, body="+1")), draft(post(1, body="no"))])
    assert [p.body for p in merged.draft.posts] == ["+1", "+1", "no"]


def test_an_id_that_two_people_have_belongs_to_two_posts() -> None:
    merged = merge([draft(post(5), post(9)), draft(post(5, "Bo"))])
    assert ids(merged.draft) == ["5", "9", "5/2"]


def test_an_answer_to_a_post_of_another_page_finds_it() -> None:
    second = draft(post(8), post(9), parents=[2, 0, UNKNOWN], ghosts=(ghost(3),))
    merged = merge([draft(post(3), post(4)), second]).draft
    assert (ids(merged), list(merged.parents), len(merged.ghosts)) == (["3", "4", "8", "9"], [ROOT, UNKNOWN, 0, 2], 0)


def test_what_no_page_holds_stays_missing_and_is_one() -> None:
    one = draft(post(8), parents=[1, UNKNOWN], ghosts=(ghost(3),))
    two = draft(post(9), parents=[1, UNKNOWN], ghosts=(ghost(3),))
    merged = merge([one, two]).draft
    assert ([g.id for g in merged.ghosts], list(merged.parents)) == (["3"], [2, 2, UNKNOWN])


def test_a_page_that_states_roots_is_believed() -> None:
    second = draft(post(8), post(9), parents=[ROOT, ROOT])
    assert list(merge([draft(post(3)), second]).draft.parents) == [ROOT, ROOT, ROOT]


def test_a_parent_that_only_one_page_states_is_taken() -> None:
    merged = merge([draft(post(3), post(5)), draft(post(3), post(5), parents=[ROOT, 0])])
    assert list(merged.draft.parents) == [ROOT, 0]


def test_pages_that_contradict_each_other_make_no_ring() -> None:
    one = draft(post(3), post(5), parents=[UNKNOWN, 0])
    two = draft(post(3), post(5), parents=[1, UNKNOWN])
    assert UNKNOWN in merge([one, two]).draft.parents


@st.composite
def pages(draw: st.DrawFn) -> list[Draft]:
    made = []
    for _ in range(draw(st.integers(2, 4))):
        numbers = draw(st.lists(st.integers(0, 9), min_size=1, max_size=6, unique=draw(st.booleans())))
        missing = draw(st.lists(st.integers(0, 9), max_size=2, unique=True))
        nodes = len(numbers) + len(missing)
        parents = [draw(st.integers(UNKNOWN, at - 1)) for at in range(nodes)]
        posts = [post(number, draw(st.sampled_from(["Ada", "Bo", None]))) for number in numbers]
        made.append(Draft(SafeText("Kilns"), posts, parents, [ghost(number) for number in missing]))
    return made


@given(pages())
def test_no_post_is_lost_and_no_link_leads_nowhere(made: list[Draft]) -> None:
    merged = merge(made).draft
    nodes = len(merged.posts) + len(merged.ghosts)
    assert len(merged.parents) == nodes
    wanted = {p.body for page in made for p in page.posts}
    assert {p.body for p in merged.posts} == wanted
    for start in range(nodes):
        at, steps = start, 0
        while at >= 0:
            at, steps = merged.parents[at], steps + 1
            assert steps <= nodes
        assert at in {ROOT, UNKNOWN}
