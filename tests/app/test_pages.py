from dataclasses import replace

import pytest

from tests.app.builders import content, post, quote, reading, thread, trams
from tui_reader.app.facts import Facts
from tui_reader.app.pages.blocks import quote_blocks
from tui_reader.app.pages.lists import post_entries, quoted_by
from tui_reader.app.pages.post import post_page
from tui_reader.app.pages.reasons import why_page
from tui_reader.app.pages.source import source_note, source_page
from tui_reader.app.pages.targets import Kind, meant, target
from tui_reader.app.pages.view import View
from tui_reader.app.quote_folds import Show
from tui_reader.app.text.page import Page
from tui_reader.app.text.roles import ROLES
from tui_reader.model import Mark, MarkKind, Place, Quote, Reply, SafeText, Stage, Thread

TRAMS = trams()
FACTS = Facts(TRAMS)


def styled(page: Page, style: str) -> list[str]:
    """The texts that a page shows in a style."""
    return [page.text[run.start : run.end] for run in page.runs if run.style == style]


def shown(node: int, view: View | None = None) -> Page:
    return post_page(TRAMS, node, view or View(FACTS))


def source(node: int, which: int = 0) -> Page:
    return source_page(TRAMS, node, which, View(FACTS))


@pytest.mark.parametrize("node", range(TRAMS.nodes))
@pytest.mark.parametrize("folded", [False, True])
def test_every_page_keeps_the_words_of_bodies_and_the_way_to_them(node: int, folded: bool) -> None:
    view = View(FACTS, folded=lambda _: folded)
    for page in (post_page(TRAMS, node, view), source_page(TRAMS, node, 0, view), why_page(TRAMS, node, view)):
        for piece in page.pieces:
            body = TRAMS.post(piece.node).body
            length = piece.end - piece.start
            assert page.text[piece.start : piece.end] == body[piece.body_start : piece.body_start + length]
            inside = piece.start + 1
            assert page.place_of(*page.body_of(inside) or (-1, -1)) == inside
        assert all(0 <= run.start < run.end <= len(page.text) for run in page.runs)
        assert {run.style for run in page.runs} <= {*ROLES, "person"}


def test_a_post_begins_with_its_author_and_what_it_answers() -> None:
    head = shown(1).text.split("\n")
    assert head[0].startswith("Bo · #101 · 2024-05-01 09:00")
    assert head[1] == "answers #100 Ada — stated by the file"


def test_the_page_of_reasons_calls_what_the_file_states_as_the_shell_does() -> None:
    assert "stated   the file states it" in why_page(TRAMS, 1, View(FACTS)).text


def test_a_guess_is_called_a_guess_with_its_reason() -> None:
    assert "answers #102 Ada — guess, 86 %: it names Ada" in shown(3).text


def test_the_opening_post_says_so() -> None:
    assert "opens the discussion, 2 direct answers" in shown(0).text


def test_quotes_have_the_colour_of_those_who_wrote_them_first() -> None:
    persons = {page_run(2, run.start, run.end): run.person for run in shown(2).runs if run.target is not None}
    assert persons["The seven is late again."] == FACTS.person("Ada")
    assert persons["It is the crossing at the mill."] == FACTS.person("Bo")


def page_run(node: int, start: int, end: int) -> str:
    return shown(node).text[start:end]


def test_attribution_lines_and_the_shown_quote_are_marked() -> None:
    page = shown(2, View(FACTS, current=1))
    assert "Bo wrote:" in styled(page, "attribution")
    assert styled(page, "current-quote") == ["It is the crossing at the mill."]


def test_passages_that_others_quote_carry_the_number_of_answers() -> None:
    page = shown(0)
    assert "The seven is late again.⟨2⟩\n" in page.text
    assert "still it came late.⟨1⟩" in page.text
    assert styled(page, "answered")[0] == "The seven is late again."
    targets = [meant(run.target) for run in page.runs if run.target is not None]
    assert (Kind.PASSAGE, 0) in targets


def test_targets_keep_kind_and_index() -> None:
    assert all(meant(target(kind, index)) == (kind, index) for kind in Kind for index in (0, 1, 99_999))


def test_folded_quotes_are_one_line_that_says_what_is_hidden() -> None:
    page = shown(2, View(FACTS, folded=lambda _: True))
    assert "▸ 2 lines of Ada's #100 and Bo's #101" in page.text
    assert "crossing at the mill" not in page.text
    assert "Then move it." in page.text


def test_quotes_are_one_block_only_without_own_words_between() -> None:
    def at(start: int, end: int) -> Quote:
        return Quote(start, end, 1, None, None, None, 1.0)

    body = "aa\nBo wrote:\nbb own cc"
    wrote = Mark(3, 12, MarkKind.ATTRIBUTION)
    blocks = quote_blocks(body, [at(0, 2), at(13, 15), at(20, 22)], [wrote])
    assert [(block.start, block.end, block.quotes) for block in blocks] == [(0, 15, (0, 1)), (20, 22, (2,))]
    assert len(quote_blocks(body, [at(0, 2), at(13, 15)], [])) == 2


def test_the_panel_shows_the_source_with_the_passage_marked_and_the_rest_dim() -> None:
    page = source(4)
    assert page.title == "Quote 1/2 from #100 Ada"
    assert styled(page, "marked") == ["It left the depot on time, and still it came late."]
    assert "The seven is late again.\n\n" in styled(page, "dim")
    assert page.text[page.anchor :].startswith("It left the depot")
    assert "word for word" in page.text


def test_the_panel_tells_how_the_words_travelled() -> None:
    page = source(2)
    assert page.title == "Quote 1/2 from #101 Bo"
    assert "first written in #100 Ada" in page.text
    assert source_note(TRAMS, 2, 0) == "word for word, first in #100 Ada"
    assert source_note(TRAMS, 2, 1) == "word for word"


def test_an_edited_quote_shows_the_words_that_differ_in_their_places() -> None:
    posts = [
        post(0, "Ada", "I like the old slow tram very much."),
        post(1, "Bo", "I like the new tram very much.\n\nSo do I."),
    ]
    edited = replace(quote(posts, 1, "I like the new tram very much.", None), source=Place(0, 0, 35), similarity=0.8)
    page = source_page(two := thread(posts, [None, 0], {1: [edited]}), 1, 0, View(Facts(two)))
    assert "2 words differ" in page.text
    assert "I like the old slow {+new} tram very much." in page.text
    assert styled(page, "diff-del") == ["old slow"]
    assert styled(page, "diff-add") == [" {+new}"]


def test_a_quote_from_elsewhere_is_said_to_be_from_elsewhere() -> None:
    page = source(4, 1)
    assert page.title == "Quote 2/2, source not in this file"
    assert "in no other post of this file" in page.text
    assert "Trams are eternal." in page.text


def test_a_reply_without_a_quote_shows_what_it_answers_and_why() -> None:
    page = source(3)
    assert page.title == "Answers #102 Ada"
    assert "guess, 86 %" in page.text
    assert "name   it names Ada" in page.text
    assert "or     #101 Bo (9 %)" in page.text
    assert "Then move it." in page.text
    assert (Kind.NODE, 1) in [meant(run.target) for run in page.runs if run.target is not None]


def test_the_panel_of_an_opening_post_lists_who_answers() -> None:
    page = source(0)
    assert page.title == "Opens the discussion"
    assert "#101 Bo\n#104 Dee\n" in page.text


def test_missing_posts_are_said_to_be_missing() -> None:
    assert "the file does not hold it" in shown(6).text
    assert "This post is not in the file." in source(5).text


def test_before_the_replies_are_known_nothing_is_claimed() -> None:
    early = trams(Stage.POSTS)
    unknown = replace(early, replies=[*early.replies[:3], Reply(None, confidence=0.0), *early.replies[4:]])
    view = View(Facts(unknown))
    assert "looking for what #103 answers" in post_page(unknown, 3, view).text
    assert source_page(unknown, 3, 0, view).title == "Looking for what it answers"


def test_why_shows_every_reason_and_the_next_best() -> None:
    text = why_page(TRAMS, 3, View(FACTS)).text
    assert "it names Ada" in text
    assert "(+1.5)" in text
    assert "The next best is #101 Bo with 9 %." in text


def test_who_quotes_a_post_is_listed_with_the_words() -> None:
    entries = quoted_by(TRAMS, FACTS, 0)
    assert [(entry.node, entry.quote) for entry in entries] == [(1, 0), (2, 0), (4, 0)]
    assert "The seven is late again." in entries[0].words
    assert [entry.node for entry in quoted_by(TRAMS, FACTS, 0, 1)] == [4]


def test_lists_name_posts_with_their_own_words() -> None:
    assert post_entries(TRAMS, [2])[0].words == "#102 Ada: Then move it."


def test_marks_of_the_format_are_shown() -> None:
    text = "look\n-- \nme"
    signed = replace(post(0, "Ada", text), load=content(text, (Mark(5, 11, MarkKind.SIGNATURE),)))
    page = post_page(one(thread([signed], [None])), 0, View(Facts(thread([signed], [None]))))
    assert styled(page, "signature") == ["-- \nme"]


def one(of: Thread) -> Thread:
    return of


def test_a_passage_inside_a_folded_quote_counts_no_answers_there() -> None:
    posts = [post(0, "Ada", "x y z a b c"), post(1, "Bo", "x y z a b c\n\nno"), post(2, "Cy", "x y z a b c\n\nyes")]
    words = "x y z a b c"
    chain = thread(posts, [None, 0, 1], {1: [quote(posts, 1, words, 0)], 2: [quote(posts, 2, words, 1, 0)]})
    folded = post_page(chain, 1, View(Facts(chain), folded=lambda _: True))
    assert "⟨" not in folded.text
    assert "⟨1⟩" in post_page(chain, 1, View(Facts(chain))).text


def test_names_full_of_brackets_stay_as_they_are() -> None:
    odd = thread([post(0, "[/b] [red]x", "[link=evil]a[/link]")], [None], title="[bold]")
    page = post_page(odd, 0, View(Facts(odd)))
    assert "[/b] [red]x" in page.text
    assert "[link=evil]a[/link]" in page.text


def test_another_name_of_an_author_has_the_authors_colour() -> None:
    renamed = replace(TRAMS, names={"Addie": SafeText("Ada")})
    facts = Facts(renamed)
    assert facts.person("Addie") == facts.person("Ada") != facts.person("Bo")


def test_a_reading_folds_single_quotes_and_all() -> None:
    folds = reading().quote_folds
    folds.toggle(2, 0)
    assert folds.folded(2, 0)
    assert not folds.folded(2, 1)
    folds.cycle()
    assert folds.show is Show.NEW
    assert folds.folded(2, 0)
    assert folds.folded(1, 0)
    folds.toggle(2, 0)
    assert not folds.folded(2, 0)
    folds.cycle()
    folds.cycle()
    assert not folds.folded(1, 0)


def test_a_list_shows_quoted_words_without_the_signs_before_their_lines() -> None:
    posts = [post(0, "Ada", "one two"), post(1, "Bo", "> > one\n> > two\n\nyes")]
    words = Quote(0, 15, 1, None, Place(0, 0, 7), Place(0, 0, 7), 1.0)
    of = thread(posts, [None, 0], {1: [words]})
    assert quoted_by(of, Facts(of), 0)[0].words == "#101 Bo: 'one two'"
