"""Going to a passage of a post."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui_reader.model import Place

if TYPE_CHECKING:
    from tui_reader.app.reader import Reader


def stand_on(reader: Reader, place: Place, *, quote: int | None = None) -> None:
    """Make a passage the place and mark it, with one of the quotes of its post shown; `back` leads here again.

    Where one pane is shown at a time, that becomes the post.
    """
    reader.leave_place()
    reader.go(place.node, quote=quote)
    if any(map(reader.has_class, ("-narrow", "-words", "-zoomed"))):
        reader.enter_pane("post")
    reader.texts.stand_on(place.start, place.end)
