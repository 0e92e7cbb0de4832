"""The map of a discussion: its branches as lines, time from left to right, what stands in each cell."""
