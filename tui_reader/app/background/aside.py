"""Work that takes longer than a key may: done in a thread of its own, handed over between two keys."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from threading import Thread as Worker
from typing import TypeVar

from textual.message_pump import MessagePump

Made = TypeVar("Made")


def aside(owner: MessagePump, make: Callable[[], Made], then: Callable[[Made], object]) -> None:
    """Make something, and let its owner take it."""

    def work() -> None:
        made = make()
        with suppress(RuntimeError):  # the loop is closed when the reader has been left
            owner.call_later(then, made)

    Worker(target=work, daemon=True).start()
