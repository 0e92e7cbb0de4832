"""Pages whose posts are told by bylines, cards or names alone, and not by numbers or dates that rise."""
