"""Where URLs lead, and which are not opened."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui_reader.text.targets import host_of, target_of


@pytest.mark.parametrize(
    ("written", "given"),
    [
        ("https://Trams.Example/Late?x=1#y", "https://trams.example/Late?x=1#y"),
        ("www.trams.example", "http://www.trams.example"),
        ("http://x.example/$(touch", "http://x.example/$(touch"),
        ("http://x.example/`id`|'\"", "http://x.example/%60id%60%7C'%22"),
        ("https://x.example/é?q=ä", "https://x.example/%C3%A9?q=%C3%A4"),
        ("https://x.example:8080/%41", "https://x.example:8080/%41"),
        ("https://[2606:4700::1111]/", "https://[2606:4700::1111]/"),
    ],
)
def test_a_web_address_is_opened_in_ascii(written: str, given: str) -> None:
    target = target_of(written)
    assert (target.url, target.refusal, target.doubts) == (given, "", ())


@pytest.mark.parametrize(
    "written",
    [
        "javascript:alert(1)", "JaVaScRiPt://x.example/%0aalert(1)", "file:///etc/passwd", "mailto:a@b.example",
        "-P/tmp", "--new-window", "data:text/html,x", "ssh://-oProxyCommand=x/", "http:x.example", "http:///x", "https://",
        "",
        "http://ada:secret@x.example/", "http://good.example@bad.example/", "http://good.example\\@bad.example/",
        "http://x.example/a b", "http://x.example/\n", "http://x.example/\t", "http://x\u202e.example/",
        "http://x‹RLO›.example/", "http://x\u2400.example/", "http://-x.example/", "http://x%2e.example/",
        "http://x.example:99999/", "http://x.example:y/", "http://[::1/", "http://[x]/", f"http://{'é' * 300}.example/",
        f"http://x.example/{'a' * 3000}", "http://é..example/",
    ],
)  # fmt: skip
def test_what_is_not_opened_says_why(written: str) -> None:
    target = target_of(written)
    assert not target.url
    assert target.refusal


@pytest.mark.parametrize(
    ("written", "doubt"),
    [
        ("http://аpple.com/", "its host is xn--pple-43d.com"),
        ("http://xn--pple-43d.com/", "its host may be shown as аpple.com"),
        *(
            (f"http://{host}/", "it leads into this machine or its own network")
            for host in ("127.0.0.1", "localhost", "a.localhost", "localhost.", "[::1]", "192.168.1.1", "10.0.0.1",
                         "2130706433", "0x7f.1", "0177.0.0.1", "printer", "nas.local", "169.254.169.254")
        ),
    ],
)  # fmt: skip
def test_what_is_unusual_is_said(written: str, doubt: str) -> None:
    target = target_of(written)
    assert target.doubts == (doubt,)
    assert target.url.isascii()


@given(st.text(max_size=40), st.sampled_from(["", "http://", "https://x.example/", "http://x.example:"]))
def test_what_is_opened_is_one_plain_argument(text: str, before: str) -> None:
    target = target_of(before + text)
    assert bool(target.url) is not bool(target.refusal)
    assert target.url == "" or target.url.startswith(("http://", "https://"))
    assert target.url.isascii()
    assert not set(target.url) & set(' "<>\\`\t\n\r\x1b\x7f')


@pytest.mark.parametrize(
    ("words", "host"),
    [
        ("https://www.trams.example/late", "trams.example"), ("trams.example", "trams.example"),
        ("trams.example…", "trams.example"),
        ("click here", ""), ("see trams.example", ""), ("1.5", ""), ("", ""), ("...", ""), ("a" * 5000, ""),
    ],
)  # fmt: skip
def test_the_host_that_words_name(words: str, host: str) -> None:
    assert host_of(words) == host
