"""bbPress, flat or threaded: a reply is a header and a body side by side [bbpress/bbPress]."""

from dataclasses import replace

from tui_reader.formats.html.engine import Engine, Rule, Shape, Sign

_CHROME = ".bbp-thread-byline, .bbpdsc-topic-tags, .bbp-lead-topic > h2, .reply-tools, .bbp-reply-revision-log"
_HEADER = ("-.bbp-reply-header", "-.bbp-topic-header", "-.bbp-reply-byline")
_DATES = ".bbp-reply-post-date, .bbp-topic-post-date"
_NUMBER = r"\bpost-(\d+)"

_FLAT = Engine(
    name="bbpress",
    title="a bbPress page",
    gives="ids, authors, dates",
    signs=(
        Sign(css=".bbp-reply-content, .bbp-topic-content", weight=1.5),
        Sign(css="#bbpress-forums", weight=0.5),
    ),
    thread=(Rule("h1.entry-title, h1.page-title"), Rule(".bbp-lead-topic h2"), Rule(".bbp-breadcrumb-current")),
    shapes=(
        Shape(
            post="div.bbp-topic-content.bbp-lead-topic",
            opening=True,
            id=Rule(attr="id", pick=r"\d+", steps=("^[id^=bbp-topic-]",)),
            author=Rule(".bbp-thread-byline > a"),
            date=Rule(".bbp-thread-byline"),
            subject=Rule("h2"),
            body=Rule(),
            drop=_CHROME,
        ),
        Shape(
            post="div.type-topic:not(.bbp-best-replies *)",
            opening=True,
            id=Rule(attr="class", pick=_NUMBER),
            author=(Rule(".bbp-author-name"), Rule(".bbp-topic-author, .bbp-reply-author")),
            date=tuple(Rule(_DATES, steps=(step,)) for step in _HEADER),
            url=tuple(Rule(".bbp-topic-permalink, .bbp-reply-permalink", "href", steps=(step,)) for step in _HEADER),
            body=Rule(".bbp-topic-content, .bbp-reply-content"),
            drop=_CHROME,
        ),
        Shape(
            post="div.type-reply:not(.bbp-best-replies *), div.reply.hentry:not(.bbp-best-replies *)",
            id=Rule(attr="class", pick=_NUMBER),
            author=(
                Rule(".bbp-author-name"),
                Rule(".bbp-reply-author"),
                Rule(".bbp-reply-post-name a, .bbp-author-name", steps=("-.bbp-reply-byline",)),
            ),
            date=tuple(Rule(_DATES, steps=(step,)) for step in _HEADER),
            url=tuple(Rule(".bbp-reply-permalink", "href", steps=(step,)) for step in _HEADER),
            parent=Rule(attr="id", pick=r"\d+", steps=("^.bbp-threaded-replies", "-[id^=post-]")),
            body=Rule(".bbp-reply-content"),
            drop=_CHROME,
        ),
    ),
)

ENGINES = (
    _FLAT,
    replace(
        _FLAT,
        name="bbpressthreaded",
        title="a threaded bbPress page",
        gives="ids, authors, dates, stated replies",
        signs=(*_FLAT.signs, Sign(css=".bbp-threaded-replies")),
        answers_opening=True,
    ),
)
