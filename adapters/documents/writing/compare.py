"""Reading a finished file back."""
