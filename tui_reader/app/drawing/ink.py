"""Text in roles, before it is known where it is shown."""

from __future__ import annotations

from typing import NamedTuple


class Ink(NamedTuple):
    """Some text, its role (see `ROLES` in `tui_reader.app.text.roles`), and the person in whose colour it is shown."""

    text: str
    role: str = ""
    person: int | None = None


Line = list[Ink]
