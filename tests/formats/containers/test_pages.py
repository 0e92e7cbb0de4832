from __future__ import annotations

import gzip
import plistlib

import pytest

from tests.formats.containers.packing import HTML, MAIL, URL, answer, mhtml, record, webarchive
from tui_reader.errors import FormatError
from tui_reader.formats.containers import open_container
from tui_reader.formats.containers.pages import address_of
from tui_reader.formats.source import Source

CRAWL = record("warcinfo", b"software: spider") + record("request", b"GET / HTTP/1.1\r\n\r\n")


def only(data: bytes) -> Source:
    (page,) = open_container(Source("saved", data))
    return page


@pytest.mark.parametrize(
    "data",
    [
        mhtml(HTML),
        webarchive(HTML),
        webarchive(HTML, plistlib.FMT_XML),
        CRAWL + record("response", answer(HTML)),
        gzip.compress(CRAWL) + gzip.compress(record("response", answer(HTML))),
    ],
    ids=["mhtml", "webarchive", "webarchive-xml", "warc", "warc.gz"],
)
def test_a_page_comes_out_in_the_encoding_that_stands_outside_of_it(data: bytes) -> None:
    page = only(data)
    assert page.text() == HTML.decode("cp1252")
    assert (page.url, page.name) == (URL, "saved")
    assert page.passed[-1].endswith(URL)


def test_pages_of_a_crawl_that_are_packed_in_an_unknown_way_are_counted_and_the_rest_is_read() -> None:
    brotli = record("response", answer(b"\x0b\x02\x80page\x03", "text/html", "Content-Encoding: br"))
    page = only(CRAWL + brotli + record("response", answer(HTML)) + brotli)
    assert page.text() == HTML.decode("cp1252")
    assert page.lost == ("The web archive (WARC) saved: 2 pages packed by br, which is not unpacked here, left out.",)
    with pytest.raises(FormatError, match="no HTML page that can be read: 1 page packed by br"):
        only(CRAWL + brotli)


@pytest.mark.parametrize("fields", [(), ("Content-Encoding: gzip",)])
def test_of_a_crawl_that_was_cut_short_the_beginning_of_the_last_page_is_read(fields: tuple[str, ...]) -> None:
    long = HTML + bytes(range(32, 128)) * 3
    body = gzip.compress(long) if fields else long
    page = only((CRAWL + record("response", answer(body, "text/html", *fields)))[:-60])
    assert page.data.startswith(HTML[:20])
    assert "saved is damaged or cut short" in page.lost[0]


def test_a_mail_with_pictures_is_no_saved_page() -> None:
    mail = (
        b'From: Ada\nTo: Bo\nMessage-ID: <1@hill>\nContent-Type: multipart/related; boundary="x"\n\n--x\n\nHi\n--x--\n'
    )
    assert only(mail).data == mail
    assert only(MAIL).data == MAIL


def test_a_page_of_an_older_browser_is_known_by_having_no_reader() -> None:
    saved = mhtml(HTML).replace(b"From: <Saved by Blink>\r\n", b"").replace(b"Snapshot-Content-Location", b"X-Was")
    assert only(saved).text() == HTML.decode("cp1252")


def test_the_root_of_an_mhtml_page_is_the_part_that_start_names() -> None:
    saved = mhtml(HTML).replace(b'type="text/html";', b'start="<two>";')
    frame = b"----edge\r\nContent-Type: text/html\r\nContent-ID: <two>\r\n\r\n<p>the other frame</p>\r\n----edge--\r\n"
    assert only(saved.replace(b"----edge--\r\n", frame)).data.strip() == b"<p>the other frame</p>"


@pytest.mark.parametrize(
    "data",
    [
        mhtml(HTML).replace(b"text/html;", b"text/plain;"),
        plistlib.dumps({"WebMainResource": "words"}, fmt=plistlib.FMT_BINARY),
        plistlib.dumps({"WebMainResource": {"WebResourceData": b""}}),
        b"<?xml version='1.0'?><!DOCTYPE plist [<!ENTITY a 'b'>]><plist>&a;WebMainResource</plist>",
        CRAWL,
        record("response", answer(HTML, status=404)),
        record("response", answer(HTML, "image/png")),
        record("response", answer(b"\x1b\x01", "text/html", "Content-Encoding: br")),
        record("response", answer(b"broken", "text/html", "Content-Encoding: gzip")),
    ],
)
def test_what_holds_no_page_is_an_error(data: bytes) -> None:
    with pytest.raises(FormatError):
        open_container(Source("saved", data))


def test_the_pages_of_a_crawl_come_in_its_order_and_what_is_no_page_stays_behind() -> None:
    pages = [record("response", answer(b"<p>%d</p>" % n), f"{URL}/{n}") for n in range(3)]
    picture = record("response", answer(b"\x89PNG", "image/png"))
    opened = open_container(Source("saved", CRAWL + picture + b"".join(pages)))
    assert [page.url for page in opened] == [f"{URL}/{n}" for n in range(3)]


@pytest.mark.parametrize(
    ("body", "fields"),
    [
        (b"5\r\n<p>Gr\r\n9;x=y\r\n\xfc\xdfe!</p>\n\r\n0\r\n\r\n", ["Transfer-Encoding: chunked"]),
        (b"<p>Gr\xfc\xdfe!</p>\n", ["Transfer-Encoding: chunked"]),
        (gzip.compress(b"<p>Gr\xfc\xdfe!</p>\n"), ["Content-Encoding: gzip"]),
    ],
    ids=["chunked", "said to be chunked", "gzip"],
)
def test_an_answer_is_read_as_a_browser_would(body: bytes, fields: list[str]) -> None:
    page = only(record("response", answer(body, "text/html; charset=windows-1252", *fields)))
    assert page.text() == "<p>Grüße!</p>\n"


def test_a_crawl_that_ends_within_a_record_gives_what_is_there() -> None:
    whole = record("response", answer(HTML))
    assert only(whole[:-20]).text().startswith("<!DOCTYPE")
    assert only(whole + whole[:40]).text() == HTML.decode("cp1252")


@pytest.mark.parametrize(
    ("page", "url"),
    [
        (b"<!-- saved from url=(0024)https://hill.example/t/7 --><html>", URL),
        (
            b"<!DOCTYPE html> <html><!--\n Page saved with SingleFile \n url: https://hill.example/t/7 \n saved",
            URL,
        ),
        (b"<!-- saved from url=(0014)about:internet --><html>", None),
        (b"<html>saved from url=(0024)https://hill.example/t/7", None),
    ],
)
def test_a_page_says_where_it_was_saved_from(page: bytes, url: str | None) -> None:
    assert address_of(Source("a.html", page)) == url
