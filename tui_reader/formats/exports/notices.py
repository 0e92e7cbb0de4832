"""What chats print besides messages: somebody joined, pinned, renamed."""

from __future__ import annotations

from tui_reader.formats.exports.records import Topic
from tui_reader.wording import counted


def noticed(topic: Topic, notices: int) -> Topic:
    """The topic, with a warning when notices were left out of it."""
    if notices:
        topic.warnings.append(f"{counted(notices, 'notice')} of the chat left out (somebody joined, pinned, renamed).")
    return topic
