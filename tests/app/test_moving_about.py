"""Movements on the screen: counts, marks, folds on the way, and a line that stays where it is."""

from __future__ import annotations

import pytest

from tests.app.builders import post, thread
from tests.app.screen import on_screen, shows, text_of, until
from tests.app.test_reader import perform
from tui_reader.app.reader import Reader
from tui_reader.model import Thread


def forum(branches: int = 12, depth: int = 4) -> Thread:
    """A root with branches, each a chain with one sibling at its end."""
    parents: list[int | None] = [None]
    for _ in range(branches):
        above = 0
        for _ in range(depth):
            parents.append(above)
            above = len(parents) - 1
        parents.append(above - 1)
    return thread([post(n, "Ada", f"words of {n}") for n in range(len(parents))], parents)


def screen_line(reader: Reader) -> int:
    return reader.outline.cursor_line - reader.outline.top


COUNTED = [
    ("3 j", 0, 3), ("2 k", 5, 3), ("3 J", 0, 3), ("2 K", 5, 3), ("3 P", 4, 1), ("2 [", 4, 2), ("2 ]", 0, 2),
    ("{", 9, 0), ("2 )", 1, 11), ("2 (", 11, 1), ("2 ctrl+n", 0, 6), ("2 ctrl+p", 11, 1), ("4 G", 0, 3),
    ("7 g", 0, 6), ("3 tab", 0, 3), ("2 shift+tab", 9, 7), ("2 f", 0, 2), ("2 F", 9, 7), ("2 h", 5, 2),
    ("2 l", 0, 2), ("1 2 j", 0, 12),
]  # fmt: skip
"""Keys, the post where they are pressed, and the one where they lead."""


async def test_a_count_repeats_a_movement() -> None:
    async with on_screen(forum()) as (pilot, reader, _):
        for keys, start, end in COUNTED:
            perform(reader, "unfold_all")
            reader.go(start)
            await pilot.press(*keys.split(" "))
            assert (keys, reader.reading.node, reader.outline.cursor_node) == (keys, end, end)


NOWHERE = [
    ("P", 0, "This post answers no other."),
    ("]", 5, "No post answers this one."),
    ("{", 0, "This post opens the discussion."),
    (")", 56, "There is no answer after this one to the same post."),
    ("(", 1, "There is no answer before this one to the same post."),
    ("ctrl+n", 56, "There is no further branch."),
    ("ctrl+p", 0, "There is no branch before this one."),
]


async def test_a_movement_that_leads_nowhere_says_so() -> None:
    async with on_screen(forum()) as (pilot, reader, _):
        for key, start, words in NOWHERE:
            reader.go(start)
            await pilot.press(key)
            assert (key, reader.reading.node) == (key, start)
            await shows(pilot, words)


async def test_back_and_forward_take_counts() -> None:
    async with on_screen(forum()) as (pilot, reader, _):
        for node in (7, 20, 33):
            reader.jump(node)
        await pilot.press("2", "ctrl+o")
        assert reader.reading.node == 7
        await pilot.press("2", "alt+right")
        assert reader.reading.node == 33


@pytest.mark.parametrize("command", ["next_unread", "next_hit", "next_bookmark", "next_by_person"])
async def test_what_is_sought_is_found_inside_folds(command: str) -> None:
    async with on_screen(forum()) as (pilot, reader, _):
        reader.reading.mark_read(0)
        for node in range(1, 14):
            reader.reading.mark_read(node)
        reader.go(14)
        perform(reader, "bookmark")
        reader.go(0)
        perform(reader, "fold_all", "search")
        await pilot.press(*"14", "enter")
        await until(pilot, lambda: reader.reading.sought and len(reader.reading.sought.walk))
        reader.go(0)
        perform(reader, "fold_all", command)
        node = reader.reading.node
        assert node == (1 if command == "next_by_person" else 14)
        assert reader.reading.folding.shows(reader.reading.tree.row[node])


async def test_bookmarks_are_gone_along_round_the_ends() -> None:
    async with on_screen(forum()) as (pilot, reader, _):
        perform(reader, "next_bookmark")
        await shows(pilot, "b sets one")
        for node in (3, 9, 20):
            reader.go(node)
            perform(reader, "bookmark")
        reader.go(4)
        for node in (9, 20, 3):
            perform(reader, "next_bookmark")
            assert reader.reading.node == node
        perform(reader, "previous_bookmark")
        assert reader.reading.node == 20
        reader.go(10)
        perform(reader, "previous_bookmark 2")
        assert reader.reading.node == 3


async def test_folding_the_branch_from_deep_inside_leads_to_the_next_branch() -> None:
    async with on_screen(forum()) as (_, reader, _):
        reader.go(4)
        perform(reader, "fold_branch")
        assert reader.reading.node == 6
        assert reader.reading.folding.folded(1)
        assert not reader.reading.folding.folded(6)
        perform(reader, "back")
        assert reader.reading.node == 4
        reader.go(59)
        perform(reader, "fold_branch")
        assert reader.reading.node == 56
        assert reader.reading.folding.folded(56)
        reader.go(0)
        perform(reader, "fold_branch")
        assert not reader.reading.folding.folded(0)


async def test_keys_typed_so_far_are_shown_until_the_command_is_done() -> None:
    async with on_screen(forum()) as (pilot, _reader, _):
        await pilot.press("5", "z")
        await shows(pilot, "· 5z")
        await pilot.press("q")
        assert "· 5z" not in text_of(pilot)


async def test_what_is_read_folds_and_the_way_to_the_unread_opens() -> None:
    async with on_screen(forum()) as (_, reader, _):
        for node in range(61):
            if node not in (14, 15):
                reader.reading.mark_read(node)
        perform(reader, "fold_all", "fold_read")
        folding, tree = reader.reading.folding, reader.reading.tree
        assert {tree.node[row] for row in folding.visible} == {0, *range(1, 61, 5), 12, 13, 14, 15}
        reader.go(13)
        reader.reading.mark_read(14)
        reader.reading.mark_read(15)
        perform(reader, "fold_read")
        assert reader.reading.node == 0


@pytest.mark.parametrize("size", [(120, 40), (80, 24)])
@pytest.mark.parametrize("command", ["fold_read", "open_to_depth 1", "open_to_depth 2", "toggle_fold"])
async def test_the_line_that_is_read_stays_where_it_is_when_folds_change(size: tuple[int, int], command: str) -> None:
    async with on_screen(forum(80), size) as (pilot, reader, _):
        for node in (0, *range(2, 60)):
            reader.reading.mark_read(node)
        reader.go(201)
        await pilot.pause()
        before = screen_line(reader)
        perform(reader, command)
        await pilot.pause()
        assert reader.reading.node == 201
        assert screen_line(reader) == before
        perform(reader, "unfold_all")
        await pilot.pause()
        assert screen_line(reader) == before


async def test_the_text_that_is_read_stays_when_the_screen_changes_its_size() -> None:
    long = thread([post(0, "Ada", "\n".join(f"Line {n} {'word ' * 30}" for n in range(80)))], [None])
    async with on_screen(long, (120, 30)) as (pilot, reader, _):
        reader.texts.post.line(40)
        await pilot.pause()
        top = reader.texts.top
        for size in ((80, 24), (60, 20), (200, 50), (120, 30)):
            await pilot.resize_terminal(*size)
            await pilot.pause()
            assert reader.texts.top == top
