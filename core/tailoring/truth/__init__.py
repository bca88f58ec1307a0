"""The parts of the truth gate: text read into words, clauses and values, and the rules that compare a claim with its evidence."""
