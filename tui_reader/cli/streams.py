"""The standard streams, of which a shell may have closed any (`2>&-`)."""

from __future__ import annotations

import os
import sys

_STREAMS = (("stdin", "r"), ("stdout", "w"), ("stderr", "w"))


def open_closed() -> None:
    """Let each stream that is closed lead nowhere; else the next file opened would be taken for it."""
    for name, how in _STREAMS:
        if getattr(sys, name) is None:
            descriptor = os.open(os.devnull, os.O_RDWR)  # the lowest that is free, which is the one that was closed
            os.set_inheritable(descriptor, True)
            stream = os.fdopen(descriptor, how)
            setattr(sys, name, stream)
            setattr(sys, f"__{name}__", stream)
