"""How a thread of its own works so that keys are answered meanwhile."""

from __future__ import annotations

import gc
import sys
from collections.abc import Iterator
from contextlib import contextmanager

SWITCH_INTERVAL = 0.0005
"""Seconds a working thread holds the interpreter while keys may wait; at Python's own 5 ms a key takes three
times as long to show."""


@contextmanager
def undisturbed() -> Iterator[None]:
    """Work on a whole thread: hand the interpreter over often, and let no collection of garbage stop it."""
    interval = sys.getswitchinterval()
    sys.setswitchinterval(SWITCH_INTERVAL)
    gc.disable()  # it would walk over all posts again and again, and keys would wait for it
    try:
        yield
    finally:
        gc.freeze()
        gc.enable()
        sys.setswitchinterval(interval)
