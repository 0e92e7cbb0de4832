from __future__ import annotations

import pytest

from tests.replies.talk import CLAY, GLAZE, KILN, Said, read
from tui_reader.model import Ground


def learnt(*said: Said) -> dict[str, str]:
    return dict(read(("Mill", "Has anybody news of the pottery?"), *said).names)


@pytest.mark.parametrize(
    "ending",
    ["-Brenda", "- Brenda.", "Cheers, Brenda", "Cheers,\nBrenda", "Viele Grüße\nBrenda", "~Brenda\n____\nNo smoking"],
)
def test_the_name_under_a_post_is_another_name_of_its_writer(ending: str) -> None:
    assert learnt(("clayfoot", f"{KILN}\n\n{ending}")) == {"Brenda": "clayfoot"}


@pytest.mark.parametrize(
    "ending",
    [
        "-Mill",
        "I know Brenda",
        "- one more\n- Brenda",
        "“I came, I fired.”\n- Brenda",
        "Cheers",
        "Thanks,\nCheers",
        "-no Idea",
        "- Brenda Of The Great Northern Kiln",
        "-R2",
        "Brenda",
        "-Brenda\n\nNot before spring.",
    ],
)
def test_what_is_no_sign_off(ending: str) -> None:
    assert learnt(("clayfoot", f"{KILN}\n\n{ending}")) == {}


def test_a_lone_name_is_believed_when_it_comes_again() -> None:
    assert learnt(("clayfoot", f"{KILN}\n\nBrenda"), ("clayfoot", f"{GLAZE}\n\nBrenda")) == {"Brenda": "clayfoot"}


def test_a_name_that_two_sign_with_or_that_is_a_word_or_part_of_another_name_is_nobodys() -> None:
    assert learnt(("clayfoot", f"{KILN}\n-Brenda"), ("Bo", f"{GLAZE}\n-Brenda")) == {}
    assert learnt(("clayfoot", f"{KILN}\n-Sandy"), ("Bo", "The soil is sandy there.")) == {}
    assert learnt(("clayfoot", f"{KILN}\n-Brenda"), ("Brenda Moss", GLAZE)) == {}


def test_the_name_in_quoted_words_is_not_the_writers() -> None:
    assert learnt(("clayfoot", f"{KILN}\n{CLAY}\n-Brenda"), ("Bo", f"No.\n\n{KILN}\n{CLAY}\n-Brenda")) == {
        "Brenda": "clayfoot"
    }


def test_who_is_addressed_by_the_name_signed_with_is_answered() -> None:
    thread = read(
        ("Mill", "Has anybody news of the pottery?"),
        ("clayfoot", f"{KILN}\n\n-Brenda"),
        ("Bo", GLAZE),
        ("Dee", "Brenda, are you certain of that?"),
    )
    assert thread.replies[3].parent == 1
    (why,) = (why for why in thread.replies[3].evidence if why.ground is Ground.NAME)
    assert "Brenda, who is clayfoot" in why.words
