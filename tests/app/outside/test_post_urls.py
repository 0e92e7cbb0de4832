"""Which URLs a post has, whose they are, and what is told of them."""

from __future__ import annotations

from time import monotonic

from tests.app.builders import post, quote, thread
from tui_reader.app.outside.post_urls import LISTED, urls_of
from tui_reader.model import Content, Mark, MarkKind, Post, SafeText, Thread

SEEN = "https://trams.example/seven"


def told(of: Thread, node: int) -> list[tuple[str, str]]:
    return [(url.written, url.whose) for url in urls_of(of, node)[0]]


def linked(text: str, *links: tuple[str, str]) -> Thread:
    """A post with links: words of the text, and where they lead."""
    places = [(text.index(words), words, ref) for words, ref in links]
    marks = tuple(Mark(at, at + len(words), MarkKind.LINK, ref=SafeText(ref)) for at, words, ref in places)
    return thread([Post(SafeText("1"), lambda: Content(SafeText(text), marks))], [None])


def test_own_words_come_first_and_the_words_of_others_are_told_apart() -> None:
    posts = [
        post(0, "Ada", f"Look at {SEEN} now.", url=SafeText("https://forum.example/1")),
        post(1, "Bo", f"> Look at {SEEN} now.\n\nI like www.bo.example."),
    ]
    of = thread(posts, [None, 0], {1: [quote(posts, 1, f"Look at {SEEN} now.", 0)]})
    assert told(of, 0) == [("https://forum.example/1", "this post"), (SEEN, "")]
    assert told(of, 1) == [("www.bo.example", ""), (SEEN, "quoted from Ada")]


def test_a_mail_lists_its_id_as_other_programs_ask_for_it() -> None:
    of = thread([Post(SafeText("1/2@hill"), lambda: Content(SafeText("")), url=SafeText("mid:1%2F2@hill"))], [None])
    assert told(of, 0) == [("mid:1%2F2@hill", "this post"), ("<1/2@hill>", "this post")]
    assert not any(url.target.url for url in urls_of(of, 0)[0])


def test_a_url_is_listed_once_and_is_its_writers_who_writes_it_too() -> None:
    posts = [post(0, "Ada", f"At {SEEN}"), post(1, None, f"At {SEEN}\n\nYes, {SEEN} and {SEEN}.")]
    of = thread(posts, [None, 0], {1: [quote(posts, 1, f"At {SEEN}", 0)]})
    assert told(of, 1) == [(SEEN, "")]


def test_a_link_is_shown_with_its_words_and_where_it_leads() -> None:
    of = linked(f"Press here, or {SEEN}", ("here", "https://bad.example/"), (SEEN, SEEN))
    shown = [(url.written, url.words) for url in urls_of(of, 0)[0]]
    assert shown == [("https://bad.example/", "here"), (SEEN, "")]


def test_words_that_name_another_host_are_doubtful() -> None:
    of = linked("bank.example, trams.example…", ("bank.example", "http://b.example"), ("trams.example…", SEEN))
    false, true = urls_of(of, 0)[0]
    assert false.doubts == ("its words name bank.example",)
    assert not true.doubts


def test_a_link_within_the_page_leads_nowhere() -> None:
    assert not told(linked(">>12 see /about and 7", (">>12", "12"), ("/about", "/about")), 0)


def test_evil_targets_are_listed_in_full_and_not_opened() -> None:
    refs = [
        "javascript:alert(1)",
        "file:///etc/passwd",
        "http://x/$(touch pwned)",
        "http://x\nhttp://y/",
        "http://‹RLO›x/",
    ]
    text = " ".join(f"w{at}" for at in range(len(refs)))
    of = linked(text, *((f"w{at}", ref) for at, ref in enumerate(refs)))
    urls, _ = urls_of(of, 0)
    assert [url.written for url in urls] == [ref.replace("\n", " ") for ref in refs]
    assert not any(url.target.url for url in urls)


def test_a_post_of_a_hundred_thousand_urls_is_listed_in_part_and_counted() -> None:
    text = "\n".join(f"> http://a.example/{number}" for number in range(100_000))
    marks = tuple(Mark(0, len(text), MarkKind.QUOTE, 1) for _ in range(2000))
    of = thread([Post(SafeText("1"), lambda: Content(SafeText(text), marks))], [None])
    began = monotonic()
    urls, total = urls_of(of, 0)
    assert (len(urls), total, urls[0].whose) == (LISTED, 100_000, "quoted")
    assert monotonic() - began < 20  # a quadratic search takes minutes
