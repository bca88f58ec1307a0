"""Documents: reading what people send, writing what they get."""
