"""Tables of figures as Markdown that also reads well on a terminal."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence

Cell = str | float | int


def shown(cell: Cell) -> str:
    """A share with three digits, `-` for what there is nothing of."""
    if isinstance(cell, float):
        return "-" if math.isnan(cell) else f"{cell:.3f}"
    return str(cell)


def table(head: Sequence[str], rows: Iterable[Sequence[Cell]]) -> str:
    """Columns as wide as their widest cell; the first is set to the left, the others to the right."""
    cells = [list(head), *([shown(cell) for cell in row] for row in rows)]
    widths = [max(len(row[at]) for row in cells) for at in range(len(head))]
    lines = [
        " | ".join(cell.ljust(width) if at == 0 else cell.rjust(width) for at, (cell, width) in enumerate(both))
        for both in (list(zip(row, widths, strict=True)) for row in cells)
    ]
    rule = " | ".join("-" * width if at == 0 else "-" * (width - 1) + ":" for at, width in enumerate(widths))
    return "\n".join(f"| {line} |" for line in [lines[0], rule, *lines[1:]])


def section(title: str, words: str, body: str) -> str:
    """A heading, what the table says, and the table."""
    return f"## {title}\n\n{words}\n\n{body}\n"
