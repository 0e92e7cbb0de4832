from hypothesis import given
from hypothesis import strategies as st

from tui_reader.app.commands import COMMANDS, Where
from tui_reader.app.keys.keymap import COUNT_LIMIT, PENDING, Found, Keymap, Pending, bindings, key_name


def press(keymap: Keymap, keys: str, where: Where = Where.TREE) -> Found | Pending | None:
    """Press keys one by one and give the last answer."""
    answer: Found | Pending | None = None
    for key in keys.split(" "):
        answer = keymap.feed(key, where)
    return answer


def found(keys: str, where: Where = Where.TREE) -> tuple[str, int | None]:
    answer = press(Keymap(), keys, where)
    assert isinstance(answer, Found)
    return answer.command.id, answer.count


def test_every_key_of_the_table_leads_to_its_command() -> None:
    for command in COMMANDS:
        where = Where.TREE if command.where is Where.READER else command.where
        for keys in command.keys:
            assert found(keys.replace("digit", "3"), where)[0] == command.id


def test_a_number_before_a_key_is_its_count() -> None:
    assert found("3 j") == ("next_post", 3)
    assert found("1 0 P") == ("parent", 10)
    assert found("j") == ("next_post", None)


def test_a_digit_that_ends_a_sequence_is_the_count() -> None:
    assert found("z 4") == ("open_to_depth", 4)


def test_the_same_key_means_another_thing_in_a_text() -> None:
    assert found("j", Where.TEXT) == ("line_down", None)


def test_a_sequence_waits_for_its_end_and_shows_what_was_typed() -> None:
    keymap = Keymap()
    assert press(keymap, "2 z") is PENDING
    assert keymap.typed == "2z"
    assert isinstance(keymap.feed("M", Where.TREE), Found)
    assert keymap.typed == ""


def test_escape_and_unknown_keys_end_what_was_begun() -> None:
    keymap = Keymap()
    assert press(keymap, "z escape") is None
    assert press(keymap, "z %") is None
    assert press(keymap, "j") == Found(next(c for c in COMMANDS if c.id == "next_post"))


def test_counts_have_an_end() -> None:
    assert found("9 " * 30 + "j") == ("next_post", COUNT_LIMIT)


def test_a_chosen_key_takes_the_place_of_the_default_and_of_others() -> None:
    keys = bindings({"next_unread": ["n"]})
    assert keys["next_unread"] == ("n",)
    assert keys["next_hit"] == ()
    answer = press(Keymap({"next_unread": ["n"]}), "n")
    assert isinstance(answer, Found)
    assert answer.command.id == "next_unread"


def test_signs_are_known_by_themselves_whatever_key_gives_them() -> None:
    assert key_name("left_square_bracket", "[") == "["
    assert key_name("upper_g", "G") == "G"
    assert key_name("space", " ") == "space"
    assert key_name("ctrl+n", "\x0e") == "ctrl+n"
    assert key_name("alt+right", None) == "alt+right"
    assert key_name("down", None) == "down"


@given(st.lists(st.sampled_from(["0", "1", "9", "z", "j", "M", "q", "escape", "[", "ß", "\x1b", ""]), max_size=12))
def test_no_keys_can_wedge_the_keymap(keys: list[str]) -> None:
    keymap = Keymap()
    for key in keys:
        keymap.feed(key, Where.TREE)
    keymap.feed("escape", Where.TREE)
    assert keymap.typed == ""
    assert isinstance(keymap.feed("j", Where.TREE), Found)
