"""Chat logs as text, a line for each thing said."""

from tui_reader.formats.chat.irc import IrcFormat
from tui_reader.formats.chat.logs import ChatFormat
from tui_reader.formats.chat.whatsapp import WhatsappFormat

__all__ = ["ChatFormat", "IrcFormat", "WhatsappFormat"]
