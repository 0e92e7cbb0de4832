"""The lines that head posts: found by recurring shapes, and read for names, dates and numbers."""
