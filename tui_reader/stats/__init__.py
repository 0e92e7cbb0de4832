"""Figures of a thread: who wrote how much, who answers whom, when, how deep, and what was quoted most."""

from tui_reader.stats.figures import Figures, figures
from tui_reader.stats.people import NOBODY, People

__all__ = ["NOBODY", "Figures", "People", "figures"]
