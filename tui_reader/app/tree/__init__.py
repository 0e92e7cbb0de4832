"""The reply tree as it is shown: orders, limits, folds, guides, and what its lines say."""
