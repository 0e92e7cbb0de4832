"""Quotes that a page holds as JSON in an attribute, which its script would show [vanilla/vanilla]."""

from __future__ import annotations

import json
from html import escape
from typing import Any

from selectolax.lexbor import LexborNode

from tui_reader.errors import FormatError
from tui_reader.formats.html.engine import Found
from tui_reader.formats.html.guard import harmless


def with_quotes(_node: LexborNode, found: Found) -> Found:
    """The post with the quotes that its data hold as the script would show them."""
    for body in found.nodes:
        for embed in body.css("[data-embedjson]"):
            try:
                data = json.loads(embed.attrs["data-embedjson"] or "")
                if data["embedType"] == "quote":
                    embed.inner_html = _quote(data)
            except (ValueError, KeyError, TypeError, RecursionError, FormatError):
                continue
    return found


def _quote(data: dict[str, Any]) -> str:
    name = escape(str(data["insertUser"]["name"]))
    body = harmless(str(data["body"]).encode("utf-8", "ignore")).decode()
    head = f'<div class="embedQuote-header"><span class="embedQuote-userName">{name}</span> said:</div>'
    return f'{head}<div class="embedQuote-excerpt">{body}</div>'
