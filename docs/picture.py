"""Make the pictures of the README: the reader on a sample thread in a terminal of 120x40, the map, and a search.

python docs/picture.py
"""

from __future__ import annotations

import asyncio
import os
import re
import tempfile
from pathlib import Path

from tui_reader.app.application import ReaderApp
from tui_reader.app.background.loading import Loader, Wanted
from tui_reader.formats.source import open_source
from tui_reader.model import Stage

DOCS = Path(__file__).parent
SAMPLE = DOCS.parent / "sample_threads" / "tram_forum.txt"
POST = "41302"
SIZE = (120, 40)
PICTURES = {"reader": ("", ""), "map": ("map", ""), "search": ("search", "tea OR is:question")}
"""The pictures, each with the command that shows what it shows, and what is typed then."""
_FONT_FACES = re.compile(r"@font-face \{[^}]*\}")


async def picture(command: str, typed: str) -> str:
    """The SVG of the screen, without links to fonts elsewhere."""
    source = open_source(SAMPLE)
    loader = Loader(Wanted(source))
    loader.start()
    app = ReaderApp(loader, source.name)
    async with app.run_test(size=SIZE) as pilot:
        while app.reader is None or app.reader.reading.thread.stage is not Stage.REPLIES:
            await pilot.pause(0.05)
        app.reader.go(app.reader.reading.thread.find(POST) or 0)
        app.reader.say("")
        if command:
            app.reader.perform(command)
        await pilot.pause()
        await pilot.press(*typed)
        await pilot.pause(1)
        return _FONT_FACES.sub("", app.export_screenshot(title="tui-reader sample_threads/tram_forum.txt"))


def main() -> None:
    """Write the pictures into `docs/`; the marks of the one who makes them stay as they are."""
    for name, (command, typed) in PICTURES.items():
        with tempfile.TemporaryDirectory() as folder:
            os.environ["TUI_READER_STATE"] = folder
            svg = asyncio.run(picture(command, typed))
        (DOCS / f"{name}.svg").write_text(svg, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
