"""Search and limit in the reader: what is typed, asked, shown and walked."""
