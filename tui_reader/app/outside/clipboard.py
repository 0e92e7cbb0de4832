"""The clipboard: through the terminal (OSC 52) and through a program of the system."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from shutil import which

BY_TERMINAL = 74_994
"""Bytes that terminals take by OSC 52 at most: with its frame and in base64 they are the 100,000 bytes of hterm."""
PATIENCE = 3.0
"""Seconds a program may take; those that serve the clipboard go on by themselves in the background."""


@dataclass(frozen=True, slots=True)
class Tool:
    """A program that takes what it reads into a clipboard, where the variable `needs` says that there is one."""

    command: tuple[str, ...]
    needs: str = ""
    system: str = ""

    @property
    def there(self) -> bool:
        """Whether it can be used here."""
        here = sys.platform.startswith(self.system) and (not self.needs or bool(os.environ.get(self.needs)))
        return here and which(self.command[0]) is not None


TOOLS: Sequence[Tool] = (
    Tool(("wl-copy", "--type", "text/plain;charset=utf-8"), "WAYLAND_DISPLAY"),
    Tool(("xclip", "-selection", "clipboard"), "DISPLAY"),
    Tool(("xsel", "--clipboard", "--input"), "DISPLAY"),
    Tool(("pbcopy",), system="darwin"),
    Tool(("termux-clipboard-set",)),
    Tool(("tmux", "load-buffer", "-w", "-"), "TMUX"),
)
"""The first one that is there is used."""


def tool() -> Tool | None:
    """The program for the clipboard of this machine, if there is one."""
    return next((tool for tool in TOOLS if tool.there), None)


def give(tool: Tool, text: str) -> str:
    """Hand a text to a program; what went wrong, or ""."""
    try:
        done = subprocess.run(  # noqa: S603  # an argument list of the table above
            tool.command,
            input=text.encode("utf-8", "replace"),
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
            timeout=PATIENCE,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        return f"{tool.command[0]} could not take it ({getattr(error, 'strerror', None) or 'it does not answer'})"
    return f"{tool.command[0]} could not take it (exit code {done.returncode})" if done.returncode else ""
