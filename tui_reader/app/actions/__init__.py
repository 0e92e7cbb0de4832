"""What each command does: one function for each id, given the reader and the count typed before the keys."""
