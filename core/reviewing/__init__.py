"""A resume looked at without any posting: what is strong, what is unclear, what is missing, and what can be done about it."""
