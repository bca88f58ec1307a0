"""The program: settings, composition, start and stop."""
