"""phpBB 2 (subSilver), subsilver2 of phpBB 3.0 and 3.1, and archives made of their posts."""

from tui_reader.formats.html.engine import Engine, Quote, Rule, Shape, Sign

_SIGNATURE = r"(?m)^_{15,}[ \t]*$"
_TABLE = Quote(css="table:has(> tbody > tr > td.quote)", head=Rule("span.genmed"))
_CODE_LABEL = "table:has(> tbody > tr > td.code) span.genmed"

ENGINES = (
    Engine(
        name="phpbb2",
        title="a phpBB 2 page",
        gives="ids, authors, dates",
        signs=(
            Sign(css="td span.name > a[name]", weight=0.6),
            Sign(css="td > span.postbody", weight=0.6),
            Sign(css="div.postbody > span.postbody"),
            Sign(text="Powered by phpBB", weight=0.1),
        ),
        thread=(Rule("a.maintitle"), Rule("h2", pick=r"> (.+)$")),
        shapes=(
            Shape(
                post="tr:has(> td > span.name > a[name])",
                id=Rule("span.name > a[name]", "name", pick=r"\d+"),
                author=(Rule("span.name b"), Rule("span.name")),
                date=Rule("td + td span.postdetails", pick=r":\s*(.+?\d\d?:\d\d(?: ?[ap]m)?)"),
                subject=Rule("td + td span.postdetails", pick=r"\d:\d\d.*?:\s*(.+)$"),
                url=Rule("td + td a[href*='#']", "href"),
                body=Rule("td:has(> span.postbody)"),
                quotes=(_TABLE,),
                drop=_CODE_LABEL,
                note="span.gensmall",
                cut=_SIGNATURE,
            ),
            Shape(
                post="div.post:has(> div.postbody > span.postbody)",
                id=Rule("h4", pick=r"^#(\d+)"),
                author=Rule("h4", pick=r"^#\d+ - (.+) - [^-]+$"),
                date=Rule("h4", pick=r" - ([^-]+)$"),
                body=Rule("div.postbody"),
                quotes=(_TABLE,),
                drop=_CODE_LABEL,
                note="span.gensmall",
                cut=_SIGNATURE,
            ),
        ),
    ),
    Engine(
        name="subsilver2",
        title="a phpBB page in subsilver2",
        gives="ids, authors, dates",
        signs=(Sign(css="td > b.postauthor", weight=0.6), Sign(css="td div.postbody", weight=0.5)),
        thread=(Rule("a.titles"), Rule("h2 a[href*=viewtopic]")),
        shapes=(
            Shape(
                post="table:has(> tbody > tr > td > b.postauthor)",
                id=Rule("a[name^=p]", "name", pick=r"\d+"),
                author=Rule("b.postauthor"),
                date=Rule("td.gensmall + td.gensmall", pick=r":\s*(.+)$"),
                subject=Rule("td.gensmall", pick=r":\s*(.+)$"),
                url=Rule("td.gensmall a[href*='#p']", "href"),
                body=Rule("div.postbody"),
                quotes=(Quote(css="div.quotetitle + div.quotecontent", head=Rule(steps=("-div.quotetitle",))),),
                drop="div.codetitle",
            ),
        ),
    ),
)
