"""What a page shows of quotes: their ends, their indentation, and the marks made of them."""
