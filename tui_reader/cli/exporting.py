"""`export`: the thread in another form, to standard output or a file."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from tui_reader.cli.group import FILE_KEY
from tui_reader.cli.loading import Opened
from tui_reader.cli.output import Output
from tui_reader.export.registry import export
from tui_reader.export.save import save


def write_export(opened: Opened, _output: Output, *, kind: str, out: str, force: bool) -> int:
    """Write the export called `kind`; a failure to write is told under the name of `out`."""
    pieces = export(opened.thread, kind)
    if out == "-":
        sys.stdout.writelines(pieces)
        return 0
    click.get_current_context().meta[FILE_KEY] = out
    save(pieces, Path(out), force=force)
    return 0
