"""Forum pages copied as text: an induction of the shape that heads posts, with no site known beforehand."""

from tui_reader.formats.page.reader import PageFormat

__all__ = ["PageFormat"]
