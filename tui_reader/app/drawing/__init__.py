"""Figures and maps in signs: lines of text in roles, for a pane as for a pipe."""
