"""Cover letters: facts chosen for what a posting asks, told in the person's own words, sentence by sentence with its evidence."""
