"""The themes: those of Textual, and one that leaves every colour to the terminal."""

from __future__ import annotations

from collections.abc import Sequence

from textual.theme import BUILTIN_THEMES, Theme

TERMINAL = Theme(
    name="terminal",
    ansi=True,
    primary="ansi_blue",
    secondary="ansi_cyan",
    warning="ansi_yellow",
    error="ansi_red",
    success="ansi_green",
    accent="ansi_magenta",
    foreground="ansi_default",
    background="ansi_default",
    surface="ansi_default",
    panel="ansi_default",
    boost="ansi_default",
    variables={
        "ansi-background": "ansi_default",
        "ansi-foreground": "ansi_default",
        "block-cursor-foreground": "ansi_default",
        "block-cursor-background": "ansi_default",
        "block-cursor-text-style": "bold reverse",
        "border": "ansi_blue",
        "border-blurred": "ansi_default",
        "input-cursor-text-style": "reverse",
        "screen-selection-background": "ansi_cyan",
        "screen-selection-foreground": "ansi_black",
        "scrollbar-background": "ansi_default",
        "scrollbar-background-hover": "ansi_default",
        "scrollbar-background-active": "ansi_default",
    },
)
"""The terminal's own foreground and background, and its six hues; what matters is bold, underlined or reversed."""


def theme_names() -> Sequence[str]:
    """Every theme by name, the terminal's own first."""
    return [TERMINAL.name, *sorted(BUILTIN_THEMES)]
