"""Packs small files in every way that the reader unpacks."""

from __future__ import annotations

import base64
import bz2
import gzip
import io
import lzma
import plistlib
import sys
import tarfile
import zipfile
from collections.abc import Callable

if sys.version_info >= (3, 14):
    from compression import zstd
else:
    from backports import zstd

MAIL = b"From ada@hill.example Mon May  3 19:24:00 2021\nFrom: Ada\nMessage-ID: <1@hill>\n\nhello from the hill\n"
HTML = b"<!DOCTYPE html><html><head><title>Gr\xfc\xdfe</title></head><p>Ada: Gr\xfc\xdfe vom H\xfcgel</p></html>"
"""A page in cp1252 that does not say so."""
URL = "https://hill.example/t/7"

COMPRESSORS: dict[str, Callable[[bytes], bytes]] = {
    "gz": lambda data: gzip.compress(data, mtime=0),
    "bz2": bz2.compress,
    "xz": lzma.compress,
    "zst": zstd.compress,
}


def zipped(files: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return out.getvalue()


def tarred(files: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w") as archive:
        for name, data in files.items():
            info = tarfile.TarInfo(name)
            info.size = len(data)
            archive.addfile(info, io.BytesIO(data))
    return out.getvalue()


def mhtml(page: bytes, charset: str = "windows-1252") -> bytes:
    head = (
        "From: <Saved by Blink>\r\n"
        f"Snapshot-Content-Location: {URL}\r\n"
        "Subject: Hill\r\n"
        "MIME-Version: 1.0\r\n"
        'Content-Type: multipart/related; type="text/html"; boundary="--edge"\r\n\r\n'
        "----edge\r\nContent-Type: text/css\r\n\r\nbody { }\r\n"
        f"----edge\r\nContent-Type: text/html; charset={charset}\r\nContent-Transfer-Encoding: base64\r\n\r\n"
    )
    return head.encode() + base64.encodebytes(page) + b"\r\n----edge--\r\n"


def record(kind: str, content: bytes, url: str = URL) -> bytes:
    fields = f"WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Target-URI: {url}\r\nContent-Length: {len(content)}\r\n\r\n"
    return fields.encode() + content + b"\r\n\r\n"


def answer(
    body: bytes, content_type: str = "text/html; charset=windows-1252", *fields: str, status: int = 200
) -> bytes:
    lines = [f"HTTP/1.1 {status} words", f"Content-Type: {content_type}", *fields]
    return "\r\n".join(lines).encode() + b"\r\n\r\n" + body


def webarchive(page: bytes, kind: plistlib.PlistFormat = plistlib.FMT_BINARY) -> bytes:
    main = {"WebResourceData": page, "WebResourceURL": URL, "WebResourceTextEncodingName": "windows-1252"}
    return plistlib.dumps({"WebMainResource": main}, fmt=kind)
