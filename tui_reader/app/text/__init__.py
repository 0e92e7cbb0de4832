"""Text for the screen: pages with styled runs, wrapping, cells, signs."""
