"""The commands as the shell sees them. Each imports its work when it is called, so that `--help` is instant."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING, Any

import click

from tui_reader.cli.group import FILE_KEY, Commands
from tui_reader.cli.options import (
    LIST,
    choosing_options,
    json_option,
    keymap_option,
    printing_options,
    reader_options,
    reading_options,
    source_options,
    sources_options,
    words_option,
)

if TYPE_CHECKING:
    from tui_reader.cli.loading import Printer, Request
    from tui_reader.cli.output import Output


def _output(*, color: str = "auto", ascii_: bool = False, as_json: bool = False) -> Output:
    from tui_reader.cli.output import Output

    return Output(color=color, ascii_only=ascii_, as_json=as_json)


def _request(
    files: Sequence[str],
    format_: str | None,
    encoding: str | None,
    thread: str | None,
    fresh: bool = False,
    **output: Any,
) -> tuple[Request, dict[str, Any]]:
    """What to read, noted for the line that tells of a failure, and the options that are left."""
    from tui_reader.cli.loading import Request

    request = Request(tuple(files), format_, encoding, thread, fresh)
    click.get_current_context().meta[FILE_KEY] = request.name
    return request, output


def _on_thread(printer: Printer, files: Sequence[str], **options: Any) -> int:
    from tui_reader.cli.loading import on_thread

    request, output = _request(files, **options)
    return on_thread(request, _output(**output), printer)


def _print_version(ctx: click.Context, _parameter: click.Parameter, wanted: bool) -> None:
    if wanted:
        import tui_reader

        click.echo(f"tui-reader {tui_reader.__version__}")
        ctx.exit()


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.option(
    "--version",
    is_flag=True,
    is_eager=True,
    expose_value=False,
    callback=_print_version,
    help="Show the version and exit.",
)
def commands() -> None:
    """Read one discussion: who answers whom, and what exactly.

    `tui-reader FILE` opens the reader; FILE may be `-` for standard input or a folder. Several files are read
    as the pages of one thread. A file named like a command is opened by `tui-reader read FILE`.
    """


@commands.command()
@sources_options
@printing_options
@words_option
@reader_options
def read(keymap: str | None, mouse: bool | None, **options: Any) -> int:
    """Open FILE in the reader.

    When standard output is no terminal, print its reply tree.
    """
    from tui_reader.app.run import served

    if (sys.stdout.isatty() or served()) and options["thread"] != LIST:
        from tui_reader.cli.reading import open_reader

        request, looks = _request(**options)
        return open_reader(request, **looks, keymap=keymap, mouse=mouse)
    return _print_tree(**options)


def _print_tree(*, words: bool, **options: Any) -> int:
    from tui_reader.cli.tree import print_tree

    return _on_thread(partial(print_tree, words=words), **options)


@commands.command()
@sources_options
@json_option
@printing_options
@words_option
def tree(**options: Any) -> int:
    """Print who answers whom as a tree.

    A line a post; `~86%` is a link that the file does not state, and how sure it is.
    """
    return _print_tree(**options)


@commands.command()
@source_options
@click.argument("post", metavar="ID")
@json_option
@printing_options
def show(file: str, post: str, **options: Any) -> int:
    """Print one post and its quotes' sources.

    ID is a post as `tree` prints it, with or without its `#`.
    """
    from tui_reader.cli.show import show_post

    return _on_thread(partial(show_post, wanted=post), [file], **options)


@commands.command()
@source_options
@click.argument("query", nargs=-1, required=True)
@json_option
@printing_options
def search(file: str, query: tuple[str, ...], **options: Any) -> int:
    """Print the lines that QUERY finds.

    Each as `id author: line`; the exit code is 1 when there are none.
    """
    from tui_reader.cli.search import print_hits

    return _on_thread(partial(print_hits, words=" ".join(query)), [file], **options)


@commands.command()
@sources_options
@click.option("--to", "kind", metavar="KIND", required=True, help="json, md, txt, html, mbox, csv, dot or convokit.")
@click.option("--branch", metavar="ID", default=None, help="Only this post and what is below it.")
@click.option("--limit", metavar="QUERY", default=None, help="Only the posts that a search finds.")
@click.option("-o", "--output", "out", metavar="OUT", default="-", help="Write to this file; standard output if `-`.")
@click.option("--force", is_flag=True, help="Replace OUT if it exists.")
def export(kind: str, branch: str | None, limit: str | None, out: str, force: bool, **options: Any) -> int:
    """Write the thread, or a part of it, in another form.

    For programs (json, csv, dot, convokit), for people (md, txt, html) or for mail readers (mbox).
    """
    from tui_reader.cli.exporting import Part, write_export

    return _on_thread(partial(write_export, kind=kind, out=out, force=force, part=Part(branch, limit)), **options)


@commands.command()
@click.argument("files", nargs=-1, required=True, metavar="FILE... [ID]")
@reading_options
@json_option
@printing_options
def explain(files: tuple[str, ...], **options: Any) -> int:
    """Say how FILE was read.

    With ID, say why that post hangs where it hangs, and what the next best place was. ID is what follows the
    files and is the name of none.
    """
    from tui_reader.cli.explain import explain_reading
    from tui_reader.cli.why import explain_post

    *first, last = files
    if first and not os.path.lexists(last):
        return _on_thread(partial(explain_post, wanted=last), first, **options)
    return _on_thread(explain_reading, files, **options)


@commands.group()
def state() -> None:
    """List, export or clear what is kept of the threads you read."""


@state.command("list")
@json_option
def list_state(**options: Any) -> int:
    """List the threads of which something is kept."""
    from tui_reader.cli.state import print_list

    return print_list(_output(**options))


@state.command("export")
def export_state() -> int:
    """Print all that is kept, as JSON."""
    from tui_reader.cli.state import print_export

    return print_export()


@state.command("clear")
@click.argument("files", nargs=-1, metavar="[FILE...]")
@click.option("--all", "everything", is_flag=True, help="Everything, of all threads.")
@click.option("--yes", is_flag=True, help="Do not ask.")
@choosing_options
def clear_state(files: tuple[str, ...], everything: bool, yes: bool, **options: Any) -> int:
    """Forget what is kept of the thread of FILE, or of all threads."""
    from tui_reader.cli.state import clear, clear_all

    if everything == bool(files):
        raise click.UsageError("name a FILE, or say --all")
    if everything:
        return clear_all(yes=yes)
    return _on_thread(partial(clear, yes=yes), files, **options)


@commands.command()
@sources_options
@json_option
@printing_options
def stats(**options: Any) -> int:
    """Draw who wrote, who answers whom, and when.

    Also how deep the replies go, and which posts were answered and which passages quoted most.
    """
    from tui_reader.cli.stats import print_stats

    return _on_thread(print_stats, **options)


@commands.command()
@json_option
def formats(**options: Any) -> int:
    """List what can be read."""
    from tui_reader.cli.about import print_formats

    return print_formats(_output(**options))


@commands.command()
@json_option
@click.option("--ascii", "ascii_", is_flag=True, help="Write the keys with plain ASCII signs.")
@keymap_option
def keys(keymap: str | None, **options: Any) -> int:
    """List the keys in force in the reader."""
    from tui_reader.cli.keys import print_keys

    return print_keys(_output(**options), keymap)


@commands.command()
@json_option
def config(**options: Any) -> int:
    """List the settings, and say where things are kept."""
    from tui_reader.cli.config import print_config

    return print_config(_output(**options))
