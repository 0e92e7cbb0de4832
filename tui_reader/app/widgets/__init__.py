"""The widgets of the reader, painted line by line."""
