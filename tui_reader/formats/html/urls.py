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
    try:
        if link.startswith("/") and "/." not in link:
            return _beginning(page, 1 if link.startswith("//") else 2) + link
        return urljoin(page, link)
    except ValueError:
        return link


@lru_cache(maxsize=64)
def _beginning(page: str, parts: int) -> str:
    """The first parts of an address: the scheme, the host."""
    scheme, host, *_ = urlsplit(page)
    return f"{scheme}:" if parts == 1 else f"{scheme}://{host}"


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
