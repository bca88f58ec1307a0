"""Adapters: each turns one part of the outside into the ports of the core."""
