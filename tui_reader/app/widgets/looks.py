"""How roles look: tables of CSS declarations in theme variables, and the Rich styles they come to.

What matters differs in more than colour, so that it shows without any.
"""

from __future__ import annotations

from collections.abc import Mapping

from rich.style import Style
from textual.widget import Widget

from tui_reader.app.text.roles import PERSONS
from tui_reader.stats.people import NOBODY

Looks = Mapping[str, str]

_PERSON_COLORS = ("primary", "success", "warning", "error", "accent", "secondary", "success", "error")

PERSON_LOOKS: Looks = {
    f"person-{index}": f"color: $text-{_PERSON_COLORS[index]};" + (" text-style: italic;" if index >= 4 else "")
    for index in range(PERSONS)
} | {"person-nobody": "color: $text-muted;"}
"""Themes have four hues for certain (accent and secondary often repeat one), so the second four lean."""

TEXT_LOOKS: Looks = {
    "head": "color: $text-primary; text-style: bold;",
    "dim": "color: $text-muted;",
    "own": "",
    "quote": "color: $text-secondary;",
    "attribution": "color: $text-muted; text-style: italic;",
    "marked": "background: $accent; color: auto 95%; text-style: bold;",
    "diff-add": "color: $text-success; text-style: underline;",
    "diff-del": "color: $text-error; text-style: strike;",
    "hit": "background: $warning-muted; color: $text-warning; text-style: underline;",
    "hit-current": "background: $warning; color: auto 95%; text-style: bold underline;",
    "answered": "text-style: underline;",
    "guess": "color: $text-warning; text-style: italic;",
    "stated": "color: $text-success;",
    "warning": "color: $text-warning; text-style: bold;",
    "code": "color: $text-accent;",
    "signature": "color: $text-muted; text-style: italic;",
    "note": "color: $text-muted; text-style: italic;",
    "key": "color: $text-accent; text-style: bold;",
    "fold": "color: $text-primary; text-style: bold;",
    "current-quote": "background: $primary-muted; text-style: bold;",
    "missing": "color: $text-muted; text-style: italic;",
    "bar": "color: $primary;",
    "own-note": "color: $text-success; text-style: italic;",
    "noted": "text-style: underline italic;",
    "selected": "background: $screen-selection-background; color: $screen-selection-foreground;",
    **PERSON_LOOKS,
}

TREE_LOOKS: Looks = {
    "cursor": "color: $block-cursor-foreground; background: $block-cursor-background; text-style: bold;",
    "cursor-blurred": "background: $primary-muted; text-style: bold;",
    "guide": "color: $text-muted;",
    "mark": "color: $text-primary;",
    "guess": "color: $text-warning;",
    "unread": "color: $text-accent; text-style: bold;",
    "bookmark": "color: $text-warning; text-style: bold;",
    "author": "",
    "author-unread": "text-style: bold;",
    "summary": "color: $text-muted;",
    "summary-unread": "",
    "count": "color: $text-primary;",
    "hit": "background: $warning-muted; color: $text-warning; text-style: underline;",
    "missing": "color: $text-muted; text-style: italic;",
    "muted": "color: $text-disabled; text-style: dim;",
    **PERSON_LOOKS,
}

MAP_LOOKS: Looks = {
    "cursor": "color: $block-cursor-foreground; background: $block-cursor-background; text-style: bold;",
    "here": "text-style: bold underline;",
    "label": "",
    "label-current": "text-style: bold;",
    "guide": "color: $foreground-muted;",
    "read": "",
    "unread": "text-style: bold;",
    "count": "color: $text-muted;",
    "hit": "background: $warning-muted; color: $text-warning; text-style: underline;",
    **PERSON_LOOKS,
}

ANSI: Looks = {
    **dict.fromkeys(("dim", "guide", "summary"), "color: $foreground; text-style: dim;"),
    **dict.fromkeys(("attribution", "signature", "note", "missing"), "color: $foreground; text-style: dim italic;"),
    "marked": "color: $accent; background: $background; text-style: bold reverse;",
    "hit": "color: $warning; background: $background; text-style: underline reverse;",
    "hit-current": "color: $error; background: $background; text-style: bold underline reverse;",
    "cursor-blurred": "background: $background; text-style: reverse;",
    "current-quote": "background: $background; text-style: bold underline;",
    "selected": "color: $foreground; background: $background; text-style: reverse;",
}
"""What differs where the terminal chooses the colours, so that which of them contrast is unknown."""

COLORLESS: Looks = {
    "quote": "text-style: italic;",
    "marked": "text-style: bold reverse;",
    "hit-current": "text-style: bold underline reverse;",
    "cursor": "text-style: bold reverse;",
    "cursor-blurred": "text-style: reverse;",
    "current-quote": "text-style: bold underline;",
    "selected": "text-style: reverse;",
}
"""What differs where there is no colour."""


def person_look(person: int) -> str:
    """The look of a person by index; any number has one."""
    if person == NOBODY:
        return "person-nobody"
    return f"person-{person % PERSONS}"


def person_color(person: int) -> str:
    """The colour of a person as words of the theme, for text outside the panes."""
    look = person % PERSONS
    return f"{'italic ' if look >= 4 else ''}$text-{_PERSON_COLORS[look]}"


def component_names(prefix: str, looks: Looks) -> set[str]:
    """The component classes of a widget: `prefix--role`."""
    return {f"{prefix}--{role}" for role in looks}


def component_css(widget: str, prefix: str, looks: Looks) -> str:
    """The rules of a widget for its component classes, for any theme and for what differs without true colour."""
    scopes = {widget: looks, f"{widget}:ansi": ANSI, f"{widget}:nocolor": COLORLESS}
    return "\n".join(
        f"{scope} > .{prefix}--{role} {{ {look} }}"
        for scope, table in scopes.items()
        for role, look in table.items()
        if role in looks
    )


class Styles:
    """The Rich styles of combinations of roles of one widget, made when first used."""

    def __init__(self, widget: Widget, prefix: str) -> None:
        self._widget = widget
        self._prefix = prefix
        self._made: dict[tuple[str, ...], Style] = {}

    def clear(self) -> None:
        """Forget what was made, because the theme or the focus changed."""
        self._made.clear()

    def __call__(self, *roles: str) -> Style:
        """The widget's own style with roles laid over it, the last on top."""
        style = self._made.get(roles)
        if style is None:
            plain = self._widget.app.has_class("-no-persons")
            shown = [role for role in roles if not (plain and role in PERSON_LOOKS)]
            layers = (partial_style(self._widget, f"{self._prefix}--{role}") for role in shown)
            style = self._made[roles] = sum(layers, self._widget.rich_style)
        return style


def partial_style(widget: Widget, component: str) -> Style:
    """What a component class itself sets, its translucent colours mixed with the widget's background."""
    rules = widget.get_component_styles(component)
    mixed = widget.get_component_rich_style(component)
    colored = rules.has_rule("color") or rules.has_rule("auto_color")
    return rules.text_style + Style(
        color=mixed.color if colored else None, bgcolor=mixed.bgcolor if rules.has_rule("background") else None
    )
