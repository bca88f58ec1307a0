"""Writing documents: one outline, laid out as PDF, DOCX, Markdown or text."""
