"""What is imported when: the core without the screen, `--help` and errors without anything heavy."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

import tui_reader

PACKAGE = Path(tui_reader.__file__).parent
OUTSIDE_THE_CORE = ("app", "cli", "__main__")


def modules_after(script: str) -> set[str]:
    """The top-level packages that are loaded after a script."""
    script = f"{script}\nimport sys\nprint(*sys.modules, sep='\\n', file=sys.stderr)"
    ended = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True, cwd=PACKAGE.parent
    )
    return {name.partition(".")[0] for name in ended.stderr.split("\n")}


def core_modules() -> list[str]:
    paths = (path.relative_to(PACKAGE.parent).with_suffix("") for path in sorted(PACKAGE.rglob("*.py")))
    return [".".join(path.parts) for path in paths if path.parts[1] not in OUTSIDE_THE_CORE]


def test_the_core_loads_without_the_screen() -> None:
    script = "from importlib import import_module\nfor name in " + repr(core_modules()) + ": import_module(name)"
    assert not modules_after(script) & {"textual", "rich", "click"}


@pytest.mark.parametrize("args", [["--help"], ["read", "--help"], ["--version"], ["tree"]])
def test_help_loads_nothing_heavy(args: list[str]) -> None:
    loaded = modules_after(f"from tui_reader.cli import main\nmain({args!r})")
    assert "click" in loaded
    assert not loaded & {"textual", "rich", "numpy", "rapidfuzz", "sqlite3"}


def test_the_reader_loads_what_plots_only_for_figures() -> None:
    loaded = modules_after("from tui_reader.app import application, reader")
    assert "textual" in loaded
    assert "plotext" not in loaded


def test_importing_the_package_loads_nothing_else() -> None:
    loaded = modules_after("import tui_reader")
    assert not loaded & {"click", "dataclasses", "importlib.metadata", "numpy"}


def test_every_public_name_is_there() -> None:
    assert set(tui_reader.__all__) <= set(dir(tui_reader))
    for name in tui_reader.__all__:
        assert getattr(tui_reader, name).__name__ == name
    assert tui_reader.__version__[0].isdigit()


def test_an_unknown_name_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="no attribute 'close_thread'"):
        tui_reader.close_thread  # noqa: B018
