"""Tailoring: what a posting asks, what is missing, and what an answer proves."""
