"""The reader on the screen: commands, keys, pages, panes."""
