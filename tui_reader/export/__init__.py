"""A thread as text for other programs and people: one small module for each kind, listed in `registry`."""
