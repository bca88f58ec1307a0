"""The core of Vitae: pure rules, no input or output."""
