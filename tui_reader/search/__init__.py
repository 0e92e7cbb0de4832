"""Search within one thread: the query language (`parse`) and the engine (`Index`)."""

from __future__ import annotations

from tui_reader.search.hits import Hits, line_at, passage_line
from tui_reader.search.index import Index
from tui_reader.search.language import FORMS, OPERATORS, parse
from tui_reader.search.query import Query

__all__ = ["FORMS", "OPERATORS", "Hits", "Index", "Query", "line_at", "parse", "passage_line"]
