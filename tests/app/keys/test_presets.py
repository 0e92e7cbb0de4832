"""The keymaps: no clashes, and always a way to every command."""

from __future__ import annotations

import pytest

from tui_reader.app.commands import BY_ID, Where
from tui_reader.app.keys.clashes import given_twice, left_without, out_of_reach
from tui_reader.app.keys.keymap import Found, Keymap, bindings
from tui_reader.app.keys.names import read_keys, show_key
from tui_reader.app.keys.presets import PRESETS

ALWAYS = (
    "quit",
    "help",
    "palette",
    "search",
    "enter",
    "back_a_layer",
    "next_post",
    "previous_post",
    "read_on",
    "parent",
)


def does(name: str, keys: str, where: Where = Where.TREE) -> str | None:
    keymap = Keymap(PRESETS[name])
    answers = [keymap.feed(key, where) for key in keys.split(" ")]
    return answers[-1].command.id if isinstance(answers[-1], Found) else None


@pytest.mark.parametrize("name", PRESETS)
def test_a_keymap_names_commands_and_keys_and_has_no_clashes(name: str) -> None:
    preset = PRESETS[name]
    assert set(preset) <= set(BY_ID)
    assert all(read_keys(key) == key for keys in preset.values() for key in keys)
    assert not list(given_twice(preset))
    assert not list(out_of_reach(bindings(preset)))


@pytest.mark.parametrize("name", PRESETS)
def test_no_keymap_loses_the_way_out_the_help_or_the_list_of_all_commands(name: str) -> None:
    keys = bindings(PRESETS[name])
    assert all(keys[command] for command in ALWAYS)


@pytest.mark.parametrize("name", PRESETS)
def test_no_keymap_leaves_a_command_without_a_key_that_the_default_gives_one(name: str) -> None:
    keys, default = bindings(PRESETS[name]), bindings(PRESETS["default"])
    assert [command for command in default if default[command] and not keys[command]] == []


def test_keys_of_mutt() -> None:
    assert [does("mutt", key) for key in "l&#"] == ["limit", "make_link", "break_link"]
    assert does("mutt", "N") == "toggle_read"
    assert does("mutt", "alt+v") == "toggle_fold"
    assert does("mutt", "^", Where.TEXT) == "text_start"
    assert [does("mutt", key) for key in ("tab", "P", "T", "S", "q")] == [
        "next_unread", "parent", "fold_quotes", "skip_quote", "quit",
    ]  # fmt: skip


def test_keys_of_vim() -> None:
    assert does("vim", "g g") == "first_post"
    assert does("vim", "g") is None
    assert does("vim", "ctrl+d", Where.TEXT) == "page_down"
    assert does("vim", "g d") == "to_source"
    assert does("vim", "Z Z") == "quit"


def test_keys_of_trn() -> None:
    shown = {key: does("trn", key) for key in ("n", "p", "N", "[", "]", "-", "b", "h")}
    assert list(shown.values()) == [
        "next_unread", "previous_unread", "next_post_here", "parent", "first_reply", "back", "read_back", "help",
    ]  # fmt: skip


def test_two_commands_that_want_one_key_are_told() -> None:
    assert list(given_twice({"parent": ["P"], "next_hit": ["P"]})) == [("next_hit", "P is given to parent as well")]
    assert not list(given_twice({"next_post": ["x"], "line_down": ["x"]}))
    assert list(given_twice({"line_down": ["x"], "search": ["x"]})) != []


@pytest.mark.parametrize(
    ("layer", "told"),
    [
        ({"mute": ["M"]}, [("mute", "map has no key without M; give it another, or [] for none")]),
        ({"mute": ["M"], "map": []}, []),
        ({"mute": ["M"], "map": ["D"]}, []),
        ({"mute": ["j"]}, []),
    ],
)
def test_a_command_that_loses_its_last_key_is_told(layer: dict[str, list[str]], told: list[tuple[str, str]]) -> None:
    assert list(left_without(bindings(), bindings(layer), layer)) == told


def test_a_key_that_begins_another_is_told() -> None:
    (told,) = out_of_reach(
        bindings({"parent": ["g g"], "first_post": ["g"], "text_start": ["home"], "first_in_list": []})
    )
    assert told == ("first_post", "parent", "g of first_post begins gg of parent and is never done")


@pytest.mark.parametrize(
    ("written", "key"),
    [
        ("za", "z a"), ("z a", "z a"), ("Ctrl-N", "ctrl+n"), ("Alt-V", "alt+v"), ("Shift-Tab", "shift+tab"),
        ("shift+a", "A"), ("PgDn", "pagedown"), ("z digit", "z digit"), ("Esc", "escape"), ("Alt-→", "alt+right"),
        ("-", "-"), ("é", "é"), ("space", "space"), ("F5", "f5"),
    ],
)  # fmt: skip
def test_keys_are_read_as_people_write_them(written: str, key: str) -> None:
    assert read_keys(written) == key


@pytest.mark.parametrize(
    "written", ["", "3", "digit", "3j", "hello", "Ctrl-Foo", "ctrl+", "z digit z", "a b c d", "\x1b"]
)
def test_what_is_no_key_is_known(written: str) -> None:
    assert read_keys(written) is None


@pytest.mark.parametrize("name", PRESETS)
def test_keys_as_they_are_shown_can_be_written_into_the_settings(name: str) -> None:
    for keys in bindings(PRESETS[name]).values():
        for key in keys:
            if "digit" not in key:
                assert read_keys(show_key(key)) == key
