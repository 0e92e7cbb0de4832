"""What the text panes show: pure functions from a thread to pages."""
