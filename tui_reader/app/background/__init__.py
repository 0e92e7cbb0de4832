"""Work beside the keys: reading files, following them, and links made by hand."""
