"""Posts to who answers what: shared passages, quotes, names, parents with evidence, and the tree."""
