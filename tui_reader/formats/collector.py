"""The garbage collector, which must not walk over a growing list of posts again and again."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def collector_at_rest() -> Iterator[None]:
    """Hold the garbage collector back while many objects are made that all stay; it costs a third of the time else.

    They are then filed with what has lived long, as else the collector would walk over all of them at once.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            if not gc.get_freeze_count():
                gc.freeze()
                gc.unfreeze()  # what was frozen comes back as the oldest generation
            gc.enable()
