"""Saved HTML pages: what is known of each engine is data; one reader applies it."""

from tui_reader.formats.html.reader import HtmlFormat

__all__ = ["HtmlFormat"]
