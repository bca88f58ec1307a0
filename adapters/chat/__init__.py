"""Chat platforms: translate in, send out, run."""
