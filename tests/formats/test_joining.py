from __future__ import annotations

import pytest

from tests.formats.drafts import draft, ghost, ids, leaf, post
from tui_reader.formats.document import ROOT, UNKNOWN, Document, Draft, Lack
from tui_reader.formats.joining import Leaf, join
from tui_reader.model import SafeText


def sizes(document: Document) -> list[int]:
    return [len(made.posts) for made in document.drafts]


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("Kilns of the valley", "Kilns of the valley"),
        ("Kilns of the valley", "Kilns of the valley - Page 2"),
        ("Kilns of the valley | Seite 1 von 3", "Kilns of the valley | Seite 2 von 3"),
        ("Kilns - page 1/7 - Pottery", "Kilns - page 10/7 - Pottery"),
        ("窯 第1頁", "窯 第2頁"),
    ],
)
def test_pages_of_one_title_are_one_thread(one: str, two: str) -> None:
    joined = join([leaf("a", draft(post(4), title=one)), leaf("b", draft(post(8), title=two))])
    assert sizes(joined) == [2]
    assert "a and b are pages of one thread of 2 posts" in joined.explained


@pytest.mark.parametrize(("one", "two"), [("Kilns", "Glazes"), ("Windows 10", "Windows 11"), ("Kilns", "Kilns again")])
def test_other_titles_are_other_threads_and_the_largest_stands_first(one: str, two: str) -> None:
    joined = join([leaf("a", draft(post(4), title=one)), leaf("b", draft(post(8), post(9), title=two))])
    assert [made.title for made in joined.drafts] == [two, one]


@pytest.mark.parametrize(
    ("one", "two", "threads"),
    [
        ("page1.txt", "page2.txt", 1),
        ("1.txt", "2.txt", 1),
        ("general/2024-01-01.json", "general/2024-01-02.json", 1),
        ("general/2024-01-01.json", "random/2024-01-01.json", 2),
        ("48849066.json", "48849070.json", 2),
        ("kilns.txt", "glazes.txt", 2),
    ],
)
def test_files_without_titles_are_told_apart_by_their_names(one: str, two: str, threads: int) -> None:
    joined = join([leaf(name, draft(post(at), title=name)) for at, name in enumerate((one, two), 30)])
    assert len(joined.drafts) == threads


def test_a_post_that_two_files_share_makes_them_pages_of_one_thread() -> None:
    one = draft(post(4, day=1), post(5, day=2), title="Kilns")
    two = draft(post(5, day=2), post(6, day=3), title="Page two of it")
    joined = join([leaf("a", one), leaf("b", two)])
    assert ids(joined.drafts[0]) == ["4", "5", "6"]
    assert "1 post stood in several of them, shown once" in joined.explained


@pytest.mark.parametrize(("number", "threads"), [("t1_abcd", 1), ("12", 2)])
def test_an_answer_to_a_post_of_another_file_makes_one_thread_if_its_id_is_telling(number: str, threads: int) -> None:
    rest = draft(post("t1_rest"), parents=[1, UNKNOWN], ghosts=(ghost(number),), title="rest.json")
    joined = join([leaf("kilns.json", draft(post(number))), leaf("rest.json", rest)])
    assert len(joined.drafts) == threads
    assert joined.drafts[0].parents[1:] == [0] or threads == 2


def test_files_of_different_formats_are_not_mixed() -> None:
    assert sizes(join([leaf("a", draft(post(4))), leaf("b", draft(post(5)), form="html")])) == [1, 1]


def test_mails_are_joined_by_their_ids_and_never_by_a_subject() -> None:
    def mail(*names: str) -> Draft:
        return Draft(SafeText("Hello"), [post(name) for name in names], [ROOT, *range(len(names) - 1)], (), True)

    joined = join([leaf("a", mail("1@x", "2@x"), mail("7@x")), leaf("b", mail("2@x", "3@x"))])
    assert [ids(made) for made in joined.drafts] == [["1@x", "2@x", "3@x"], ["7@x"]]
    assert list(joined.drafts[0].parents) == [ROOT, 0, 1]


def test_one_document_stays_as_it_is() -> None:
    document = Document("page", [draft(post(4))])
    assert join([Leaf(SafeText("a"), document)]) is document


def test_what_was_said_of_each_file_is_kept_and_repeated_once() -> None:
    said = Document("page", [draft(post(4))], (SafeText("no dates"),), (SafeText("cut 3 lines"),), (SafeText("zip"),))
    joined = join([Leaf(SafeText(name), said) for name in "ab"])
    assert (joined.warnings, joined.passed) == (("no dates",), ("zip",))
    assert joined.explained[:4] == ("a: read as page", "a: cut 3 lines", "b: read as page", "b: cut 3 lines")


def lacking(said: str, lacks: str, has: str) -> Lack:
    return Lack(said, frozenset(lacks), frozenset(has))


def test_what_one_page_lacks_and_another_has_is_not_missed() -> None:
    absent, dateless = "{posts} of the topic not in the file.", "{number} of {all} posts have no date."
    pages = (
        (lacking(absent, "cdx", "ab"), lacking(dateless, "b", "a")),
        (lacking(absent, "abx", "cd"), lacking(dateless, "", "cd")),
    )
    leaves = [
        Leaf(SafeText(str(at)), Document("page", [draft(post(at))], lacks=lacks)) for at, lacks in enumerate(pages, 4)
    ]
    assert leaves[0].document.told == ("3 posts of the topic not in the file.", "1 of 2 posts have no date.")
    assert join(leaves).told == ("1 post of the topic not in the file.", "1 of 4 posts have no date.")


def test_nothing_is_told_of_pages_that_lack_nothing_together() -> None:
    pages = [lacking("{posts} missing.", "b", "a"), lacking("{posts} missing.", "a", "b")]
    leaves = [
        Leaf(SafeText(str(at)), Document("page", [draft(post(at))], lacks=(lack,))) for at, lack in enumerate(pages, 4)
    ]
    assert join(leaves).told == ()


def test_thousands_of_files_are_told_in_a_few_lines_and_in_linear_time() -> None:
    joined = join([leaf(f"{n}.txt", draft(post(n, day=1), title=f"Kiln {'x' * n}")) for n in range(600)])
    assert len(joined.drafts) == 600
    assert "and 588 further files" in joined.explained
