"""The private key of marked content by which our own PDFs tell our reader what a box says (ISO 32000-1, 14.6.2)."""

SAID = "VitaeSaid"
