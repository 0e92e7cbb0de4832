"""What each HTML element does to the text inside it, as browsers lay pages out."""

from __future__ import annotations

_LINES = (
    "address", "article", "aside", "caption", "center", "dd", "details", "dir", "div", "dl", "dt", "fieldset",
    "figcaption", "figure", "footer", "form", "header", "hr", "legend", "li", "main", "nav", "ol", "section", "summary",
    "table", "tbody", "tfoot", "thead", "tr", "ul",
)  # fmt: skip
_PARAGRAPHS = ("p", "h1", "h2", "h3", "h4", "h5", "h6", "pre", "blockquote")

BREAKS = dict.fromkeys(_LINES, 1) | dict.fromkeys(_PARAGRAPHS, 2)
"""Line feeds before and after an element: 1 begins a line, 2 leaves a blank one."""

HIDDEN = frozenset(
    {
        "button", "canvas", "datalist", "head", "input", "link", "meta", "noembed", "noframes", "noscript", "option",
        "param", "rp", "script", "select", "style", "template", "textarea", "title", "x-svg",
    }
)  # fmt: skip
"""Elements that hold nothing to read."""

CELLS = frozenset({"td", "th"})

EMBEDDED = {"iframe": "[frame]", "video": "[video]", "audio": "[audio]", "embed": "[embedded]", "object": "[embedded]"}
"""What stands in place of things that a text cannot hold."""
