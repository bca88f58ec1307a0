"""A resume from nothing: an interview whose answers, word for word, become the document."""
