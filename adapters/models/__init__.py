"""Language models: two wire formats, one gateway in front of them."""
