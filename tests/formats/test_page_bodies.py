"""What boards print below the text of posts is no part of it: signatures, notes, buttons, profiles, the page's foot."""

from __future__ import annotations

import pytest

from tui_reader.formats.page import PageFormat
from tui_reader.formats.source import Source

WORDS = ("Where do the swifts sleep?", "In the air.", "All of them?", "The young ones too.", "Then I envy them.")
NAMES = ("Ada", "Ben", "Ada", "Cleo", "Ben")


def bodies(text: str) -> list[str]:
    draft = PageFormat().read(Source("page.txt", text.encode())).drafts[0]
    return [" ".join(post.body.split()) for post in draft.posts]


def page(*below: str, foot: str = "", indent: str = "") -> str:
    """Five posts, each with its lines below the text."""
    posts = (
        f"By {name}\n#{number}\n{indent}{words}\n{under}\n\n"
        for number, (name, words, under) in enumerate(zip(NAMES, WORDS, below * 5, strict=False), start=31)
    )
    return "Swifts\n\n" + "".join(posts) + foot


@pytest.mark.parametrize(
    "below",
    [
        "Reply With Quote {}",
        "Like ({}) Report",
        "* Quote\n* Like\n* Report",
        "Reactions: Ben, Cleo and {} others\nReply",
        "Zitieren   Melden   {}",
        "Ответить\nНравится {}",
        "Send {} slices of cake\n━━━━━━━━━━━━━━━━━━",
    ],
)
def test_buttons_are_no_text_whatever_they_count(below: str) -> None:
    assert bodies(page(*(below.format(count) for count in (3, 12, 0, 4, 7)))) == list(WORDS)


def test_an_odd_line_below_the_buttons_goes_with_them() -> None:
    assert bodies(page("Top", "Top\n(", "Top", "Top", "Top\n)")) == list(WORDS)


def test_the_words_of_buttons_stay_where_they_are_not_below_most_posts() -> None:
    assert bodies(page("", "", "Share", "", ""))[2] == "All of them? Share"


@pytest.mark.parametrize(
    "note",
    [
        "Last edited by Ada on Tue May 04, 2021 7:24 am, edited 2 times in total.",
        "Last edited by Ada (2021-05-04 07:24:00)",
        "Zuletzt bearbeitet: 4. Mai 2021",
        "Edited May 4, 2021 5 yr by Ada",
        "Last edited by Ada;\n4 May, 2021 @ 7:24am",
    ],
)
def test_notes_of_edits_are_no_text_nor_is_what_stands_below_them(note: str) -> None:
    assert bodies(page("", note, f"{note}\nBirds first.\n\nThen coffee.", "", "")) == list(WORDS)


def test_a_signature_below_a_rule_is_no_text() -> None:
    assert bodies(page("_______________\nBirds first.", "", "", "", "")) == list(WORDS)


def test_what_an_author_repeats_is_a_signature() -> None:
    below = ("", "I count wings\nand divide by two.", "", "", "I count wings\nand divide by two.")
    assert bodies(page(*below)) == list(WORDS)


def test_a_signature_known_from_below_a_note_is_cut_without_the_note() -> None:
    note = "Last edited by Ben on Tue May 04, 2021 7:24 am"
    below = ("", f"{note}\nI count wings.", "", "", "I count wings.")
    assert bodies(page(*below)) == list(WORDS)


@pytest.mark.parametrize("last", ["Cheers, Ben", "> All of them?", "I count wings."])
def test_farewells_quotes_and_what_is_said_once_are_kept(last: str) -> None:
    other = last if last != "I count wings." else "I count feathers."
    assert bodies(page("", last, "", "", other))[1] == f"In the air. {last}"


LONG = "I still think that they sleep on the wing,\nas the watch of the tower told us,\nfor nobody has seen\none sit."


@pytest.mark.parametrize(
    "last", [LONG, "which is where\nthey all want to be", "Ben for the birds.\n\n--\nbirds.example"]
)
def test_what_is_said_twice_is_kept_when_it_may_be_text(last: str) -> None:
    words = "So far so good, " if last.startswith("which") else "So far so good.\n"
    below = ("", f"{words}\n{last}", "", "", f"{words.upper()}\n{last}")
    assert bodies(page(*below))[1].endswith(" ".join(last.split()))


def test_a_long_signature_below_three_posts() -> None:
    badges = "".join(f"Badge of the {kind} (seen by Ada)\n" for kind in ("swift", "swallow", "martin", "owl") * 2)
    names = ("Ben", "Ada", "Ben", "Ada", "Ben")
    text = page(*(badges if name == "Ben" else "" for name in names))
    for name, was in zip(names, NAMES, strict=True):
        text = text.replace(f"By {was}\n", f"by {name}\n", 1)
    assert bodies(text) == list(WORDS)


APART = (
    "\nWhoever counts the swifts of a town will never be without a roof to look at,\n"
    "nor without a neighbour who asks what on earth there is to be seen up there so late in the day."
)
BRIEF = ("\nI count wings and divide by two.", "\nSomewhere over the eaves.")


def signed(*below: str, foot: str = "") -> list[str]:
    """The bodies of six posts by three authors, each with its lines below the text."""
    authors = ("Ada", "Ben", "Cleo") * 2
    words = (*WORDS, "So do I.")
    posts = zip(authors, words, below, strict=True)
    text = "".join(f"By {name}\n#{at}\n{said}\n{under}\n\n" for at, (name, said, under) in enumerate(posts, start=31))
    return bodies(f"Swifts\n\n{text}{foot}")


def test_a_long_signature_below_two_posts_where_others_sign() -> None:
    assert signed(*(*BRIEF, APART) * 2) == [*WORDS, "So do I."]
    assert signed(*("", "", APART) * 2)[2].endswith("so late in the day.")
    assert signed(*(*BRIEF, APART.strip()) * 2)[2].endswith("so late in the day.")


def test_the_last_post_ends_below_the_signature_that_another_of_its_author_has() -> None:
    foot = "A picture of the week:\nthe swallow on the gate\nbirds.example/gate\n"
    assert signed(*(*BRIEF, APART) * 2, foot=foot) == [*WORDS, "So do I."]
    assert signed(*BRIEF, "", *BRIEF, APART, foot=foot)[-1].endswith("birds.example/gate")


def test_the_last_post_ends_left_of_its_header_where_the_others_keep_right_of_theirs() -> None:
    text = "".join(f"    {line}\n" if line else "\n" for line in page("").splitlines())
    assert bodies(f"Swifts\n{text}This board is kept by the owls.\n") == list(WORDS)
    assert bodies(f"Swifts\n{text}    This board is kept by the owls.\n")[-1].endswith("by the owls.")


@pytest.mark.parametrize(
    ("below", "kept"),
    [
        ("Swift boxes made of larch, sent anywhere by sea.\nAsk for the list of sizes.", False),
        ("Thanks to all of you!", True),
    ],
)
def test_what_posts_of_unknown_authors_end_with(below: str, kept: bool) -> None:
    posts = (f"#{at}\n2021-05-0{at} 10:2{at}:00\n{words}\n\n" for at, words in enumerate(WORDS, start=1))
    text = "Swifts\n\n" + "".join(
        f"{post.rstrip()}\n{below}\n\n" if at in {1, 3} else post for at, post in enumerate(posts)
    )
    assert bodies(text)[3] == (f"{WORDS[3]} {below}" if kept else WORDS[3])


@pytest.mark.parametrize(
    ("row", "kept"),
    [
        ("Swift boxes · Larch boards · Feed in winter", False),
        ("Swift boxes | Larch boards | Feed in winter\nof the north pier", False),
        ("I count swifts, larks | owls | geese.", True),
        ("Swift boxes | Larch boards", True),
    ],
)
def test_a_row_of_links_where_others_have_signatures(row: str, kept: bool) -> None:
    ada, ben = "I count wings and divide by two.", "Somewhere over the eaves."
    below = [f"\n{ada}", f"\n{ben}", f"\n{ada}", f"\n{row}", f"\n{ben}"]
    assert bodies(page(*below))[3] == (" ".join(f"{WORDS[3]} {row}".split()) if kept else WORDS[3])
    assert bodies(page("", "", "", f"\n{row}", ""))[3].startswith(f"{WORDS[3]} ")


def test_a_paragraph_said_in_several_posts_is_text() -> None:
    long = "We look for people who count swifts at dusk and know their wings from those of martins and larks. " * 4
    assert bodies(page(f"\n{long}", "", f"\n{long}", "", ""))[0] == f"{WORDS[0]} {long.strip()}"


def test_the_name_above_the_text_of_most_posts_is_the_authors() -> None:
    text = page("", "")
    for name, words in zip(NAMES[:4], WORDS, strict=False):
        text = text.replace(words, f"  {name}\n\n{words}")
    assert bodies(text) == list(WORDS)
    assert bodies(page("", "").replace(WORDS[2], "Ada"))[2] == "Ada"


def test_what_stands_in_the_middle_of_a_post_is_no_signature() -> None:
    line = "I count wings and divide by two."
    middle = f"{line}\n" + "".join(f"Line {count} of mine.\n" for count in "abcdefgh")
    assert bodies(page("", line, middle, "", line))[1].endswith(line)


def test_a_post_sent_twice_has_no_signature() -> None:
    twice = "By Ada\n#{}\nIs it dark there?\nI would like to know.\n"
    found = bodies("Swifts\n\n" + twice.format(1) + twice.format(2) + "By Ben\n#3\nNo.\n")
    assert found == ["Is it dark there? I would like to know."] * 2 + ["No."]


def test_the_profile_of_the_next_author_is_no_text() -> None:
    profile = "{}\nnight watch\n8.1k posts\n20 Likes\nAbout me:\nAsk the owls."
    assert bodies(page(*("" if name != "Cleo" else profile.format(name) for name in NAMES[1:]), "")) == list(WORDS)


def test_the_last_post_ends_where_the_lines_of_the_page_begin() -> None:
    foot = "Birds of the town\nWhat to feed them in the winter, and when to stop.\nNest boxes\n" * 3
    assert bodies(page("Reply With Quote 1", foot=foot)) == list(WORDS)


@pytest.mark.parametrize(
    "foot",
    ["Page 2 of 5\nBirds of the town\n", "Prev\n* 1\n* 2\nNext\nNest boxes\n", "Seiten: 1 2 Weiter\nImpressum\n"],
)
def test_the_foot_of_a_page_begins_with_its_pages(foot: str) -> None:
    assert bodies(page("", foot=foot)) == list(WORDS)


def test_pages_that_somebody_writes_of_are_text() -> None:
    foot = "See page 2 of my book.\nIt has owls.\n"
    assert bodies(page("", foot=foot))[-1] == "Then I envy them. See page 2 of my book. It has owls."


def test_a_line_that_posts_hold_as_well_does_not_end_the_last() -> None:
    text = page("It is late.", "It is late.", "It is late.\nIt is cold.", "It is late.\nGo.", "It is late.\nWhy?")
    assert bodies(text)[-1].endswith("Why?")


def test_lines_left_of_the_text_are_none_of_it() -> None:
    below = ("    I count wings.", "", "    Owls of the town", "", "")
    assert bodies(page(*below, indent=" " * 8)) == list(WORDS)


def test_text_may_stand_left_of_its_first_line() -> None:
    text = page(
        *(f"    {name} counts {words.lower()}" for name, words in zip(NAMES, WORDS, strict=True)), indent=" " * 8
    )
    assert bodies(text)[1] == "In the air. Ben counts in the air."


def test_the_title_above_the_first_post_is_no_text() -> None:
    text = page("").replace("Swifts\n\n", "Home of swifts\n\n").replace(WORDS[0], f"Home of Swifts\n{WORDS[0]}")
    assert bodies(text) == list(WORDS)


def test_lines_below_the_last_post_that_stand_above_the_first_too_are_the_pages() -> None:
    place = "Boards / Birds / Swifts and where they sleep\nPrint"
    assert bodies(f"{place}\n\n{page(*[''] * 5, foot=place)}") == list(WORDS)


def test_the_title_above_the_first_text_is_no_text_with_words_before_it_on_top() -> None:
    text = page(*[""] * 5).replace("#31\n", "#31\nSwifts and where they sleep\n")
    assert bodies(f"Thread: Swifts and where they sleep\n\n{text}") == list(WORDS)


@pytest.mark.parametrize("heading", ["Similar threads", "Ähnliche Themen", "Похожие темы:", "Sujets similaires"])
def test_what_stands_below_a_heading_of_other_threads_is_no_text(heading: str) -> None:
    about = "Since 1931 this board has been the place where people who watch birds tell each other what they saw. " * 3
    assert bodies(page(*[""] * 5, foot=f"{heading}\n\nAbout us\n\n{about}\nTop")) == list(WORDS)
