from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.formats.mail import SEPARATOR, mail, read
from tui_reader.text.clean import clean

START = SEPARATOR.encode()


def message(head: bytes, body: bytes = b"words\n") -> bytes:
    return START + head + b"\n\n" + body


def nested(levels: int) -> bytes:
    parts = b"".join(b"--b%d\nContent-Type: multipart/mixed; boundary=b%d\n\n" % (n - 1, n) for n in range(1, levels))
    return message(b"Content-Type: multipart/mixed; boundary=b0", parts + b"--b%d\n\nx\n" % (levels - 1))


def html(flood: bytes) -> bytes:
    return message(b"Content-Type: text/html", flood * 20_000)


BOMBS = {
    "fields": message(b"\n".join(b"X-%d: y" % n for n in range(50_000))),
    "folds": message(b"Subject: a" + b"\n b" * 300_000),
    "folded references": message(b"References: a" + b"\n <b@c>" * 200_000),
    "references": message(b"References: " + b" ".join(b"<%d@x>" % n for n in range(50_000))),
    "brackets": message(b"From: " + b"(" * 30_000),
    "dots": message(b"From: " + b"a." * 100_000),
    "encoded words": message(b"Subject: " + b" ".join([b"=?utf-8?q?=c3=a9?="] * 50_000)),
    "nested parts": nested(5000),
    "nested mails": message(b"Content-Type: message/rfc822", b"Content-Type: message/rfc822\n\n" * 5000),
    "parts": message(b"Content-Type: multipart/mixed; boundary=b", b"--b\n\nx\n" * 50_000),
    "false boundaries": message(b"Content-Type: multipart/mixed; boundary=b", b"--bx\n" * 100_000),
    "parameters": message(b"Content-Type: text/plain" + b"; a=" * 100_000),
    "escaped": message(b"From: a", b">From x\n" * 100_000),
    "separators": message(b"From: a", b"\nFrom x\na: b\n" * 50_000),
    "no blank line": (START + b"From: a\n") * 20_000,
    "lengths": (START + b"Content-Length: 99999999999999999999\nFrom: a\n\nx\n\n") * 5_000,
    "long line": message(b"From: a", b"x" * 3_000_000),
    "base64": message(b"Content-Transfer-Encoding: base64", b"A=A=" * 200_001 + b"A"),
    **{f"html {flood.decode()!r}": html(flood) for flood in (b"<div>", b"<", b"<!--", b"<a", b"<script>", b"<pre>\n")},
    "html quotes": html(b"<blockquote>x"),
    "html entities": html(b"&#9999999"),
    "html number": message(b"Content-Type: text/html", b"&#" + b"9" * 100_000 + b";"),
}


@pytest.mark.parametrize("bomb", BOMBS.values(), ids=BOMBS.keys())
def test_a_bomb_is_read_in_a_time_in_proportion_to_its_size(bomb: bytes) -> None:
    started = time.process_time()
    for draft in read(bomb).drafts:
        for post in draft.posts:
            post.load()
    assert time.process_time() - started < 5


@given(st.binary(max_size=300), st.binary(max_size=300))
def test_random_bytes_give_posts_that_are_safe(head: bytes, body: bytes) -> None:
    for draft in read(message(b"From: a\n" + head, body)).drafts:
        for post in draft.posts:
            assert clean(post.body) == post.body
            for mark in post.marks:
                assert 0 <= mark.start <= mark.end <= len(post.body)


FIELDS = st.sampled_from(
    [
        "text/plain",
        "text/html",
        "multipart/mixed; boundary=b",
        "message/rfc822",
        "multipart/alternative; boundary=b",
        "image/x",
    ]
)
PIECES = st.sampled_from(
    [
        "--b\n",
        "--b--\n",
        "\n",
        "Content-Type: text/html\n",
        "Content-Type: multipart/mixed; boundary=b\n",
        "<p>",
        "=C3",
        "> x\n",
        "w",
    ]
)


@given(FIELDS, st.sampled_from(["", "base64", "quoted-printable", "8bit"]), st.lists(PIECES))
def test_any_build_of_parts_is_read(kind: str, encoding: str, pieces: list[str]) -> None:
    (draft,) = read(mail(1, "".join(pieces), Content_Type=kind, Content_Transfer_Encoding=encoding)).drafts
    draft.posts[0].load()
