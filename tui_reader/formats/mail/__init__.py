"""Mail and news: what a message says, and who answers whom by it, whatever the messages are kept in."""
