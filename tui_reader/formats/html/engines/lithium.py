"""Lithium, later Khoros: a message for each post; the solution of a question stands twice on its page."""

from tui_reader.formats.html.engine import Engine, Quote, Rule, Shape, Sign

_HELD = ":has(.lia-message-body-content)"
_UID = "data-lia-message-uid"
_BARE = ":not(.MessageView *):not(:has(.MessageView))"

ENGINES = (
    Engine(
        name="lithium",
        title="a Lithium or Khoros page",
        gives="ids, authors, dates",
        signs=(Sign(css=".MessageView .lia-message-body-content"), Sign(css=f"[{_UID}] .lia-message-body-content")),
        thread=(Rule("h1.lia-node-header-title, h1.page-title"), Rule("h1 .lia-message-subject, .lia-message-subject")),
        shapes=(
            Shape(
                post=f".MessageView{_HELD}, .lia-message-view-wrapper{_HELD}{_BARE}",
                id=(
                    Rule(attr=_UID, steps=(f"^[{_UID}]",)),
                    Rule(f"[{_UID}]", _UID),
                    Rule("a[href*='/m-p/'], a[href*='/td-p/']", "href", pick=r"/(?:m|td)-p/(\d+)"),
                ),
                author=(Rule(".lia-user-name-link"), Rule(".UserName")),
                date=(
                    Rule(".lia-message-posted-on [title], .DateTime [title]", "title", pick=r"\S*\d{4}.*"),
                    Rule(".lia-message-posted-on, .DateTime"),
                ),
                subject=Rule(".lia-message-subject"),
                parent=Rule("[class*='response-to' i] a[href*='/m-p/']", "href", pick=r"/m-p/(\d+)"),
                body=Rule(".lia-message-body-content"),
                quotes=(Quote(css="blockquote", name=Rule(pick=r"^@?(\S.{0,60}?) wrote:")),),
                drop=".lia-message-signature, .UserSignature",
            ),
        ),
    ),
)
