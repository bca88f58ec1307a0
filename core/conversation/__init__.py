"""The conversation: its state, its flow, and the engine that turns events into answers."""
