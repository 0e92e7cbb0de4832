"""What a file is packed in: compression, archives, and pages saved whole by a browser or a crawler."""

from tui_reader.formats.containers.unwrap import CONTAINERS, open_container

__all__ = ["CONTAINERS", "open_container"]
