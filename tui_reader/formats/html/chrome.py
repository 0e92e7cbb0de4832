"""What web archives and browsers put around a saved page."""

from __future__ import annotations

_TOOLBARS = (
    (b"<!-- BEGIN WAYBACK TOOLBAR INSERT -->", b"<!-- END WAYBACK TOOLBAR INSERT -->"),
    (b"<!-- BEGIN WAYBACK TOOLBAR INSERT", b"END WAYBACK TOOLBAR INSERT -->"),
)


def without_toolbars(html: bytes) -> bytes:
    """The page without the bar that the Wayback Machine lays over it."""
    for begin, end in _TOOLBARS:
        before, found, rest = html.partition(begin)
        if found and (stop := rest.find(end)) >= 0:
            html = before + rest[stop + len(end) :]
    return html
