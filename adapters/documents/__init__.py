"""Documents in and out: reading what people send, writing what they get, both in processes of their own."""
