"""What lies over the reader for a moment: pages, lists, questions, the map, the palette."""
