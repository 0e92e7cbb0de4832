"""What is known of each forum engine, a module each."""
