"""Mailboxes: messages one after another in one file."""
