"""The reader where a server of Textual shows it in a browser: everything goes through two pipes."""

from __future__ import annotations

import os
import select
import subprocess
import sys
from pathlib import Path
from time import monotonic
from typing import IO

ROOT = Path(__file__).parents[2]
SERVED = {"TEXTUAL_DRIVER": "textual.drivers.web_driver:WebDriver", "COLUMNS": "120", "ROWS": "30"}


def packet(payload: bytes) -> bytes:
    """Some input as a server hands it over."""
    return b"D" + len(payload).to_bytes(4, "big") + payload


def read_until(stream: IO[bytes], words: bytes, seconds: float = 30) -> bytes:
    got, end = b"", monotonic() + seconds
    while words not in got and monotonic() < end:
        if select.select([stream], [], [], 0.2)[0]:
            chunk = os.read(stream.fileno(), 1 << 16)
            if not chunk:
                break
            got += chunk
    return got


def test_the_reader_can_be_served(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "tui_reader", str(ROOT / "sample_threads" / "tram_forum.txt")]
    environment = {**os.environ, **SERVED, "PYTHONPATH": str(ROOT)}
    with subprocess.Popen(
        command, cwd=tmp_path, env=environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as served:
        assert served.stdin is not None
        assert served.stdout is not None
        shown = read_until(served.stdout, b"22 unread")
        served.stdin.write(packet(b"q"))
        served.stdin.flush()
        shown += read_until(served.stdout, b'"exit"')
        served.kill()
    assert shown.startswith(b"__GANGLION__\n")
    assert b"22 unread" in shown
    assert b'{"type": "exit"}' in shown
