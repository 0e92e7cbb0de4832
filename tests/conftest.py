"""What every test runs under: its own state, one time zone, no network, no colour asked for, the same examples.

It also keeps numpy and the collector of garbage from work that no test asks for.
"""

from __future__ import annotations

import gc
import os
import socket
import time
from pathlib import Path

import pytest
from hypothesis import settings

os.environ["OPENBLAS_NUM_THREADS"] = "1"  # numpy reads it once; more threads than cores wait for each other in loops
gc.set_threshold(10_000, 10, 10)  # each look for garbage goes through all that tests import

settings.register_profile("ci", deadline=None, max_examples=20, derandomize=True)
settings.register_profile("local", deadline=None, max_examples=30)
settings.load_profile("ci" if os.environ.get("CI") else "local")

_SEEN_FROM_OUTSIDE = ("NO_COLOR", "FORCE_COLOR", "CLICOLOR_FORCE", "COLUMNS", "LINES", "TEXTUAL")


@pytest.fixture(autouse=True)
def _same_world(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in os.environ:
        if name.startswith(_SEEN_FROM_OUTSIDE):
            monkeypatch.delenv(name)
    monkeypatch.setenv("TUI_READER_STATE", str(tmp_path / "state"))
    monkeypatch.setenv("TUI_READER_CONFIG", str(tmp_path / "config.toml"))
    monkeypatch.setenv("TZ", "UTC")
    time.tzset()


@pytest.fixture(autouse=True)
def _no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise AssertionError("a test reached for the network")

    monkeypatch.setattr(socket.socket, "connect", refuse)
