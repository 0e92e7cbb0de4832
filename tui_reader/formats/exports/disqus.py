"""Disqus: the comments of a site, thread by thread."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from tui_reader.formats.exports.markup import html
from tui_reader.formats.exports.records import Export, Facts, Record, Topic, stated
from tui_reader.wording import counted


def _fits(root: Element) -> float:
    return float(root.tag == "disqus")


def _read(root: Element) -> Topic:
    titles = {
        thread.get("id", ""): thread.findtext("title") or thread.findtext("link") for thread in root.findall("thread")
    }
    topic = Topic([], titles=titles)
    posts = root.findall("post")
    kept = [post for post in posts if post.findtext("isSpam") != "true"]
    if spam := len(posts) - len(kept):
        topic.warnings.append(f"{counted(spam, 'comment')} left out that Disqus took for spam.")
    topic.records = map(_post, kept)
    return topic


def _post(post: Element) -> Record:
    thread, parent = post.find("thread"), post.find("parent")
    above = parent.get("id") if parent is not None else None
    facts = Facts(
        body=post.findtext("message") or "",
        render=html,
        author=post.findtext("author/name") or post.findtext("author/username"),
        date=post.findtext("createdAt"),
    )
    answers = (above,) if above else ()
    return stated(post.get("id") or "", answers, facts, thread.get("id") if thread is not None else None)


EXPORTS = (Export("disqus", "the comments of a site from Disqus", "stated replies, authors, dates", _fits, _read),)
