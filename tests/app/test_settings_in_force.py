"""Settings on the screen: each does what its help says."""

from __future__ import annotations

import re
from dataclasses import replace

from tests.app.screen import SLOW, on_screen, shows, text_of


async def test_a_keymap_by_name_and_own_keys_over_it() -> None:
    async with on_screen(settings=replace(SLOW, keymap="vim"), keys={"parent": ["U"]}) as (pilot, reader, _):
        await pilot.press("G", "U")
        assert reader.reading.node == 6
        await pilot.press("g", "g")
        assert reader.reading.node == 0
        await pilot.press("?")
        await shows(pilot, "gg  Home")


async def test_the_order_to_begin_with() -> None:
    async with on_screen(settings=replace(SLOW, order="time")) as (pilot, reader, _):
        assert len(set(reader.reading.tree.depth)) == 1
        await shows(pilot, "by time")


async def test_the_theme_to_begin_with() -> None:
    async with on_screen(settings=replace(SLOW, theme="terminal")) as (pilot, _, _):
        assert pilot.app.theme == "terminal"
        strips = pilot.app.screen._compositor.render_strips()
        colors = {
            color
            for strip in strips
            for segment in strip
            if segment.style
            for color in (segment.style.color, segment.style.bgcolor)
            if color is not None
        }
        assert colors
        assert not [color for color in colors if color.triplet is not None]
        assert any(s.style.dim for strip in strips for s in strip if s.style)


async def test_persons_without_colours() -> None:
    def looks(name: str) -> set[str]:
        strips = pilot.app.screen._compositor.render_strips()
        return {str(s.style.color) for strip in strips for s in strip if s.style and s.text.strip() == name}

    async with on_screen() as (pilot, _, _):
        assert looks("Bo") != looks("Cyd")
    async with on_screen(settings=replace(SLOW, persons=False)) as (pilot, _, _):
        assert looks("Bo") == looks("Cyd")


async def test_a_wider_indent() -> None:
    def width(shown: str) -> int:
        return max(len(sign) for sign in re.findall("├[┄─]*", shown))

    async with on_screen() as (pilot, _, _):
        narrow = width(text_of(pilot))
    async with on_screen(settings=replace(SLOW, indent=4)) as (pilot, _, _):
        assert width(text_of(pilot)) == narrow + 2


async def test_what_is_wrong_with_the_settings_is_told() -> None:
    async with on_screen(problems=["config.toml:2: there is no setting 'them'"]) as (pilot, _, _):
        await shows(pilot, "config.toml:2: there is no setting 'them'")


async def test_a_new_user_is_told_the_first_keys_once() -> None:
    async with on_screen(new_user=True, keys={"help": ["f1"]}) as (pilot, _, _):
        await shows(pilot, "F1 shows the keys, / searches, q leaves")
    async with on_screen(new_user=True) as (pilot, _, _):
        assert "shows the keys" not in text_of(pilot)


async def test_a_theme_chosen_in_the_reader_is_kept() -> None:
    async with on_screen() as (pilot, _, _):
        pilot.app.theme = "nord"
        await pilot.pause()
    async with on_screen() as (pilot, _, _):
        assert pilot.app.theme == "nord"


async def test_the_file_of_settings_goes_before_the_theme_that_was_kept() -> None:
    async with on_screen() as (pilot, _, _):
        pilot.app.theme = "nord"
        await pilot.pause()
    async with on_screen(settings=replace(SLOW, theme="gruvbox"), named=["theme"]) as (pilot, _, _):
        assert pilot.app.theme == "gruvbox"
        pilot.app.theme = "dracula"
        await shows(pilot, "names another theme")
    async with on_screen() as (pilot, _, _):
        assert pilot.app.theme == "nord"
