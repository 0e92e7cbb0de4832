"""`formats`: what can be read."""

from __future__ import annotations

from dataclasses import asdict

from tui_reader.cli.output import Output
from tui_reader.formats.containers import CONTAINERS
from tui_reader.formats.registry import Format, FormatInfo, formats, kinds
from tui_reader.text.clean import clean_line

INSIDE = "what is inside is read"
"""What a container gives."""


def print_formats(output: Output) -> int:
    """Print the formats that can be read with the kinds of file that each knows, and the containers."""
    made = list(formats())
    if output.as_json:
        read = [{**asdict(_info(f)), "kinds": [asdict(kind) for kind in kinds(f)], "container": False} for f in made]
        packed = [
            {"name": c.name, "title": c.title, "gives": INSIDE, "kinds": [], "container": True} for c in CONTAINERS
        ]
        output.json([*read, *packed])
        return 0
    containers = [FormatInfo(container.name, container.title, INSIDE) for container in CONTAINERS]
    width = max(len(info.name) for info in [*containers, *(info for f in made for info in (_info(f), *kinds(f)))])
    for format_ in made:
        _print_row(_info(format_), 0, output, width)
        for kind in kinds(format_):
            _print_row(kind, 2, output, width)
    output.line()
    for container in containers:
        _print_row(container, 0, output, width)
    return 0


def _info(made: Format) -> FormatInfo:
    return FormatInfo(made.name, made.title, made.gives)


def _print_row(row: FormatInfo, indent: int, output: Output, width: int) -> None:
    name, words = f"{clean_line(row.name):<{width + 2 - indent}}", f"{row.title}: {row.gives}"
    output.line(" " * indent, (name, "head"), f"  {clean_line(words)}")
