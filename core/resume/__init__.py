"""The resume: model, parser, changes."""
