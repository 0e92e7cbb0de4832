"""Keymaps by name: for each the commands whose keys differ from those of the table of commands.

A key that a preset gives to a command is taken from any other that has it in the same place. What differs
follows the manuals of mutt and neomutt, vim (with the movements along a thread of alot), and trn.
"""

from __future__ import annotations

from collections.abc import Mapping

Choice = Mapping[str, tuple[str, ...]]
"""Keys by the id of their command."""

_MUTT: Choice = {
    "first_post": ("home", "="),
    "last_post": ("end", "*"),
    "text_start": ("home", "^"),
    "text_end": ("end", "$"),
    "line_up": ("k", "up", "backspace"),
    "previous_unread": ("shift+tab", "alt+tab"),
    "parent": ("P",),
    "next_sibling": ("alt+n", ")"),
    "previous_sibling": ("alt+p", "("),
    "toggle_fold": ("alt+v", "z a"),
    "fold_all": ("alt+shift+v", "z M"),
    "toggle_read": ("N",),
    "limit": ("l",),
    "make_link": ("&",),
    "previous_hit": ("p",),
    "bookmark": ("F", "b"),
    "previous_by_person": ("alt+f",),
    "exchange": ("alt+x",),
    "quit": ("q", "x"),
}

_VIM: Choice = {
    "first_post": ("g g", "home"),
    "first_in_list": ("g g", "home"),
    "text_start": ("g g", "home"),
    "tree_page_down": ("ctrl+f", "ctrl+d", "pagedown"),
    "tree_page_up": ("ctrl+b", "ctrl+u", "pageup"),
    "page_down": ("ctrl+f", "ctrl+d", "pagedown"),
    "page_up": ("ctrl+b", "ctrl+u", "pageup"),
    "line_down": ("j", "down", "ctrl+e"),
    "line_up": ("k", "up", "ctrl+y"),
    "parent": ("g h", "P"),
    "first_reply": ("g l",),
    "next_sibling": ("g j", ")"),
    "previous_sibling": ("g k", "("),
    "next_branch": ("] ]", "ctrl+n"),
    "previous_branch": ("[ [", "ctrl+p"),
    "open_or_child": ("l", "right", "z o"),
    "close_or_parent": ("h", "left", "z c"),
    "to_source": ("g d", "'"),
    "quoted_by": ("g r", '"'),
    "redo_link": ("ctrl+r",),
    "quit": ("q", "Z Z", "Z Q"),
}

_TRN: Choice = {
    "next_post_here": ("N", "J"),
    "previous_post_here": ("P", "K"),
    "next_unread": ("n", "tab"),
    "previous_unread": ("p", "shift+tab"),
    "first_post": ("^", "home"),
    "last_post": ("$", "end"),
    "text_start": ("ctrl+r", "home"),
    "text_end": ("ctrl+e", "end"),
    "read_back": ("b",),
    "back": ("-", "ctrl+o"),
    "parent": ("[",),
    "first_reply": ("]",),
    "next_branch": (">", "ctrl+n"),
    "previous_branch": ("<", "ctrl+p"),
    "next_quote": ("ctrl+right", "."),
    "previous_quote": ("ctrl+left",),
    "next_hit": ("G",),
    "previous_hit": ("alt+shift+g",),
    "bookmark": ("M",),
    "map": ("alt+m",),
    "help": ("?", "h"),
    "order": ("t",),
    "theme": ("o",),
}

PRESETS: dict[str, Choice] = {"default": {}, "mutt": _MUTT, "vim": _VIM, "trn": _TRN}
"""Every keymap that has a name."""
