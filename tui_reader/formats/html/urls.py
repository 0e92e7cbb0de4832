"""Addresses in saved pages: where a page came from, and where its links lead."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from urllib.parse import urljoin, urlsplit

_ARCHIVED = re.compile(r"^(?:https?://(?:web\.archive\.org|archive\.org))?/web/\d{1,14}(?:[a-z]{2}_)?/(?=[a-z]+:|//)")
_SCHEME = re.compile(r"^[a-zA-Z][a-zA-Z0-9+.-]*:")
_NOWHERE = re.compile(r"^\s*(?:javascript|data|about|blob|vbscript):|^\s*#|^\s*$", re.IGNORECASE)
LONGEST = 2000
"""Characters of the longest link that is kept."""


@dataclass(frozen=True, slots=True)
class Address:
    """Where a page came from; empty when the file does not say."""

    url: str

    def absolute(self, link: str) -> str | None:
        """A link as seen from anywhere, without the prefix of a web archive; None when it leads nowhere."""
        if _NOWHERE.match(link) or len(link) > LONGEST:
            return None
        link = _ARCHIVED.sub("", link.strip())
        return link if not self.url or _SCHEME.match(link) else _joined(self.url, link)

    def of_post(self, link: str | None) -> str | None:
        """Where a post stands on the web; None when link and page together do not tell."""
        link = (link or "").strip()
        url = _joined(self.url, link) if link.startswith("#") and self.url else self.absolute(link)
        return url if url and url.startswith(("http://", "https://")) else None


def _joined(page: str, link: str) -> str:
    """A link seen from a page; most are put behind what `urljoin` finds once, which takes a tenth of its time."""
    try:
        named = link.removeprefix("./")
        if link.startswith("#"):
            return page.partition("#")[0] + link
        if named[:1].isalnum() and "/." not in named:
            return _seen_from(page, ".") + named
        if link.startswith("//"):
            return page.partition("//")[0] + link
        if link.startswith("/") and "/." not in link:
            return _seen_from(page, "/") + link[1:]
        return urljoin(page, link)
    except ValueError:
        return link


@lru_cache(maxsize=64)
def _seen_from(page: str, link: str) -> str:
    return urljoin(page, link)


def page_address(*candidates: str | None) -> Address:
    """The first candidate that is a web address, without the prefix of a web archive."""
    for candidate in candidates:
        url = _ARCHIVED.sub("", (candidate or "").strip())
        try:
            parts = urlsplit(url)
        except ValueError:
            continue
        if parts.scheme in ("http", "https") and parts.netloc and len(url) <= LONGEST:
            return Address(url)
    return Address("")
