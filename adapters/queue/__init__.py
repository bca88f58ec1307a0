"""Lanes: one at a time per person."""
