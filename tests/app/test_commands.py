from itertools import chain

from tui_reader.app.actions.table import ACTIONS
from tui_reader.app.commands import BY_ID, COMMANDS, Where
from tui_reader.app.keys.bar import footer_commands
from tui_reader.app.keys.keymap import PLACES, bindings
from tui_reader.app.keys.names import show_key
from tui_reader.app.pages.help import help_page
from tui_reader.app.text.signs import UNICODE


def test_every_command_has_an_action_and_every_action_a_command() -> None:
    assert set(ACTIONS) == set(BY_ID)


def test_ids_are_unique_and_every_command_has_keys_and_a_sentence() -> None:
    assert len(BY_ID) == len(COMMANDS)
    assert all(command.keys and command.help.endswith(".") and command.title for command in COMMANDS)


def test_no_key_means_two_things_in_one_place() -> None:
    for place in PLACES:
        there = (command.keys for command in COMMANDS if command.where in {place, Where.READER})
        keys = list(chain.from_iterable(there))
        assert len(keys) == len(set(keys))


def test_no_key_is_the_beginning_of_another() -> None:
    keys = {tuple(key.split(" ")) for command in COMMANDS for key in command.keys}
    starts = {key[:length] for key in keys for length in range(1, len(key))}
    assert not keys & starts


def test_help_lists_every_command_with_its_keys() -> None:
    text = help_page(bindings(), UNICODE).text
    for command in COMMANDS:
        assert command.help in text
        assert show_key(command.keys[0]) in text
    assert "only in the writer's own words" in text


def test_keys_are_shown_as_readers_write_them() -> None:
    shown = {key: show_key(key) for key in ("z a", "z digit", "ctrl+n", "alt+right", "shift+tab", "down", "+", "P")}
    assert list(shown.values()) == ["za", "z1…9", "Ctrl-N", "Alt-→", "Shift-Tab", "↓", "+", "P"]


def test_keys_are_shown_in_plain_ascii() -> None:
    assert all(show_key(key, ascii_only=True).isascii() for command in COMMANDS for key in command.keys)


def test_each_pane_has_its_own_line_of_keys() -> None:
    lines = {pane: [command.id for command in footer_commands(pane, bindings())] for pane in ("tree", "post")}
    assert lines["tree"][:2] == ["help", "quit"]
    assert "parent" in lines["tree"]
    assert "parent" not in lines["post"]
    assert "to_source" in lines["post"]


def test_a_command_without_keys_is_not_in_the_line_of_keys() -> None:
    assert "quit" not in [command.id for command in footer_commands("tree", bindings({"quit": ()}))]
