"""mwForum: a flat board, or one whose posts are indented below the one they answer."""

from dataclasses import replace

from tui_reader.formats.html.engine import Engine, Rule, Shape, Sign

_POST = Shape(
    post="div.pst[id^=pid]",
    id=Rule(attr="id", pick=r"\d+"),
    author=(Rule(".hcl a[href*=user_info]"), Rule(".hcl .htt + a"), Rule(".hcl", pick=r"By\s+(.+?)\s+Date")),
    date=Rule(".hcl", pick=r"\d{1,4}[-./]\d+[-./]\d+.*"),
    url=Rule(".hcl a[href*='#pid']", "href"),
    body=Rule(".ccl"),
    drop="img.ava, .sig, .ftr",
)
_FLAT = Engine(
    name="mwforum",
    title="an mwForum page",
    gives="ids, authors, dates",
    signs=(Sign(css="div.pst[id^=pid] .ccl"),),
    thread=Rule(".pgb .hcl", pick=r" / ([^/]+)$"),
    shapes=(_POST,),
)

ENGINES = (
    _FLAT,
    replace(
        _FLAT,
        name="mwforumtree",
        title="an mwForum page with indented replies",
        gives="ids, authors, dates, stated replies",
        signs=(
            replace(_FLAT.signs[0], weight=0.5),
            Sign(css="div.pst[style*='margin-left: ']:not([style*='margin-left: 0'])"),
        ),
        shapes=(replace(_POST, depth=Rule(attr="style", pick=r"margin-left:\s*(\d+)")),),
    ),
)
