"""Safari's webarchive: a property list with the page and all that it shows."""

from __future__ import annotations

from typing import Any

from tui_reader.errors import FormatError
from tui_reader.formats.containers.limits import Budget, damage_told
from tui_reader.formats.containers.pages import page_of
from tui_reader.formats.source import Source

_MAIN = b"WebMainResource"


def is_webarchive(data: bytes) -> bool:
    """Whether a file is a property list, binary or XML, that names a main resource."""
    return (data.startswith(b"bplist0") or b"<plist" in data[:400]) and _MAIN in data


def read_webarchive(source: Source, budget: Budget) -> list[Source]:
    """The page of a webarchive."""
    import plistlib

    with damage_told("Safari webarchive", plistlib.InvalidFileException, LookupError, TypeError, _xml_error()):
        value: Any = plistlib.loads(source.data)
    main: Any = value.get("WebMainResource") if isinstance(value, dict) else None
    body = main.get("WebResourceData") if isinstance(main, dict) else None
    if main is None or not isinstance(body, bytes) or not body:
        raise FormatError("the Safari webarchive holds no page")
    budget.take(len(body))
    charset, url = main.get("WebResourceTextEncodingName"), main.get("WebResourceURL")
    return [page_of(source, "Safari webarchive", body, charset and str(charset), str(url or ""))]


def _xml_error() -> type[Exception]:
    from xml.parsers.expat import ExpatError

    return ExpatError
