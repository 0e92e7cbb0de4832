"""One file to posts, exactly as the file states them: a registry, and a module or package for each format."""
