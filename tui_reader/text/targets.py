"""What a URL leads to: whether it may be opened at all, and what its reader should know before."""

from __future__ import annotations

import re
from dataclasses import dataclass
from ipaddress import ip_address
from urllib.parse import SplitResult, quote, urlsplit

OPENED = ("http", "https")
"""The schemes that are opened; all others act on this machine, or in the reader's name."""
LONGEST = 2000
"""Signs of a URL at most; servers and browsers take about that many."""
LONGEST_HOST = 253
"""Signs of a host at most (RFC 1035)."""
_HIDDEN = re.compile("[‹›\ufffd\u2400-\u2421]")
"""The marks that stand for signs which a terminal obeys or hides."""
_HOST = re.compile(r"[\w.:\[\]-]+")
_LOCAL = ("localhost", "local", "internal", "home.arpa")
"""Names that never leave this machine or its network (RFC 6761, 6762, 8375, and what ICANN keeps for that)."""
_NUMBER = re.compile("[0-9]+|0x[0-9a-f]*")
"""A last label by which browsers take a host for an address of four bytes, however it is written."""
_NAMED = re.compile(r"(?:[A-Za-z][A-Za-z0-9+]{0,20}://)?([\w.-]+)(?=[/:?#…]|$)")
_KEPT = ":/?#[]@!$&'()*+,;=%~"
"""Signs that RFC 3986 lets stand in a URL beside letters, figures and `-._`."""


@dataclass(frozen=True, slots=True)
class Target:
    """Where a URL leads.

    `url` is what a browser is given, in ASCII, and `host` its host; both "" when it is not opened, and `refusal` says
    why. `doubts` are phrases on what is unusual about it.
    """

    url: str = ""
    host: str = ""
    refusal: str = ""
    doubts: tuple[str, ...] = ()


def target_of(written: str) -> Target:
    """Where a URL leads as it is written, by the rules of a careful reader."""
    url = f"http://{written}" if written[:4].lower() == "www." else written
    try:
        parts = urlsplit(url)
        refusal = _refusal(url, parts)
        host = "" if refusal else _ascii(parts.hostname or "")
    except ValueError:
        return Target(refusal="it is no proper URL")
    if refusal:
        return Target(refusal=refusal)
    netloc = f"[{host}]" if ":" in host else host
    netloc += f":{parts.port}" if parts.port is not None else ""
    safe = quote(parts._replace(scheme=parts.scheme.lower(), netloc=netloc).geturl(), safe=_KEPT)
    return Target(safe, host, doubts=tuple(_doubts(parts.hostname or "", host)))


def host_of(words: str) -> str:
    """The host that words name when they are a URL, or the beginning of one; "" for other words."""
    match = _NAMED.match(words.strip()) if len(words) <= LONGEST else None
    host = match[1].strip(".").lower() if match else ""
    return host.removeprefix("www.") if host.rpartition(".")[2].isalpha() and "." in host else ""


def _refusal(url: str, parts: SplitResult) -> str:
    """Why a URL is not opened, or ""; raises `ValueError` for a port that is no number."""
    scheme = url.partition(":")[0].lower()
    if scheme not in OPENED:
        return f"only {' and '.join(OPENED)} are opened"
    if len(url) > LONGEST:
        return f"it has {len(url):,} signs"
    if _HIDDEN.search(url) or not url.isprintable():
        return "it holds signs that hide"
    if " " in url or "\\" in url or not url[len(scheme) :].startswith("://"):
        return "it is no proper URL"
    if parts.username is not None or parts.password is not None:
        return "it holds a name or a password before its host"
    host = parts.hostname or ""
    if not _HOST.fullmatch(host) or host.startswith("-") or len(host) > LONGEST_HOST or (parts.port or 0) < 0:
        return "it names no proper host"
    return ""


def _ascii(host: str) -> str:
    """A host in the letters of the network, `xn--` where it has others; raises `ValueError` when it cannot be."""
    return host if host.isascii() else host.encode("idna").decode("ascii").lower()


def _doubts(written: str, host: str) -> list[str]:
    doubts = []
    if not written.isascii():
        doubts.append(f"its host is {host}")
    elif "xn--" in host:
        doubts.append(f"its host may be shown as {_unicode(host)}")
    if _local(host):
        doubts.append("it leads into this machine or its own network")
    return doubts


def _unicode(host: str) -> str:
    try:
        return host.encode("ascii").decode("idna")
    except ValueError:
        return "something else"


def _local(host: str) -> bool:
    bare = host.removesuffix(".")
    if ("." not in bare and ":" not in bare) or bare.endswith(tuple(f".{name}" for name in _LOCAL)):
        return True
    try:
        return not ip_address(bare).is_global
    except ValueError:
        return bool(_NUMBER.fullmatch(bare.rpartition(".")[2]))
