"""Which containers there are, and the files in one: unpacked until nothing more is packed."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from typing import cast

from tui_reader.errors import FormatError
from tui_reader.formats.containers.limits import DEPTH, Budget
from tui_reader.formats.containers.mhtml import is_mhtml
from tui_reader.formats.containers.webarchive import is_webarchive
from tui_reader.formats.source import Source

Unpack = Callable[[Source, Budget], list[Source]]


@dataclass(frozen=True, slots=True)
class Container:
    """A kind of container: its name, what it is for the eye, how its bytes look, and what opens it,
    as `module:function` of this package.

    `looks` is a function of all bytes of the file, or a pattern for its beginning.
    """

    name: str
    title: str
    looks: re.Pattern[bytes] | Callable[[bytes], bool]
    where: str

    def fits(self, data: bytes) -> bool:
        """Whether a file is such a container."""
        return bool(self.looks.match(data) if isinstance(self.looks, re.Pattern) else self.looks(data))


CONTAINERS = (
    Container("gzip", "a file compressed by gzip", re.compile(rb"\x1f\x8b\x08"), "packed:gunzip"),
    Container("bzip2", "a file compressed by bzip2", re.compile(rb"BZh[1-9](?:1AY&SY|\x17rE8P\x90)"), "packed:bunzip2"),
    Container("xz", "a file compressed by xz", re.compile(rb"\xfd7zXZ\x00"), "packed:unxz"),
    Container(
        "zstd", "a file compressed by zstd", re.compile(rb"\x28\xb5\x2f\xfd|[\x50-\x5f]\x2a\x4d\x18"), "packed:unzstd"
    ),
    Container("zip", "a zip archive of thread files", re.compile(rb"PK(?:\x03\x04|\x05\x06)"), "archives:unzip"),
    Container("tar", "a tar archive of thread files", re.compile(rb"[\s\S]{257}ustar"), "archives:untar"),
    Container("warc", "a crawl with the pages of a thread (WARC)", re.compile(rb"WARC/[01]\."), "warc:read_warc"),
    Container("webarchive", "a page saved by Safari", is_webarchive, "webarchive:read_webarchive"),
    Container("mhtml", "a page saved whole by a browser (MHTML)", is_mhtml, "mhtml:read_mhtml"),
)
"""The containers, by what their first bytes say."""


def open_container(source: Source, budget: Budget | None = None) -> list[Source]:
    """The files that a container holds, through containers in it as well; a file that is none comes back alone.

    `budget` is what may come out; several files that are read together share one.

    Raises:
        FormatError: when it is damaged, holds nothing to read, or unpacks to more than the limits allow.
    """
    budget = budget or Budget()
    files: list[Source] = []
    waiting = [(source, 0)]
    while waiting:
        current, depth = waiting.pop()
        container = next((kind for kind in CONTAINERS if kind.fits(current.data)), None)
        if container is None:
            files.append(current)
            continue
        if depth == DEPTH:
            raise FormatError(f"it is packed more than {DEPTH} times over")
        waiting += [(member, depth + 1) for member in reversed(_load(container)(current, budget))]
    if not any(file.data for file in files):
        raise FormatError("there is no file in it that could hold posts")
    return files


def _load(container: Container) -> Unpack:
    module, _, function = container.where.partition(":")
    return cast("Unpack", getattr(import_module(f"tui_reader.formats.containers.{module}"), function))
