from __future__ import annotations

import pytest

from tests.app.screen import on_screen


@pytest.mark.parametrize("size", [(80, 24), (200, 50)])
async def test_one_pane_takes_the_whole_screen_and_gives_it_back(size: tuple[int, int]) -> None:
    async with on_screen(size=size) as (pilot, reader, _):
        before = reader.texts.post.size.width
        reader.perform("enter")
        await pilot.press("z", "z")
        await pilot.pause()
        assert reader.texts.post.outer_size.width == size[0]
        assert not reader.outline.display
        await pilot.press("escape")
        await pilot.pause()
        assert reader.outline.outer_size.width == size[0]
        await pilot.press("z", "z")
        await pilot.pause()
        assert reader.texts.post.size.width == before
        assert reader.outline.display
