"""Where pages of any engine tend to name the author, the date and the id of a post."""

from tui_reader.formats.html.engine import Rule

_CLASSES = ("author", "username", "user-name", "user_name", "poster", "byline", "nickname", "name", "user", "member")
_PATHS = ("/user", "/member", "/profile", "/author", "/u/", "/~", "user=", "u=", "uid=", "showuser", "/uploader/")

_IN_A_LINE = r"^(?:#?\d+ ?[-–—|·•:]+ )?(?:by )?(\S.{0,39}?) ?(?:[-–—|·•»@,]|\bon) .{0,12}?\d{1,4}.*\d{4}"
"""A name with a date behind it, and perhaps the number of the post before it."""

AUTHORS = (
    Rule("[itemprop=author] meta[itemprop=name], [itemprop=creator] meta[itemprop=name]", "content"),
    Rule("[itemprop=author] [itemprop=name], [itemprop=creator] [itemprop=name]"),
    Rule("[itemprop=author], [itemprop=creator], [rel=author]"),
    *(
        Rule(f'[class*="{name}" i] a:not(:has(img)), a[class*="{name}" i]:not(:has(img))')
        for name in _CLASSES
        if name != "name"
    ),
    *(Rule(f'a[href*="{path}"]:not(:has(img))') for path in _PATHS),
    *(Rule(f'[class*="{name}" i]:not(:has(*))') for name in _CLASSES),
    *(Rule(f'[class~="{name}" i]') for name in _CLASSES),
    *(Rule(f'a[class*="{name}" i], [class*="{name}" i] a', every=True) for name in _CLASSES if name != "name"),
    *(Rule(f'a[href*="{path}"]', every=True) for path in _PATHS),
    Rule("cite"),
    Rule("dt strong, dt b, dt"),
    Rule("h3, h4, h5"),
    Rule("h2, h3, h4, h5, dt", pick=_IN_A_LINE),
    Rule("strong, b"),
)
"""The surest first; a picture beside the name in one link is no hindrance to the last of them."""
CERTAIN = AUTHORS[:8]
"""Those that find what the page calls an author, so that all posts may be of one."""

_YEAR = r".*(?<!\d)(?:19|20)\d\d(?!\d).*"
_TOLD = (("title", ":is(abbr, span, a)"), ("data-original-title", ""), ("data-tippy-content", ""), ("data-tooltip", ""))
"""Attributes that are shown beside the pointer: there a page tells the date of which it prints the age."""

DATES = (
    Rule("[itemprop=datePublished], [itemprop=dateCreated], [itemprop=commentTime]", "content"),
    Rule("time[datetime], [itemprop=datePublished]", "datetime"),
    Rule("[data-timestamp]", "data-timestamp"),
    Rule("[data-time]", "data-time", pick=r"^\d{9,13}$"),
    *(Rule(f"{tags}[{name}]", name, pick=_YEAR, every=True) for name, tags in _TOLD),
    Rule("[itemprop=datePublished], [itemprop=dateCreated], [itemprop=commentTime]"),
    Rule("time"),
)

IDS = (
    Rule(attr="id", pick=r"\d+$"),
    Rule(attr="data-id"),
    Rule(attr="data-post-id"),
    Rule("a[name]", "name", pick=r"\d+$"),
    Rule('a[href*="#"]', "href", pick=r"#\D{0,20}(\d+)$"),
)

DATED = "time, [datetime], [data-time], [data-timestamp], abbr[title], [itemprop^=date]"
"""Elements that give a date in an attribute."""

AROUND = "nav, header, footer, aside, [role=navigation], [class*=breadcrumb i]"
"""What stands around the text of a page; boards that let one delete posts keep all of it in a form."""
CHROME = f"{AROUND}, form, [class*=signature i]"
"""What stands around the text of a post."""
