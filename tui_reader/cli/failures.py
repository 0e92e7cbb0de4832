"""What a failure says: one line on standard error, and the exit code."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import click

from tui_reader.errors import QueryError, ReaderError

DEBUG = "TUI_READER_DEBUG"
"""The environment variable that asks for the traceback of a fault in the program."""

LINE_LIMIT = 200
"""Characters of the longest line on standard error."""
NAME_LIMIT = 80
"""Characters of the longest name in it."""

FAILED = 1
INTERRUPTED = 130
BROKEN_PIPE = 141


def tell(name: str, reason: str) -> None:
    """Write `tui-reader: NAME: REASON` as one line that no terminal obeys."""
    from tui_reader.text.clean import clean_line

    shown = _shortened(clean_line("standard input" if name == "-" else name), NAME_LIMIT)
    line = _shortened(f"tui-reader: {shown}: {clean_line(reason)}", LINE_LIMIT)
    click.echo(line, err=True)


def _shortened(text: str, limit: int) -> str:
    """The text with its middle left out when it is too long."""
    if len(text) <= limit:
        return text
    head = (limit - 1) // 2
    return f"{text[:head]}…{text[len(text) - (limit - 1 - head) :]}"


@contextmanager
def failures_told(name: Callable[[], str]) -> Iterator[None]:
    """Turn what goes wrong inside into a line that begins with the name, and a `click.exceptions.Exit`."""
    try:
        yield
        sys.stdout.flush()
    except (click.ClickException, click.exceptions.Exit, click.Abort):
        raise
    except KeyboardInterrupt as error:
        raise click.exceptions.Exit(INTERRUPTED) from error
    except BrokenPipeError as error:
        _forget_output()
        raise click.exceptions.Exit(BROKEN_PIPE) from error
    except Exception as error:
        tell(name(), _reason(error))
        raise click.exceptions.Exit(FAILED) from error


def _reason(error: Exception) -> str:
    """What went wrong in words; a fault in the program is raised again where DEBUG asks for it."""
    match error:
        case QueryError():
            return f"in the search, {error.placed}"
        case ReaderError():
            return str(error)
        case OSError():
            if error.filename is None:  # it was standard output that failed
                _forget_output()
            return error.strerror or str(error)
        case MemoryError():
            return "not enough memory"
    if os.environ.get(DEBUG):
        raise error
    return f"a fault in the program ({_where(error)}); with {DEBUG}=1 it says more"


def _where(error: Exception) -> str:
    """The kind of an error and the line of the program that raised it."""
    trace = error.__traceback__
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    place = f" at {Path(trace.tb_frame.f_code.co_filename).name}:{trace.tb_lineno}" if trace else ""
    return f"{type(error).__name__}{place}"


def _forget_output() -> None:
    """Send what is still buffered nowhere, so that the interpreter does not fail on it at its end."""
    try:
        descriptor = sys.stdout.fileno()
    except (OSError, ValueError):
        return
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, descriptor)
    os.close(nowhere)
