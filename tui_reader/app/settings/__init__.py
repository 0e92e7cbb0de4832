"""What a user can choose: the table of settings, the file they stand in, and what is wrong with it."""
